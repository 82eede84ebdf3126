import { type Duration } from './duration.ts';
import { type Layer } from './layer.ts';
import type { LibraryPorts } from './surroundings.ts';
export interface TimeoutOptions {
    /** How long a function that looks at its signal may take to clean up before it is left to itself; 5s if not given. */
    readonly gracePeriod?: Duration;
}
/**
 * Rejects with a `TimeoutError` when a call takes longer than `limit`: at once where the function never asked
 * for its signal, else as soon as it has ended or the grace period is over.
 */
export declare const makeTimeout: (ports: LibraryPorts) => (limit: Duration, { gracePeriod }?: TimeoutOptions) => Layer;
