import { handedOut } from './handed-out.js';
import { reading } from './reading.js';
/** Longer lines are cut. */
export const LONGEST_LINE = 65_536;
const LINE_FEED = 10;
/**
 * The lines of chunks of bytes, without their ends (`\n`, `\r\n`). A `\r` alone is a character like others,
 * so a progress bar is one line; what is not UTF-8 becomes U+FFFD. Of a line longer than `limit` there is
 * its beginning. Reads no chunk before the lines of the one before it are used; who stops closes the source.
 */
export const lines = (chunks, { limit, onCut } = {}) => {
    const ready = [];
    const cutter = lineCutter((line, isCut) => {
        if (isCut)
            onCut?.();
        ready.push(line);
    }, limit);
    const source = reading(chunks);
    const fill = async () => {
        const { done, value } = await source.peek();
        source.take();
        if (done === true)
            cutter.end();
        else
            cutter.push(value);
        return done === true;
    };
    return handedOut(ready, fill, source.close);
};
/**
 * The same for chunks that are pushed: hands each line to `take`, which is told whether it was cut. Keeps
 * at most one line of `limit` bytes, whatever comes.
 */
export const lineCutter = (take, limit = LONGEST_LINE) => {
    let parts = [];
    let length = 0;
    let isCut = false;
    const keep = (part) => {
        const room = limit - length;
        if (room > 0 && part.length > 0)
            parts.push(part.slice(0, room));
        length += Math.min(room, part.length);
        isCut ||= part.length > room;
    };
    const end = () => {
        const line = decoded(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts));
        const was = isCut;
        parts = [];
        length = 0;
        isCut = false;
        take(withoutReturn(line), was);
    };
    const one = (line) => {
        keep(line);
        end();
    };
    /** Whole lines: they are decoded together, unless one may be too long. */
    const whole = (block) => {
        const all = decoded(block).split('\n');
        all.pop();
        if (block.length > limit && all.some((line) => line.length * MOST_BYTES_PER_UNIT > limit))
            eachLine(block, one);
        else
            for (const line of all)
                take(withoutReturn(line), false);
    };
    return {
        push: (chunk) => {
            const first = chunk.indexOf(LINE_FEED);
            if (first === -1)
                return keep(chunk);
            one(chunk.subarray(0, first));
            const last = chunk.lastIndexOf(LINE_FEED);
            for (let from = first + 1; from <= last;) {
                const to = chunk.lastIndexOf(LINE_FEED, from + BLOCK_BYTES);
                const until = to < from ? chunk.indexOf(LINE_FEED, from) : Math.min(to, last);
                whole(chunk.subarray(from, until + 1));
                from = until + 1;
            }
            keep(chunk.subarray(last + 1));
        },
        /** Hands over a last line without an end. */
        end: () => {
            if (length > 0)
                end();
        },
    };
};
/** As many are decoded together: whoever keeps a line keeps its block in memory. */
const BLOCK_BYTES = 16_384;
const MOST_BYTES_PER_UNIT = 3;
const eachLine = (block, take) => {
    for (let from = 0; from < block.length;) {
        const to = block.indexOf(LINE_FEED, from);
        take(block.subarray(from, to));
        from = to + 1;
    }
};
const decoded = ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).toString();
const withoutReturn = (line) => (line.charCodeAt(line.length - 1) === CARRIAGE_RETURN ? line.slice(0, -1) : line);
const CARRIAGE_RETURN = 13;
