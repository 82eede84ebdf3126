import { tally } from './reader.js';
/**
 * `key=value` pairs between spaces, a value in quotes with `\"`, `\\` and `\n` in it (brandur.org/logfmt, as
 * go-logfmt writes it); a key without a value is `true`. Lines without any pair are no records, and those
 * that are not blank are counted.
 */
export const logfmt = () => {
    const strange = tally();
    let line = 0;
    return {
        push: (text) => {
            line += 1;
            const pairs = [...text.matchAll(PAIR)];
            if (pairs.some(([, , value]) => value !== undefined))
                return Object.fromEntries(pairs.map(([, key = '', value]) => [key, valueOf(value)]));
            if (text.trim() !== '')
                strange.add(line);
            return undefined;
        },
        problems: () => strange.words('has no key=value pair', 'have no key=value pairs'),
    };
};
const PAIR = /([^\s="]+)(?:=("(?:[^"\\]|\\.)*"|[^\s"]*))?/g;
const valueOf = (value) => {
    if (value === undefined)
        return true;
    if (!value.startsWith('"'))
        return value;
    return value.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape) => unescaped(escape));
};
const unescaped = (escape) => escape.length === 5 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : (LETTERS[escape] ?? escape);
const LETTERS = { n: '\n', r: '\r', t: '\t' };
