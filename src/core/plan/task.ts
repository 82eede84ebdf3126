/** GitHub's `runs-on`: a label, or labels that a runner must all have. */
export type RunsOn = string | readonly string[]

/** A stage, as far as a planner has to know it. */
export interface Task {
  readonly name: string
  readonly needs: readonly string[]
  /** How long it is expected to take, in milliseconds. */
  readonly durationMs: number
  readonly runsOn: RunsOn
  /** Tasks of one mutex never run side by side. */
  readonly mutex?: string | undefined
}

/** What one runner does in one job: its tasks run there, in the order of their needs. */
export interface Shard {
  readonly runsOn: RunsOn
  readonly tasks: readonly string[]
  /** How long it is expected to take, in milliseconds. */
  readonly durationMs: number
}

/**
 * Tasks spread over runners. All shards of a wave may run at the same time; a wave begins when the one
 * before is over. What a task needs is in its own shard, or in an earlier wave.
 */
export interface Assignment {
  readonly waves: readonly (readonly Shard[])[]
  /** All waves one after the other, each with the time that a job takes to start. */
  readonly makespanMs: number
}

export interface Terms {
  /** How many shards may run at the same time. */
  readonly runners: number
  /** How many waves there may be. */
  readonly waves: number
  /** How many tasks a runner runs side by side. */
  readonly parallel: number
  /** What a job takes before its first task can start, in milliseconds. */
  readonly jobMs: number
}
