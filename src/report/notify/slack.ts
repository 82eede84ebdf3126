import { formatDuration } from '../../core/duration.ts'
import type { OutcomeWord } from '../../core/outcome.ts'
import type { Report, StageReport } from '../../core/report.ts'
import { failingTail } from '../failing-tail.ts'
import { plainLines } from '../plain.ts'
import { failedStages, stageVerdict, verdict } from '../verdict.ts'
import { oneLine, remedyOf } from '../words.ts'
import { codeBlock, link, mrkdwn } from './mrkdwn.ts'
import { isFixed } from './occasions.ts'
import type { RunFacts } from './run-facts.ts'

/** A message as Slack's incoming webhooks take it; whoever shows no blocks shows `text`, which says the same without the ends of logs. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: readonly SlackBlock[]
}

export type SlackBlock =
  | { readonly type: 'section'; readonly text: Mrkdwn }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] }

interface Mrkdwn {
  readonly type: 'mrkdwn'
  readonly text: string
}

/** How a run has ended, in words and blocks within the limits of Slack, and of Discord for `text`. */
export const slackMessage = (report: Report, facts: RunFacts): SlackMessage => {
  const failed = failedStages(report)
  const told = failed.slice(0, MOST_STAGES)
  const sections = [headline(report), ...told.map(stageSection), ...moreOf(failed), ...remarks(report)]
  return { text: slackText(report, facts), blocks: [...sections.map(section), { type: 'context', elements: [{ type: 'mrkdwn', text: foot(report, facts) }] }] }
}

/** The same as one text. */
export const slackText = (report: Report, facts: RunFacts): string => {
  const failed = failedStages(report)
  const told = failed.slice(0, MOST_STAGES).map((stage) => mrkdwn(stageVerdict(stage), MOST_LINE))
  // Of one stage the headline says it all.
  return [headline(report), ...(failed.length > 1 ? told : []), ...moreOf(failed), ...remarks(report), foot(report, facts)].join('\n')
}

/** Discord takes 2,000 characters of text, Slack 3,000 in a section. */
const MOST_STAGES = 4
const MOST_LINE = 250
const MOST_SECTION = 2_900
const MOST_TAIL_LINES = 10
const MOST_REMARKS = 3

const MARKS: Readonly<Record<OutcomeWord, string>> = { success: '✅', failure: '❌', cancelled: '⏹️', skipped: '⏭️' }

const headline = (report: Report): string => `${MARKS[report.outcome]} *${mrkdwn(report.name.replaceAll('*', ''), 80) || 'The run'}*: ${mrkdwn(verdict(report), MOST_LINE)}`

const stageSection = (stage: StageReport): string => {
  const remedy = stage.failure && remedyOf(stage.failure)
  const words = [stageVerdict(stage), ...(remedy === undefined ? [] : [remedy])].map((line) => mrkdwn(line, 2 * MOST_LINE)).join('\n')
  const lines = plainLines(failingTail(stage)?.text ?? '').filter((line) => line.trim() !== '').slice(-MOST_TAIL_LINES)
  return [words, codeBlock(lines, MOST_SECTION - words.length)].filter((part) => part !== '').join('\n')
}

const moreOf = (failed: readonly StageReport[]): readonly string[] =>
  failed.length > MOST_STAGES ? [`and ${failed.length - MOST_STAGES} more failed`] : []

const remarks = (report: Report): readonly string[] =>
  report.stages.flatMap(remarksOf).slice(0, MOST_REMARKS).map((line) => mrkdwn(line, MOST_LINE / 2))

const remarksOf = (stage: StageReport): readonly string[] => {
  const title = oneLine(stage.title)
  const { flaky, isSlow, usual } = stage.compared ?? { isSlow: false }
  return [
    ...(isFixed(stage) ? [`${title} is fixed: it did not succeed the last time`] : []),
    ...(flaky === undefined ? [] : [`${title} is flaky: ${flaky}`]),
    ...(isSlow ? [`${title} was slow: ${formatDuration(stage.endMs - stage.startMs)}${usual === undefined ? '' : `, usually ${formatDuration(usual.medianMs)}`}`] : []),
    ...(stage.unstable === undefined ? [] : [`${title} is unstable: ${stage.unstable}`]),
  ]
}

const foot = (report: Report, { url, repository, ref, commit }: RunFacts): string =>
  [
    ...(url === '' ? [] : [link(url, 'the run')]),
    ...(repository === '' ? [] : [mrkdwn(repository, 100)]),
    ...(ref === '' ? [] : [mrkdwn(`${ref}${commit === '' ? '' : ` at ${commit.slice(0, 7)}`}`, 100)]),
    formatDuration(report.durationMs),
  ].join(' · ')

const section = (text: string): SlackBlock => ({ type: 'section', text: { type: 'mrkdwn', text } })
