import { boundedFor } from '../../core/pattern.js';
/** The named groups of a pattern, for each line that it matches; a group that took no part is missing. */
export const namedGroups = (pattern) => {
    if (pattern.global || pattern.sticky)
        throw new TypeError('namedGroups: expected a pattern without the flags g and y');
    return {
        push: (text) => {
            const groups = boundedFor(pattern, text).exec(text)?.groups;
            return groups && Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined));
        },
        problems: () => [],
    };
};
