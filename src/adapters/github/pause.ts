import { textMember } from './body.ts'
import type { Exchange } from './exchange.ts'

/** Why a server wants to be left alone, and until when in milliseconds since 1970. */
export interface Pause {
  readonly why: 'rate-limit' | 'unavailable'
  readonly until: number
}

/**
 * Reads `Retry-After` (seconds or a date, RFC 9110 10.2.3) and GitHub's `x-ratelimit-remaining` and
 * `x-ratelimit-reset` (seconds since 1970). GitHub asks for a minute where a rate limit names no time.
 */
export const pauseOf = (answer: Extract<Exchange, { kind: 'answered' }>, wall: number): Pause | undefined => {
  const { status, headers } = answer
  const [after, reset] = [retryAfter(headers.get('retry-after'), wall), resetTime(headers)]
  if (status >= 500) return after === undefined ? undefined : { why: 'unavailable', until: bounded(after, wall) }
  if (status !== 403 && status !== 429) return undefined
  const times = [after, reset].filter((time) => time !== undefined)
  if (times.length > 0) return { why: 'rate-limit', until: bounded(Math.max(...times), wall) }
  const isLimit = status === 429 || /rate limit/i.test(textMember(answer.body, 'message') ?? '')
  return isLimit ? { why: 'rate-limit', until: wall + 60_000 } : undefined
}

/** `03:12 UTC`, with the day if that is more than half a day away; rounded up to the minute. */
export const timeOfDay = (time: number, wall: number): string => {
  const [day, clock] = new Date(Math.ceil(time / 60_000) * 60_000).toISOString().split('T')
  const minute = `${clock?.slice(0, 5)} UTC`
  return time - wall > 43_200_000 ? `${day} ${minute}` : minute
}

const resetTime = (headers: Headers): number | undefined =>
  headers.get('x-ratelimit-remaining') === '0' ? seconds(headers.get('x-ratelimit-reset')) : undefined

const retryAfter = (value: string | null, wall: number): number | undefined => {
  const wait = seconds(value)
  if (wait !== undefined) return wall + wait
  const date = Date.parse(value ?? '')
  return Number.isNaN(date) ? undefined : date
}

/** As milliseconds. */
const seconds = (value: string | null): number | undefined =>
  value !== null && /^\d+$/.test(value) ? Number(value) * 1_000 : undefined

/** A year at most: a number too large is no time at all. */
const bounded = (time: number, wall: number): number => Math.min(Math.max(time, wall), wall + 366 * 86_400_000)
