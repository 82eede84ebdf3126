import * as z from 'zod'
import { HOOK_NAMES, OPERATION_REASONS } from '../core/outcome.ts'
import { scan } from './scan-schema.ts'
import { usage } from './usage-schema.ts'

/** The shape of `report.json`: the one source of its type, of its published JSON Schema and of the table in `docs/report.md`. */

export const outcome = z.enum(['success', 'failure', 'cancelled', 'skipped'])
export const conclusion = outcome.describe('`outcome` after `continue-on-error`: a permitted failure is a `success` here.')
const ms = z.number().min(0)

export const reason = z
  .enum([
    'exit', 'signal', 'timeout', 'no-output-timeout', 'limit', 'scan', 'spawn', 'denied', 'error', ...OPERATION_REASONS,
    'cancelled', 'defect', 'condition', 'needs', 'fail-fast', 'cached', 'resumed',
  ])
  .meta({ id: 'reason', description: 'Why it did not succeed; absent after a plain success. The reason of a failing hook is that of its script.' })

const message = z.string().describe('The failure in words.')
const limitMs = ms.describe('The limit that ran out, in milliseconds.')

const scope = z
  .enum(['attempt', 'total', 'pipeline', 'finally'])
  .describe('What ran out: one attempt, all attempts with their waits, the stages of the pipeline, or `finally`.')

const place = z
  .strictObject({
    file: z.string().describe('The file, relative to the workspace where it lies in it.'),
    line: z.int().min(1).describe('The line, from 1.'),
    column: z.int().min(1).describe('The column, from 1.').optional(),
  })
  .meta({ id: 'place', description: 'Where in a file.' })

const direct = [
  z.strictObject({ kind: z.literal('exit'), message, exitCode: z.int().describe('The exit code of the command.') }),
  z.strictObject({
    kind: z.literal('signal'),
    message,
    signal: z.string().describe('The signal that killed the command, such as `SIGKILL`.'),
  }),
  z.strictObject({ kind: z.literal('timeout'), message, scope, limitMs }),
  z.strictObject({ kind: z.literal('no-output-timeout'), message, limitMs }),
  z.strictObject({
    kind: z.literal('limit'),
    message,
    limit: z.enum(['output', 'memory']).describe('What there was too much of.'),
    bytes: z.number().min(0).describe('The limit that was passed, in bytes.'),
    usedBytes: z.number().min(0).describe('What it had when it was stopped, in bytes, where that is known.').optional(),
  }),
  z.strictObject({ kind: z.literal('scan'), message, expression: z.string().describe('The `fail-if` that became true.') }),
  z.strictObject({ kind: z.literal('spawn'), message }),
  z.strictObject({
    kind: z.literal('denied'),
    message,
    objections: z.array(z.string()).describe('What the guard had against it, in words.'),
  }),
  z.strictObject({
    kind: z.literal('error'),
    message,
    type: z.string().describe('The type of the error that the called function raised.'),
    bases: z.array(z.string()).describe('Its base classes, nearest first.'),
    trace: z.string().describe('The traceback.').optional(),
    place: place.optional(),
  }),
  z.strictObject({
    kind: z.literal('operation'),
    message,
    reason: z.enum(OPERATION_REASONS).describe('What kind of trouble it was.'),
    remedy: z.string().describe('What to do about it.').optional(),
    place: place.optional(),
    exitCode: z.int().describe('The exit code of the command.').optional(),
  }),
  z.strictObject({ kind: z.literal('cancelled'), message, by: z.string().describe('What cancelled it, such as `SIGINT`.') }),
  z.strictObject({
    kind: z.literal('defect'),
    message,
    stack: z.string().describe('Where in Stagewright it was thrown.').optional(),
  }),
] as const

export const failure = z
  .discriminatedUnion('kind', [
    ...direct,
    z.strictObject({
      kind: z.literal('hook'),
      message,
      hook: z.enum(HOOK_NAMES).describe('The hook of `post` that failed.'),
      cause: z
        .discriminatedUnion('kind', direct)
        .meta({ id: 'cause', description: 'Why the hook failed: a failure of any other kind.' }),
    }),
  ])
  .meta({ id: 'failure', description: 'Why it failed; `kind` says which other fields there are.' })

