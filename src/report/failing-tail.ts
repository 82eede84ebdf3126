import type { Tail } from '../core/event.ts'
import type { StageReport } from '../core/report.ts'

/** What the part of a stage that failed wrote last: its last failed attempt, or the hook that failed. */
export const failingTail = (stage: StageReport): Tail | undefined =>
  stage.failure?.kind === 'hook' ? failedHookTail(stage) : (failedAttemptTail(stage) ?? failedHookTail(stage))

const failedAttemptTail = (stage: StageReport): Tail | undefined =>
  stage.attempts.findLast((attempt) => attempt.outcome !== 'success')?.tail

const failedHookTail = (stage: StageReport): Tail | undefined => {
  const cause = stage.failure?.kind === 'hook' ? stage.failure.hook : undefined
  return stage.hooks.findLast((hook) => hook.outcome !== 'success' && (cause === undefined || hook.hook === cause))?.tail
}
