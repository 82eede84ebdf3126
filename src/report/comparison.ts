import { formatDuration } from '../core/duration.ts'
import type { StageReport } from '../core/report.ts'
import { durationOf } from './verdict.ts'

/** What is unusual about a stage beside its past, in sentences: that it was slow, that it is flaky; that it took a retry its result says. */
export const comparisonLines = (stage: StageReport): readonly string[] => {
  const { compared } = stage
  if (compared === undefined) return []
  const { isSlow, usual, flaky } = compared
  return [
    ...(isSlow && usual !== undefined
      ? [`far slower than usual: ${formatDuration(durationOf(stage))}, usually ${formatDuration(usual.medianMs)} (median of ${usual.runs})`]
      : []),
    ...(flaky === undefined || stage.attempts.length > 1 ? [] : [`flaky: ${flaky}`]),
  ]
}