export const tail = z
  .strictObject({
    text: z.string().describe('Both streams in the order in which they were read, escape sequences included.'),
    bytes: z.int().min(0).describe('Bytes written in all, of which `text` is the last part.'),
  })
  .meta({ id: 'tail', description: 'The last part of what it wrote; kept for what failed.' })

const span = {
  startedAt: z.iso.datetime().describe('When it began, in UTC.'),
  startMs: ms.describe('When it began, in milliseconds since the run began, on a clock that never jumps.'),
  endMs: ms.describe('When it ended, on the same clock; equal to `startMs` if the run ended first.'),
  durationMs: ms.describe('`endMs` − `startMs`.'),
}

const wait = z.strictObject(span)

const attempt = z.strictObject({
  attempt: z.int().min(1).describe('Counts from 1.'),
  outcome: outcome.describe('How it ended.'),
  reason: reason.optional(),
  failure: failure.optional(),
  ...span,
  tail: tail.optional(),
  scan: scan.optional(),
  usage: usage.optional(),
})

const hook = z.strictObject({
  hook: z.enum([...HOOK_NAMES, 'before-retry']).describe('Which script of `post` or `retry` it was.'),
  outcome: outcome.describe('How it ended.'),
  failure: failure.optional(),
  ...span,
  tail: tail.optional(),
})

export const stray = z.strictObject({
  pid: z.int().describe('Its process id.'),
  command: z.string().describe('What it was.'),
  fate: z
    .enum(['stopped', 'left', 'denied'])
    .describe('`stopped` by us, `left` running because of `background`, or `denied`: it belongs to another user.'),
})

export const compared = z
  .strictObject({
    usualMs: ms.describe('How long its last successes took: their median, in milliseconds.').optional(),
    runs: z.int().min(1).describe('How many successes `usualMs` comes from.').optional(),
    slow: z.boolean().describe('Whether it took far longer than usual.'),
    flaky: z.string().describe('Why it counts as flaky.').optional(),
  })
  .describe('How it ended beside its past.')

export const detail = z
  .strictObject({
    kind: z.enum(['guard', 'backup', 'playbook', 'call', 'check']).describe('What it is about.'),
    title: z.string().describe('The same in words.'),
    weight: z.enum(['normal', 'warning']).describe('Whether one should look at it although all went well.'),
    facts: z
      .array(z.strictObject({ label: z.string().describe('What it is.'), value: z.string().describe('What it was.') }))
      .describe('Facts in words.'),
    table: z
      .strictObject({
        columns: z.array(z.string()).describe('The heads of the columns.'),
        rows: z.array(z.array(z.string())).describe('The rows.'),
      })
      .describe('A table in words.')
      .optional(),
    data: z.record(z.string(), z.json()).describe('The same for programs; its fields depend on `kind`.'),
  })
  .meta({ id: 'detail', description: 'What its work or a policy around it has to show.' })

export const notRetried = z
  .strictObject({
    kind: z
      .enum(['no-rule', 'attempts', 'abort-on', 'max-elapsed', 'retry-budget', 'before-retry'])
      .describe('What spoke against another attempt.'),
    message: z.string().describe('The same in words.'),
  })
  .describe('Why a failed attempt was not followed by another, where `retry` was asked for.')

const written = {
  file: z.string().describe('A path, or `owner/repo/path` of a file on GitHub.'),
  line: z.int().describe('The line of its key.'),
  sha: z.string().describe('The commit of a file on GitHub.').optional(),
}

const origin = z
  .strictObject({
    ...written,
    changedIn: z.array(z.strictObject(written)).describe('The files that change it, in their order.').optional(),
  })
  .describe('Where it was written, in a pipeline that extends other files.')

