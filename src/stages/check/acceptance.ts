import type { Answer } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'
import type { Acceptance } from '../../policies/cached-lookup.ts'
import { isHealthy } from './judge.ts'
import type { CacheSpec, CheckSpec, ExpectSpec } from './spec.ts'

/** Without `cache`, where nobody waits for the stage. */
const DEFAULT_CACHE: CacheSpec = { for: 30_000, 'stale-if-error': 300_000, 'across-runs': false }
const DEFAULT_FAILURES_MS = 5_000

/** What an asker is about to do with an answer. */
export interface Asker {
  readonly expect: ExpectSpec
  /** Whether others wait for it to succeed. */
  readonly isGate: boolean
  /** Whether it asks for a second time, since the first answer was not good enough. */
  readonly isRetry: boolean
}

/** Which answers of others a check takes. A gate takes no stale one, and whoever waits or tries again takes none that is not healthy. */
export const acceptanceOf = ({ cache, wait }: CheckSpec, { expect, isGate, isRetry }: Asker, clock: Clock): Acceptance => {
  const waits = wait !== undefined
  const spec = cache ?? (isGate || waits ? false : DEFAULT_CACHE)
  const mayBeStale = !isGate && !waits
  const isWell = (answer: Answer): boolean => isHealthy(answer, expect, clock.wall())
  return {
    freshMs: spec === false ? 0 : spec.for,
    failuresMs: spec === false || waits || isRetry ? 0 : Math.min(spec.failures ?? DEFAULT_FAILURES_MS, spec.for),
    staleWhileRevalidateMs: (spec !== false && mayBeStale && spec['stale-while-revalidate']) || 0,
    staleIfErrorMs: (spec !== false && mayBeStale && spec['stale-if-error']) || 0,
    isHealthy: isWell,
    isWhole: (answer) => holdsAll(answer, expect),
    // Of what is still coming up, only the good news will last.
    isFinal: (answer) => !waits || isWell(answer),
    acrossRuns: spec === false || spec['across-runs'] === false ? 'no' : spec.bodies === true ? 'with-bodies' : 'yes',
  }
}

/** An answer that was kept without its headers and body says nothing about them. */
const holdsAll = (answer: Answer, { header, body, json }: ExpectSpec): boolean =>
  answer.kind !== 'http' || (header === undefined && body === undefined && json === undefined) || Object.keys(answer.headers).length > 0
