import * as z from 'zod'
import { DURATION_PATTERN, LONGEST_DURATION, parseDuration } from '../core/duration.ts'
import { HOOK_NAMES, type HookName } from '../core/outcome.ts'
import { parseSize, SIZE_PATTERN } from '../core/size.ts'
import { pattern } from './pattern.ts'
import { EXIT_CODES, RETRYABLE_REASONS, retryWords, SIGNAL, splitWords } from './retry-words.ts'

/**
 * The pipeline language. This one source yields the types, the run-time validation and the
 * published JSON Schema; descriptions and examples here are those that the documents show.
 */

const duration = z
  .string({ error: 'expected a duration with its unit, such as 90s, 10m or 1h30m' })
  .regex(DURATION_PATTERN, { error: 'expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m' })
  .transform(parseDuration)
  .refine((ms) => ms <= LONGEST_DURATION, { error: 'expected a duration of at most 365d' })

const limit = duration.refine((ms) => ms > 0, { error: 'expected a duration above zero' })

const size = z
  .string({ error: 'expected a size with its unit, such as 512MB or 2GiB' })
  .regex(SIZE_PATTERN, { error: 'expected a size with its unit, such as 512MB or 2GiB' })
  .transform(parseSize)
  .refine((bytes) => bytes > 0 && Number.isSafeInteger(bytes), { error: 'expected a size above zero that a computer can count' })

const count = (what: string, least: number) =>
  z.number({ error: `expected ${what}` }).int({ error: `expected ${what}` }).min(least, { error: `expected ${what}` }).max(1e6, { error: `expected ${what} of at most 1000000` })

const environment = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable' }),
    z.union([z.string(), z.number(), z.boolean(), z.null()], { error: 'expected a text, a number, true or false' }).transform((value) => (value === null ? '' : String(value))),
  )
  .describe('Environment variables; `${{ }}` is evaluated in their values.')

const shell = z
  .string()
  .min(1)
  .describe('`bash` (default), `sh`, `pwsh`, `python`, `node`, or a command line with `{0}` where the script file goes.')

const workingDirectory = z.string().min(1).describe('Where it runs, relative to the workspace. `${{ }}` is evaluated.')

/** A hook, or what runs before a retry: a script, or a map when it needs more than that. */
const script = z
  .union([
    z.string().min(1),
    z.strictObject({
      run: z.string().min(1).describe('The script.'),
      shell: shell.optional(),
      'working-directory': workingDirectory.optional(),
      env: environment.optional(),
      timeout: limit.describe('The limit for this script; 5m if not given.').optional(),
    }),
  ], { error: 'expected a script, or a map with the script in `run`' })
  .transform((value) => (typeof value === 'string' ? { run: value } : value))

const EXIT_CODE_RANGE = 'expected exit codes from 0 to 255, or ranges such as 100-110'

const exitCodes = z
  .union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))], { error: 'expected an exit code (1), a range (1-5) or a list of these' })
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
    signals: z.array(z.string().regex(SIGNAL, { error: 'expected the name of a signal, such as SIGSEGV' })).min(1).describe('Signals by which the command died.').optional(),
    output: pattern.describe('A pattern that a line of the output matches.').optional(),
  })
  .refine((on) => Object.keys(on).length > 0, { error: 'expected at least one of exit-codes, reasons, signals, output' })

type RetryOnMap = z.output<typeof retryOnMap>

