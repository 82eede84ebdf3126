import { formatDuration } from '../core/duration.ts'
import type { OutcomeWord } from '../core/outcome.ts'
import type { StageReport } from '../core/report.ts'
import { inline } from './escape.ts'
import { peaks } from './usage.ts'
import { durationOf, isUnderWay } from './verdict.ts'
import { failureLabel, oneLine, skipSentence } from './words.ts'

/** How a stage ended in one word and one sign. */
export type Result = 'success' | 'cached' | 'resumed' | 'unstable' | 'retried' | 'allowed' | 'failure' | 'cancelled' | 'skipped' | 'unfinished'

export const resultOf = (stage: StageReport): Result => {
  if (isUnderWay(stage)) return 'unfinished'
  if (stage.conclusion === 'success' && stage.outcome !== 'success') return 'allowed'
  if (stage.cached !== undefined) return 'cached'
  if (stage.resumed !== undefined) return 'resumed'
  if (stage.unstable !== undefined) return 'unstable'
  if (stage.conclusion === 'success' && stage.attempts.length > 1) return 'retried'
  return stage.conclusion
}

export const RESULT_WORDS: Readonly<Record<Result, string>> = {
  success: 'success',
  cached: 'cached',
  resumed: 'resumed',
  unstable: 'unstable',
  retried: 'success on a retry',
  allowed: 'failure, allowed',
  failure: 'failure',
  cancelled: 'cancelled',
  skipped: 'skipped',
  unfinished: 'unfinished',
}

/** Signs that GitHub shows alike in light and dark. */
export const EMOJI: Readonly<Record<Result, string>> = {
  success: '✅',
  cached: '⚡',
  resumed: '⏩',
  unstable: '🟡',
  retried: '🔁',
  allowed: '⚠️',
  failure: '❌',
  cancelled: '🛑',
  skipped: '⚪',
  unfinished: '⏳',
}

export const VERDICT_EMOJI: Readonly<Record<OutcomeWord, string>> = {
  success: EMOJI.success,
  failure: EMOJI.failure,
  cancelled: EMOJI.cancelled,
  skipped: EMOJI.skipped,
}

/** A stage in the words of its row: the same in the summary and in the terminal. */
export interface Row {
  readonly result: Result
  readonly name: string
  readonly reason: string
  readonly attempts: string
  readonly duration: string
  readonly waited: string
  readonly peakCpu: string
  readonly peakMemory: string
  /** Where there were several. */
  readonly runner: string
}

export const row = (stage: StageReport): Row => ({
  result: resultOf(stage),
  name: oneLine(stage.title) || stage.name,
  reason: reason(stage),
  attempts: stage.attempts.length === 0 ? '' : String(stage.attempts.length),
  duration: stage.outcome === 'skipped' ? '' : formatDuration(durationOf(stage)),
  waited: stage.waits.length === 0 ? '' : formatDuration(waitedMs(stage)),
  peakCpu: peaks(stage).cpu,
  peakMemory: peaks(stage).memory,
  runner: stage.runner ?? '',
})

export const waitedMs = (stage: StageReport): number => stage.waits.reduce((sum, wait) => sum + durationOf(wait), 0)

/** The table of stages, in the order of the pipeline file; with peaks where anything was watched, and runners where there were several. */
export const stageTable = (stages: readonly StageReport[]): string => {
  const rows = stages.map(row)
  const isWatched = rows.some(({ peakMemory }) => peakMemory !== '')
  const isSpread = rows.some(({ runner }) => runner !== '')
  return [
    `| Stage | Result | Reason | Attempts | Duration | Waited |${isWatched ? ' Peak CPU | Peak memory |' : ''}${isSpread ? ' Runner |' : ''}`,
    `| :-- | :-- | :-- | --: | --: | --: |${isWatched ? ' --: | --: |' : ''}${isSpread ? ' :-- |' : ''}`,
    ...rows.map((each) => `${tableRow(each)}${isWatched ? ` ${each.peakCpu} | ${each.peakMemory} |` : ''}${isSpread ? ` ${inline(each.runner)} |` : ''}`),
  ].join('\n')
}

const tableRow = ({ result, name, reason, attempts, duration, waited }: Row): string =>
  `| ${inline(name)} | ${EMOJI[result]} ${RESULT_WORDS[result]} | ${inline(shortReason(reason))} | ${attempts} | ${duration} | ${waited} |`

/** Sentences of others may be long; a cell is not the place for them. */
const shortReason = (text: string): string => (text.length <= 200 ? text : `${[...text].slice(0, 199).join('')}…`)

const reason = (stage: StageReport): string => {
  if (isUnderWay(stage)) return 'the run ended before it'
  if (stage.outcome === 'skipped') return skipSentence(stage)
  if (stage.cached !== undefined) return `cached: saved ${formatDuration(stage.cached.savedMs)}`
  if (stage.resumed !== undefined) return `resumed: it took ${formatDuration(stage.resumed.savedMs)} before`
  return stage.failure === undefined ? (stage.unstable ?? '') : failureLabel(stage.failure)
}
