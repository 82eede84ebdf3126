import { exitCodeOf, failure, failureReason, success } from '../core/outcome.js';
import { writtenAs } from '../core/pattern.js';
import { sleep } from '../core/sleep.js';
import { stopReason } from '../core/stop.js';
import { DEFAULT_BACKOFF, delays } from './backoff.js';
import { watch } from './watch.js';
export const retryBudget = (limit) => {
    let left = limit;
    return { limit, take: () => left > 0 && (left -= 1) >= 0 };
};
/**
 * Runs what it wraps again after a failure that a rule is for; the first rule that matches decides,
 * and each counts the failures that were its own. The outcome is that of the last attempt. What was
 * cancelled, or stopped by a limit over several attempts, is never tried again.
 */
export const retry = (rules, ports) => (next) => async (context) => {
    const plan = planRetries(rules, ports);
    for (let attempt = 1;; attempt += 1) {
        const lines = watch(rules.flatMap(({ on, abortOn }) => [on?.output, abortOn]));
        const outcome = await next(inAttempt(context, attempt, rules, lines.through(context.output)));
        if (outcome.status !== 'failure' || isFinal(outcome.failure) || context.signal.aborted)
            return outcome;
        const step = plan(outcome.failure, lines.seen);
        if (step.kind === 'stop')
            return giveUp(context, attempt, step.why, outcome);
        await wait(context, attempt, step, ports.clock);
        if (context.signal.aborted)
            return failure(stopReason(context.signal));
        const prepared = await prepare(context, attempt, step.rule, outcome.failure);
        if (context.signal.aborted)
            return failure(stopReason(context.signal));
        if (prepared.status === 'failure')
            return giveUp(context, attempt, { kind: 'before-retry', outcome: prepared }, outcome);
    }
};
const inAttempt = (context, attempt, rules, output) => ({
    ...context,
    attempt,
    output,
    env: {
        ...context.env,
        STAGEWRIGHT_ATTEMPT: String(attempt),
        STAGEWRIGHT_MAX_ATTEMPTS: String(Math.max(1, ...rules.map(({ maxAttempts }) => maxAttempts))),
    },
});
const isFinal = (cause) => cause.kind === 'cancelled' || cause.kind === 'denied' || cause.kind === 'defect' || (cause.kind === 'timeout' && cause.scope !== 'attempt');
const planRetries = (rules, { clock, random, budget }) => {
    const began = clock.now();
    const states = rules.map((rule) => ({ rule, failures: 0, delays: delays(rule.backoff ?? DEFAULT_BACKOFF, random) }));
    return (cause, seen) => {
        const state = states.find(({ rule }) => isFor(rule, cause, seen));
        if (state === undefined)
            return stop(rules.length > 0 ? { kind: 'no-rule' } : undefined);
        const { rule } = state;
        state.failures += 1;
        if (rule.maxAttempts === 1)
            return stop(undefined);
        if (rule.abortOn !== undefined && seen.has(rule.abortOn))
            return stop({ kind: 'abort-on', pattern: writtenAs(rule.abortOn).source });
        if (state.failures >= rule.maxAttempts)
            return stop({ kind: 'attempts', maxAttempts: rule.maxAttempts });
        const delayMs = state.delays.next().value;
        if (rule.maxElapsedMs !== undefined && clock.now() - began + delayMs > rule.maxElapsedMs) {
            return stop({ kind: 'max-elapsed', limitMs: rule.maxElapsedMs });
        }
        if (budget?.take() === false)
            return stop({ kind: 'retry-budget', budget: budget.limit });
        return { kind: 'wait', rule, delayMs };
    };
};
const stop = (why) => ({ kind: 'stop', why });
const isFor = ({ on }, cause, seen) => on === undefined ||
    (on.reasons?.includes(failureReason(cause)) ?? false) ||
    (cause.kind === 'signal' && (on.signals?.includes(cause.signal) ?? false)) ||
    (cause.kind === 'error' && (on.errors?.some((name) => name === cause.type || cause.bases.includes(name)) ?? false)) ||
    (isExit(cause) && (on.exitCodes?.some(([from, to]) => from <= exitCodeOf(cause) && exitCodeOf(cause) <= to) ?? false)) ||
    (on.output !== undefined && seen.has(on.output)) ||
    (on.when?.(cause) ?? false);
/** A death by a signal counts as 128 + n, as in a shell. */
const isExit = (cause) => cause.kind === 'exit' || cause.kind === 'signal';
const giveUp = (context, attempt, why, outcome) => {
    if (why !== undefined)
        context.emit({ type: 'not-retried', attempt, why });
    return outcome;
};
const wait = async (context, attempt, { rule, delayMs }, clock) => {
    context.emit({ type: 'wait-started', attempt, delayMs, maxAttempts: rule.maxAttempts });
    await sleep(clock, delayMs, context.signal);
    context.emit({ type: 'wait-ended', attempt });
};
const prepare = async (context, attempt, { beforeRetry }, cause) => {
    if (beforeRetry === undefined)
        return success();
    const env = {
        ...context.env,
        STAGEWRIGHT_ATTEMPT: String(attempt),
        STAGEWRIGHT_REASON: failureReason(cause),
        STAGEWRIGHT_EXIT_CODE: String(exitCodeOf(cause)),
    };
    return beforeRetry({ ...context, attempt, env });
};