const stage = z.strictObject({
  name: z.string().describe('Its key in the pipeline file.'),
  title: z.string().describe('What people call it: its `name`, or else its key.'),
  part: z.enum(['stages', 'finally']).describe('Under which key of the pipeline file it stands.'),
  needs: z.array(z.string()).describe('The stages that it waits for.'),
  command: z.string().describe('The first lines of what it runs.'),
  origin: origin.optional(),
  outcome: outcome.describe('How it ended, before `continue-on-error`.'),
  conclusion,
  reason: reason.optional(),
  detail: z.string().describe('Why it did not run, in words; only if it was skipped.').optional(),
  failure: failure.optional(),
  exitCode: z
    .int()
    .describe('As a shell reports it: the command\'s own, 128 + n after a signal, 124 after a timeout, 130 when cancelled; absent if it was skipped.')
    .optional(),
  ...span,
  waitedMs: ms.describe('The sum of its waits.'),
  attempts: z.array(attempt).describe('In the order in which they were made.'),
  maxAttempts: z.int().min(1).describe('How many attempts the rule behind the last retry allows; absent if there was no retry.').optional(),
  waits: z.array(wait).describe('The waits between attempts.'),
  notRetried: notRetried.optional(),
  hooks: z.array(hook).describe('The scripts of `post` and `before-retry` that ran.'),
  deferredHooks: z.array(z.enum(HOOK_NAMES)).describe('Hooks left to the action\'s post step.'),
  outputs: z.record(z.string(), z.string()).describe('Its declared outputs, by name.'),
  strays: z.array(stray).describe('Processes that outlived their command.'),
  summary: z.string().describe('The Markdown that it wrote to its `GITHUB_STEP_SUMMARY`.'),
  unstable: z.string().describe('What is not as it should be about its success.').optional(),
  runner: z.string().describe('The machine that it ran on, where the run was spread over several.').optional(),
  cached: z
    .strictObject({
      key: z.string().describe('The key of the entry.'),
      ranAt: z.string().describe('When it ran, as ISO 8601 in UTC.'),
      savedMs: ms.describe('How long it took then, in milliseconds.'),
    })
    .describe('What it was restored from, instead of run.')
    .optional(),
  resumed: z
    .strictObject({
      ranAt: z.string().describe('When it ran, as ISO 8601 in UTC.'),
      savedMs: ms.describe('How long it took then, in milliseconds.'),
    })
    .describe('That it did not run again, since it had succeeded in the run that this one resumes.')
    .optional(),
  compared: compared.optional(),
  details: z.array(detail).describe('What its work and its policies have to show, such as a guard\'s decision or what was backed up.'),
  notices: z.array(z.string()).describe('What else is worth knowing about it.'),
})

export const reportSchema = z
  .strictObject({
    $schema: z.literal('schema/v1/report.schema.json').describe('Where this schema stands, relative to Stagewright\'s own folder.'),
    version: z.literal(1).describe('Grows when a field is removed or changes its meaning; new fields may come without that.'),
    name: z.string().describe('The name of the pipeline.'),
    outcome: outcome.describe('How the run ended.'),
    verdict: z.string().describe('The run in one line: what failed, on which attempt, why and after how long.'),
    startedAt: z.iso.datetime().describe('When the run began, in UTC.'),
    durationMs: ms.describe('How long the run took, in milliseconds.'),
    stages: z.array(stage).describe('In the order of the pipeline file, those of `finally` last.'),
    machine: usage.optional(),
    deferredStages: z.array(z.string()).describe('Stages of `finally` left to the action\'s post step.'),
    notices: z.array(z.string()).describe('What else is worth knowing about the run.'),
  })
  .meta({ title: 'Stagewright report', description: 'What happened in one run of a pipeline.' })

export type ReportJson = z.infer<typeof reportSchema>
export type StageJson = z.infer<typeof stage>
export type AttemptJson = z.infer<typeof attempt>
export type HookJson = z.infer<typeof hook>
export type ComparedJson = z.infer<typeof compared>
export type DetailJson = z.infer<typeof detail>
export type FailureJson = z.infer<typeof failure>
export type CauseJson = Exclude<FailureJson, { kind: 'hook' }>
export type SpanJson = z.infer<typeof wait>
export type TailJson = z.infer<typeof tail>

/** The published form of the schema, as JSON Schema draft-07; it lets fields pass that a later release adds. */
export const reportJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(reportSchema, { target: 'draft-7', override: lenient })

/** `format` says it all: the pattern that zod adds is for no one to read. */
export const lenient = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}
