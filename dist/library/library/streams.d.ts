import type { Clock } from '../core/ports.ts';
import { type Duration } from './duration.ts';
export interface ChunkOptions {
    /** At most so many items. */
    readonly count?: number;
    /** At most so many bytes of texts (as UTF-8) or of bytes; a larger item is a chunk by itself. */
    readonly bytes?: number;
    /** Handed on so long after its first item came, at the latest. */
    readonly within?: Duration;
}
export interface WindowOptions<T> {
    /** The last so many items. */
    readonly count?: number;
    /** Those of the last so much time. */
    readonly within?: Duration;
    /** When an item happened, in milliseconds; when it came if not given. */
    readonly at?: (item: T) => number;
}
/** Groups items into arrays, each handed on when it has reached a limit or when the items end. Throws a `RangeError` without a limit. */
export declare const makeChunks: (clock: Clock) => <T>(items: AsyncIterable<T> | Iterable<T>, { count, bytes, within }: ChunkOptions) => AsyncGenerator<readonly T[], void, undefined>;
/** For each item those of the window that ends with it, oldest first, in an array that is valid until the next is asked for. Throws a `RangeError` without a limit. */
export declare const makeWindow: (clock: Clock) => <T>(items: AsyncIterable<T> | Iterable<T>, { count, within, at }: WindowOptions<T>) => AsyncGenerator<readonly T[], void, undefined>;
