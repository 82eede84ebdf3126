import type { LibraryPorts, Surroundings } from './surroundings.ts';
/** What the wrapped function around this code can know: the signal that stops it, and which attempt this is. Outside of one, a signal that is never aborted. */
export declare const makeCurrent: ({ scope }: LibraryPorts) => () => Surroundings;
/** Runs `work` so that every wrapped function that it calls is stopped by this signal too, also while it waits for its next attempt. */
export declare const makeWithSignal: ({ scope }: LibraryPorts) => <T>(signal: AbortSignal, work: () => T) => T;
