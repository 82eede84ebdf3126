import { type Layer } from './layer.ts';
import type { LibraryPorts } from './surroundings.ts';
/** One call that has ended. */
export interface Timing {
    /** Of the function. */
    readonly name: string;
    /** That of the innermost `retry` around it. */
    readonly attempt: number;
    /** Milliseconds on a monotonic clock. */
    readonly durationMs: number;
    readonly outcome: 'success' | 'failure';
}
/** Tells how long each call took, however it ended. */
export declare const makeTimed: (ports: LibraryPorts) => (tell: (timing: Timing) => void) => Layer;
