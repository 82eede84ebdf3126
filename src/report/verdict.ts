import { formatDuration } from '../core/duration.ts'
import type { Report, StageReport } from '../core/report.ts'
import { failureLabel, failureSentence, ofAttempts, oneLine, skipSentence } from './words.ts'

/** The run in one line: what failed, on which attempt, why and after how long; or that all went well. */
export const verdict = (report: Report): string => {
  switch (report.outcome) {
    case 'failure':
      return failureVerdict(report)
    case 'cancelled':
      return cancelledVerdict(report)
    case 'skipped':
      return `${runName(report)}: nothing ran`
    case 'success':
      return successVerdict(report)
  }
}

/** `deploy failed on attempt 3 of 3: exit code 1, after 42.1s`. */
export const stageVerdict = (stage: StageReport): string => {
  if (stage.failure?.kind === 'denied') return `${oneLine(stage.title)} was denied: ${firstOf(stage.failure.objections)}`
  const attempt = attemptClause(stage)
  const what = `${oneLine(stage.title)} ${stage.outcome === 'cancelled' ? 'was stopped' : 'failed'}${attempt === '' ? '' : ` ${attempt}`}`
  return `${what}${reasonClause(stage)}`
}

const firstOf = ([first = '', ...others]: readonly string[]): string =>
  `${oneLine(first)}${others.length === 0 ? '' : `; and ${others.length} more`}`

/** `on attempt 2 of 3`, or nothing where there is but one. */
export const attemptClause = (stage: StageReport): string => {
  const attempt = stage.attempts.at(-1)?.attempt ?? 0
  const most = maxAttempts(stage)
  return attempt > 1 || (attempt === 1 && (most ?? 1) > 1) ? `on attempt ${ofAttempts(attempt, most)}` : ''
}

export const maxAttempts = (stage: StageReport): number | undefined =>
  stage.notRetried?.kind === 'attempts' ? stage.notRetried.maxAttempts : stage.maxAttempts

/** Stages that failed and were not allowed to. */
export const failedStages = (report: Report): readonly StageReport[] =>
  report.stages.filter((stage) => stage.conclusion === 'failure')

/** Whether a stage began and its end was never told: the run ended first. */
export const isUnderWay = (stage: StageReport): boolean =>
  stage.outcome === 'skipped' && stage.reason === undefined && (stage.attempts.length > 0 || stage.startMs > 0)

export const durationOf = (span: { readonly startMs: number; readonly endMs: number }): number => Math.max(0, span.endMs - span.startMs)

const reasonClause = (stage: StageReport): string => {
  const { failure } = stage
  if (failure === undefined) return ` after ${formatDuration(durationOf(stage))}`
  if (failure.kind === 'timeout' || failure.kind === 'no-output-timeout') return `: ${failureLabel(failure)}${inAll(stage)}`
  return `: ${failureSentence(failure)}, after ${formatDuration(durationOf(stage))}`
}

/** A timeout says how long the attempt took; with several attempts the whole is longer. */
const inAll = (stage: StageReport): string => (stage.attempts.length > 1 ? `, ${formatDuration(durationOf(stage))} in all` : '')

const failureVerdict = (report: Report): string => {
  const failed = failedStages(report)
  const [only] = failed
  if (only === undefined) return `${runName(report)} failed after ${formatDuration(report.durationMs)}${noticeClause(report)}`
  if (failed.length === 1) return stageVerdict(only)
  return `${failed.length} of ${report.stages.length} stages failed: ${listed(failed)}`
}

const noticeClause = (report: Report): string => (report.notices[0] === undefined ? '' : `: ${oneLine(report.notices[0])}`)

const NAMED = 3

const listed = (failed: readonly StageReport[]): string => {
  const named = failed.slice(0, NAMED).map(shortly)
  const more = failed.length - named.length
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`
}

const shortly = (stage: StageReport): string => {
  const why = stage.failure === undefined ? skipSentence(stage) : failureLabel(stage.failure)
  return `${oneLine(stage.title)} (${why})`
}

const cancelledVerdict = (report: Report): string => {
  const stopped = report.stages.filter((stage) => stage.conclusion === 'cancelled')
  const cause = stopped.map((stage) => stage.failure).find((failure) => failure?.kind === 'cancelled')
  const by = cause?.kind === 'cancelled' ? ` by ${oneLine(cause.by)}` : ''
  const what = [
    stopped.length > 0 && `${stopped.slice(0, NAMED).map((stage) => oneLine(stage.title)).join(', ')}${stopped.length > NAMED ? ` and ${stopped.length - NAMED} more` : ''} stopped`,
    ...failedStages(report).slice(0, 1).map((stage) => stageVerdict(stage)),
    counted(report, (stage) => stage.conclusion === 'skipped', 'did not run'),
  ].filter((clause) => typeof clause === 'string')
  return `${runName(report)} was cancelled${by} after ${formatDuration(report.durationMs)}${what.length === 0 ? '' : `: ${what.join('; ')}`}`
}

const successVerdict = (report: Report): string => {
  const clauses = [
    report.stages.length === 1 ? '1 stage' : `${report.stages.length} stages`,
    counted(report, (stage) => stage.cached !== undefined, 'cached'),
    counted(report, (stage) => stage.resumed !== undefined, 'resumed'),
    counted(report, (stage) => stage.unstable !== undefined, 'unstable'),
    counted(report, (stage) => stage.attempts.length > 1, 'retried'),
    counted(report, (stage) => stage.compared?.flaky !== undefined && stage.attempts.length < 2, 'flaky'),
    counted(report, (stage) => stage.compared?.isSlow === true, 'far slower than usual'),
    counted(report, (stage) => stage.outcome === 'failure', 'allowed to fail'),
    counted(report, (stage) => stage.outcome === 'skipped', 'skipped'),
  ].filter((clause) => clause !== undefined)
  return `${runName(report)} succeeded in ${formatDuration(report.durationMs)}: ${clauses.join(', ')}`
}

const counted = (report: Report, predicate: (stage: StageReport) => boolean, words: string): string | undefined => {
  const count = report.stages.filter(predicate).length
  return count === 0 ? undefined : `${count} ${words}`
}

const runName = (report: Report): string => oneLine(report.name) || 'The run'
