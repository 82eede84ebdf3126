import type { OutcomeWord } from '../core/outcome.ts'
import { type Decision, runs, type View } from '../core/pipeline.ts'
import type { Condition, Status, StatusFunction } from '../settings/condition.ts'

/** What a decision needs to know beside the scheduler's view. */
export interface Ground {
  readonly condition: Condition | undefined
  /** Whether the condition holds; true where there is none. */
  readonly holds: (status: Status) => boolean
  /** Why nothing new starts, once the signal of the schedule is aborted. */
  readonly whyCancelled: string
}

/** Whether a stage runs: when what it needs has succeeded, or when its condition asks how things went and holds. */
export const stageDecision = ({ condition, holds, whyCancelled }: Ground, view: View): Decision => {
  if (view.cancelled && !mentions(condition, 'always', 'cancelled')) return skip('cancelled', whyCancelled)
  if (view.failedFast !== undefined && !mentions(condition, 'always', 'failure')) {
    return skip('fail-fast', `${view.failedFast} failed, and nothing new was started`)
  }
  if (view.unmet !== undefined && condition?.asksForStatus !== true) return unmet(view.unmet)
  const status = { success: view.unmet === undefined && !view.cancelled, failure: view.needFailed, cancelled: view.cancelled }
  return holds(status) ? runs : doesNotHold(condition)
}

/** Whether a stage of `finally` runs: without a condition always, however the stages ended. */
export const finallyDecision = ({ condition, holds, whyCancelled }: Ground, view: View, soFar: OutcomeWord): Decision => {
  if (view.cancelled) return skip('cancelled', whyCancelled)
  const asks = condition?.asksForStatus === true
  if (view.unmet !== undefined && !asks) return unmet(view.unmet)
  const status = { success: soFar === 'success' || !asks, failure: soFar === 'failure', cancelled: soFar === 'cancelled' }
  return holds(status) ? runs : doesNotHold(condition)
}

/** Whether a condition names one of these functions. */
export const mentions = (condition: Condition | undefined, ...functions: readonly StatusFunction[]): boolean =>
  functions.some((name) => condition?.mentions.has(name))

type Skip = Extract<Decision, { kind: 'skip' }>

export const skip = (reason: Skip['reason'], detail: string): Skip => ({ kind: 'skip', reason, detail })

const unmet = (stage: string): Skip => skip('needs', `needs ${stage}, which did not succeed`)

const doesNotHold = (condition: Condition | undefined): Skip => skip('condition', `its condition did not hold: ${condition?.text}`)
