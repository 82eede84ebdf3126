import * as z from 'zod'
import type { HookName } from '../core/outcome.ts'
import { count, duration, limit, size } from './quantity.ts'
import { exitCodes, retry } from './retry.ts'
import { environment, script, shell, workingDirectory } from './script.ts'

export type { BackoffSettings, RetryOn, RetryRule } from './retry.ts'
export type { Script } from './script.ts'

// A pipeline is validated once: to compile validators for it costs more than it saves.
z.config({ jitless: true })

/*
 * The pipeline language. This one source, with the parts it imports, yields the types, the run-time
 * validation and the published JSON Schema; descriptions here are those that the documents show.
 */

const stageName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, {
  error: 'expected a name of letters, digits, - and _ that begins with a letter or _ (at most 100)',
})

const need = z
  .union([
    stageName,
    z.strictObject({
      stage: stageName.describe('The name of the stage.'),
      'allow-failure': z
        .boolean()
        .describe('Whether this stage may run although that one failed or was skipped.')
        .default(false),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? { stage: value, 'allow-failure': false } : value))

const needs = z
  .union([need, z.array(need)], { error: 'expected the name of a stage or a list of names' })
  .transform((value) => [value].flat())
  .describe('Stages that must succeed first.')

const names = z
  .union([z.string(), z.array(z.string())], { error: 'expected a name or a list of names' })
  .transform((value) => [value].flat())

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
    .strictObject({
      output: size.describe('Bytes on both streams; an attempt that writes more is stopped.').optional(),
    })
    .describe('What an attempt may use.')
    .optional(),
  'continue-on-error': z
    .union(
      [
        z.boolean(),
        z.strictObject({ 'exit-codes': exitCodes.describe('Exit codes and ranges that count as a success.') }),
      ],
      { error: 'expected true, false or a map with exit-codes' },
    )
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

const hook = (name: HookName) => script.describe(HOOKS[name]).optional()

const post = z
  .strictObject({
    always: hook('always'),
    changed: hook('changed'),
    fixed: hook('fixed'),
    regression: hook('regression'),
    aborted: hook('aborted'),
    success: hook('success'),
    unsuccessful: hook('unsuccessful'),
    unstable: hook('unstable'),
    failure: hook('failure'),
    cleanup: hook('cleanup'),
  })
  .describe('Scripts that run after the stage. A hook never turns red to green; a failing hook turns green to red.')

export const stageSchema = z.strictObject({
  run: z.string().min(1).describe('A script for the shell.'),
  name: z.string().min(1).max(200).describe('What people call the stage; its key if not given.').optional(),
  env: environment.optional(),
  needs: needs.optional(),
  if: z
    .union([z.string(), z.boolean()], { error: 'expected an expression' })
    .transform(String)
    .describe('An expression in GitHub’s language; the stage runs only if it holds.')
    .optional(),
  mutex: z.string().min(1).describe('Stages with the same mutex never run side by side.').optional(),
  ...policies,
  background: z
    .boolean()
    .describe('Whether what the script leaves running lives on until the end of the run.')
    .optional(),
  outputs: names.describe('Names that the stage hands on from its `GITHUB_OUTPUT`.').optional(),
  exports: names
    .describe(
      'Names that the stage hands on from its `GITHUB_ENV` (and `PATH` from its `GITHUB_PATH`) to later stages and the job.',
    )
    .optional(),
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
  'max-parallel': count('a number of stages, 1 or more', 1)
    .describe('How many stages run side by side; the number of cores if not given.')
    .optional(),
  'fail-fast': z
    .union([z.boolean(), z.literal('kill')], { error: 'expected true, false or kill' })
    .describe('After a failure: `true` starts nothing new, `false` runs all that can, `kill` also stops what runs.')
    .optional(),
  'log-order': z
    .enum(['grouped', 'stream'])
    .describe('`grouped`: one stage after the other; `stream`: lines as they come, each with its stage’s name.')
    .optional(),
  'retry-budget': count('a number of retries, 0 or more', 0)
    .describe('How many retries all stages together may use.')
    .optional(),
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
