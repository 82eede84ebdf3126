import type { Failure } from '../core/outcome.ts';
/** A function took longer than `timeout` allows. What it threw when it was stopped, if it did, is the `cause`. */
export declare class TimeoutError extends Error {
    readonly name = "TimeoutError";
    readonly limitMs: number;
    constructor(limitMs: number, options?: ErrorOptions);
}
/** What was thrown, in the words of the policies. */
export declare const failureOf: (thrown: unknown) => Failure;
/** By what an error can be told: its name, those of its classes from the nearest on, and its `code`, if it has one. */
export declare const namesOf: (thrown: unknown) => readonly string[];
