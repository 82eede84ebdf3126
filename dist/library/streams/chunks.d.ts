import type { Clock } from '../core/ports.ts';
/** When a chunk is full; at least one of them. */
export interface ChunkLimits {
    readonly count?: number;
    /** Of texts, as UTF-8, and of bytes; a larger item is a chunk by itself. */
    readonly bytes?: number;
    /** Milliseconds since its first item came. */
    readonly ms?: number;
}
/**
 * Groups items into arrays: each is handed on when it has reached a limit, or when the items end, and
 * none is empty. One item at most is read ahead; who stops closes the source.
 */
export declare function chunks<T>(items: AsyncIterable<T> | Iterable<T>, limits: ChunkLimits, clock: Clock): AsyncGenerator<readonly T[], void, undefined>;
