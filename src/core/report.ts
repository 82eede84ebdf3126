import type { Detail } from './detail.ts'
import type { Event, NoRetry, StageHead, Stray, Tail } from './event.ts'
import type { Compared } from './past.ts'
import type { Scan } from './scan.ts'
import type { Usage } from './usage.ts'
import { type Cached, exitCodeOf, type Failure, type HookName, type Outcome, type OutcomeWord, outcomeReason, outcomeWord, type Reason, type Resumed } from './outcome.ts'

/** Times are milliseconds since the run began; a span without an end was under way when the run ended. */
export interface Span {
  readonly startMs: number
  readonly endMs: number
}

/** The last part of what was written, on both streams, and how many bytes it was in all. */
export type Log = Pick<Tail, 'text' | 'bytes'>

export interface AttemptReport extends Span {
  readonly attempt: number
  readonly outcome: OutcomeWord
  readonly reason?: Reason
  readonly failure?: Failure
  /** Kept for failed attempts. */
  readonly tail?: Tail
  /** Of a success, where somebody wants it. */
  readonly log?: Log
  readonly scan?: Scan
  readonly usage?: Usage
}

export interface HookReport extends Span {
  readonly hook: HookName | 'before-retry'
  readonly outcome: OutcomeWord
  readonly failure?: Failure
  /** Kept for failed hooks. */
  readonly tail?: Tail
  /** Of a success, where somebody wants it. */
  readonly log?: Log
}

export interface StageReport extends StageHead, Span {
  readonly outcome: OutcomeWord
  readonly conclusion: OutcomeWord
  readonly reason?: Reason
  /** Why it was skipped, in words. */
  readonly detail?: string
  readonly failure?: Failure
  /** Of the last attempt, as a shell reports it. */
  readonly exitCode?: number
  readonly attempts: readonly AttemptReport[]
  /** How many attempts the rule that asked for the last retry allows, if there was a retry. */
  readonly maxAttempts?: number
  /** Waits between attempts. */
  readonly waits: readonly Span[]
  readonly hooks: readonly HookReport[]
  readonly notRetried?: NoRetry
  /** Hooks left to the action's post step. */
  readonly deferred: readonly HookName[]
  readonly outputs: Readonly<Record<string, string>>
  readonly strays: readonly Stray[]
  /** Markdown that the stage wrote to its `GITHUB_STEP_SUMMARY`. */
  readonly summary: string
  readonly notices: readonly string[]
  /** Why a success is not as it should be. */
  readonly unstable?: string
  /** What it was restored from, instead of run. */
  readonly cached?: Cached
  /** That it ran in the run that this one resumes. */
  readonly resumed?: Resumed
  /** What its past says about how it ended. */
  readonly compared?: Compared
  /** What its work and its policies have to show. */
  readonly details: readonly Detail[]
  /** The machine that it ran on, where there were several. */
  readonly runner?: string
}

/** The one model behind summary, terminal, annotations and JSON. */
export interface Report {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly wallTime: number
  readonly durationMs: number
  readonly outcome: OutcomeWord
  /** In the order of the pipeline file, `finally` last. */
  readonly stages: readonly StageReport[]
  /** Stages of `finally` left to the action's post step. */
  readonly deferred: readonly string[]
  readonly notices: readonly string[]
  /** What the whole machine used. */
  readonly machine?: Usage
  /** The last attempt's output of a pipeline of one stage. */
  readonly lastTail?: Tail
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }
type Draft = Omit<Mutable<StageReport>, 'attempts' | 'hooks' | 'waits'> & {
  attempts: Mutable<AttemptReport>[]
  hooks: Mutable<HookReport>[]
  waits: Mutable<Span>[]
  hookStartMs: number
  logged: number
}

/** How many characters of the logs of successes are kept: in all, and of one stage. */
const MOST_LOGGED = 2 ** 25
const MOST_LOGGED_OF_STAGE = 2 ** 18

