/** A pattern as somebody wrote it. */
export interface Written {
    readonly source: string;
    readonly flags: string;
}
/** Remembers how a pattern was written that is searched for in another form, and a third form of it for long texts. */
export declare const rewritten: (pattern: RegExp, written: Written, bounded: () => RegExp) => RegExp;
/** How a pattern was written: what people are told of it. */
export declare const writtenAs: (pattern: RegExp) => Written;
/** `/timed out/i`, as it was written. */
export declare const shownPattern: (pattern: RegExp) => string;
/** The pattern in the form to search a text with: of a long one in a time that grows as its length does. */
export declare const boundedFor: (pattern: RegExp, text: string) => RegExp;
