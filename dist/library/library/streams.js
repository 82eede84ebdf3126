import { chunks } from '../streams/chunks.js';
import { window } from '../streams/window.js';
import { milliseconds } from './duration.js';
/** Groups items into arrays, each handed on when it has reached a limit or when the items end. Throws a `RangeError` without a limit. */
export const makeChunks = (clock) => (items, { count, bytes, within }) => {
    const limits = {
        ...(count !== undefined && { count: atLeastOne(count, 'count') }),
        ...(bytes !== undefined && { bytes: atLeastOne(bytes, 'bytes') }),
        ...(within !== undefined && { ms: atLeastOne(milliseconds(within, 'within'), 'within') }),
    };
    if (Object.keys(limits).length === 0)
        throw new RangeError('chunks: expected count, bytes or within');
    return chunks(items, limits, clock);
};
/** For each item those of the window that ends with it, oldest first, in an array that is valid until the next is asked for. Throws a `RangeError` without a limit. */
export const makeWindow = (clock) => (items, { count, within, at }) => {
    if (count === undefined && within === undefined)
        throw new RangeError('window: expected count or within');
    const limits = {
        ...(count !== undefined && { count: atLeastOne(count, 'count') }),
        ...(within !== undefined && { ms: atLeastOne(milliseconds(within, 'within'), 'within') }),
        ...(at !== undefined && { at }),
    };
    return window(items, limits, clock);
};
const atLeastOne = (value, what) => {
    if (value >= 1)
        return value;
    throw new RangeError(`${what}: expected 1 or more, got ${value}`);
};
