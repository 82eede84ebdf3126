import * as z from 'zod/mini'
import { defaulted, described, into, late, type Objector, optional } from './combinators.ts'
import { pattern } from './pattern.ts'
import { count, duration, limit } from './quantity.ts'
import { EXIT_CODES, RETRYABLE_REASONS, retryWords, SIGNAL, SOUND_CODES, splitWords, WORD, WORDS } from './retry-words.ts'
import { script } from './script.ts'

type ExitCodeRange = readonly [from: number, to: number]

/** Codes and ranges in words become ranges; objects to what is neither. */
const rangesOf = (words: readonly string[], object: Objector): ExitCodeRange[] => {
  const ranges = words.map(rangeOf)
  if (words.length === 0 || !words.every((word) => EXIT_CODES.test(word)) || !ranges.every(isInRange))
    object('expected exit codes from 0 to 255, or ranges such as 100-110', undefined, words.length > 0 && words.every(isSound) ? 'amounts' : undefined)
  return ranges
}

const rangeOf = (word: string): ExitCodeRange => {
  const [from, to] = word.split('-').map(Number)
  return [from ?? 0, to ?? from ?? 0]
}

const isSound = (word: string): boolean => SOUND_CODES.test(word)

const isInRange = ([from, to]: ExitCodeRange): boolean => from <= to && to <= 255

const oneCode = () => [z.number().check(z.meta(CODE)), z.string().check(z.meta({ pattern: SOUND_CODES.source }))] as const

const CODE = { type: 'integer', minimum: 0, maximum: 255 } as const

/** Exit codes and ranges as a list of ranges. */
export const exitCodes = late(() =>
  into(
    z.union([...oneCode(), z.array(z.union(oneCode())).check(z.meta({ minItems: 1 }))], {
      error: 'expected an exit code (1), a range (1-5) or a list of these',
    }),
    (value, object) => rangesOf([value].flat().map(String), object),
  ).check(z.meta({ id: 'exit-codes' })),
)

const retryOnMap = late(() =>
  z
    .strictObject({
      'exit-codes': optional(exitCodes, 'Exit codes and ranges, such as `[1, 100-110]`.'),
      reasons: optional(
        z.array(z.enum(RETRYABLE_REASONS)).check(z.minLength(1)),
        'Reasons for which the attempt failed.',
      ),
      signals: optional(
        z
          .array(z.string().check(z.regex(SIGNAL, { error: 'expected the name of a signal, such as SIGSEGV' })))
          .check(z.minLength(1)),
        'Signals by which the command died.',
      ),
      errors: optional(
        z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
        'Types of errors that a called function raised; a base class counts too.',
      ),
      output: optional(pattern, 'A pattern that a line of the output matches.'),
    })
    .check(
      z.refine((on) => Object.keys(on).length > 0, {
        error: 'expected at least one of exit-codes, reasons, signals, errors, output',
      }),
      z.meta({ minProperties: 1 }),
    ),
)

type RetryOnMap = z.output<typeof retryOnMap>

const retryOnWords = late(() =>
  into(
    z.union([
      z.string().check(z.meta({ pattern: WORDS })),
      z.array(z.union([z.string().check(z.meta({ pattern: WORD })), z.number().check(z.meta(CODE))])).check(z.meta({ minItems: 1 })),
    ]),
    (value, object): RetryOnMap => {
      const words = typeof value === 'string' ? splitWords(value) : value.map(String)
      const { 'exit-codes': codes, ...rest } = retryWords(words, object)
      return { ...(codes !== undefined && { 'exit-codes': rangesOf(codes, object) }), ...rest }
    },
  ),
)

const retryOn = late(() =>
  z.union([retryOnMap, retryOnWords], { error: 'expected a map, a list of words or a text of words' }),
)

/** How delays grow; a duration alone is a fixed one. */
export const backoff = late(() =>
  into(
    z.union(
      [
        duration,
        z.strictObject({
          'initial-delay': defaulted(duration, 1_000, 'The delay after the first failure; 1s if not given.'),
          factor: defaulted(
            z.number().check(z.minimum(1), z.maximum(100)),
            2,
            'By what each further delay grows; 2 if not given.',
          ),
          'max-delay': defaulted(duration, 60_000, 'No delay is longer; 1m if not given.'),
          jitter: defaulted(
            z.enum(['none', 'full', 'equal', 'decorrelated']),
            'equal',
            'How chance spreads the delays; `equal` if not given.',
          ),
        }),
      ],
      { error: 'expected a duration with its unit, such as 5s, or a map' },
    ),
    (value) =>
      typeof value === 'number'
        ? { 'initial-delay': value, factor: 1, 'max-delay': value, jitter: 'none' as const }
        : value,
  ).check(z.meta({ id: 'backoff' })),
)

const maxAttempts = late(() =>
  described(count('a number of attempts, 1 or more', 1), 'Attempts in total, the first included.'),
)

const retryRule = late(() =>
  z.strictObject({
    on: optional(
      retryOn,
      'Which failures this rule retries: those that match any of the keys. Without `on`, all. In short, a list of exit ' +
        'codes, reasons, signals and `/patterns/`: `[137, timeout, SIGSEGV, /ECONNRESET/]`.',
    ),
    'abort-on': optional(pattern, 'A pattern in the output that forbids a retry.'),
    'max-attempts': maxAttempts,
    backoff: optional(backoff, 'The wait before the next attempt: a fixed duration, or how it grows.'),
    'max-elapsed': optional(limit, 'No further attempt begins later than this after the first began.'),
    'before-retry': optional(script, 'A script that runs between the wait and the next attempt.'),
  }).check(z.meta({ id: 'retry-rule' })),
)

export const retry = late(() =>
  into(
    z.union([maxAttempts, retryRule, z.array(retryRule).check(z.minLength(1))], {
      error: 'expected a number of attempts, a rule (a map) or a list of rules',
    }),
    (value): RetryRule[] => (typeof value === 'number' ? [{ 'max-attempts': value }] : [value].flat()),
  ),
)

export type RetryRule = z.output<typeof retryRule>
export type RetryOn = z.output<typeof retryOn>
export type BackoffSettings = z.output<typeof backoff>
