import type { Clock } from '../core/ports.ts';
/** What a window holds; at least one of them. */
export interface WindowLimits<T> {
    /** The last so many items. */
    readonly count?: number;
    /** Those of the last so many milliseconds, the present one included. */
    readonly ms?: number;
    /** When an item happened, in milliseconds; when it came if not given. Who goes back in time counts as the latest. */
    readonly at?: (item: T) => number;
}
/** For each item those of the window that ends with it, oldest first; each array is valid until the next is asked for. */
export declare function window<T>(items: AsyncIterable<T> | Iterable<T>, limits: WindowLimits<T>, clock: Clock): AsyncGenerator<readonly T[], void, undefined>;
