/** Longer lines are cut. */
export const LONGEST_LINE = 65_536;
const LINE_FEED = 10;
/**
 * Cuts pushed chunks into lines (`\n`, `\r\n`) and hands each to `take` without its end. Of a line
 * longer than `limit` bytes `take` gets the first `limit`, so memory stays bounded whatever comes.
 */
export const lineCutter = (take, limit = LONGEST_LINE) => {
    let parts = [];
    let length = 0;
    const keep = (part) => {
        const room = limit - length;
        if (room > 0 && part.length > 0)
            parts.push(part.slice(0, room));
        length += Math.min(room, part.length);
    };
    const end = () => {
        const line = Buffer.concat(parts).toString();
        parts = [];
        length = 0;
        take(line.endsWith('\r') ? line.slice(0, -1) : line);
    };
    return {
        push: (chunk) => {
            let from = 0;
            for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
                keep(chunk.subarray(from, to));
                end();
                from = to + 1;
            }
            keep(chunk.subarray(from));
        },
        /** Hands over a last line without an end. */
        end: () => {
            if (length > 0)
                end();
        },
    };
};
