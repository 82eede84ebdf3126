import type { Guard } from '../core/guard.ts'
import { exitCodeOf, failure, HOOK_NAMES, type HookName, type Outcome } from '../core/outcome.ts'
import type { Policy, Run } from '../core/run.ts'
import { wrap } from '../core/run.ts'
import { noOutputTimeout } from '../policies/no-output-timeout.ts'
import { outputLimit } from '../policies/output-limit.ts'
import { afterDenial, type Hooks, type PostOptions, post } from '../policies/post.ts'
import { recorded } from '../policies/recorded.ts'
import { redacted } from '../policies/redacted.ts'
import { retry, type RetryBudget, type RetryRule } from '../policies/retry.ts'
import { timed } from '../policies/timed.ts'
import { timeout } from '../policies/timeout.ts'
import { spanName } from '../core/tracing.ts'
import { told } from '../policies/told.ts'
import { traced } from '../policies/traced.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import type { ScanSettings } from '../settings/scan.ts'
import type { RetryRule as RetrySettings, Script } from '../settings/schema.ts'
import { runScript, type ScriptSpec, type Surroundings } from '../stages/run.ts'
import type { called } from './called.ts'
import type { SharedDesk } from './desk.ts'
import type { RunMonitor } from './monitor.ts'
import type { Resumption } from './resume.ts'
import type { RunState } from './state.ts'
import { DEFAULT_GRACE_MS, stageWork } from './work.ts'
import type { World } from './world.ts'

const DEFAULT_HOOK_TIMEOUT_MS = 300_000

export interface Composition {
  readonly pipeline: Pipeline
  readonly world: World
  readonly state: RunState
  readonly budget: RetryBudget | undefined
  readonly desk: SharedDesk
  readonly monitor: RunMonitor
  /** Where a run may be resumed. */
  readonly resumption?: Resumption | undefined
}

/** A stage's work with its policies around it, the outermost first. */
export const composeStage = (entry: PipelineStage, composition: Composition, hookOptions: PostOptions): Run => {
  const { settings } = entry
  const { state, pipeline, world } = composition
  const { clock } = world
  const hooks = composeHooks(entry, composition)
  const surroundingsSeen = (seen?: typeof settings) => () => state.surroundings(entry.key, [pipeline.env, settings.env], settings['working-directory'], seen)
  return wrap(
    stageWork(entry, { world, desk: composition.desk, isGate: isNeeded(entry, pipeline), surroundings: surroundingsSeen(settings) }),
    ...when(entry.guard, () => afterDenial(hooks, hookOptions)),
    ...when(entry.guard, (rules) => lateGuard(rules, world, surroundingsSeen())),
    post(hooks, hookOptions),
    ...when(entry.part === 'stages' ? composition.resumption : undefined, (resumption) => resumption.around(entry)),
    ...when(settings.cache, () => lateCache(entry, composition)),
    ...when(settings['total-timeout'], (ms) => timeout(ms, 'total', clock)),
    retry(retryRules(entry, composition), { ...composition.world, ...(composition.budget && { budget: composition.budget }) }),
    timed,
    ...when(pipeline.log, () => lateCalled(entry, world, surroundingsSeen(settings))),
    ...when(world.tracing, (tracing) => traced(tracing, spanName.attempt)),
    recorded,
    ...when(settings.timeout, (ms) => timeout(ms, 'attempt', clock)),
    ...when(settings['no-output-timeout'], (ms) => noOutputTimeout(ms, clock)),
    ...when(settings.limits?.output, outputLimit),
    ...composition.monitor.around(settings),
    ...when(settings.scan, (scan) => lateScan(scan, world, surroundingsSeen(settings), settings['workflow-commands'])),
    redacted(world.secrets, settings['workflow-commands'] !== 'none'),
  )
}

/** Whether another stage runs only if this one succeeds. */
const isNeeded = ({ key }: PipelineStage, { stages }: Pipeline): boolean =>
  stages.some(({ needs }) => needs.some((need) => need.stage === key && !need['allow-failure']))

/** Few pipelines have one. */
const lateCache =
  (entry: PipelineStage, composition: Composition): Policy =>
  (next) =>
  async (context) =>
    (await import('./cache.ts')).cachedStage(entry, composition)(next)(context)

