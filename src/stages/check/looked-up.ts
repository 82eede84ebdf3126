import type { LookedUp } from '../../core/call.ts'
import type { Clock } from '../../core/ports.ts'
import type { Context } from '../../core/run.ts'
import { statusOf } from './detail.ts'
import type { Settled } from './poll.ts'

/** Tells of each lookup: what was asked, where the answer comes from, how long it took, and what it was; `durationMs` includes the wait for a turn. */
export const lookedUp =
  ({ attempt, emit }: Context, clock: Clock) =>
  (settled: Settled, durationMs: number): void =>
    emit({ type: 'looked-up', attempt, lookup: recordOf(settled, durationMs, clock.now()) })

const recordOf = ({ target, answered, attempts, healthy }: Settled, durationMs: number, now: number): LookedUp => {
  const { answer, from, stale, askedAt } = answered
  const status = statusOf(answer)
  return {
    target: target.name,
    kind: target.question.kind,
    lookup: attempts,
    from,
    isStale: stale,
    ageMs: Math.max(0, now - askedAt),
    durationMs,
    ...(status !== null && { status }),
    ...(answer.kind === 'none' && { fault: answer.message }),
    isHealthy: healthy,
  }
}
