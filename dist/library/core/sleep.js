/** Resolves after `ms`, or as soon as the signal is aborted: look at the signal afterwards. */
export const sleep = (clock, ms, signal) => new Promise((resolve) => {
    if (signal.aborted)
        return resolve();
    const wake = () => {
        cancel();
        signal.removeEventListener('abort', wake);
        resolve();
    };
    const cancel = clock.after(ms, wake);
    signal.addEventListener('abort', wake);
});
