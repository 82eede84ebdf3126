import type { StageEvent } from './event.ts';
import type { Outcome } from './outcome.ts';
export type StreamName = 'stdout' | 'stderr';
/** Where the bytes of a stage's work go. */
export interface Output {
    /**
     * Takes a chunk; the order within a stream is kept. A promise means: write nothing more to this
     * output until it has settled. The chunk's memory belongs to the caller again after that (at
     * once if there is no promise), so whoever wants to keep bytes copies them.
     */
    write(stream: StreamName, chunk: Uint8Array): Promise<void> | undefined;
}
/** What surrounds one run of a stage's work. Policies hand an altered copy to what they wrap. */
export interface Context {
    readonly stage: string;
    /** Counts from 1. */
    readonly attempt: number;
    /** Aborted with a `Failure` as its reason; whoever obeys returns only when nothing is left running. */
    readonly signal: AbortSignal;
    readonly output: Output;
    /** What policies tell the work through its environment. */
    readonly env: Readonly<Record<string, string>>;
    readonly emit: (event: StageEvent) => void;
}
/** A stage's work, and a stage's work with policies around it. */
export type Run = (context: Context) => Promise<Outcome>;
export type Wrapper<F> = (next: F) => F;
/** The decorator of the pipeline: it wraps a stage's work from outside, without touching it. */
export type Policy = Wrapper<Run>;
/** Puts wrappers around `run`; the first named is the outermost. */
export declare const wrap: <F>(run: F, ...wrappers: readonly Wrapper<F>[]) => F;
