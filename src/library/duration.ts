import { DURATION_PATTERN, LONGEST_DURATION, parseDuration } from '../core/duration.ts'

/** Milliseconds, or a text such as `500ms`, `90s`, `1h30m`. */
export type Duration = number | string

/** Milliseconds. Throws a `RangeError` for what is no duration. */
export const milliseconds = (duration: Duration, what: string): number => {
  const ms = typeof duration === 'number' ? duration : DURATION_PATTERN.test(duration) ? parseDuration(duration) : Number.NaN
  if (ms >= 0 && ms <= LONGEST_DURATION) return ms
  throw new RangeError(`${what}: expected milliseconds or a text such as 500ms, 90s or 1h30m (at most 365d), got ${JSON.stringify(duration)}`)
}
