/** Longer lines are cut. */
export declare const LONGEST_LINE = 65536;
export interface LineOptions {
    /** In bytes; 64 KiB if not given. */
    readonly limit?: number;
    /** Told of each line that was longer, before its beginning is handed over. */
    readonly onCut?: () => void;
}
/**
 * The lines of chunks of bytes, without their ends (`\n`, `\r\n`). A `\r` alone is a character like others,
 * so a progress bar is one line; what is not UTF-8 becomes U+FFFD. Of a line longer than `limit` there is
 * its beginning. Reads no chunk before the lines of the one before it are used; who stops closes the source.
 */
export declare const lines: (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { limit, onCut }?: LineOptions) => AsyncIterableIterator<string, undefined>;
/**
 * The same for chunks that are pushed: hands each line to `take`, which is told whether it was cut. Keeps
 * at most one line of `limit` bytes, whatever comes.
 */
export declare const lineCutter: (take: (line: string, isCut: boolean) => void, limit?: number) => {
    push: (chunk: Uint8Array) => void;
    /** Hands over a last line without an end. */
    end: () => void;
};
