import type { Failure } from './outcome.ts'

/** The signal of what surrounds us, and a way to stop earlier for a reason of our own. */
export interface Stoppable {
  readonly signal: AbortSignal
  /** The first reason counts. */
  stop(cause: Failure): void
}

export const stoppable = (outer: AbortSignal): Stoppable => {
  const own = new AbortController()
  return { signal: AbortSignal.any([outer, own.signal]), stop: (cause) => own.abort(cause) }
}

/** Why a signal of ours was aborted. */
export const stopReason = (signal: AbortSignal): Failure => signal.reason as Failure
