import { type Jitter } from '../policies/backoff.ts';
import { type Duration } from './duration.ts';
import { type Layer } from './layer.ts';
import type { LibraryPorts } from './surroundings.ts';
/** Errors of a class, of a type or with a `code` of this name, or those that a function says yes to. */
export type ErrorTest = string | (abstract new (...args: never[]) => Error) | ((error: unknown) => boolean);
export interface RetryOptions {
    /** In total, the first included; 3 if not given. */
    readonly maxAttempts?: number;
    /** What is tried again; everything if not given. */
    readonly on?: ErrorTest | readonly ErrorTest[];
    /** What is never tried again, whatever `on` says. */
    readonly abortOn?: ErrorTest | readonly ErrorTest[];
    /** How long to wait: always the same, or growing from `initialDelay` (1s) by `factor` (2) to `maxDelay` (1m), spread by `jitter` (`equal`). */
    readonly backoff?: Duration | BackoffOptions;
    /** No further attempt begins later than this after the first began. */
    readonly maxElapsed?: Duration;
    /** Told before each wait. */
    readonly onRetry?: (failed: FailedAttempt) => void;
}
export interface BackoffOptions {
    readonly initialDelay?: Duration;
    readonly factor?: number;
    readonly maxDelay?: Duration;
    readonly jitter?: Jitter;
}
export interface FailedAttempt {
    readonly error: unknown;
    /** Counts from 1. */
    readonly attempt: number;
    readonly delayMs: number;
}
/** Calls again after a failure, and throws what the last attempt threw. An aborted signal ends it at once, while it waits as well. */
export declare const makeRetry: (ports: LibraryPorts) => (options?: number | RetryOptions) => Layer;
