/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Milliseconds; `performance.now()` would load a module that a short run has no other use for. */
const now = () => Number(process.hrtime.bigint()) / 1e6;
/** The machine's time; a timer of any length fires when it is due. */
export const clock = {
    now,
    wall: () => Date.now(),
    after: (ms, callback) => {
        const due = now() + ms;
        // Node counts from when it last looked at its clock, and may be early.
        const look = () => {
            const left = due - now();
            if (left <= 0)
                callback();
            else
                timer = setTimeout(look, Math.min(left, LONGEST_TIMER_MS));
        };
        let timer = setTimeout(look, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
        return () => clearTimeout(timer);
    },
};
/** The machine's chance. */
export const random = Math.random;
