import type { Finding } from '../../../core/finding.ts'
import { errorLines, findings } from '../../findings.ts'
import type { PageStage } from '../page.ts'
import { linkTo } from './address.ts'
import type { Desk } from './desk.ts'
import { detailPart } from './detail-part.ts'
import { h } from './dom.ts'
import { glyph } from './glyph.ts'
import { inked } from './log-view.ts'

/** So many stages are shown with what they wrote; of the others one line each. */
const MOST_SHOWN = 10
const MOST_LISTED = 200
const MOST_FINDINGS = 10
const LAST_LINES = 15

/** The stages that failed, with what points at the cause; nothing if none did. */
export const failuresPart = (desk: Desk): HTMLElement | undefined => {
  const failed = desk.page.stages.filter(({ result }) => result === 'failure')
  if (failed.length === 0) return undefined
  const [shown, others] = [failed.slice(0, MOST_SHOWN), failed.slice(MOST_SHOWN)]
  return h(
    'section',
    { id: 'failures', 'aria-labelledby': 'failures-title' },
    h('h2', { id: 'failures-title' }, failed.length === 1 ? 'What failed' : `What failed: ${failed.length} stages`),
    ...shown.map((stage) => card(stage, desk, failed.length === 1)),
    others.length > 0 && h('ul', { class: 'others', 'aria-label': 'More stages that failed' }, ...others.slice(0, MOST_LISTED).map(otherLine)),
    others.length > MOST_LISTED && h('p', { class: 'dim' }, `\u2026 and ${others.length - MOST_LISTED} more, in the table below`),
  )
}

/** Of the only one, the verdict stands above. */
const card = (stage: PageStage, desk: Desk, isOnly: boolean): HTMLElement =>
  h(
    'article',
    { class: 'card bad', 'aria-label': stage.title },
    h('h3', {}, glyph(stage.result), h('span', {}, isOnly ? stage.title : (stage.failure?.verdict ?? stage.title))),
    nextList(stage, desk),
    stage.findings.length > 0 && findingsTable(stage.findings, stage.found),
    ...stage.details.map(detailPart),
    stage.failure?.trace !== undefined && h('pre', { class: 'trace', tabindex: 0, 'aria-label': 'Trace' }, stage.failure.trace),
    stage.log !== undefined && outputOf(stage, stage.log, desk),
    h('p', { class: 'links' }, h('a', { href: linkTo({ stage: stage.key }) }, `All of ${stage.title}`)),
  )

/** Above, where it is the only one, this stands in the verdict. */
const nextList = (stage: PageStage, { page }: Desk): HTMLElement | false =>
  page.next.length === 0 && (stage.failure?.next.length ?? 0) > 0 && h('ul', { class: 'next' }, ...(stage.failure?.next ?? []).map((step) => h('li', {}, step)))

const otherLine = (stage: PageStage): HTMLElement =>
  h('li', {}, glyph(stage.result), h('a', { href: linkTo({ stage: stage.key }) }, stage.title), h('span', { class: 'dim' }, ` ${stage.reason}`))

/** What a scan has found, the worst first. */
export const findingsTable = (all: readonly Finding[], found: number, most: number = MOST_FINDINGS): HTMLElement =>
  h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: 'findings' },
      h('caption', {}, found > Math.min(all.length, most) ? `The first ${Math.min(all.length, most)} of ${found} findings` : 'Findings'),
      h('thead', {}, h('tr', {}, ...['Level', 'Place', 'Message', 'Rule'].map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...all.slice(0, most).map(findingRow)),
    ),
  )

const findingRow = (finding: Finding): HTMLElement =>
  h(
    'tr',
    {},
    h('td', {}, h('span', { class: `tag ${finding.level === 'error' ? 'bad' : finding.level === 'warning' ? 'warn' : 'calm'}` }, finding.level)),
    h('td', { class: 'mono' }, [finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':')),
    h('td', { class: 'message' }, finding.message),
    h('td', { class: 'mono dim' }, finding.code ?? finding.rule),
  )

/** What looks like the error, with its neighbours, and the end. */
const outputOf = (stage: PageStage, log: number, desk: Desk): HTMLElement | undefined => {
  const text = desk.texts(log)
  const { excerpts, found, shown } = findings(desk.page.logs[log]?.text ?? '', stage.findings.length > 0 ? FEW_FINDINGS : MOST_FINDINGS)
  const last = Math.max(0, text.count - LAST_LINES)
  const parts = merged([...excerpts.map(({ firstLine, lines }): Lines => [firstLine - 1, firstLine - 1 + lines.length]), [last, text.count]])
  const end = text.count <= LAST_LINES ? 'all that it wrote' : `the last ${LAST_LINES} of ${text.count} lines`
  const errors = found > shown ? `The first ${shown} of ${found} lines that look like an error` : 'What looks like the error'
  return outputBlock(text.count <= LAST_LINES || excerpts.length === 0 ? `${end.charAt(0).toUpperCase()}${end.slice(1)}` : `${errors}, and ${end}`, parts, { stage, log, desk })
}

const FEW_FINDINGS = 3

interface Shown {
  readonly stage: PageStage
  readonly log: number
  readonly desk: Desk
}

type Lines = readonly [from: number, to: number]

/** Those that overlap or touch become one. */
const merged = (parts: readonly Lines[]): readonly Lines[] =>
  parts.toSorted(([one], [other]) => one - other).reduce<readonly Lines[]>((all, [from, to]) => {
    const before = all.at(-1)
    return before !== undefined && from <= before[1] ? [...all.slice(0, -1), [before[0], Math.max(before[1], to)]] : [...all, [from, to]]
  }, [])

const outputBlock = (title: string, parts: readonly Lines[], shown: Shown): HTMLElement =>
  h(
    'figure',
    { class: 'excerpt' },
    h('figcaption', {}, title),
    h('div', { class: 'log small-log', tabindex: 0, role: 'region', 'aria-label': `${title}: ${shown.stage.title}` }, ...parts.map((part) => h('div', { class: 'part' }, ...linesOf(part, shown)))),
  )

const linesOf = ([from, to]: Lines, { stage, log, desk }: Shown): readonly HTMLElement[] => {
  const text = desk.texts(log)
  const hits = hitsIn(from, to, desk, log)
  return Array.from({ length: to - from }, (_, offset) => {
    const line = from + offset
    const part = desk.page.logs[log]?.part ?? ''
    return h(
      'div',
      { class: `line${hits.has(line) ? ' error' : ''}` },
      h('a', { class: 'no', href: linkTo({ stage: stage.key, part, line: line + 1 }), 'aria-label': `Line ${line + 1}` }, String(line + 1)),
      h('span', { class: 'text' }, ...inked(text.pieces(line), [])),
    )
  })
}

const hitsIn = (from: number, to: number, desk: Desk, log: number): ReadonlySet<number> => {
  const lines = Array.from({ length: to - from }, (_, offset) => desk.texts(log).plain(from + offset))
  return new Set(errorLines(lines).map((line) => from + line))
}
