import { timeout as timeoutPolicy } from '../policies/timeout.ts'
import { type Duration, milliseconds } from './duration.ts'
import { DEFAULT_GRACE_MS, type Layer, layer } from './layer.ts'
import type { LibraryPorts } from './surroundings.ts'

export interface TimeoutOptions {
  /** How long a function that looks at its signal may take to clean up before it is left to itself; 5s if not given. */
  readonly gracePeriod?: Duration
}

/**
 * Rejects with a `TimeoutError` when a call takes longer than `limit`: at once where the function never asked
 * for its signal, else as soon as it has ended or the grace period is over.
 */
export const makeTimeout =
  (ports: LibraryPorts) =>
  (limit: Duration, { gracePeriod = DEFAULT_GRACE_MS }: TimeoutOptions = {}): Layer => {
    const limitMs = milliseconds(limit, 'timeout')
    if (limitMs === 0) throw new RangeError('timeout: expected a duration above zero')
    const policy = timeoutPolicy(limitMs, 'attempt', ports.clock)
    return layer(() => ({ policy }), ports, milliseconds(gracePeriod, 'gracePeriod'))
  }
