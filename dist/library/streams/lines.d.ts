/** Longer lines are cut. */
export declare const LONGEST_LINE = 65536;
/**
 * Cuts pushed chunks into lines (`\n`, `\r\n`) and hands each to `take` without its end. Of a line
 * longer than `limit` bytes `take` gets the first `limit`, so memory stays bounded whatever comes.
 */
export declare const lineCutter: (take: (line: string) => void, limit?: number) => {
    push: (chunk: Uint8Array) => void;
    /** Hands over a last line without an end. */
    end: () => void;
};
