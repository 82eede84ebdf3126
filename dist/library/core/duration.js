const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** One year: GitHub stops a job long before. */
export const LONGEST_DURATION = 365 * UNITS.d;
/** `500ms`, `90s`, `1.5h`, `1h30m`: each unit at most once, the larger first. */
export const DURATION_PATTERN = /^(?=\d)(?:\d+(?:\.\d+)?d)?(?:\d+(?:\.\d+)?h)?(?:\d+(?:\.\d+)?m(?!s))?(?:\d+(?:\.\d+)?s)?(?:\d+(?:\.\d+)?ms)?$/;
/** The source of the same pattern, without its ends, of durations above zero. */
export const DURATION_ABOVE_ZERO = `(?!(?:0+(?:\\.0+)?[a-z]+)+\\s*$)${DURATION_PATTERN.source.slice(1, -1)}`;
/** Milliseconds of a text that matches `DURATION_PATTERN`. */
export const parseDuration = (text) => [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0);
/** `850ms`, `4.2s`, `3m 07s`, `1h 02m`: as long as one reads at a glance. */
export const formatDuration = (ms) => {
    if (ms < 999.5)
        return `${Math.round(ms)}ms`;
    if (ms < 59_950)
        return `${(ms / 1_000).toFixed(1)}s`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${pad(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${pad(minutes % 60)}m`;
};
const pad = (count) => String(count).padStart(2, '0');