/** Folds events into a report; `report` may be asked at any time. `logs`: whether what succeeded keeps the end of its output too. */
export class ReportFold {
  readonly #logs: 'failed' | 'all'
  #logged = 0
  #name = ''
  #wallTime = 0
  #durationMs = 0
  #outcome: OutcomeWord = 'success'
  #lastTail: Tail | undefined
  #machine: Usage | undefined
  readonly #stages = new Map<string, Draft>()
  readonly #notices: string[] = []
  readonly #deferred: string[] = []

  constructor({ logs = 'failed' }: { readonly logs?: 'failed' | 'all' } = {}) {
    this.#logs = logs
  }

  readonly listener = (event: Event): void => {
    this.#durationMs = event.at
    if (event.type === 'run-started') return this.#start(event.name, event.wallTime, event.stages)
    if (event.type === 'run-ended') this.#outcome = event.outcome
    else if (event.type === 'run-notice') this.#notices.push(event.text)
    else if (event.type === 'machine-usage') this.#machine = event.usage
    else if (event.type === 'stages-deferred') this.#deferred.push(...event.stages)
    else {
      if (event.type === 'attempt-tail') this.#lastTail = event.tail
      const draft = this.#stages.get(event.stage)
      if (draft !== undefined) {
        const log = this.#logs === 'all' ? this.#logOf(draft, event) : undefined
        apply(draft, event)
        if (log !== undefined) keepLog(draft, event, log)
      }
    }
  }

  /** What a success that ends here has written, as far as there is room for it. */
  #logOf(draft: Draft, event: StageHappening): Log | undefined {
    const isEnd = event.type === 'attempt-ended' || event.type === 'hook-ended'
    if (!isEnd || event.outcome.status !== 'success') return undefined
    const tail = event.type === 'hook-ended' ? event.tail : draft.attempts.at(-1)?.tail
    const room = Math.min(MOST_LOGGED - this.#logged, MOST_LOGGED_OF_STAGE - draft.logged)
    if (tail === undefined || tail.bytes === 0 || room <= 0) return undefined
    const text = tail.text.slice(-room)
    this.#logged += text.length
    draft.logged += text.length
    return { text, bytes: tail.bytes }
  }

  /** One stage as far as it is known. */
  stage(name: string): StageReport | undefined {
    const draft = this.#stages.get(name)
    return draft && finished(draft)
  }

