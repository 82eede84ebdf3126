import * as z from 'zod/mini'
import type { HookName } from '../core/outcome.ts'
import { cache } from './cache.ts'
import { defaulted, described, into, late, optional, shortText, text } from './combinators.ts'
import { declaredInputs } from './declared-inputs.ts'
import { bases } from './extends.ts'
import { eventLog, stageLog } from './event-log.ts'
import { sealed } from './sealed.ts'
import { matrix, runsOn, shards } from './fan-out/fan-out.ts'
import { guard } from './guard/guard.ts'
import { monitor } from './monitor.ts'
import { count, duration, limit, size } from './quantity.ts'
import { exitCodes, retry } from './retry.ts'
import { backup } from './work/backup.ts'
import { call, callArguments } from './work/call.ts'
import { check } from './work/check.ts'
import { playbook } from './work/playbook.ts'
import { scan } from './scan.ts'
import { environment, script, shell, workingDirectory } from './script.ts'
import { notify } from './notify/notify.ts'
import { metrics, traces } from './telemetry/sinks.ts'
import { variableNames, variablePatterns } from './variables.ts'

export type { BackoffSettings, RetryOn, RetryRule } from './retry.ts'
export type { Script } from './script.ts'

/*
 * The pipeline language. This one source, with the parts it imports, yields the types, the run-time
 * validation and the published JSON Schema; descriptions here are those that the documents show.
 * Every run makes it anew at its start: so it is written with the lean `zod/mini`, and most of it is `late`.
 */

const stageName = z.string().check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, {
    error: 'expected a name of letters, digits, - and _ that begins with a letter or _ (at most 100)',
  }),
)

const need = late(() =>
  into(
    z.union([
      stageName,
      z.strictObject({
        stage: described(stageName, 'The name of the stage.'),
        'allow-failure': defaulted(
          z.boolean(),
          false,
          'Whether this stage may run although that one failed or was skipped.',
        ),
      }),
    ]),
    (value) => (typeof value === 'string' ? { stage: value, 'allow-failure': false } : value),
  ),
)

const needs = late(() =>
  into(
    z.union([need, z.array(need)], { error: 'expected the name of a stage or a list of names' }),
    (value) => [value].flat(),
  ),
)

const condition = late(() => into(z.union([z.string(), z.boolean()], { error: 'expected an expression' }), String))

const names = late(() =>
  into(
    z.union([z.string(), z.array(z.string())], { error: 'expected a name or a list of names' }),
    (value) => [value].flat(),
  ),
)

const title = shortText(200)

