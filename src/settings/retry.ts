import * as z from 'zod'
import { pattern } from './pattern.ts'
import { count, duration, limit } from './quantity.ts'
import { EXIT_CODES, RETRYABLE_REASONS, retryWords, SIGNAL, splitWords } from './retry-words.ts'
import { script } from './script.ts'

const EXIT_CODE_RANGE = 'expected exit codes from 0 to 255, or ranges such as 100-110'

/** Exit codes and ranges as a list of ranges. */
export const exitCodes = z
  .union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))], {
    error: 'expected an exit code (1), a range (1-5) or a list of these',
  })
  .transform((value) => [value].flat().map(String))
  .refine((codes) => codes.length > 0 && codes.every((code) => EXIT_CODES.test(code)), { error: EXIT_CODE_RANGE })
  .transform((codes) => codes.map(exitCodeRange))
  .refine((ranges) => inRange(ranges), { error: EXIT_CODE_RANGE })

type ExitCodeRange = readonly [from: number, to: number]

const exitCodeRange = (text: string): ExitCodeRange => {
  const [from, to] = text.split('-').map(Number)
  return [from ?? 0, to ?? from ?? 0]
}

const inRange = (ranges: readonly ExitCodeRange[]): boolean => ranges.every(([from, to]) => from <= to && to <= 255)

const retryOnMap = z
  .strictObject({
    'exit-codes': exitCodes.describe('Exit codes and ranges, such as `[1, 100-110]`.').optional(),
    reasons: z.array(z.enum(RETRYABLE_REASONS)).min(1).describe('Reasons for which the attempt failed.').optional(),
    signals: z
      .array(z.string().regex(SIGNAL, { error: 'expected the name of a signal, such as SIGSEGV' }))
      .min(1)
      .describe('Signals by which the command died.')
      .optional(),
    output: pattern.describe('A pattern that a line of the output matches.').optional(),
  })
  .refine((on) => Object.keys(on).length > 0, {
    error: 'expected at least one of exit-codes, reasons, signals, output',
  })

type RetryOnMap = z.output<typeof retryOnMap>

const retryOnWords = z
  .union([z.string(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => (typeof value === 'string' ? splitWords(value) : value.map(String)))
  .transform((words, context): RetryOnMap => {
    const { 'exit-codes': codes, ...rest } = retryWords(words, context)
    return { ...(codes !== undefined && { 'exit-codes': codes.map(exitCodeRange) }), ...rest }
  })
  .refine((on) => inRange(on['exit-codes'] ?? []), { error: EXIT_CODE_RANGE })

const retryOn = z
  .union([retryOnMap, retryOnWords], { error: 'expected a map, a list of words or a text of words' })
  .describe(
    'Which failures this rule retries: those that match any of the keys. Without `on`, all. In short, a list of exit ' +
      'codes, reasons, signals and `/patterns/`: `[137, timeout, SIGSEGV, /ECONNRESET/]`.',
  )

const backoff = z
  .union(
    [
      duration,
      z.strictObject({
        'initial-delay': duration.describe('The delay after the first failure; 1s if not given.').default(1_000),
        factor: z.number().min(1).max(100).describe('By what each further delay grows; 2 if not given.').default(2),
        'max-delay': duration.describe('No delay is longer; 1m if not given.').default(60_000),
        jitter: z
          .enum(['none', 'full', 'equal', 'decorrelated'])
          .describe('How chance spreads the delays; `equal` if not given.')
          .default('equal'),
      }),
    ],
    { error: 'expected a duration with its unit, such as 5s, or a map' },
  )
  .transform((value) =>
    typeof value === 'number'
      ? { 'initial-delay': value, factor: 1, 'max-delay': value, jitter: 'none' as const }
      : value,
  )
  .describe('The wait before the next attempt: a fixed duration, or how it grows.')

const maxAttempts = count('a number of attempts, 1 or more', 1).describe('Attempts in total, the first included.')

const retryRule = z.strictObject({
  on: retryOn.optional(),
  'abort-on': pattern.describe('A pattern in the output that forbids a retry.').optional(),
  'max-attempts': maxAttempts,
  backoff: backoff.optional(),
  'max-elapsed': limit.describe('No further attempt begins later than this after the first began.').optional(),
  'before-retry': script.describe('A script that runs between the wait and the next attempt.').optional(),
})

export const retry = z
  .union([maxAttempts, retryRule, z.array(retryRule).min(1)], {
    error: 'expected a number of attempts, a rule (a map) or a list of rules',
  })
  .transform((value): RetryRule[] => (typeof value === 'number' ? [{ 'max-attempts': value }] : [value].flat()))
  .describe('Attempts in total, a rule, or an ordered list of rules of which the first that matches a failure decides.')

export type RetryRule = z.output<typeof retryRule>
export type RetryOn = z.output<typeof retryOn>
export type BackoffSettings = z.output<typeof backoff>
