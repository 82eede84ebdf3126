import { type Failure, type Outcome, type OutcomeWord, outcomeWord, type SkipReason } from './outcome.ts'

export interface Need {
  readonly stage: string
  readonly allowFailure: boolean
}

/** How a stage ended. */
export interface Result {
  readonly outcome: Outcome
  readonly conclusion: OutcomeWord
}

/** What a stage that might start can look at. */
export interface View {
  /** The first of its needs that did not succeed and may not fail. */
  readonly unmet: string | undefined
  /** Whether a stage it needs, directly or through others, failed. */
  readonly needFailed: boolean
  /** The stage whose failure keeps new ones from starting, if `fail-fast` is on. */
  readonly failedFast: string | undefined
  readonly cancelled: boolean
}

export type Decision = { readonly kind: 'run' } | { readonly kind: 'skip'; readonly reason: SkipReason; readonly detail: string }

/** A node of the graph; all that the scheduler knows of a stage. */
export interface Stage {
  readonly name: string
  readonly needs: readonly Need[]
  readonly mutex: string | undefined
  /** How long it is expected to take, in any unit; decides which of several ready stages starts first. */
  readonly weight: number
  /** Asked when all its needs have ended, and again while it waits for a place. */
  decide(view: View): Decision
  /** Never rejects. */
  run(signal: AbortSignal): Promise<Result>
  /** Told of instead of `run`. */
  skip(reason: SkipReason, detail: string): Result
}

export interface ScheduleOptions {
  readonly maxParallel: number
  /** After a failure: start nothing new (`true`), go on (`false`), or also stop what runs (`kill`). */
  readonly failFast: boolean | 'kill'
  /** Aborted with a `Failure`; stops what runs and starts nothing new that did not ask for it. */
  readonly signal: AbortSignal
}

/**
 * Runs a graph without cycles whose needs all name its own stages: never more than `maxParallel`
 * at once, never two of one mutex, and of those that could start the one with the longest
 * way to the end first (critical path), the earlier in the list when that is equal.
 */
export const schedule = (stages: readonly Stage[], options: ScheduleOptions): Promise<ReadonlyMap<string, Result>> =>
  new Promise((resolve, reject) => {
    new Scheduler(stages, options, resolve, reject).advance()
  })

class Scheduler {
  readonly #options: ScheduleOptions
  readonly #resolve: (results: ReadonlyMap<string, Result>) => void
  readonly #reject: (reason: unknown) => void
  readonly #results = new Map<string, Result>()
  readonly #ready: Node[]
  readonly #busy = new Set<string>()
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal
  #running = 0
  #failedFast: string | undefined

  constructor(
    stages: readonly Stage[],
    options: ScheduleOptions,
    resolve: (results: ReadonlyMap<string, Result>) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#options = options
    this.#resolve = resolve
    this.#reject = reject
    this.#ready = link(stages).filter((node) => node.waitingFor === 0).sort(byRank)
    this.#signal = AbortSignal.any([options.signal, this.#stop.signal])
    options.signal.addEventListener('abort', () => this.advance(), { once: true })
  }

  advance(): void {
    for (let index = 0; index < this.#ready.length && (this.#hasPlace() || this.#isClosing()); ) {
      const node = this.#ready[index] as Node
      if (this.#take(node)) index = 0
      else index += 1
    }
    if (this.#running === 0) this.#resolve(this.#results)
  }

  /** Starts or skips a ready stage; whether the list of ready stages has changed. */
  #take(node: Node): boolean {
    const decision = node.stage.decide(this.#view(node))
    if (decision.kind === 'run' && !this.#isFree(node.stage)) return false
    this.#ready.splice(this.#ready.indexOf(node), 1)
    if (decision.kind === 'run') this.#start(node)
    else this.#settle(node, node.stage.skip(decision.reason, decision.detail))
    return true
  }

  #hasPlace(): boolean {
    return this.#running < this.#options.maxParallel
  }

  /** Then stages that wait for a place are skipped without waiting any longer. */
  #isClosing(): boolean {
    return this.#failedFast !== undefined || this.#options.signal.aborted
  }

  #isFree({ mutex }: Stage): boolean {
    return this.#hasPlace() && (mutex === undefined || !this.#busy.has(mutex))
  }