/** Few pipelines have one. */
const lateScan =
  (scan: ScanSettings, world: World, surroundings: () => Surroundings, commands: 'annotations' | 'none' | 'all' | undefined): Policy =>
  (next) =>
  async (context) =>
    (await (await import('./scan.ts')).scannedStage(scan, world, surroundings, commands))(next)(context)

/** Few pipelines keep a log of events. */
const lateCalled =
  (...given: Parameters<typeof called>): Policy =>
  (next) =>
  async (context) =>
    (await import('./called.ts')).called(...given)(next)(context)

/** Few pipelines have one. */
const lateGuard =
  (rules: Guard, world: World, surroundings: () => Surroundings): Policy =>
  (next) =>
  async (context) =>
    (await import('./guard.ts')).guarded(rules, world, surroundings)(next)(context)

export const composeHooks = (entry: PipelineStage, composition: Composition): Hooks =>
  Object.fromEntries(
    HOOK_NAMES.flatMap((name) => {
      const hook = entry.settings.post?.[name]
      return hook === undefined ? [] : [[name, scriptRun(hook, name, entry, composition)]]
    }),
  )

const when = <T>(value: T | undefined, policy: (value: T) => Policy): readonly Policy[] =>
  value === undefined ? [] : [policy(value)]

/** A hook, or what runs before a retry: it hands nothing on, and has a time limit in any case. */
const scriptRun = (script: Script, name: HookName | 'before-retry', entry: PipelineStage, composition: Composition): Run => {
  const { world, state, pipeline } = composition
  const { settings } = entry
  const spec: ScriptSpec = {
    text: script.run,
    shell: script.shell ?? settings.shell ?? 'bash',
    gracePeriodMs: settings['grace-period'] ?? DEFAULT_GRACE_MS,
    background: false,
    outputs: [],
    exports: [],
  }
  const folder = script['working-directory'] ?? settings['working-directory']
  const surroundings = () => state.surroundings(entry.key, [pipeline.env, settings.env, script.env], folder, settings)
  return wrap(
    runScript(spec, { ...world, surroundings }),
    told(name),
    ...when(pipeline.log, () => lateCalled(entry, world, surroundings, { hook: name, command: script.run, shell: spec.shell })),
    ...when(world.tracing, (tracing) => traced(tracing, (stage, attempt) => spanName.hook(stage, name, attempt))),
    timeout(script.timeout ?? DEFAULT_HOOK_TIMEOUT_MS, 'attempt', world.clock),
    redacted(world.secrets, settings['workflow-commands'] !== 'none'),
  )
}

const retryRules = (entry: PipelineStage, composition: Composition): readonly RetryRule[] =>
  (entry.settings.retry ?? []).map((rule) => retryRule(rule, entry, composition))

const retryRule = (rule: RetrySettings, entry: PipelineStage, composition: Composition): RetryRule => ({
  maxAttempts: rule['max-attempts'],
  ...(rule.on && { on: { ...rule.on, ...(rule.on['exit-codes'] && { exitCodes: rule.on['exit-codes'] }) } }),
  ...(rule['abort-on'] && { abortOn: rule['abort-on'] }),
  ...(rule.backoff && {
    backoff: {
      initialDelay: rule.backoff['initial-delay'],
      factor: rule.backoff.factor,
      maxDelay: rule.backoff['max-delay'],
      jitter: rule.backoff.jitter,
    },
  }),
  ...(rule['max-elapsed'] !== undefined && { maxElapsedMs: rule['max-elapsed'] }),
  ...(rule['before-retry'] && { beforeRetry: scriptRun(rule['before-retry'], 'before-retry', entry, composition) }),
})

/** Whether a failure counts as a success for what comes after; that the pipeline's time was up is no failure of the stage's own. */
export const isTolerated = ({ settings }: PipelineStage, outcome: Outcome): boolean => {
  if (outcome.status === 'failure' && outcome.failure.kind === 'timeout' && outcome.failure.scope === 'pipeline') return false
  const tolerance = settings['continue-on-error'] ?? false
  if (typeof tolerance === 'boolean' || outcome.status !== 'failure') return tolerance === true
  const code = exitCodeOf(outcome.failure)
  return tolerance['exit-codes'].some(([from, to]) => from <= code && code <= to)
}

/** The only catch-all of a run: what was thrown is a defect, whatever it is, and fails the stage. */
export const contained =
  (run: Run): Run =>
  async (context) => {
    try {
      return await run(context)
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown))
      return failure({ kind: 'defect', message: error.message, ...(error.stack && { stack: error.stack }) })
    }
  }
