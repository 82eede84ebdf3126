import { failure, success } from '../core/outcome.js';
import { stopReason } from '../core/stop.js';
import { failureOf, TimeoutError } from './errors.js';
/**
 * Calls a function as the work of a policy: it returns what the function returned, or throws what it threw
 * last, or, if it was stopped, the reason why.
 */
export const perform = async ({ name, work, act, graceMs }, ports) => {
    const call = { name, thrown: undefined };
    const run = async (context) => {
        const inner = innerSurroundings(context);
        call.ended = await inTime(() => ports.scope.run(inner, work), inner, context.signal, graceMs, ports.clock);
        if (call.ended.kind === 'value')
            return success();
        if (call.ended.kind === 'thrown')
            call.thrown = call.ended.thrown;
        call.cause = call.ended.stopped ? stopReason(context.signal) : failureOf(call.thrown);
        return failure(call.cause);
    };
    const link = linked(ports.scope.current());
    const { policy, emit = () => undefined } = act(call);
    try {
        const outcome = await policy(run)({ ...BLANK, stage: name, attempt: link.attempt, signal: link.signal, emit });
        const ended = call.ended;
        if (outcome.status === 'success' && ended?.kind === 'value')
            return ended.value;
        const cause = outcome.status === 'failure' ? outcome.failure : undefined;
        throw cause === call.cause && ended?.kind === 'thrown' && !ended.stopped ? ended.thrown : stopError(cause, ended);
    }
    finally {
        link.release();
    }
};
const BLANK = { output: { write: () => undefined }, env: {} };
/** The reasons of aborted signals as those see them who wait for them. */
const REASONS = new WeakMap();
/** One and the same error for all who are stopped for this reason. */
const reasonOf = (cause) => {
    const known = REASONS.get(cause);
    if (known !== undefined)
        return known;
    const reason = cause.kind === 'timeout' ? new TimeoutError(cause.limitMs) : new DOMException('stopped', 'AbortError');
    REASONS.set(cause, reason);
    return reason;
};
/** What the function threw when it was stopped is the cause, unless it is the reason itself. */
const stopError = (cause, ended) => {
    const reason = cause === undefined ? new DOMException('stopped', 'AbortError') : reasonOf(cause);
    const thrown = ended?.kind === 'thrown' ? ended.thrown : undefined;
    if (thrown !== undefined && thrown !== reason && reason instanceof TimeoutError)
        reason.cause ??= thrown;
    return reason;
};
/** The signal of what surrounds a call, with a `Failure` as its reason. */
const linked = (outer) => {
    const own = new AbortController();
    const abort = () => {
        const cause = { kind: 'cancelled', by: 'its signal' };
        REASONS.set(cause, outer?.signal.reason);
        own.abort(cause);
    };
    const signal = outer?.signal;
    if (signal?.aborted === true)
        abort();
    else
        signal?.addEventListener('abort', abort, { once: true });
    return { signal: own.signal, attempt: outer?.attempt ?? 1, release: () => signal?.removeEventListener('abort', abort) };
};
const innerSurroundings = ({ signal, attempt }) => {
    const own = new AbortController();
    const abort = () => own.abort(reasonOf(stopReason(signal)));
    let asked = false;
    if (signal.aborted)
        abort();
    else
        signal.addEventListener('abort', abort, { once: true });
    return {
        attempt,
        get asked() {
            return asked;
        },
        get signal() {
            asked = true;
            return own.signal;
        },
    };
};
/** The end of the work; once the signal is aborted, waits for it no longer than the grace period, and not at all if it never asked for the signal. */
const inTime = (work, inner, signal, graceMs, clock) => new Promise((resolve) => {
    if (signal.aborted)
        return resolve({ kind: 'left', stopped: true });
    let cancel = () => { };
    const settle = (ended) => {
        cancel();
        signal.removeEventListener('abort', abort);
        resolve(ended);
    };
    const leave = () => settle({ kind: 'left', stopped: true });
    const abort = () => {
        if (inner.asked)
            cancel = clock.after(graceMs, leave);
        else
            leave();
    };
    signal.addEventListener('abort', abort, { once: true });
    begin(work).then((value) => settle(signal.aborted ? { kind: 'left', stopped: true } : { kind: 'value', value }), (thrown) => settle({ kind: 'thrown', thrown, stopped: signal.aborted }));
});
/** What is thrown at once rejects as well. */
const begin = async (work) => await work();