const retryOnWords = z
  .union([z.string(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => (typeof value === 'string' ? splitWords(value) : value.map(String)))
  .transform((words, context): RetryOnMap => {
    const { 'exit-codes': codes, ...rest } = retryWords(words, context)
    return { ...rest, ...(codes !== undefined && { 'exit-codes': codes.map(exitCodeRange) }) }
  })
  .refine((on) => inRange(on['exit-codes'] ?? []), { error: EXIT_CODE_RANGE })

const retryOn = z
  .union([retryOnMap, retryOnWords], { error: 'expected a map, a list of words or a text of words' })
  .describe('Which failures this rule retries: those that match any of the keys. Without `on`, all. Or in short a list of exit codes, reasons, signals and `/patterns/`, such as `[137, timeout, SIGSEGV, /ECONNRESET/]`.')

const backoff = z
  .union([
    duration,
    z.strictObject({
      'initial-delay': duration.describe('The delay after the first failure; 1s if not given.').default(1_000),
      factor: z.number().min(1).max(100).describe('By what each further delay grows; 2 if not given.').default(2),
      'max-delay': duration.describe('No delay is longer; 1m if not given.').default(60_000),
      jitter: z.enum(['none', 'full', 'equal', 'decorrelated']).describe('How chance spreads the delays; `equal` if not given.').default('equal'),
    }),
  ], { error: 'expected a duration with its unit, such as 5s, or a map' })
  .transform((value) =>
    typeof value === 'number' ? { 'initial-delay': value, factor: 1, 'max-delay': value, jitter: 'none' as const } : value,
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

const retry = z
  .union([maxAttempts, retryRule, z.array(retryRule).min(1)], { error: 'expected a number of attempts, a rule (a map) or a list of rules' })
  .transform((value): RetryRule[] => (typeof value === 'number' ? [{ 'max-attempts': value }] : [value].flat()))
  .describe('Attempts in total, a rule, or an ordered list of rules of which the first that matches a failure decides.')

const stageName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, { error: 'expected a name of letters, digits, - and _ that begins with a letter or _ (at most 100)' })

const need = z
  .union([
    stageName,
    z.strictObject({
      stage: stageName.describe('The name of the stage.'),
      'allow-failure': z.boolean().describe('Whether this stage may run although that one failed or was skipped.').default(false),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? { stage: value, 'allow-failure': false } : value))

const needs = z
  .union([need, z.array(need)], { error: 'expected the name of a stage or a list of names' })
  .transform((value) => [value].flat())
  .describe('Stages that must succeed first.')

const names = z.union([z.string(), z.array(z.string())], { error: 'expected a name or a list of names' }).transform((value) => [value].flat())

/** What `defaults` may set for every stage. */
const policies = {
  shell: shell.optional(),
  'working-directory': workingDirectory.optional(),
  'total-timeout': limit.describe('A limit for all attempts and waits together.').optional(),
  retry: retry.optional(),
  timeout: limit.describe('A limit for each attempt; the whole process tree is stopped.').optional(),
  'no-output-timeout': limit.describe('Stops an attempt that writes nothing for this long.').optional(),
  'grace-period': duration.describe('Between SIGTERM and SIGKILL; 5s if not given.').optional(),
  limits: z
    .strictObject({ output: size.describe('Bytes on both streams; an attempt that writes more is stopped.').optional() })
    .describe('What an attempt may use.')
    .optional(),
  'continue-on-error': z
    .union([z.boolean(), z.strictObject({ 'exit-codes': exitCodes.describe('Exit codes and ranges that count as a success.') })], { error: 'expected true, false or a map with exit-codes' })
    .describe('`true`, or the exit codes with which a failure counts as a success.')
    .optional(),
  'workflow-commands': z
    .enum(['annotations', 'none', 'all'])
    .describe('What the output may tell the runner; `annotations` if not given.')
    .optional(),
} as const

/** When each hook runs. */
export const HOOKS: Readonly<Record<HookName, string>> = {
  always: 'After the stage, however it ended.',
  changed: 'When it ended otherwise than the last time.',
  fixed: 'When it succeeded and did not the last time.',
  regression: 'When it did not succeed and did the last time.',
  aborted: 'When it was cancelled.',
  success: 'When it succeeded.',
  unsuccessful: 'When it ended in any way but success.',
  unstable: 'When it succeeded with a mark.',
  failure: 'When it failed.',
  cleanup: 'After all other hooks, however they ended.',
}

const post = z
  .strictObject(Object.fromEntries(HOOK_NAMES.map((name) => [name, script.describe(HOOKS[name]).optional()])) as Record<(typeof HOOK_NAMES)[number], z.ZodOptional<typeof script>>)
  .describe('Scripts that run after the stage. A hook never turns red to green; a failing hook turns green to red.')

export const stageSchema = z.strictObject({
  run: z.string().min(1).describe('A script for the shell.'),
  name: z.string().min(1).max(200).describe('What people call the stage; its key if not given.').optional(),
  env: environment.optional(),
  needs: needs.optional(),
  if: z.union([z.string(), z.boolean()], { error: 'expected an expression' }).transform(String).describe('An expression in GitHub’s language; the stage runs only if it holds.').optional(),
  mutex: z.string().min(1).describe('Stages with the same mutex never run side by side.').optional(),
  ...policies,
  background: z.boolean().describe('Whether what the script leaves running lives on until the end of the run.').optional(),
  outputs: names.describe('Names that the stage hands on from its `GITHUB_OUTPUT`.').optional(),
  exports: names.describe('Names that the stage hands on from its `GITHUB_ENV` (and `PATH` from its `GITHUB_PATH`) to later stages and to the job.').optional(),
  post: post.optional(),
})

const stages = z
  .record(stageName, stageSchema)
  .refine((map) => Object.keys(map).length > 0, { error: 'expected at least one stage' })
  .meta({ minProperties: 1 })

export const pipelineSchema = z.strictObject({
  name: z.string().min(1).max(200).describe('What people call the pipeline.').optional(),
  env: environment.optional(),
  defaults: z.strictObject(policies).describe('Policies for every stage that does not set its own.').optional(),
  'max-parallel': count('a number of stages, 1 or more', 1).describe('How many stages run side by side; the number of cores if not given.').optional(),
  'fail-fast': z
    .union([z.boolean(), z.literal('kill')], { error: 'expected true, false or kill' })
    .describe('After a failure: `true` starts nothing new, `false` runs all that can, `kill` also stops what runs.')
    .optional(),
  'log-order': z
    .enum(['grouped', 'stream'])
    .describe('`grouped`: one stage after the other; `stream`: lines as they come, each with its stage’s name.')
    .optional(),
  'retry-budget': count('a number of retries, 0 or more', 0).describe('How many retries all stages together may use.').optional(),
  timeouts: z
    .strictObject({
      pipeline: limit.describe('A limit for the whole run, `finally` included.').optional(),
      finally: limit.describe('The time reserved for `finally`; 5m if not given.').optional(),
    })
    .describe('Limits for the pipeline as a whole.')
    .optional(),
  stages: stages.describe('The stages by name.'),
  finally: stages.describe('Stages that run at the end, however it came.').optional(),
})

export type PipelineSettings = z.output<typeof pipelineSchema>
export type StageSettings = z.output<typeof stageSchema>
export type Script = z.output<typeof script>
export type RetryRule = z.output<typeof retryRule>
export type RetryOn = z.output<typeof retryOn>
export type BackoffSettings = z.output<typeof backoff>
