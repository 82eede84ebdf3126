/**
 * Hands out, one by one, items that come many at a time. `fill` adds to `ready` and tells whether that was
 * the last; `close` is called for who stops before. An async generator would do the same, three times as slowly.
 */
export declare const handedOut: <T>(ready: T[], fill: () => Promise<boolean>, close: () => Promise<void>) => AsyncIterableIterator<T, undefined>;
