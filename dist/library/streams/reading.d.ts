/** Reads an iterable one item at a time; `close` ends it, also while it is asked for its next item. */
export interface Reading<T> {
    /** The promise of the item that was asked for last, until it is taken. */
    peek(): Promise<IteratorResult<T, unknown>>;
    take(): void;
    close(): Promise<void>;
}
export declare const reading: <T>(items: AsyncIterable<T> | Iterable<T>) => Reading<T>;
