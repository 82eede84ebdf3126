import type { Report, StageReport } from '../../core/report.ts'

/** What a run is worth telling for, as `on` of a notification names it. */
export type Occasion = 'always' | 'success' | 'failure' | 'cancelled' | 'changed' | 'fixed' | 'regression' | 'unstable' | 'flaky' | 'slow'

/** All that a run is; what compares with the last time holds where a stage that has ended now has a past on this ref. */
export const occasionsOf = (report: Report): readonly Occasion[] => {
  const has = (predicate: (stage: StageReport) => boolean): boolean => report.stages.some(predicate)
  const holds: Readonly<Record<Occasion, boolean>> = {
    always: true,
    success: report.outcome === 'success',
    failure: report.outcome === 'failure',
    cancelled: report.outcome === 'cancelled',
    changed: has((stage) => lastOf(stage) !== undefined && lastOf(stage) !== stage.outcome),
    fixed: report.outcome === 'success' && has(isFixed),
    regression: report.outcome !== 'success' && has((stage) => lastOf(stage) === 'success' && stage.conclusion === 'failure'),
    unstable: has((stage) => stage.unstable !== undefined),
    flaky: has((stage) => stage.compared?.flaky !== undefined),
    slow: has((stage) => stage.compared?.isSlow === true),
  }
  return (Object.keys(holds) as Occasion[]).filter((occasion) => holds[occasion])
}

/** Whether a stage succeeded and did not the last time. */
export const isFixed = (stage: StageReport): boolean => stage.outcome === 'success' && lastOf(stage) !== undefined && lastOf(stage) !== 'success'

const lastOf = ({ compared }: StageReport) => compared?.past?.at(-1)?.outcome
