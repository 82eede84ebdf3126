import { formatDuration } from '../core/duration.ts'
import { type Answer, type Answered, type Lookup, noAnswer } from '../core/lookup.ts'
import type { Clock } from '../core/ports.ts'
import type { Wrapper } from '../core/run.ts'

/** Stops a lookup after `limitMs`; the answer says how far it came. */
export const lookupTimeout =
  (limitMs: number, clock: Clock): Wrapper<Lookup<Answered>> =>
  (next) =>
  async (question, outer) => {
    const timer = new AbortController()
    const cancel = clock.after(limitMs, () => timer.abort())
    try {
      const answered = await next(question, AbortSignal.any([outer, timer.signal]))
      const late = timer.signal.aborted && !outer.aborted && answered.answer.kind === 'none'
      return late ? { ...answered, answer: timeoutOf(answered.answer, limitMs) } : answered
    } finally {
      cancel()
    }
  }

const timeoutOf = (answer: Answer, limitMs: number): Answer =>
  noAnswer('timeout', `no answer within ${formatDuration(limitMs)}${progressOf(answer)}`, answer.timings, answer.kind === 'none' ? answer.redirects : [])

/** How far it came tells a closed firewall from a busy server. */
const progressOf = ({ timings: { dns, connect, tls, firstByte } }: Answer): string => {
  if (firstByte !== undefined) return ': the answer began, but did not end'
  if (tls !== undefined) return ': connected and encrypted, then silence'
  if (connect !== undefined) return ': connected, then silence'
  return dns === undefined ? '' : ': the name resolved, but nobody took the connection'
}
