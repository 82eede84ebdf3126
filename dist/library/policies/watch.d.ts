import type { Output } from '../core/run.ts';
/** Looks for patterns in the lines of an output, each stream for itself, and keeps no more than one line. */
export interface Watch {
    readonly seen: ReadonlySet<RegExp>;
    through(output: Output): Output;
}
export declare const watch: (patterns: readonly (RegExp | undefined)[]) => Watch;
