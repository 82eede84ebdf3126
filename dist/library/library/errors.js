import { formatDuration } from '../core/duration.js';
/** A function took longer than `timeout` allows. What it threw when it was stopped, if it did, is the `cause`. */
export class TimeoutError extends Error {
    name = 'TimeoutError';
    limitMs;
    constructor(limitMs, options) {
        super(`timed out after ${formatDuration(limitMs)}`, options);
        this.limitMs = limitMs;
    }
}
/** What was thrown, in the words of the policies. */
export const failureOf = (thrown) => {
    if (thrown instanceof TimeoutError)
        return { kind: 'timeout', scope: 'attempt', limitMs: thrown.limitMs };
    const [type = typeof thrown, ...bases] = namesOf(thrown);
    return { kind: 'error', type, bases, message: thrown instanceof Error ? thrown.message : String(thrown) };
};
/** By what an error can be told: its name, those of its classes from the nearest on, and its `code`, if it has one. */
export const namesOf = (thrown) => {
    if (!(thrown instanceof Error))
        return [];
    const code = Reflect.get(thrown, 'code');
    return [...new Set([...namesGiven(thrown), ...classesOf(thrown), ...(typeof code === 'string' ? [code] : [])])];
};
/** Who has not named an error has that of `Error` by inheritance. */
const namesGiven = ({ name }) => (name === 'Error' ? [] : [name]);
const classesOf = (thrown) => {
    const prototype = Object.getPrototypeOf(thrown);
    if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype)
        return [];
    return [prototype.constructor.name, ...classesOf(prototype)];
};