  report(): Report {
    return {
      name: this.#name,
      wallTime: this.#wallTime,
      durationMs: this.#durationMs,
      outcome: this.#outcome,
      stages: [...this.#stages.values()].map(finished),
      deferred: this.#deferred,
      notices: this.#notices,
      ...(this.#machine && { machine: this.#machine }),
      ...(this.#stages.size === 1 && this.#lastTail !== undefined && { lastTail: this.#lastTail }),
    }
  }

  #start(name: string, wallTime: number, heads: readonly StageHead[]): void {
    this.#name = name
    this.#wallTime = wallTime
    for (const head of heads) this.#stages.set(head.name, blank(head))
  }
}

const blank = (head: StageHead): Draft => ({
  ...head,
  needs: [...head.needs],
  startMs: 0,
  endMs: 0,
  outcome: 'skipped',
  conclusion: 'skipped',
  attempts: [],
  waits: [],
  hooks: [],
  hookStartMs: 0,
  logged: 0,
  deferred: [],
  outputs: {},
  strays: [],
  summary: '',
  notices: [],
  details: [],
})

const finished = ({ hookStartMs: _, logged: __, ...draft }: Draft): StageReport => draft

type StageHappening = Exclude<Event, { type: 'run-started' | 'run-ended' | 'run-notice' | 'stages-deferred' | 'machine-usage' }>

const apply = (draft: Draft, event: StageHappening): void => {
  switch (event.type) {
    case 'stage-started':
      draft.startMs = draft.endMs = event.at
      return
    case 'attempt-started':
      draft.attempts.push({ attempt: event.attempt, startMs: event.at, endMs: event.at, outcome: 'success' })
      return
    case 'attempt-ended':
      return endAttempt(draft, event.outcome, event.at)
    case 'attempt-tail':
      return keep(draft, { tail: event.tail })
    case 'scanned':
      return keep(draft, { scan: event.scan })
    case 'usage':
      return keep(draft, { usage: event.usage })
    case 'wait-started':
      draft.waits.push({ startMs: event.at, endMs: event.at })
      draft.maxAttempts = event.maxAttempts
      return
    case 'wait-ended':
      return endWait(draft, event.at)
    case 'not-retried':
      draft.notRetried = event.why
      return
    case 'hook-started':
      draft.hookStartMs = event.at
      return
    case 'hook-ended':
      draft.hooks.push(hookReport(draft, event))
      return
    case 'hooks-deferred':
      draft.deferred.push(...event.hooks)
      return
    case 'strays':
      draft.strays.push(...event.strays)
      return
    case 'summary':
      draft.summary += event.markdown
      return
    case 'notice':
      draft.notices.push(event.text)
      return
    case 'detail':
      draft.details = [...draft.details.filter(({ kind }) => kind !== event.detail.kind), event.detail]
      return
    case 'compared':
      draft.compared = event.compared
      return
    case 'progress':
    case 'aside':
    case 'called':
    case 'looked-up':
      return
    case 'stage-ended':
      return endStage(draft, event)
  }
}

const endAttempt = (draft: Draft, outcome: Outcome, at: number): void => {
  const attempt = draft.attempts.at(-1)
  if (attempt === undefined) return
  attempt.endMs = at
  Object.assign(attempt, told(outcome))
  if (outcome.status === 'success') delete attempt.tail
}

/** It comes before its attempt's end is known; a success drops its tail again. */
const keep = (draft: Draft, more: Pick<AttemptReport, 'tail' | 'scan' | 'usage'>): void => {
  const attempt = draft.attempts.at(-1)
  if (attempt !== undefined) Object.assign(attempt, more)
}

const keepLog = (draft: Draft, event: StageHappening, log: Log): void => {
  const ended = event.type === 'hook-ended' ? draft.hooks.at(-1) : draft.attempts.at(-1)
  if (ended !== undefined) ended.log = log
}

const endWait = (draft: Draft, at: number): void => {
  const wait = draft.waits.at(-1)
  if (wait !== undefined) wait.endMs = at
}

const hookReport = (draft: Draft, event: Extract<Event, { type: 'hook-ended' }>): HookReport => ({
  hook: event.hook,
  startMs: draft.hookStartMs,
  endMs: event.at,
  ...told(event.outcome),
  ...(event.outcome.status !== 'success' && { tail: event.tail }),
})

const endStage = (draft: Draft, event: Extract<Event, { type: 'stage-ended' }>): void => {
  if (event.outcome.status === 'skipped') draft.startMs = event.at
  draft.endMs = event.at
  Object.assign(draft, told(event.outcome), { conclusion: event.conclusion })
  if (event.outcome.status === 'skipped') draft.detail = event.outcome.detail
  else draft.outputs = event.outcome.handover.outputs
  if (event.outcome.status === 'failure') draft.exitCode = exitCodeOf(event.outcome.failure)
  if (event.outcome.status === 'success') draft.exitCode = 0
  if (event.outcome.status === 'success' && event.outcome.unstable !== undefined) draft.unstable = event.outcome.unstable
  if (event.outcome.status === 'success' && event.outcome.cached !== undefined) draft.cached = event.outcome.cached
  if (event.outcome.status === 'success' && event.outcome.resumed !== undefined) draft.resumed = event.outcome.resumed
}

const told = (outcome: Outcome): { outcome: OutcomeWord; reason?: Reason; failure?: Failure } => {
  const reason = outcomeReason(outcome)
  return {
    outcome: outcomeWord(outcome),
    ...(reason !== undefined && { reason }),
    ...(outcome.status === 'failure' && { failure: outcome.failure }),
  }
}
