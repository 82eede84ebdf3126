import type { Failure } from './outcome.ts';
/** The signal of what surrounds us, and a way to stop earlier for a reason of our own. */
export interface Stoppable {
    readonly signal: AbortSignal;
    /** The first reason counts. */
    stop(cause: Failure): void;
}
export declare const stoppable: (outer: AbortSignal) => Stoppable;
/** Why a signal of ours was aborted. */
export declare const stopReason: (signal: AbortSignal) => Failure;
