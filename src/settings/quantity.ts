import * as z from 'zod/mini'
import { DURATION_ABOVE_ZERO, DURATION_PATTERN, LONGEST_DURATION, parseDuration } from '../core/duration.ts'
import { parseSize, SIZE_PATTERN } from '../core/size.ts'
import { into, late } from './combinators.ts'

const milliseconds = (pattern: string) =>
  into(
    z.string({ error: 'expected a duration with its unit, such as 90s, 10m or 1h30m' }).check(
      z.regex(DURATION_PATTERN, { error: 'expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m' }),
      z.meta({ pattern }),
    ),
    parseDuration,
  ).check(z.refine((ms) => ms <= LONGEST_DURATION, { error: 'expected a duration of at most 365d', params: { beyond: 'amounts' } }))

/** A text such as `90s` as milliseconds. */
export const duration = late(() => milliseconds(DURATION_PATTERN.source))

/** What the published schema has for a limit, and for a size. */
export const LIMIT_PATTERN = `^${DURATION_ABOVE_ZERO}$`
export const SIZE_ABOVE_ZERO = `^(?!0+(?:\\.0+)?[A-Za-z])${SIZE_PATTERN.source.slice(1)}`

/** A duration above zero. */
export const limit = late(() =>
  milliseconds(LIMIT_PATTERN).check(z.refine((ms) => ms > 0, { error: 'expected a duration above zero' })),
)

/** A text such as `512MB` as bytes. */
export const size = late(() =>
  into(
    z
      .string({ error: 'expected a size with its unit, such as 512MB or 2GiB' })
      .check(z.regex(SIZE_PATTERN, { error: 'expected a size with its unit, such as 512MB or 2GiB' }), z.meta({ pattern: SIZE_ABOVE_ZERO })),
    parseSize,
  ).check(
    z.refine((bytes) => bytes > 0 && Number.isSafeInteger(bytes), {
      error: 'expected a size above zero that a computer can count',
      params: { beyond: 'amounts' },
    }),
  ),
)

/** A whole number; `what` says of what, and of how many at least. */
export const count = (what: string, least: number) =>
  late(() =>
    z
      .int({ error: `expected ${what}` })
      .check(
        z.minimum(least, { error: `expected ${what}` }),
        z.maximum(1e6, { error: `expected ${what} of at most 1000000` }),
      ),
  )
