import { DEFAULT_BACKOFF } from '../policies/backoff.js';
import { retry as retryPolicy } from '../policies/retry.js';
import { milliseconds } from './duration.js';
import { namesOf } from './errors.js';
import { layer } from './layer.js';
/** Calls again after a failure, and throws what the last attempt threw. An aborted signal ends it at once, while it waits as well. */
export const makeRetry = (ports) => (options = {}) => {
    const given = typeof options === 'number' ? { maxAttempts: options } : options;
    const rule = ruleOf(given);
    const act = (call) => ({
        policy: retryPolicy([{ ...rule, on: { when: () => isFor(given, call.thrown) } }], ports),
        emit: tellOf(given, call),
    });
    return layer(act, ports);
};
const ruleOf = ({ maxAttempts = 3, backoff, maxElapsed }) => {
    if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1)
        throw new RangeError(`retry: expected 1 attempt or more, got ${maxAttempts}`);
    return {
        maxAttempts,
        backoff: backoffOf(backoff ?? {}),
        ...(maxElapsed !== undefined && { maxElapsedMs: milliseconds(maxElapsed, 'maxElapsed') }),
    };
};
const backoffOf = (given) => {
    if (typeof given !== 'object') {
        const delay = milliseconds(given, 'backoff');
        return { initialDelay: delay, factor: 1, maxDelay: delay, jitter: 'none' };
    }
    const { initialDelay, factor, maxDelay, jitter } = { ...DEFAULT_BACKOFF, ...given };
    if (!(factor >= 1))
        throw new RangeError(`retry: expected a factor of 1 or more, got ${factor}`);
    return { initialDelay: milliseconds(initialDelay, 'initialDelay'), factor, maxDelay: milliseconds(maxDelay, 'maxDelay'), jitter };
};
const isFor = ({ on, abortOn }, error) => (on === undefined || matches(on, error)) && !(abortOn !== undefined && matches(abortOn, error));
const matches = (tests, error) => (Array.isArray(tests) ? tests : [tests]).some((test) => matchesOne(test, error));
const matchesOne = (test, error) => {
    if (typeof test === 'string')
        return namesOf(error).includes(test);
    return isErrorClass(test) ? error instanceof test : test(error);
};
const isErrorClass = (test) => test === Error || test.prototype instanceof Error;
const tellOf = ({ onRetry }, call) => (event) => {
    if (event.type === 'wait-started')
        onRetry?.({ error: call.thrown, attempt: event.attempt, delayMs: event.delayMs });
};
