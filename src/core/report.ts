import type { Detail } from './detail.ts'
import type { NoRetry, StageHead, Stray, Tail } from './event.ts'
import type { Compared } from './past.ts'
import type { Scan } from './scan.ts'
import type { Usage } from './usage.ts'
import type { Cached, Failure, HookName, OutcomeWord, Reason, Resumed } from './outcome.ts'

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
