export const DEFAULT_BACKOFF = { initialDelay: 1_000, factor: 2, maxDelay: 60_000, jitter: 'equal' };
/**
 * The endless sequence of delays, none above `maxDelay`. With d = min(maxDelay, initialDelay · factorⁿ⁻¹):
 * `none` d; `full` 0…d; `equal` d/2…d; `decorrelated` min(maxDelay, initialDelay…3 · the delay before).
 * Source: M. Brooker, “Exponential Backoff and Jitter”, AWS Architecture Blog, 2015.
 */
export function* delays(backoff, random) {
    const between = (low, high) => low + random() * Math.max(0, high - low);
    let before = backoff.initialDelay;
    for (let exponent = 0;; exponent += 1) {
        // Nothing grows from 0; in floating-point numbers 0 times an overflow would be no number.
        const grown = backoff.initialDelay === 0 ? 0 : backoff.initialDelay * backoff.factor ** exponent;
        const full = Math.min(backoff.maxDelay, grown);
        before = jittered(backoff, full, before, between);
        yield before;
    }
}
const jittered = ({ jitter, initialDelay, maxDelay }, full, before, between) => {
    switch (jitter) {
        case 'none':
            return full;
        case 'full':
            return between(0, full);
        case 'equal':
            return between(full / 2, full);
        case 'decorrelated':
            return Math.min(maxDelay, between(initialDelay, before * 3));
    }
};
