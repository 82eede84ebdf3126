import { exitCodeOf, HOOK_NAMES, type HookName, type Outcome, type OutcomeWord, outcomeReason, outcomeWord } from '../core/outcome.ts'
import type { LastResult } from '../core/ports.ts'
import type { Context, Policy, Run } from '../core/run.ts'

export type Hooks = Readonly<Partial<Record<HookName, Run>>>

export interface PostOptions {
  /** How the stage ended the last time, if that is known. */
  readonly last: LastResult | undefined
  /** Stops hooks; the stage's own signal may long be aborted when they run. */
  readonly signal: AbortSignal
  /** Whether hooks are now to be left to a later step, where there is time for them. */
  readonly defers: () => boolean
}

/**
 * Runs the hooks that apply, in their fixed order, after what it wraps has ended. A failing hook
 * turns a success into a failure, and later hooks see that; no hook turns a failure into a success.
 */
export const post =
  (hooks: Hooks, options: PostOptions): Policy =>
  (next) =>
  async (context) => {
    const outcome = await next(context)
    return outcome.status === 'skipped' ? outcome : runHooks(hooks, options, context, outcome)
  }

/** Runs the hooks that apply to an outcome; the outcome is what has become of it. */
export const runHooks = async (hooks: Hooks, options: PostOptions, context: Context, first: Outcome): Promise<Outcome> => {
  let outcome = first
  const leave = (name: HookName): void => context.emit({ type: 'hooks-deferred', hooks: [name] })
  for (const name of HOOK_NAMES) {
    const hook = hooks[name]
    if (hook === undefined || !applies(name, outcomeWord(outcome), options.last)) continue
    if (options.defers()) {
      leave(name)
      continue
    }
    const ended = await hook(inHook(context, name, outcome, options.signal))
    // One that a cancellation has stopped half-way is owed a whole run.
    if (options.defers() && outcomeWord(ended) === 'cancelled') leave(name)
    else outcome = after(outcome, name, ended)
  }
  return outcome
}

const applies = (name: HookName, outcome: OutcomeWord, last: LastResult | undefined): boolean => {
  switch (name) {
    case 'always':
    case 'cleanup':
      return true
    case 'changed':
      return last !== undefined && last.outcome !== outcome
    case 'fixed':
      return last !== undefined && last.outcome !== 'success' && outcome === 'success'
    case 'regression':
      return last?.outcome === 'success' && outcome !== 'success'
    case 'aborted':
      return outcome === 'cancelled'
    case 'success':
      return outcome === 'success'
    case 'unsuccessful':
      return outcome !== 'success'
    case 'unstable':
      return false
    case 'failure':
      return outcome === 'failure'
  }
}

const inHook = (context: Context, name: HookName, outcome: Outcome, signal: AbortSignal): Context => ({
  ...context,
  signal,
  env: {
    ...context.env,
    STAGEWRIGHT_HOOK: name,
    STAGEWRIGHT_OUTCOME: outcomeWord(outcome),
    STAGEWRIGHT_REASON: outcomeReason(outcome) ?? '',
    STAGEWRIGHT_EXIT_CODE: String(outcome.status === 'failure' ? exitCodeOf(outcome.failure) : 0),
  },
})

const after = (outcome: Outcome, name: HookName, ended: Outcome): Outcome =>
  outcome.status === 'success' && ended.status === 'failure'
    ? { ...outcome, status: 'failure', failure: { kind: 'hook', hook: name, cause: ended.failure } }
    : outcome
