import { type Failure } from '../core/outcome.ts';
import type { Clock, Random } from '../core/ports.ts';
import type { Policy, Run } from '../core/run.ts';
import { type Backoff } from './backoff.ts';
/** Which failures a rule is for: those that match any of these. */
export interface RetryOn {
    readonly exitCodes?: readonly (readonly [from: number, to: number])[];
    readonly reasons?: readonly string[];
    readonly signals?: readonly string[];
    /** Names of error types, or of their base classes. */
    readonly errors?: readonly string[];
    /** A line of the output, on either stream, matches. */
    readonly output?: RegExp;
    /** For code that looks at the failure itself. */
    readonly when?: (cause: Failure) => boolean;
}
export interface RetryRule {
    /** Without it the rule is for every failure. */
    readonly on?: RetryOn;
    /** A line that forbids a retry. */
    readonly abortOn?: RegExp;
    /** In total, the first included. */
    readonly maxAttempts: number;
    readonly backoff?: Backoff;
    /** No further attempt begins later than this many milliseconds after the first began. */
    readonly maxElapsedMs?: number;
    /** Runs between the wait and the next attempt; when it fails there is none. */
    readonly beforeRetry?: Run;
}
/** How many retries all stages of a run may use together. */
export interface RetryBudget {
    readonly limit: number;
    /** Whether there was one left. */
    take(): boolean;
}
export declare const retryBudget: (limit: number) => RetryBudget;
export interface RetryPorts {
    readonly clock: Clock;
    readonly random: Random;
    readonly budget?: RetryBudget;
}
/**
 * Runs what it wraps again after a failure that a rule is for; the first rule that matches decides,
 * and each counts the failures that were its own. The outcome is that of the last attempt. What was
 * cancelled, or stopped by a limit over several attempts, is never tried again.
 */
export declare const retry: (rules: readonly RetryRule[], ports: RetryPorts) => Policy;
