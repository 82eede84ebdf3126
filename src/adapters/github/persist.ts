import { formatDuration } from '../../core/duration.ts'
import type { Json } from '../../core/detail.ts'
import type { Clock } from '../../core/ports.ts'
import { sleep } from '../../core/sleep.ts'
import { stoppable } from '../../core/stop.ts'
import { type Exchange, exchange, type Request } from './exchange.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { type Pause, pauseOf, timeOfDay } from './pause.ts'

/** What became of a request after all its attempts. */
export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Json | undefined }
  | { readonly kind: 'none'; readonly why: string }

/** The time that a question has left, over all its requests. */
export interface Patience {
  readonly clock: Clock
  readonly limits: Limits
  /** On the monotonic clock. */
  readonly end: number
  readonly signal: AbortSignal
}

export const patience = (clock: Clock, limits: Partial<Limits> | undefined, signal: AbortSignal): Patience => {
  const all = { ...DEFAULT_LIMITS, ...limits }
  return { clock, limits: all, end: clock.now() + all.questionMs, signal }
}

/**
 * Sends a request until it is answered: again after a broken connection, a hang, a 5xx, or a rate
 * limit that ends in time; never after another 4xx. Waits as long as the server asks, and answers
 * in words at once if that is longer than there is patience. Never rejects.
 */
export const persist = async (request: Request, within: Patience): Promise<Reply> => {
  for (let attempt = 1; ; attempt += 1) {
    const result = await tryOnce(request, within)
    if (within.signal.aborted) return none('it was cancelled before there was an answer')
    const next = afterwards(result, request, attempt, within)
    if (next.kind !== 'wait') return next
    await sleep(within.clock, next.ms, within.signal)
    if (within.signal.aborted) return none('it was cancelled before there was an answer')
  }
}

const none = (why: string): Reply => ({ kind: 'none', why })

const tryOnce = async (request: Request, { clock, limits, end, signal }: Patience): Promise<Exchange> => {
  const limitMs = Math.min(limits.attemptMs, end - clock.now())
  const attempt = stoppable(signal)
  let isLate = false
  const cancel = clock.after(limitMs, () => {
    isLate = true
    attempt.stop({ kind: 'timeout', scope: 'attempt', limitMs })
  })
  const result = await exchange(request, limits.bytes, attempt.signal)
  cancel()
  return isLate && result.kind === 'broken' ? late(request, limitMs) : result
}

const late = ({ url }: Request, limitMs: number): Exchange => ({
  kind: 'broken',
  why: `${url.host} did not answer within ${formatDuration(limitMs)}`,
})

type Next = Reply | { readonly kind: 'wait'; readonly ms: number }

const afterwards = (result: Exchange, { url }: Request, attempt: number, within: Patience): Next => {
  if (result.kind === 'useless') return none(result.why)
  const wall = within.clock.wall()
  const pause = result.kind === 'answered' ? pauseOf(result, wall) : undefined
  if (result.kind === 'answered' && result.status < 500 && pause === undefined) {
    return { kind: 'answer', status: result.status, body: result.body }
  }
  const ms = Math.max(FIRST_WAIT_MS * 2 ** (attempt - 1), (pause?.until ?? wall) - wall)
  const fits = attempt < within.limits.attempts && ms < within.end - within.clock.now()
  if (fits) return { kind: 'wait', ms }
  return none(pause === undefined ? failed(result, url.host, attempt) : paused(pause, url.host, wall))
}

/** Doubles from one wait to the next. */
const FIRST_WAIT_MS = 500

const paused = ({ why, until }: Pause, host: string, wall: number): string => {
  const time = timeOfDay(until, wall)
  return why === 'rate-limit'
    ? `the rate limit of the API is used up until ${time}`
    : `${host} is not available until ${time}`
}

const failed = (result: Exchange, host: string, attempts: number): string => {
  const why = result.kind === 'answered' ? `${host} answered with the error ${result.status}` : result.why
  return attempts === 1 ? why : `${why}, the last of ${attempts} attempts`
}
