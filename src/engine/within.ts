import type { Failure } from '../core/outcome.ts'
import type { Clock } from '../core/ports.ts'

export interface PartLimit {
  readonly limitMs: number | undefined
  readonly scope: 'pipeline' | 'finally'
  readonly clock: Clock
}

/** Runs a part of the pipeline under its time limit, if it has one. */
export const within = async <T>({ limitMs, scope, clock }: PartLimit, outer: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  if (limitMs === undefined) return run(outer)
  const timer = new AbortController()
  const cause: Failure = { kind: 'timeout', scope, limitMs }
  const cancel = clock.after(limitMs, () => timer.abort(cause))
  try {
    return await run(AbortSignal.any([outer, timer.signal]))
  } finally {
    cancel()
  }
}
