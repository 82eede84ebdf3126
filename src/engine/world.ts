import type { Clock, Files, History, Processes, Random } from '../core/ports.ts'

/** The world outside, as the engine is given it. */
export interface World {
  readonly clock: Clock
  readonly random: Random
  readonly processes: Processes
  readonly files: Files
  readonly history: History
  /** The environment that stages start from: that of the host less what is not theirs to see. */
  readonly environment: Readonly<Record<string, string>>
  readonly workspace: string
  /** The contexts of expressions that do not change during a run. */
  readonly contexts: Readonly<Record<'github' | 'runner' | 'inputs', Readonly<Record<string, unknown>>>>
  readonly cores: number
}

export interface Control {
  /** Aborted with a `cancelled` failure: stop what runs. */
  readonly cancel: AbortSignal
  /** Aborted likewise: stop hooks and `finally` too. */
  readonly kill: AbortSignal
  /** After a cancellation, whether hooks and `finally` are left to a later step. */
  readonly defers: boolean
}
