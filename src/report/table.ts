import { formatDuration } from '../core/duration.ts'
import type { OutcomeWord } from '../core/outcome.ts'
import type { StageReport } from '../core/report.ts'
import { inline } from './escape.ts'
import { toAnchor } from './links.ts'
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

/** The table of stages, in the order of the pipeline file, with a column for what there is of; names lead to where the summary shows them. */
export const stageTable = (stages: readonly StageReport[], anchors: ReadonlyMap<StageReport, string> = new Map()): string => {
  const rows = stages.map((stage) => cellsOf(stage, anchors.get(stage)))
  const columns = COLUMNS.filter(({ key, isAlways, nothing }) => isAlways === true || rows.some((cells) => cells[key] !== '' && cells[key] !== nothing))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ head }) => head)),
    line(columns.map(({ align = ':--' }) => align)),
    ...rows.map((cells) => line(columns.map(({ key }) => cells[key]))),
  ].join('\n')
}

type Cells = Readonly<Record<keyof Row | 'usually', string>>

interface Column {
  readonly key: keyof Cells
  readonly head: string
  readonly align?: '--:'
  readonly isAlways?: true
  /** What is not worth a column where all have it. */
  readonly nothing?: string
}

const COLUMNS: readonly Column[] = [
  { key: 'name', head: 'Stage', isAlways: true },
  { key: 'result', head: 'Result', isAlways: true },
  { key: 'reason', head: 'Reason' },
  { key: 'attempts', head: 'Attempts', align: '--:', nothing: '1' },
  { key: 'duration', head: 'Duration', align: '--:', isAlways: true },
  { key: 'usually', head: 'Usually', align: '--:' },
  { key: 'waited', head: 'Waited', align: '--:' },
  { key: 'peakCpu', head: 'Peak CPU', align: '--:' },
  { key: 'peakMemory', head: 'Peak memory', align: '--:' },
  { key: 'runner', head: 'Runner' },
]

const cellsOf = (stage: StageReport, anchorName: string | undefined): Cells => {
  const each = row(stage)
  return {
    ...each,
    name: toAnchor(inline(each.name), anchorName),
    result: `${EMOJI[each.result]}\u00a0${[RESULT_WORDS[each.result], ...marksOf(stage)].join(', ')}`,
    reason: inline(shortReason(each.reason)),
    runner: inline(each.runner),
    usually: stage.compared?.usual === undefined ? '' : formatDuration(stage.compared.usual.medianMs),
  }
}

/** What its past says about it, where one looks first. */
const marksOf = ({ compared }: StageReport): readonly string[] => [
  ...(compared?.isSlow === true ? ['🐢 slow'] : []),
  ...(compared?.flaky === undefined ? [] : ['🎲 flaky']),
]

/** Sentences of others may be long; a cell is not the place for them. */
const shortReason = (text: string): string => (text.length <= 200 ? text : `${[...text].slice(0, 199).join('')}…`)

const reason = (stage: StageReport): string => {
  if (isUnderWay(stage)) return 'the run ended before it'
  if (stage.outcome === 'skipped') return skipSentence(stage)
  if (stage.cached !== undefined) return `cached: saved ${formatDuration(stage.cached.savedMs)}`
  if (stage.resumed !== undefined) return `resumed: it took ${formatDuration(stage.resumed.savedMs)} before`
  return stage.failure === undefined ? (stage.unstable ?? '') : failureLabel(stage.failure)
}
