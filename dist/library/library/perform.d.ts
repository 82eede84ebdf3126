import type { StageEvent } from '../core/event.ts';
import type { Policy } from '../core/run.ts';
import type { LibraryPorts } from './surroundings.ts';
/** What becomes of one call of a wrapped function, as far as its policy wants to know. */
export interface Call {
    readonly name: string;
    /** What the last attempt threw. */
    readonly thrown: unknown;
}
/** A policy of the pipeline, for one call; it may listen to what happens. */
export interface Acting {
    readonly policy: Policy;
    readonly emit?: (event: StageEvent) => void;
}
export interface Performance<T> {
    readonly name: string;
    readonly work: () => T;
    readonly act: (call: Call) => Acting;
    /** How long a function that looks at its signal may take to end once that is aborted. */
    readonly graceMs: number;
}
/**
 * Calls a function as the work of a policy: it returns what the function returned, or throws what it threw
 * last, or, if it was stopped, the reason why.
 */
export declare const perform: <T>({ name, work, act, graceMs }: Performance<T>, ports: LibraryPorts) => Promise<Awaited<T>>;
