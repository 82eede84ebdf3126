import { DURATION_PATTERN, LONGEST_DURATION, parseDuration } from '../core/duration.js';
/** Milliseconds. Throws a `RangeError` for what is no duration. */
export const milliseconds = (duration, what) => {
    const ms = typeof duration === 'number' ? duration : DURATION_PATTERN.test(duration) ? parseDuration(duration) : Number.NaN;
    if (ms >= 0 && ms <= LONGEST_DURATION)
        return ms;
    throw new RangeError(`${what}: expected milliseconds or a text such as 500ms, 90s or 1h30m (at most 365d), got ${JSON.stringify(duration)}`);
};
