import { exitCodeOf, failure, HOOK_NAMES, type HookName, type Outcome, type OutcomeWord, outcomeReason, outcomeWord } from '../core/outcome.ts'
import type { PastResult } from '../core/past.ts'
import type { Context, Policy, Run } from '../core/run.ts'

export type Hooks = Readonly<Partial<Record<HookName, Run>>>

export type LastResult = Pick<PastResult, 'outcome'>

export interface PostOptions {
  /** How the stage ended the last time, if that is known; asked only where a hook depends on it. */
  readonly last: () => Promise<LastResult | undefined>
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
    return outcome.status === 'skipped' || isResumed(outcome) ? outcome : runHooks(hooks, options, context, outcome)
  }

/** Runs what tidies up after a denial: the other hooks stand inside of the guard, and run only where it has passed. */
export const afterDenial =
  (hooks: Hooks, options: PostOptions): Policy =>
  (next) =>
  async (context) => {
    const outcome = await next(context)
    return isDenied(outcome) ? runHooks(hooks, options, context, outcome) : outcome
  }

/** Its hooks have run in the run that is resumed. */
const isResumed = (outcome: Outcome): boolean => outcome.status === 'success' && outcome.resumed !== undefined

/** Runs the hooks that apply to an outcome; the outcome is what has become of it. */
export const runHooks = async (hooks: Hooks, options: PostOptions, context: Context, first: Outcome): Promise<Outcome> => {
  let outcome = first
  const last = HISTORICAL.some((name) => hooks[name] !== undefined) ? await options.last() : undefined
  const leave = (name: HookName): void => context.emit({ type: 'hooks-deferred', hooks: [name] })
  for (const name of HOOK_NAMES) {
    const hook = hooks[name]
    if (hook === undefined || !isFor(name, outcome, last)) continue
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

/** They compare with the last time. */
const HISTORICAL: readonly HookName[] = ['changed', 'fixed', 'regression']

/** Who was denied gets nothing run but what tidies up. */
const isFor = (name: HookName, outcome: Outcome, last: LastResult | undefined): boolean => {
  if (isDenied(outcome)) return name === 'cleanup'
  if (name === 'unstable') return outcome.status === 'success' && outcome.unstable !== undefined
  return applies(name, outcomeWord(outcome), last)
}

const isDenied = (outcome: Outcome): boolean => outcome.status === 'failure' && outcome.failure.kind === 'denied'

const applies = (name: Exclude<HookName, 'unstable'>, outcome: OutcomeWord, last: LastResult | undefined): boolean => {
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
    ? failure({ kind: 'hook', hook: name, cause: ended.failure }, outcome.handover)
    : outcome