/** What `defaults` may set for every stage. */
const policies = {
  'runs-on': optional(runsOn, 'The runner for it where the pipeline is spread over several, as in a workflow; may name `${{ matrix.NAME }}`.'),
  shell,
  'working-directory': workingDirectory,
  'total-timeout': optional(limit, 'A limit for all attempts and waits together.'),
  retry: optional(
    retry,
    'Attempts in total, a rule, or an ordered list of rules of which the first that matches a failure decides.',
  ),
  timeout: optional(limit, 'A limit for each attempt; the whole process tree is stopped.'),
  'no-output-timeout': optional(limit, 'Stops an attempt that writes nothing for this long.'),
  'grace-period': optional(duration, 'Between SIGTERM and SIGKILL; 5s if not given.'),
  limits: optional(
    late(() =>
      z.strictObject({
        output: optional(size, 'Bytes on both streams; an attempt that writes more is stopped.'),
        memory: optional(size, 'Resident memory of all processes together, shared pages counted once; an attempt that has more is stopped. Linux only.'),
      }),
    ),
    'What an attempt may use.',
  ),
  monitor: optional(
    monitor,
    'Whether the CPU time and memory of its processes are told (`true` if not given), or a map with how often to look.',
  ),
  log: optional(stageLog, 'What the event log tells of the stage: a map, or `false` for neither arguments nor results.'),
  'continue-on-error': optional(
    late(() =>
      z.union(
        [
          z.boolean(),
          z.strictObject({ 'exit-codes': described(exitCodes, 'Exit codes and ranges that count as a success.') }),
        ],
        { error: 'expected true, false or a map with exit-codes' },
      ),
    ),
    '`true`, or the exit codes with which a failure counts as a success.',
  ),
  'workflow-commands': optional(
    z.enum(['annotations', 'none', 'all']),
    'What the output may tell the runner; `annotations` if not given.',
  ),
  'env-mode': optional(
    z.enum(['inherit', 'strict']),
    '`inherit`: the environment of the host; `strict`: only what every program needs, `env`, and what stages hand on.',
  ),
  'pass-through-env': optional(
    variablePatterns,
    'Variables of the host that `env-mode: strict` lets pass, by name or as `AWS_*`.',
  ),
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

const hook = (name: HookName) => optional(script, HOOKS[name])

const post = late(() =>
  z.strictObject({
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
  }),
)

/** What a stage can do; each does exactly one of these. */
export const WORKS = ['run', 'call', 'check', 'backup', 'playbook'] as const

const requires = (key: string) => ({ required: [key] })

const beside = (key: string, others: readonly string[]) => ({ not: { ...requires(key), anyOf: others.map(requires) } })

/** `scan` alone reads files, and to their end. */
const FILES = { type: 'object', required: ['files'], properties: { follow: { enum: [false] } } } as const

/** What a stage of a pipeline that extends no other must have. */
export const FORMS = [...WORKS.map(requires), { ...requires('scan'), not: { anyOf: WORKS.map(requires) }, properties: { scan: FILES } }]

/** What goes together in any stage, for the published schema as `FORMS` is. */
const TOGETHER = [
  beside('cache', ['backup', 'check', 'playbook']),
  { not: { required: ['cache', 'background'], properties: { background: { const: true } } } },
]

export const stageSchema = z.strictObject({
  run: optional(text, 'A script for the shell.'),
  call: optional(call, 'A function of a JavaScript, TypeScript or Python file: `path/to/file#function`.'),
  with: optional(callArguments, 'The arguments of `call`, by name. `${{ }}` is evaluated in texts.'),
  check: optional(check, 'Lookups of what is up: a URL, or a map with one of `http`, `tcp`, `dns`, `tls`, `command`, or several in `targets`.'),
  backup: optional(backup, 'A verified copy of a folder.'),
  playbook: optional(playbook, 'An Ansible playbook.'),
  name: optional(title, 'What people call the stage; its key if not given.'),
  env: environment,
  needs: optional(needs, 'Stages that must succeed first.'),
  if: optional(
    condition,
    'An expression in GitHub’s language; the stage runs only if it holds.',
  ),
  guard: optional(
    guard,
    'Who, where and when may run this: one condition, or several in `all`, `any` and `not`. What cannot be found out denies; a denial is never retried.',
  ),
  cache: optional(cache, 'Skips the stage when nothing has changed since it succeeded: its outputs are restored and its log is shown again.'),
  scan: optional(
    scan,
    'Looks for what matters in the stage’s output, or in `files`: a pattern of errors, or a map with `rules` or `preset`. With `files` it is a kind of work of its own, too.',
  ),
  mutex: optional(text, 'Stages with the same mutex never run side by side.'),
  ...policies,
  shards: optional(shards, 'Runs the stage as so many copies side by side; each learns from `STAGEWRIGHT_SHARD` (from 1) of `STAGEWRIGHT_SHARDS` which it is.'),
  matrix: optional(matrix, 'Runs the stage once for each combination of these values, as GitHub’s `strategy.matrix`; scripts get them as `STAGEWRIGHT_MATRIX_<NAME>`, expressions as `matrix.<name>`.'),
  background: optional(z.boolean(), 'Whether what the script leaves running lives on until the end of the run.'),
  secrets: optional(variableNames, 'Environment variables whose values are kept out of everything that is written.'),
  outputs: optional(names, 'Names that the stage hands on from its `GITHUB_OUTPUT`; `app-*` stands for several.'),
  exports: optional(
    names,
    'Names that the stage hands on from its `GITHUB_ENV` (and `PATH` from its `GITHUB_PATH`) to later stages and the ' +
      'job; `APP_*` stands for several, but for none that could change what programs do.',
  ),
  post: optional(
    post,
    'Scripts that run after the stage. A hook never turns red to green; a failing hook turns green to red.',
  ),
  final: optional(z.boolean(), 'Whether files that extend this one must leave the stage as it is.'),
  sealed: optional(sealed, 'What a final stage sees of the pipeline around it; `render` writes it.'),
  remove: optional(z.literal(true), 'Takes a stage of an extended file away; nothing may stand beside it.'),
}).check(z.meta({ id: 'stage', oneOf: FORMS, allOf: TOGETHER, dependencies: { with: ['call'] } }))

const stages = z
  .record(stageName, stageSchema)
  .check(
    z.refine((map) => Object.keys(map).length > 0, { error: 'expected at least one stage' }),
    z.meta({ minProperties: 1 }),
  )

export const pipelineSchema = z.strictObject({
  extends: optional(bases, 'The file that this one builds on, or a list of files, the later ones over the earlier.'),
  inputs: optional(declaredInputs, 'What whoever runs or extends the pipeline may set; scripts get it as `STAGEWRIGHT_INPUT_<NAME>`, expressions as `inputs.<name>`.'),
  name: optional(title, 'What people call the pipeline.'),
  env: environment,
  secrets: optional(variableNames, 'Environment variables whose values are kept out of everything that is written.'),
  defaults: optional(late(() => z.strictObject(policies)), 'Policies for every stage that does not set its own.'),
  'max-parallel': optional(
    count('a number of stages, 1 or more', 1),
    'How many stages run side by side; the number of cores if not given.',
  ),
  'fail-fast': optional(
    late(() => z.union([z.boolean(), z.literal('kill')], { error: 'expected true, false or kill' })),
    'After a failure: `true` starts nothing new, `false` runs all that can, `kill` also stops what runs.',
  ),
  'log-order': optional(
    z.enum(['grouped', 'stream']),
    '`grouped`: one stage after the other; `stream`: lines as they come, each with its stage’s name.',
  ),
  'retry-budget': optional(count('a number of retries, 0 or more', 0), 'How many retries all stages together may use.'),
  resume: optional(
    z.enum(['failed', 'never']),
    '`failed`: when GitHub runs the job again, stages that had succeeded are not run again; `never` if not given.',
  ),
  history: optional(
    z.enum(['auto', 'never']),
    'Whether jobs on GitHub’s own machines remember in its cache how stages have ended; `auto` if not given.',
  ),
  timeouts: optional(
    late(() =>
      z.strictObject({
        pipeline: optional(limit, 'A limit for the whole run, `finally` included.'),
        finally: optional(limit, 'The time reserved for `finally`; 5m if not given.'),
      }),
    ),
    'Limits for the pipeline as a whole.',
  ),
  log: optional(eventLog, 'The file of the event log, which holds everything that happens as lines of JSON; or a map.'),
  metrics: optional(
    metrics,
    'Where to send metrics of the run: `otlp`, `pushgateway` or a list of these; `true`: as the variables of OpenTelemetry say; `false`: nowhere, whatever they say.',
  ),
  traces: optional(
    traces,
    'Where to send a trace of the run: a map with `otlp`; `true`: as the variables of OpenTelemetry say; `false`: nowhere, whatever they say.',
  ),
  notify: optional(notify, 'Whom to tell how the run has ended: a map with `webhook`, or a list of these.'),
  stages: described(stages, 'The stages by name. Required, unless the pipeline extends another one.'),
  finally: optional(stages, 'Stages that run at the end, however it came.'),
})

export type PipelineSettings = z.output<typeof pipelineSchema>
export type StageSettings = z.output<typeof stageSchema>
