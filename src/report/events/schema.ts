import * as z from 'zod'
import { HOOK_NAMES } from '../../core/outcome.ts'
import { compared, conclusion, detail, failure, lenient, notRetried, outcome, reason, stray, tail } from '../json-schema.ts'
import { scan } from '../scan-schema.ts'
import { usage } from '../usage-schema.ts'

/** The shape of a line of the event log: the one source of its type, of its published JSON Schema and of the tables in `docs/events.md`. */

const ms = z.number().min(0)

const line = {
  version: z.literal(1).describe('Grows when a field or a type is removed or changes its meaning; new ones may come without that.'),
  seq: z.int().min(1).describe('Counts the events of a run from 1; a gap is what had no place in the file.'),
  time: z.iso.datetime().describe('When it happened, in UTC.'),
  at: ms.describe('The same in milliseconds since the run began, on a clock that never jumps.'),
}

const stage = z.string().describe('The key of the stage.')
const attempt = z.int().min(1).describe('The attempt, from 1.')
const hook = z.enum([...HOOK_NAMES, 'before-retry']).describe('Which script of `post` or `retry`.')
const text = z.string().describe('What there is to say, in words.')

/** Whatever has come to its end. */
const ended = {
  outcome: outcome.describe('How it ended.'),
  reason: reason.optional(),
  failure: failure.optional(),
  exitCode: z.int().describe('As a shell reports it; absent if it was skipped.').optional(),
}

const result = {
  outputs: z.record(z.string(), z.string()).describe('What it hands on, by name; without outputs that hold a secret.').optional(),
  exports: z.array(z.string()).describe('The names of the variables that it hands on.').optional(),
}

const usageTotals = usage.omit({ samples: true }).meta({ id: 'totals', description: 'CPU and memory that were used.' })

const head = z
  .strictObject({
    name: stage,
    title: z.string().describe('What people call it.'),
    part: z.enum(['stages', 'finally']).describe('Under which key of the pipeline file it stands.'),
    needs: z.array(z.string()).describe('The stages that it waits for.'),
    command: z.string().describe('What it runs.'),
  })
  .meta({ id: 'head', description: 'A stage as the pipeline has it.' })

const event = <const T extends string, const S extends z.ZodRawShape>(type: T, description: string, shape: S) =>
  z.strictObject({ ...line, type: z.literal(type).describe(description), ...shape })

const ofStage = <const T extends string, const S extends z.ZodRawShape>(type: T, description: string, shape: S) => event(type, description, { stage, ...shape })

