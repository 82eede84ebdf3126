/** What the wrapped function around this code can know: the signal that stops it, and which attempt this is. Outside of one, a signal that is never aborted. */
export const makeCurrent = ({ scope }) => () => scope.current() ?? { signal: new AbortController().signal, attempt: 1 };
/** Runs `work` so that every wrapped function that it calls is stopped by this signal too, also while it waits for its next attempt. */
export const makeWithSignal = ({ scope }) => (signal, work) => {
    const outer = scope.current();
    const both = outer === undefined ? signal : AbortSignal.any([outer.signal, signal]);
    return scope.run({ signal: both, attempt: outer?.attempt ?? 1 }, work);
};
