import { tally } from './reader.js';
/**
 * Rows by the names of their columns (RFC 4180): a field in quotes may hold separators, line ends and
 * doubled quotes. A row of another width is counted, and gives the fields that it has; what its columns have
 * no name for is left out. Line ends within quotes become `\n`. A quote that never ends takes at most 1 MiB.
 */
export const csv = ({ separator = ',', header } = {}) => {
    const [odd, endless] = [tally(), tally()];
    const row = rowReader(separator);
    let names = header;
    let line = 0;
    let begun = 1;
    return {
        push: (text) => {
            line += 1;
            if (!row.isOpen())
                begun = line;
            const fields = row.push(line === 1 ? text.replace(/^\ufeff/, '') : text);
            if (fields === 'endless')
                endless.add(begun);
            if (typeof fields !== 'object' || (fields.length === 1 && fields[0] === ''))
                return undefined;
            if (names === undefined)
                return void (names = fields);
            if (fields.length !== names.length)
                odd.add(begun);
            return Object.fromEntries(names.slice(0, fields.length).map((name, index) => [name, fields[index] ?? '']));
        },
        problems: () => [
            ...odd.words('has more or fewer fields than the header', 'have more or fewer fields than the header'),
            ...endless.words('opens a quote without an end', 'open a quote without an end'),
            ...(row.isOpen() ? [`line ${begun} opens a quote that nothing ends`] : []),
        ],
    };
};
const LONGEST_ROW = 2 ** 20;
const QUOTE = '"';
/** Reads rows that may go over several lines. */
const rowReader = (separator) => {
    let fields = [];
    let field = '';
    let size = 0;
    let isQuoted = false;
    const endField = () => {
        fields.push(field);
        field = '';
    };
    const endRow = () => {
        const whole = fields;
        fields = [];
        field = '';
        size = 0;
        isQuoted = false;
        return whole;
    };
    /** Where it goes on behind what is in quotes; nothing if that goes on in the next line. */
    const readQuoted = (text, from) => {
        let at = from;
        for (let to = text.indexOf(QUOTE, at); to !== -1; to = text.indexOf(QUOTE, at)) {
            field += text.slice(at, to);
            isQuoted = text[to + 1] === QUOTE;
            if (!isQuoted)
                return readPlain(text, to + 1);
            field += QUOTE;
            at = to + 2;
        }
        field += `${text.slice(at)}\n`;
        return undefined;
    };
    /** Behind the next separator; the length of the text where there is none. */
    const readPlain = (text, from) => {
        const to = text.indexOf(separator, from);
        field += text.slice(from, to === -1 ? text.length : to);
        endField();
        return to === -1 ? text.length + 1 : to + separator.length;
    };
    const readField = (text, from) => {
        isQuoted = text[from] === QUOTE;
        return isQuoted ? readQuoted(text, from + 1) : readPlain(text, from);
    };
    return {
        isOpen: () => isQuoted,
        /** The fields of the row that ends with this line, if one does. */
        push: (text) => {
            size += text.length;
            let at = isQuoted ? readQuoted(text, 0) : 0;
            while (at !== undefined && at <= text.length)
                at = readField(text, at);
            if (at !== undefined)
                return endRow();
            if (size <= LONGEST_ROW)
                return 'open';
            endRow();
            return 'endless';
        },
    };
};
