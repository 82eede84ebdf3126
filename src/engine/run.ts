import type { RunEvent, StageEvent, Stray } from '../core/event.ts'
import { type Failure, failure, type Outcome, type OutcomeWord, outcomeWord, skipped, type SkipReason } from '../core/outcome.ts'
import { conclude, type Decision, type Result, schedule, type Stage, type View } from '../core/pipeline.ts'
import type { Audience } from '../core/ports.ts'
import type { Context, Run } from '../core/run.ts'
import { type LastResult, runHooks, type PostOptions } from '../policies/post.ts'
import { retryBudget } from '../policies/retry.ts'
import type { Status } from '../settings/condition.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { composeHooks, composeStage, type Composition, contained, isTolerated } from './compose.ts'
import { finallyDecision, type Ground, mentions, skip, stageDecision } from './decision.ts'
import { sharedDesk } from './desk.ts'
import { type Deferred, type LeftHooks, leftovers } from './deferred.ts'
import { redactEvent, secretOutputs } from './redact.ts'
import { type Memory, memory } from './memory.ts'
import { runMonitor } from './monitor.ts'
import { type Resumption, resumption } from './resume.ts'
import { type Known, NOTHING_KNOWN, type RunState, runState } from './state.ts'
import { stageHead } from './stage-head.ts'
import { within } from './within.ts'
import type { Control, World } from './world.ts'

const DEFAULT_FINALLY_MS = 300_000
/** What a stage without a past counts when the longest way is sought. */
const UNKNOWN_MS = 1_000

/** Runs a pipeline to its end: its stages, then `finally`. Resolves, with what a cancellation has left to do, when nothing of it is left running. */
export const runPipeline = (pipeline: Pipeline, world: World, audience: Audience, control: Control): Promise<Deferred | undefined> =>
  new PipelineRun(pipeline, world, audience, control, NOTHING_KNOWN).run()

/** Runs what a cancelled run has left: hooks of its stages, stages that asked for it, and `finally`. */
export const runDeferred = (pipeline: Pipeline, deferred: Deferred, world: World, audience: Audience, control: Control): Promise<Deferred | undefined> =>
  new PipelineRun(pipeline, world, audience, control, deferred.known).runDeferred(deferred)

/** Which stages of a pipeline one runner of several has to run, and what it is told of those that have ended elsewhere. */
export interface ShardRun {
  readonly stages: ReadonlySet<string>
  readonly earlier: Earlier
}

export interface Earlier {
  readonly known: Known
  readonly results: ReadonlyMap<string, Result>
}

/** Runs some stages of a pipeline, after others that have ended on other runners; `finally` is left to who collects. */
export const runShard = (pipeline: Pipeline, shard: ShardRun, world: World, audience: Audience, control: Control): Promise<Deferred | undefined> =>
  new PipelineRun(pipeline, world, audience, control, shard.earlier.known).runShard(shard)

/** Runs `finally` of a pipeline whose stages have ended elsewhere; `soFar` is how. */
export const runClosing = (pipeline: Pipeline, known: Known, soFar: OutcomeWord, world: World, audience: Audience, control: Control): Promise<Deferred | undefined> =>
  new PipelineRun(pipeline, world, audience, control, known).runClosing(soFar)

class PipelineRun {
  readonly #pipeline: Pipeline
  readonly #world: World
  readonly #audience: Audience
  readonly #control: Control
  readonly #composition: Composition
  readonly #began: number
  readonly #left = leftovers()
  readonly #memory: Memory
  /** What ran in the background when a run was cancelled that has no time to stop one thing after another. */
  #stoppedEarly: Promise<readonly Stray[]> = Promise.resolve([])
  /** Conditions that could not be evaluated, by stage. */
  readonly #faults = new Map<string, string>()

  constructor(pipeline: Pipeline, world: World, audience: Audience, control: Control, known: Known) {
    this.#pipeline = pipeline
    this.#world = world
    this.#audience = audience
    this.#control = control
    this.#began = world.clock.now()
    this.#memory = memory(world)
    const limit = pipeline['retry-budget']
    const budget = limit === undefined ? undefined : retryBudget(limit)
    const state = runState(pipeline, world, known)
    this.#composition = { pipeline, world, state, budget, desk: sharedDesk(world), monitor: runMonitor(world, this.#began), resumption: this.#resumption(state) }
  }

