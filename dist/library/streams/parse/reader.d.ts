/** Makes records of the lines of one stream. */
export interface RecordReader<T = unknown> {
    /** The record that ends with this line, if one does. */
    push(line: string): T | undefined;
    /** What could not be read as it should, in words. */
    problems(): readonly string[];
}
/** Counts lines of one kind, and where the first of them stood. */
export declare const tally: () => {
    add: (line: number) => void;
    /** Nothing where there was none; `one` and `many` go on with the sentence. */
    words: (one: string, many: string) => readonly string[];
};
