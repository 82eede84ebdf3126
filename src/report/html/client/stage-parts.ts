import { formatDuration } from '../../../core/duration.ts'
import { formatSize } from '../../../core/size.ts'
import type { Match, RuleResult } from '../../../core/scan.ts'
import type { Fact, PageAttempt, PageHook, PageScan, PageStage, PageUsage } from '../page.ts'
import { idOf, linkTo } from './address.ts'
import type { Desk } from './desk.ts'
import { detailPart, factList } from './detail-part.ts'
import { h } from './dom.ts'
import { findingsTable } from './failures.ts'
import { GLYPHS } from './glyph.ts'
import { historyChart } from './spark.ts'

/** All that is known of a stage, in the order in which one asks. */
export const stageBody = (stage: PageStage, desk: Desk): readonly (HTMLElement | undefined)[] => [
  stage.failure && h('p', { class: 'why' }, stage.failure.verdict),
  factList([...stage.facts, ...needsOf(stage, desk), ...stage.outputs.map(([name, value]): Fact => [`Output ${name}`, value])]),
  ...stage.notices.map((notice) => h('p', { class: 'notice' }, notice)),
  stage.command === '' ? undefined : titled('Command', h('pre', { class: 'command', tabindex: 0, 'aria-label': 'Command' }, stage.command)),
  stage.failure?.trace === undefined ? undefined : titled('Trace', h('pre', { class: 'trace', tabindex: 0, 'aria-label': 'Trace' }, stage.failure.trace)),
  ...stage.attempts.map((attempt) => attemptPart(attempt, stage, desk)),
  ...stage.hooks.map((hook, index) => hookPart(hook, index, stage, desk)),
  ...stage.details.map(detailPart),
  stage.past.length === 0 ? undefined : titled('History', historyChart(stage)),
  stage.summary.trim() === '' ? undefined : titled('Its own summary', h('pre', { class: 'summary', tabindex: 0, 'aria-label': 'Its own summary' }, stage.summary)),
]

const needsOf = (stage: PageStage, { page }: Desk): readonly Fact[] => {
  const titles = stage.needs.map((index) => page.stages[index]?.title ?? '')
  return titles.length === 0 ? [] : [['Needs', titles.join(', ')]]
}

const titled = (title: string, content: HTMLElement | undefined): HTMLElement => h('section', { class: 'part' }, h('h3', {}, title), content)

const attemptPart = (attempt: PageAttempt, stage: PageStage, desk: Desk): HTMLElement => {
  const address = { stage: stage.key, part: `attempt-${attempt.attempt}` }
  const wait = stage.waits[attempt.attempt - 1]
  return h(
    'section',
    { class: 'part', id: idOf(address) },
    h(
      'h3',
      {},
      h('span', { class: `glyph ${attempt.outcome === 'success' ? 'good' : 'bad'}`, 'aria-hidden': 'true' }, attempt.outcome === 'success' ? GLYPHS.success : GLYPHS.failure),
      h('a', { href: linkTo(address) }, `Attempt ${attempt.attempt}`),
      h('span', { class: 'dim' }, [attempt.why || attempt.outcome, formatDuration(attempt.endMs - attempt.startMs), wait && `then waited ${formatDuration(wait.endMs - wait.startMs)}`, attempt.usage && usageWords(attempt.usage)].filter(Boolean).join(' \u00b7 ')),
    ),
    ...(attempt.usage?.remarks ?? []).map((remark) => h('p', { class: 'notice' }, remark)),
    attempt.scan && scanPart(attempt.scan, stage, attempt),
    attempt.log === undefined ? noOutput(attempt.outcome) : desk.view(attempt.log).element,
  )
}

const noOutput = (outcome: string): HTMLElement => h('p', { class: 'dim' }, outcome === 'success' ? 'No output is kept of it.' : 'It wrote nothing.')

const usageWords = ({ peakCpu, meanCpu, peakMemory, isShared }: PageUsage): string =>
  `CPU ${Math.round(meanCpu)} %, peak ${Math.round(peakCpu)} % \u00b7 memory up to ${formatSize(peakMemory)}${isShared === true ? ', shared pages counted more than once' : ''}`

const hookPart = (hook: PageHook, index: number, stage: PageStage, desk: Desk): HTMLElement =>
  h(
    'section',
    { class: 'part', id: idOf({ stage: stage.key, part: `hook-${index + 1}` }) },
    h(
      'h3',
      {},
      h('span', { class: `glyph ${hook.outcome === 'success' ? 'good' : 'bad'}`, 'aria-hidden': 'true' }, hook.outcome === 'success' ? GLYPHS.success : GLYPHS.failure),
      h('a', { href: linkTo({ stage: stage.key, part: `hook-${index + 1}` }) }, `Hook ${hook.hook}`),
      h('span', { class: 'dim' }, `${hook.why || hook.outcome} \u00b7 ${formatDuration(hook.endMs - hook.startMs)}`),
    ),
    hook.log === undefined ? undefined : desk.view(hook.log).element,
  )

const scanPart = (scan: PageScan, stage: PageStage, attempt: PageAttempt): HTMLElement =>
  h(
    'div',
    { class: 'scan' },
    scan.rules.length > 0 &&
      h(
        'div',
        { class: 'scroll' },
        h(
          'table',
          {},
          h('caption', {}, `Scan of ${scan.lines} lines, ${formatSize(scan.bytes)}`),
          h('thead', {}, h('tr', {}, ...['Rule', 'Level', 'Matches', 'First', 'Extracted'].map((head) => h('th', { scope: 'col' }, head)))),
          h('tbody', {}, ...scan.rules.map((rule) => ruleRow(rule, stage, attempt))),
        ),
      ),
    scan.findings.length > 0 && findingsTable(scan.findings, scan.found, 100),
    ...scan.problems.map((problem) => h('p', { class: 'notice' }, problem)),
  )

const ruleRow = (rule: RuleResult, stage: PageStage, attempt: PageAttempt): HTMLElement =>
  h(
    'tr',
    {},
    h('th', { scope: 'row' }, rule.name),
    h('td', {}, h('span', { class: `tag ${rule.count === 0 ? 'idle' : rule.level === 'error' ? 'bad' : rule.level === 'warning' ? 'warn' : 'calm'}` }, rule.level)),
    h('td', { class: 'number' }, `${rule.count}${rule.peak === undefined ? '' : `, at most ${rule.peak.count} in ${formatDuration(rule.peak.windowMs)}`}`),
    h('td', { class: 'mono message' }, ...(rule.first[0] === undefined ? [] : [matchPlace(rule.first[0], stage, attempt), ` ${rule.first[0].text}`])),
    h('td', { class: 'mono' }, Object.entries(rule.extracted).map(([name, { count, min, mean, p95, max }]) => `${name}: ${count} \u00d7, ${[min, mean, p95, max].map(short).join(' / ')} (min / mean / p95 / max)`).join('; ')),
  )

const short = (value: number): string => String(Math.round(value * 100) / 100)

const matchPlace = ({ file, line }: Match, stage: PageStage, attempt: PageAttempt): HTMLElement | string =>
  file === undefined && attempt.log !== undefined ? h('a', { href: linkTo({ stage: stage.key, part: `attempt-${attempt.attempt}`, line }) }, `line ${line}`) : `${file === undefined ? 'line ' : `${file}:`}${line}`
