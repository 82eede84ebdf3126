/** How a stage ended once. */
export interface PastResult {
    /** When it ended, in milliseconds since 1970. */
    readonly at: number;
    readonly outcome: 'success' | 'failure' | 'cancelled';
    /** All attempts and waits together. */
    readonly durationMs: number;
    readonly attempts: number;
    /** What it worked on: two results with the same one should be alike. */
    readonly fingerprint?: string;
}
/** The usual duration of a stage. */
export interface Usual {
    readonly medianMs: number;
    /** From here on it counts as slow; absent while too little is known. */
    readonly slowAboveMs?: number;
    /** How many successes this comes from. */
    readonly runs: number;
}
/** What the past says about a stage that has ended now. */
export interface Compared {
    readonly usual?: Usual;
    readonly isSlow: boolean;
    /** Why it counts as flaky, in words. */
    readonly flaky?: string;
    /** How it ended before, oldest first. */
    readonly past?: readonly PastResult[];
}
/**
 * The usual duration, from the last 20 successes, oldest first. Slow is what takes longer than the
 * median and the largest of three standard deviations, 30 % and 5 s.
 */
export declare const usualOf: (past: readonly PastResult[]) => Usual | undefined;
/** What is to be said of a result, given those before it, oldest first. */
export declare const compared: (now: PastResult, past: readonly PastResult[]) => Compared;
/** Durations as a row of bars, the highest the longest; empty for none. */
export declare const sparkline: (durations: readonly number[]) => string;
