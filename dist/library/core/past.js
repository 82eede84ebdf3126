/** How many successes a usual duration comes from at most, and how many it takes before one counts as slow. */
const MOST_SUCCESSES = 20;
const LEAST_SUCCESSES = 10;
/** Makes the median absolute deviation of normally distributed values their standard deviation (Rousseeuw & Croux, 1993). */
const NORMAL = 1.4826;
const LEAST_SHARE = 0.3;
const LEAST_MS = 5_000;
/**
 * The usual duration, from the last 20 successes, oldest first. Slow is what takes longer than the
 * median and the largest of three standard deviations, 30 % and 5 s.
 */
export const usualOf = (past) => {
    const durations = past.filter(({ outcome }) => outcome === 'success').slice(-MOST_SUCCESSES).map(({ durationMs }) => durationMs);
    if (durations.length === 0)
        return undefined;
    const medianMs = median(durations);
    const deviation = NORMAL * median(durations.map((duration) => Math.abs(duration - medianMs)));
    const slowAboveMs = medianMs + Math.max(3 * deviation, LEAST_SHARE * medianMs, LEAST_MS);
    return { medianMs, runs: durations.length, ...(durations.length >= LEAST_SUCCESSES && { slowAboveMs }) };
};
const median = (values) => {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};
/** What is to be said of a result, given those before it, oldest first. */
export const compared = (now, past) => {
    const usual = usualOf(past);
    const flaky = flakyWords(now, past);
    return {
        isSlow: now.outcome === 'success' && usual?.slowAboveMs !== undefined && now.durationMs > usual.slowAboveMs,
        ...(usual && { usual }),
        ...(flaky !== undefined && { flaky }),
    };
};
const flakyWords = (now, past) => {
    if (now.outcome === 'success' && now.attempts > 1)
        return `it passed only on attempt ${now.attempts}`;
    const twin = past.find((other) => isContrary(now, other));
    return twin && (now.outcome === 'success' ? 'it has failed on the same state before' : 'it has passed on the same state before');
};
/** The same work, and yet another end. */
const isContrary = (a, b) => a.fingerprint !== undefined &&
    a.fingerprint === b.fingerprint &&
    a.outcome !== b.outcome &&
    [a, b].every(({ outcome }) => outcome !== 'cancelled');
/** Durations as a row of bars, the highest the longest; empty for none. */
export const sparkline = (durations) => {
    const most = Math.max(0, ...durations);
    return durations.map((duration) => BARS[most === 0 ? 0 : Math.min(BARS.length - 1, Math.floor((duration / most) * BARS.length))]).join('');
};
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
