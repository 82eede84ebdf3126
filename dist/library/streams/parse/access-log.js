import { tally } from './reader.js';
/**
 * The common and the combined log format of Apache and nginx; what comes behind is left out. Lines in
 * neither are no records, and those that are not blank are counted.
 */
export const accessLog = () => {
    const strange = tally();
    let line = 0;
    return {
        push: (text) => {
            line += 1;
            const found = text.length > LONGEST ? null : FORMAT.exec(text);
            if (found === null && text.trim() !== '')
                strange.add(line);
            return found === null ? undefined : accessOf(found);
        },
        problems: () => strange.words('is in no access-log format', 'are in no access-log format'),
    };
};
/** No server takes a longer request. */
const LONGEST = 65_536;
const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';
const FORMAT = new RegExp(`^(\\S+) \\S+ (.*?) \\[([^\\]]{1,64})\\] ${QUOTED} (\\d{3}) (\\d+|-)(?: ${QUOTED} ${QUOTED})?`);
const accessOf = ([, host = '', user, time = '', request = '', status, bytes, referer, agent]) => {
    const [, method, path, protocol] = /^(\S+) (.*?)(?: (HTTP\/\S+))?$/.exec(request) ?? [];
    const optional = Object.entries({ user, method, path, protocol, referer, agent }).filter(([, value]) => value !== undefined && value !== '-');
    return { host, time, request, status: Number(status), bytes: bytes === '-' ? 0 : Number(bytes), ...Object.fromEntries(optional) };
};
