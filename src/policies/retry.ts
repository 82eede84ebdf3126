import type { NoRetry } from '../core/event.ts'
import { exitCodeOf, type Failure, failure, failureReason, type Outcome, success } from '../core/outcome.ts'
import { writtenAs } from '../core/pattern.ts'
import type { Clock, Random } from '../core/ports.ts'
import type { Context, Policy, Run } from '../core/run.ts'
import { sleep } from '../core/sleep.ts'
import { stopReason } from '../core/stop.ts'
import { type Backoff, DEFAULT_BACKOFF, delays } from './backoff.ts'
import { watch } from './watch.ts'

/** Which failures a rule is for: those that match any of these. */
export interface RetryOn {
  readonly exitCodes?: readonly (readonly [from: number, to: number])[]
  readonly reasons?: readonly string[]
  readonly signals?: readonly string[]
  /** Names of error types, or of their base classes. */
  readonly errors?: readonly string[]
  /** A line of the output, on either stream, matches. */
  readonly output?: RegExp
  /** For code that looks at the failure itself. */
  readonly when?: (cause: Failure) => boolean
}

export interface RetryRule {
  /** Without it the rule is for every failure. */
  readonly on?: RetryOn
  /** A line that forbids a retry. */
  readonly abortOn?: RegExp
  /** In total, the first included. */
  readonly maxAttempts: number
  readonly backoff?: Backoff
  /** No further attempt begins later than this many milliseconds after the first began. */
  readonly maxElapsedMs?: number
  /** Runs between the wait and the next attempt; when it fails there is none. */
  readonly beforeRetry?: Run
}

/** How many retries all stages of a run may use together. */
export interface RetryBudget {
  readonly limit: number
  /** Whether there was one left. */
  take(): boolean
}

export const retryBudget = (limit: number): RetryBudget => {
  let left = limit
  return { limit, take: () => left > 0 && (left -= 1) >= 0 }
}

export interface RetryPorts {
  readonly clock: Clock
  readonly random: Random
  readonly budget?: RetryBudget
}

/**
 * Runs what it wraps again after a failure that a rule is for; the first rule that matches decides,
 * and each counts the failures that were its own. The outcome is that of the last attempt. What was
 * cancelled, or stopped by a limit over several attempts, is never tried again.
 */
export const retry =
  (rules: readonly RetryRule[], ports: RetryPorts): Policy =>
  (next) =>
  async (context) => {
    const plan = planRetries(rules, ports)
    for (let attempt = 1; ; attempt += 1) {
      const lines = watch(rules.flatMap(({ on, abortOn }) => [on?.output, abortOn]))
      const outcome = await next(inAttempt(context, attempt, rules, lines.through(context.output)))
      if (outcome.status !== 'failure' || isFinal(outcome.failure) || context.signal.aborted) return outcome
      const step = plan(outcome.failure, lines.seen)
      if (step.kind === 'stop') return giveUp(context, attempt, step.why, outcome)
      await wait(context, attempt, step, ports.clock)
      if (context.signal.aborted) return failure(stopReason(context.signal))
      const prepared = await prepare(context, attempt, step.rule, outcome.failure)
      if (context.signal.aborted) return failure(stopReason(context.signal))
      if (prepared.status === 'failure') return giveUp(context, attempt, { kind: 'before-retry', outcome: prepared }, outcome)
    }
  }

const inAttempt = (context: Context, attempt: number, rules: readonly RetryRule[], output: Context['output']): Context => ({
  ...context,
  attempt,
  output,
  env: {
    ...context.env,
    STAGEWRIGHT_ATTEMPT: String(attempt),
    STAGEWRIGHT_MAX_ATTEMPTS: String(Math.max(1, ...rules.map(({ maxAttempts }) => maxAttempts))),
  },
})

const isFinal = (cause: Failure): boolean =>
  cause.kind === 'cancelled' || cause.kind === 'denied' || cause.kind === 'defect' || (cause.kind === 'timeout' && cause.scope !== 'attempt')

type Step = { readonly kind: 'stop'; readonly why: NoRetry | undefined } | Wait
interface Wait {
  readonly kind: 'wait'
  readonly rule: RetryRule
  readonly delayMs: number
}

const planRetries = (rules: readonly RetryRule[], { clock, random, budget }: RetryPorts) => {
  const began = clock.now()
  const states = rules.map((rule) => ({ rule, failures: 0, delays: delays(rule.backoff ?? DEFAULT_BACKOFF, random) }))
  return (cause: Failure, seen: ReadonlySet<RegExp>): Step => {
    const state = states.find(({ rule }) => isFor(rule, cause, seen))
    if (state === undefined) return stop(rules.length > 0 ? { kind: 'no-rule' } : undefined)
    const { rule } = state
    state.failures += 1
    if (rule.maxAttempts === 1) return stop(undefined)
    if (rule.abortOn !== undefined && seen.has(rule.abortOn)) return stop({ kind: 'abort-on', pattern: writtenAs(rule.abortOn).source })
    if (state.failures >= rule.maxAttempts) return stop({ kind: 'attempts', maxAttempts: rule.maxAttempts })
    const delayMs = state.delays.next().value
    if (rule.maxElapsedMs !== undefined && clock.now() - began + delayMs > rule.maxElapsedMs) {
      return stop({ kind: 'max-elapsed', limitMs: rule.maxElapsedMs })
    }
    if (budget?.take() === false) return stop({ kind: 'retry-budget', budget: budget.limit })
    return { kind: 'wait', rule, delayMs }
  }
}

const stop = (why: NoRetry | undefined): Step => ({ kind: 'stop', why })

const isFor = ({ on }: RetryRule, cause: Failure, seen: ReadonlySet<RegExp>): boolean =>
  on === undefined ||
  (on.reasons?.includes(failureReason(cause)) ?? false) ||
  (cause.kind === 'signal' && (on.signals?.includes(cause.signal) ?? false)) ||
  (cause.kind === 'error' && (on.errors?.some((name) => name === cause.type || cause.bases.includes(name)) ?? false)) ||
  (isExit(cause) && (on.exitCodes?.some(([from, to]) => from <= exitCodeOf(cause) && exitCodeOf(cause) <= to) ?? false)) ||
  (on.output !== undefined && seen.has(on.output)) ||
  (on.when?.(cause) ?? false)

/** A death by a signal counts as 128 + n, as in a shell. */
const isExit = (cause: Failure): boolean => cause.kind === 'exit' || cause.kind === 'signal'

const giveUp = (context: Context, attempt: number, why: NoRetry | undefined, outcome: Outcome): Outcome => {
  if (why !== undefined) context.emit({ type: 'not-retried', attempt, why })
  return outcome
}

const wait = async (context: Context, attempt: number, { rule, delayMs }: Wait, clock: Clock): Promise<void> => {
  context.emit({ type: 'wait-started', attempt, delayMs, maxAttempts: rule.maxAttempts })
  await sleep(clock, delayMs, context.signal)
  context.emit({ type: 'wait-ended', attempt })
}

const prepare = async (context: Context, attempt: number, { beforeRetry }: RetryRule, cause: Failure): Promise<Outcome> => {
  if (beforeRetry === undefined) return success()
  const env = {
    ...context.env,
    STAGEWRIGHT_ATTEMPT: String(attempt),
    STAGEWRIGHT_REASON: failureReason(cause),
    STAGEWRIGHT_EXIT_CODE: String(exitCodeOf(cause)),
  }
  return beforeRetry({ ...context, attempt, env })
}