export const eventSchema = z
  .discriminatedUnion('type', [
    event('run-started', 'The run begins.', {
      name: z.string().describe('The name of the pipeline.'),
      stages: z.array(head).describe('What there is to run, in the order of the pipeline file; each is a `head`.'),
    }),
    ofStage('stage-started', 'A stage begins.', { expectedMs: ms.describe('How long it usually takes.').optional() }),
    ofStage('attempt-started', 'An attempt begins.', { attempt }),
    ofStage('called', 'What the attempt, or the hook, is about to do.', {
      attempt,
      hook: hook.optional(),
      work: z.enum(['run', 'call', 'check', 'playbook', 'backup', 'scan']).describe('The kind of work.'),
      command: z.string().describe('The script, or in words what is done.'),
      shell: z.string().describe('The shell of a script.').optional(),
      folder: z.string().describe('Where it runs.'),
      arguments: z.record(z.string(), z.json()).describe('With what it is called; of headers and a body that are sent only that they are there.').optional(),
      env: z.array(z.string()).describe('The names of the environment variables that the pipeline gives it.'),
    }),
    ofStage('looked-up', 'A check has asked something, and knows the answer.', {
      attempt,
      target: z.string().describe('What was asked: its name, or else its address.'),
      kind: z.enum(['http', 'tcp', 'dns', 'tls', 'command']).describe('How it was asked.'),
      lookup: z.int().min(1).describe('Counts the lookups of the target from 1.'),
      from: z.enum(['asked', 'shared', 'memory', 'store']).describe('`asked` just now, `shared` with another stage that was asking, from the `memory` of the run, or from the `store` of earlier runs.'),
      stale: z.boolean().describe('Whether the answer is older than it should be, for want of a newer one.'),
      ageMs: ms.describe('How old the answer is.'),
      durationMs: ms.describe('How long it took, the wait for its turn included.'),
      status: z.int().describe('The status of an answer over HTTP, or the exit code of a command.').optional(),
      fault: z.string().describe('Why there was no answer.').optional(),
      healthy: z.boolean().describe('Whether the answer was as expected.'),
    }),
    ofStage('attempt-tail', 'The last part of what the attempt wrote; only with `output: tail`.', { attempt, tail }),
    ofStage('scanned', 'What `scan` has found in its output or its files.', { attempt, scan }),
    ofStage('usage', 'What the processes of the attempt used.', { attempt, usage: usageTotals }),
    ofStage('attempt-ended', 'The attempt has ended.', { attempt, ...ended, ...result }),
    ofStage('wait-started', 'It waits for the next attempt.', {
      attempt,
      delayMs: ms.describe('For how long.'),
      maxAttempts: z.int().min(1).describe('How many attempts the rule that asked for it allows.'),
    }),
    ofStage('wait-ended', 'The wait is over.', { attempt }),
    ofStage('not-retried', 'No further attempt follows.', { attempt, why: notRetried }),
    ofStage('hook-started', 'A hook begins.', { hook }),
    ofStage('hook-ended', 'A hook has ended.', { hook, ...ended, tail: tail.optional() }),
    ofStage('hooks-deferred', 'Hooks are left to the post step of the action.', { hooks: z.array(z.enum(HOOK_NAMES)).describe('Which.') }),
    ofStage('strays', 'Processes have outlived their command.', { strays: z.array(stray).describe('Which.') }),
    ofStage('summary', 'It wrote to its `GITHUB_STEP_SUMMARY`.', { markdown: z.string().describe('What it wrote.') }),
    ofStage('notice', 'Something worth knowing about a stage.', { text }),
    ofStage('aside', 'A line of ours in the log of a stage, such as why it is restored from the cache or runs anew.', { text }),
    ofStage('progress', 'How far long work has come; of each stage at most once a second.', { text, fraction: z.number().describe('From 0 to 1, where that is known.').optional() }),
    ofStage('detail', 'What its work, or a policy around it, has to show: the decision of a guard condition by condition, a snapshot, a recap.', { detail }),
    ofStage('compared', 'What its past says about how it ended.', { compared }),
    ofStage('stage-ended', 'A stage has ended, or was skipped.', {
      ...ended,
      conclusion,
      detail: z.string().describe('Why it was skipped, in words.').optional(),
      unstable: z.string().describe('What is not as it should be about its success.').optional(),
      cached: z.string().describe('The key of the entry that it was restored from, instead of run.').optional(),
      resumed: z.boolean().describe('Whether it had succeeded in the run that this one resumes.').optional(),
      ...result,
    }),
    event('stages-deferred', 'Stages of `finally` are left to the post step of the action.', { stages: z.array(z.string()).describe('Which.') }),
    event('run-notice', 'Something worth knowing about the run.', { text }),
    event('machine-usage', 'What the whole machine used.', { usage: usageTotals }),
    event('dropped', 'Events had no place in the file, or came faster than it could be written; where the file is full it comes right before the end of the run.', {
      events: z.int().min(1).describe('How many.'),
      bytes: z.int().min(0).describe('How long their lines were.'),
      why: z.enum(['size', 'speed']).describe('`size`: the file would have become larger than `max-size`; `speed`: too many were waiting to be written.'),
    }),
    event('run-ended', 'The run has ended: nothing comes after it.', { outcome: outcome.describe('How it ended.') }),
  ])
  .meta({ title: 'Stagewright event', description: 'One line of the event log of a run.' })

export type EventJson = z.infer<typeof eventSchema>

/** The published form of the schema, as JSON Schema draft-07; it lets fields pass that a later release adds. */
export const eventJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(eventSchema, { target: 'draft-7', override: lenient })
