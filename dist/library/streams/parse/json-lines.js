import { tally } from './reader.js';
/** One JSON object a line (jsonlines.org); other lines are no records, and those that are not blank are counted. */
export const jsonLines = () => {
    const strange = tally();
    let line = 0;
    return {
        push: (text) => {
            line += 1;
            const record = objectIn(text);
            if (record === undefined && text.trim() !== '')
                strange.add(line);
            return record;
        },
        problems: () => strange.words('is no JSON object', 'are no JSON objects'),
    };
};
const objectIn = (text) => {
    // What cannot be one costs no exception.
    if (!/^[\s\ufeff]*\{/.test(text))
        return undefined;
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
};
