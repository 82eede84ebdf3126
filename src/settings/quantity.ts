import * as z from 'zod'
import { DURATION_PATTERN, LONGEST_DURATION, parseDuration } from '../core/duration.ts'
import { parseSize, SIZE_PATTERN } from '../core/size.ts'

/** A text such as `90s` as milliseconds. */
export const duration = z
  .string({ error: 'expected a duration with its unit, such as 90s, 10m or 1h30m' })
  .regex(DURATION_PATTERN, { error: 'expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m' })
  .transform(parseDuration)
  .refine((ms) => ms <= LONGEST_DURATION, { error: 'expected a duration of at most 365d' })

/** A duration above zero. */
export const limit = duration.refine((ms) => ms > 0, { error: 'expected a duration above zero' })

/** A text such as `512MB` as bytes. */
export const size = z
  .string({ error: 'expected a size with its unit, such as 512MB or 2GiB' })
  .regex(SIZE_PATTERN, { error: 'expected a size with its unit, such as 512MB or 2GiB' })
  .transform(parseSize)
  .refine((bytes) => bytes > 0 && Number.isSafeInteger(bytes), {
    error: 'expected a size above zero that a computer can count',
  })

/** A whole number; `what` says of what, and of how many at least. */
export const count = (what: string, least: number) =>
  z
    .number({ error: `expected ${what}` })
    .int({ error: `expected ${what}` })
    .min(least, { error: `expected ${what}` })
    .max(1e6, { error: `expected ${what} of at most 1000000` })