  #resumption(state: RunState): Resumption | undefined {
    const { records } = this.#world
    const say = (text: string): void => this.#publish({ type: 'run-notice', text })
    return records && resumption({ pipeline: this.#pipeline, world: this.#world, state, records, say })
  }

  async run(): Promise<Deferred | undefined> {
    const entries = this.#entries('stages')
    const closing = this.#entries('finally')
    this.#stopEarly()
    this.#publish(this.#started([...entries, ...closing]))
    const results = await this.#runStages(entries)
    const last = await this.#runFinally(closing, verdict([...results.values()], this.#control))
    return this.#end([...results, ...last])
  }

  async runShard({ stages, earlier }: ShardRun): Promise<Deferred | undefined> {
    const entries = this.#entries('stages').filter(({ key }) => stages.has(key))
    const settled = this.#entries('stages').flatMap((entry) => {
      const result = earlier.results.get(entry.key)
      return result === undefined || stages.has(entry.key) ? [] : [this.#settled(entry, result)]
    })
    this.#stopEarly()
    this.#publish(this.#started(entries))
    const results = await this.#runStages(entries, settled)
    return this.#end([...results].filter(([name]) => stages.has(name)))
  }

  async runClosing(soFar: OutcomeWord): Promise<Deferred | undefined> {
    const entries = this.#entries('finally')
    this.#stopEarly()
    this.#publish(this.#started(entries))
    return this.#end([...(await this.#runFinally(entries, soFar))])
  }

  /** A cancelled run has no time to stop one thing after another. */
  #stopEarly(): void {
    const stop = (): void => {
      this.#stoppedEarly = this.#world.processes.stopBackground()
    }
    if (this.#control.defers) this.#control.cancel.addEventListener('abort', stop, { once: true })
  }

  /** A stage that has ended on another runner, as the scheduler sees it. */
  #settled(entry: PipelineStage, result: Result): Stage {
    const decide = (): Decision => skip('condition', 'it has ended on another runner')
    return { ...this.#stage(entry, decide), mutex: undefined, skip: () => result }
  }

