import { type Acting, type Call } from './perform.ts';
import type { LibraryPorts } from './surroundings.ts';
/** A function that returns a promise. */
export type AsyncFunction = (...args: never[]) => Promise<unknown>;
/**
 * A policy for functions: it takes a function and returns one with the same name, length, `this` and
 * signature; one that was not asynchronous is so from then on. It is also a standard decorator for asynchronous methods.
 */
export interface Layer {
    <F extends AsyncFunction>(work: F, context?: ClassMethodDecoratorContext): F;
    <This, Args extends readonly unknown[], Result>(work: (this: This, ...args: Args) => Result, context?: ClassMethodDecoratorContext): (this: This, ...args: Args) => Promise<Awaited<Result>>;
}
export declare const DEFAULT_GRACE_MS = 5000;
/** A layer that carries out a policy of the pipeline around each call. */
export declare const layer: (act: (call: Call) => Acting, ports: LibraryPorts, graceMs?: number) => Layer;
