/** Keeps the last `limit` bytes of what is pushed; takes no more memory than it needs. */
export interface Ring {
    push(chunk: Uint8Array): void;
    /** The bytes kept, in order. */
    bytes(): Uint8Array;
    /** Whether bytes at the beginning were dropped. */
    readonly wrapped: boolean;
}
export declare const ring: (limit: number) => Ring;
