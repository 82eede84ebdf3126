import { timed as timedPolicy } from '../policies/timed.ts'
import { type Layer, layer } from './layer.ts'
import type { Call } from './perform.ts'
import type { LibraryPorts } from './surroundings.ts'

/** One call that has ended. */
export interface Timing {
  /** Of the function. */
  readonly name: string
  /** That of the innermost `retry` around it. */
  readonly attempt: number
  /** Milliseconds on a monotonic clock. */
  readonly durationMs: number
  readonly outcome: 'success' | 'failure'
}

/** Tells how long each call took, however it ended. */
export const makeTimed =
  (ports: LibraryPorts) =>
  (tell: (timing: Timing) => void): Layer =>
    layer(({ name }: Call) => {
      const began = ports.clock.now()
      return {
        policy: timedPolicy,
        emit: (event) => {
          if (event.type !== 'attempt-ended') return
          const outcome = event.outcome.status === 'success' ? 'success' : 'failure'
          tell({ name, attempt: event.attempt, durationMs: ports.clock.now() - began, outcome })
        },
      }
    }, ports)
