export const stoppable = (outer) => {
    const own = new AbortController();
    return { signal: AbortSignal.any([outer, own.signal]), stop: (cause) => own.abort(cause) };
};
/** Why a signal of ours was aborted. */
export const stopReason = (signal) => signal.reason;
