import type { Scope } from '../adapters/scope.ts';
import type { Clock, Random } from '../core/ports.ts';
/** What a wrapped function can find out while it runs. */
export interface Surroundings {
    /** Aborted when the function is to stop: with a `TimeoutError`, or with the reason of the signal that stops it. */
    readonly signal: AbortSignal;
    /** Counts from 1; that of the innermost `retry` around it. */
    readonly attempt: number;
}
/** What the library takes from the world. */
export interface LibraryPorts {
    readonly clock: Clock;
    readonly random: Random;
    readonly scope: Scope<Surroundings>;
}