  #start(node: Node): void {
    const { mutex } = node.stage
    this.#running += 1
    if (mutex !== undefined) this.#busy.add(mutex)
    const ended = (result: Result): void => {
      this.#running -= 1
      if (mutex !== undefined) this.#busy.delete(mutex)
      this.#settle(node, result)
      this.advance()
    }
    node.stage.run(this.#signalFor()).then(ended).catch(this.#reject)
  }

  /** What starts after a failure has stopped the others has asked for that, and is stopped only from outside. */
  #signalFor(): AbortSignal {
    return this.#stop.signal.aborted ? this.#options.signal : this.#signal
  }

  #settle(node: Node, result: Result): void {
    this.#results.set(node.stage.name, result)
    if (result.conclusion === 'failure') this.#fail(node)
    for (const dependent of node.dependents) {
      dependent.needFailed ||= node.needFailed || result.conclusion === 'failure'
      dependent.waitingFor -= 1
      if (dependent.waitingFor === 0) insert(this.#ready, dependent)
    }
  }

  #fail(node: Node): void {
    if (this.#options.failFast === false) return
    this.#failedFast ??= node.stage.name
    const cause: Failure = { kind: 'cancelled', by: `fail-fast: ${node.stage.name} failed` }
    if (this.#options.failFast === 'kill') this.#stop.abort(cause)
  }

  #view(node: Node): View {
    const isUnmet = (need: Need): boolean =>
      !need.allowFailure && this.#results.get(need.stage)?.conclusion !== 'success'
    return {
      unmet: node.stage.needs.find(isUnmet)?.stage,
      needFailed: node.needFailed,
      failedFast: this.#failedFast,
      cancelled: this.#options.signal.aborted,
    }
  }
}

interface Node {
  readonly stage: Stage
  readonly index: number
  readonly dependents: Node[]
  /** The weight of the heaviest way from here to the end of the graph. */
  rank: number
  waitingFor: number
  needFailed: boolean
}

const link = (stages: readonly Stage[]): readonly Node[] => {
  const nodes = stages.map(node)
  const byName = new Map(nodes.map((each) => [each.stage.name, each]))
  for (const each of nodes) for (const need of each.stage.needs) byName.get(need.stage)?.dependents.push(each)
  for (const each of inOrder(nodes).toReversed()) each.rank += Math.max(0, ...each.dependents.map(({ rank }) => rank))
  return nodes
}

const node = (stage: Stage, index: number): Node => ({
  stage,
  index,
  dependents: [],
  rank: stage.weight,
  waitingFor: stage.needs.length,
  needFailed: false,
})

/** Each node after all that it needs. */
const inOrder = (nodes: readonly Node[]): readonly Node[] => {
  const waiting = new Map(nodes.map((each) => [each, each.waitingFor]))
  const order = nodes.filter((each) => each.waitingFor === 0)
  for (const each of order) {
    for (const dependent of each.dependents) {
      const left = (waiting.get(dependent) ?? 0) - 1
      waiting.set(dependent, left)
      if (left === 0) order.push(dependent)
    }
  }
  return order
}

const byRank = (a: Node, b: Node): number => b.rank - a.rank || a.index - b.index

const insert = (ready: Node[], newcomer: Node): void => {
  const place = ready.findIndex((other) => byRank(newcomer, other) < 0)
  ready.splice(place === -1 ? ready.length : place, 0, newcomer)
}

export const runs: Decision = { kind: 'run' }

/** What a result counts for: a failure that is tolerated counts as a success. */
export const conclude = (outcome: Outcome, tolerated: boolean): Result => {
  const word = outcomeWord(outcome)
  return { outcome, conclusion: word === 'failure' && tolerated ? 'success' : word }
}
