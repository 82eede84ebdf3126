/** One year: GitHub stops a job long before. */
export declare const LONGEST_DURATION: number;
/** `500ms`, `90s`, `1.5h`, `1h30m`: each unit at most once, the larger first. */
export declare const DURATION_PATTERN: RegExp;
/** The source of the same pattern, without its ends, of durations above zero. */
export declare const DURATION_ABOVE_ZERO: string;
/** Milliseconds of a text that matches `DURATION_PATTERN`. */
export declare const parseDuration: (text: string) => number;
/** `850ms`, `4.2s`, `3m 07s`, `1h 02m`: as long as one reads at a glance. */
export declare const formatDuration: (ms: number) => string;