  async runDeferred(deferred: Deferred): Promise<Deferred | undefined> {
    const hooked = this.#entries('stages').filter(({ key }) => Object.hasOwn(deferred.hooks, key))
    const left = this.#entries('stages').filter(({ key }) => deferred.stages.includes(key))
    const closing = this.#entries('finally').filter(({ key }) => deferred.closing.includes(key))
    this.#publish(this.#started([...hooked, ...left, ...closing]))
    const results: [string, Result][] = []
    for (const entry of hooked) {
      const hooks = deferred.hooks[entry.key]
      if (hooks !== undefined) results.push([entry.key, await this.#runLeftHooks(entry, hooks)])
    }
    for (const entry of left) results.push([entry.key, await this.#runStage(entry, this.#control.kill)])
    return this.#end([...results, ...(await this.#runFinally(closing, 'cancelled'))], 'cancelled')
  }

  async #runStages(entries: readonly PipelineStage[], settled: readonly Stage[] = []): Promise<ReadonlyMap<string, Result>> {
    const { pipeline: whole } = this.#pipeline.timeouts ?? {}
    const limitMs = whole === undefined ? undefined : whole - this.#reserved()
    const stages = [...settled, ...entries.map((entry) => this.#stage(entry, (view) => this.#decide(entry, view)))]
    return within({ limitMs, scope: 'pipeline', clock: this.#world.clock }, this.#control.cancel, (signal) =>
      schedule(stages, {
        maxParallel: this.#pipeline['max-parallel'] ?? this.#world.cores,
        failFast: this.#pipeline['fail-fast'] ?? true,
        signal,
      }),
    )
  }

  async #runFinally(entries: readonly PipelineStage[], soFar: OutcomeWord): Promise<ReadonlyMap<string, Result>> {
    if (entries.length === 0) return new Map()
    const keys = new Set(entries.map(({ key }) => key))
    const decide = (entry: PipelineStage) => (view: View) => finallyDecision(this.#closingGround(entry), view, soFar)
    // In a later step, what has ended before is needed no more.
    const stages = entries.map((entry) => this.#stage({ ...entry, needs: entry.needs.filter(({ stage }) => keys.has(stage)) }, decide(entry)))
    const outer = this.#control.defers ? this.#control.cancel : this.#control.kill
    const results = await within({ limitMs: this.#reserved(), scope: 'finally', clock: this.#world.clock }, outer, (signal) =>
      schedule(stages, { maxParallel: this.#pipeline['max-parallel'] ?? this.#world.cores, failFast: false, signal }),
    )
    if (this.#isDeferring()) this.#deferFinally([...results].filter(([, result]) => isCutShort(result)).map(([name]) => name))
    return results
  }

  #reserved(): number {
    return this.#entries('finally').length === 0 ? 0 : (this.#pipeline.timeouts?.finally ?? DEFAULT_FINALLY_MS)
  }

  #deferFinally(stages: readonly string[]): void {
    this.#left.closing(stages)
    if (stages.length > 0) this.#publish({ type: 'stages-deferred', stages })
  }

  #stage(entry: PipelineStage, decide: (view: View) => Decision): Stage {
    return {
      name: entry.key,
      needs: entry.needs.map((need) => ({ stage: need.stage, allowFailure: need['allow-failure'] })),
      mutex: entry.settings.mutex,
      weight: this.#memory.expectedMs(entry.key) ?? UNKNOWN_MS,
      decide,
      run: (signal) => (asksToRun(entry, signal) ? this.#runLate(entry, signal) : this.#runStage(entry, signal)),
      skip: (reason, detail) => this.#skip(entry, reason, detail),
    }
  }

  #decide(entry: PipelineStage, view: View): Decision {
    const decision = stageDecision(this.#ground(entry), view)
    return decision.kind === 'run' && view.cancelled && this.#isDeferring() ? this.#leave(entry) : decision
  }

  #ground(entry: PipelineStage): Ground {
    return { condition: entry.if, holds: (status) => this.#holds(entry, status), whyCancelled: this.#whyCancelled() }
  }

  #closingGround(entry: PipelineStage): Ground {
    return this.#isDeferring() ? { ...this.#ground(entry), whyCancelled: 'left to the post step' } : this.#ground(entry)
  }

  /** A condition that can't be evaluated lets the stage begin, where the same error becomes its failure. */
  #holds(entry: PipelineStage, status: Status): boolean {
    try {
      return entry.if?.evaluate(this.#composition.state.contexts(undefined, entry.key), status) ?? true
    } catch (thrown) {
      this.#faults.set(entry.key, `if: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
      return true
    }
  }

  #leave(entry: PipelineStage): Decision {
    this.#left.stage(entry.key)
    this.#publish({ type: 'stages-deferred', stages: [entry.key] })
    return skip('cancelled', 'left to the post step')
  }

  #isDeferring(): boolean {
    return this.#control.defers && this.#control.cancel.aborted
  }

  #whyCancelled(): string {
    return this.#control.cancel.aborted ? 'the run was cancelled' : 'the time of the pipeline was up'
  }

  /** A stage that asked to run although the time of the pipeline was up gets as much as `finally` would. */
  #runLate(entry: PipelineStage, { reason }: AbortSignal): Promise<Result> {
    const isLate = (reason as Failure).kind === 'timeout'
    const limitMs = isLate ? (this.#pipeline.timeouts?.finally ?? DEFAULT_FINALLY_MS) : undefined
    return within({ limitMs, scope: 'pipeline', clock: this.#world.clock }, this.#control.kill, (signal) => this.#runStage(entry, signal))
  }

  async #runStage(entry: PipelineStage, signal: AbortSignal): Promise<Result> {
    this.#publish(this.#begun(entry.key))
    const fault = this.#faults.get(entry.key)
    const work: Run = async () => failure({ kind: 'spawn', message: fault ?? '' })
    const run = contained(fault === undefined ? composeStage(entry, this.#composition, this.#hookOptions(entry)) : work)
    return this.#conclude(entry, await run(this.#context(entry, signal)))
  }

  async #runLeftHooks(entry: PipelineStage, { names, outcome }: LeftHooks): Promise<Result> {
    this.#publish(this.#begun(entry.key))
    const all = composeHooks(entry, this.#composition)
    const hooks = Object.fromEntries(names.map((name) => [name, all[name]]))
    const run: Run = (context) => runHooks(hooks, this.#hookOptions(entry), context, outcome)
    return this.#conclude(entry, await contained(run)(this.#context(entry, this.#control.kill)))
  }

  #begun(stage: string): RunEvent {
    const expectedMs = this.#memory.expectedMs(stage)
    return { type: 'stage-started', stage, ...(expectedMs !== undefined && { expectedMs }) }
  }

  #hookOptions(entry: PipelineStage): PostOptions {
    return {
      last: () => this.#last(entry.key),
      signal: this.#control.defers ? this.#control.cancel : this.#control.kill,
      defers: () => this.#isDeferring(),
    }
  }

  async #last(stage: string): Promise<LastResult | undefined> {
    await this.#world.history.ready
    return this.#world.history.past(stage).at(-1)
  }

  #context(entry: PipelineStage, signal: AbortSignal): Context {
    const emit = (event: StageEvent): void => {
      if (event.type === 'hooks-deferred') this.#left.hooks(entry.key, event.hooks)
      this.#publish({ ...event, stage: entry.key })
    }
    return { stage: entry.key, attempt: 1, signal, output: this.#audience.output(entry.key), env: {}, emit }
  }

  #conclude(entry: PipelineStage, outcome: Outcome): Result {
    const result = conclude(outcome, isTolerated(entry, outcome))
    this.#composition.state.record(entry.key, result)
    this.#composition.resumption?.ended(entry.key, outcome, this.#world.clock.now())
    this.#left.ended(entry.key, outcome)
    this.#handOn(entry.key, outcome)
    const told = this.#memory.compared(entry.key, { outcome, at: this.#at() })
    if (told !== undefined) this.#publish({ type: 'compared', stage: entry.key, compared: told })
    this.#publish({ type: 'stage-ended', stage: entry.key, ...result })
    return result
  }

  /** Outside the run nobody gets an output that shows a secret: the runner would drop it without a word. */
  #handOn(stage: string, outcome: Outcome): void {
    if (outcome.status === 'skipped') return
    this.#world.handOn?.(outcome.handover, stage)
    for (const name of secretOutputs(this.#world.secrets, outcome)) {
      this.#publish({ type: 'notice', stage, text: `the output ${name} holds a secret: later stages get it, the job does not` })
    }
  }

  #skip(entry: PipelineStage, reason: SkipReason, detail: string): Result {
    return this.#conclude(entry, skipped(reason, detail))
  }

  /** `soFar`: how the run counts if all that was left to do went well. */
  async #end(results: readonly (readonly [string, Result])[], soFar: OutcomeWord = 'success'): Promise<Deferred | undefined> {
    await this.#composition.desk.close()
    const strays = await Promise.all([this.#stoppedEarly, this.#world.processes.stopBackground()])
    for (const { pid, command, fate } of strays.flat()) {
      if (fate === 'denied') this.#publish({ type: 'run-notice', text: `process ${pid} (${command}) belongs to another user and still runs` })
    }
    for (const text of this.#composition.state.secretTroubles()) this.#publish({ type: 'run-notice', text })
    const usage = this.#composition.monitor.machine()
    if (usage !== undefined) this.#publish({ type: 'machine-usage', usage })
    const outcome = verdict(results.map(([, result]) => result), this.#control)
    this.#publish({ type: 'run-ended', outcome: outcome === 'success' ? soFar : outcome })
    await Promise.all([this.#world.history.record(this.#memory.results()), this.#composition.resumption?.leave(outcome === 'success')])
    const { facts, handed } = this.#composition.state
    return this.#isDeferring() ? this.#left.deferred({ facts, ...handed }) : undefined
  }

  #entries(part: 'stages' | 'finally'): readonly PipelineStage[] {
    return this.#pipeline.stages.filter((stage) => stage.part === part)
  }

  #started(entries: readonly PipelineStage[]): RunEvent {
    return { type: 'run-started', name: this.#pipeline.name ?? 'Pipeline', wallTime: this.#world.clock.wall(), stages: entries.map(stageHead) }
  }

  #publish(event: RunEvent | (StageEvent & { readonly stage: string })): void {
    const happened = { ...redactEvent(this.#world.secrets, event), at: this.#at() }
    this.#memory.listener(happened)
    this.#audience.listener(happened)
  }

  #at(): number {
    return this.#world.clock.now() - this.#began
  }
}

/** Whether a stage that starts after the run was stopped has asked for that. */
const asksToRun = ({ if: condition }: PipelineStage, signal: AbortSignal): boolean =>
  signal.aborted && mentions(condition, 'always', 'cancelled')

const verdict = (results: readonly Result[], { cancel }: Control): OutcomeWord => {
  if (cancel.aborted) return 'cancelled'
  return results.some(({ conclusion }) => conclusion === 'failure') ? 'failure' : 'success'
}

/** Whether a cancellation came before the stage's own end. */
const isCutShort = ({ outcome }: Result): boolean =>
  outcome.status === 'skipped' ? outcome.reason === 'cancelled' : outcomeWord(outcome) === 'cancelled'
