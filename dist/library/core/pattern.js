const KNOWN = new WeakMap();
/** Remembers how a pattern was written that is searched for in another form, and a third form of it for long texts. */
export const rewritten = (pattern, written, bounded) => {
    let made;
    KNOWN.set(pattern, { written, bounded: () => (made ??= bounded()) });
    return pattern;
};
/** How a pattern was written: what people are told of it. */
export const writtenAs = (pattern) => KNOWN.get(pattern)?.written ?? pattern;
/** `/timed out/i`, as it was written. */
export const shownPattern = (pattern) => {
    const { source, flags } = writtenAs(pattern);
    return `/${source}/${flags}`;
};
/** In a shorter text even a search whose time grows with the square of the length is over within a millisecond. */
const SHORT = 1_000;
/** The pattern in the form to search a text with: of a long one in a time that grows as its length does. */
export const boundedFor = (pattern, text) => {
    if (text.length < SHORT)
        return pattern;
    return KNOWN.get(pattern)?.bounded() ?? pattern;
};
