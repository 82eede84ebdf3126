import type { HookName, Outcome } from '../core/outcome.ts'
import type { Known } from './state.ts'

/** What a cancelled run leaves to a later step. */
export interface Deferred {
  readonly known: Known
  readonly hooks: Readonly<Record<string, LeftHooks>>
  /** Stages that asked to run although the run was cancelled. */
  readonly stages: readonly string[]
  /** Stages of `finally` that had not come to their own end. */
  readonly closing: readonly string[]
}

/** Hooks of a stage, and how it ended. */
export interface LeftHooks {
  readonly names: readonly HookName[]
  readonly outcome: Outcome
}

/** Collects what is left while a run comes to its end. */
export interface Leftovers {
  hooks(stage: string, names: readonly HookName[]): void
  stage(stage: string): void
  closing(stages: readonly string[]): void
  ended(stage: string, outcome: Outcome): void
  deferred(known: Known): Deferred
}

export const leftovers = (): Leftovers => {
  const hooks = new Map<string, readonly HookName[]>()
  const outcomes = new Map<string, Outcome>()
  const stages: string[] = []
  const closing: string[] = []
  const left = ([stage, names]: [string, readonly HookName[]]): [string, LeftHooks][] => {
    const outcome = outcomes.get(stage)
    return outcome === undefined ? [] : [[stage, { names, outcome }]]
  }
  return {
    hooks: (stage, names) => hooks.set(stage, [...(hooks.get(stage) ?? []), ...names]),
    stage: (stage) => stages.push(stage),
    closing: (names) => closing.push(...names),
    ended: (stage, outcome) => outcomes.set(stage, outcome),
    deferred: (known) => ({ known, hooks: Object.fromEntries([...hooks].flatMap(left)), stages, closing }),
  }
}
