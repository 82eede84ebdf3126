/** What a stage's `if` may ask about the stages before it. */
export interface Status {
  readonly success: boolean
  readonly failure: boolean
  readonly cancelled: boolean
}

export const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'] as const
export type StatusFunction = (typeof STATUS_FUNCTIONS)[number]

export const CONTEXT_NAMES = ['env', 'github', 'runner', 'inputs', 'matrix', 'stages'] as const

/** Where a run has ended there are no stages any more whose environment would count. */
export const NOTICE_CONTEXTS = ['github', 'inputs', 'report'] as const

/** What expressions may name; values as JSON has them. */
export interface Contexts {
  readonly env: Readonly<Record<string, string>>
  readonly github: Readonly<Record<string, unknown>>
  readonly runner: Readonly<Record<string, unknown>>
  readonly inputs: Readonly<Record<string, unknown>>
  /** Of the stage's own matrix; empty for a stage without one. */
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly stages: Readonly<Record<string, StageContext>>
  /** How the run has ended; known to notifications alone. */
  readonly report?: Readonly<Record<string, unknown>>
}

export interface StageContext {
  readonly outcome: string
  readonly conclusion: string
  readonly outputs: Readonly<Record<string, string>>
}

/** An `if` that was found to be sound. */
export interface Condition {
  readonly text: string
  /** Whether it names `success()`, `failure()`, `always()` or `cancelled()`; if not, `success()` must hold as well. */
  readonly asksForStatus: boolean
  readonly mentions: ReadonlySet<StatusFunction>
  /** Throws an `Error` in words where a function objects to its arguments, as `fromJSON` does to what is no JSON. */
  evaluate(contexts: Contexts, status: Status): boolean
}

export type EvaluateTemplate = (text: string, contexts: Contexts) => string
