/** Counts lines of one kind, and where the first of them stood. */
export const tally = () => {
    let count = 0;
    let first = 0;
    return {
        add: (line) => {
            count += 1;
            if (count === 1)
                first = line;
        },
        /** Nothing where there was none; `one` and `many` go on with the sentence. */
        words: (one, many) => count === 0 ? [] : [count === 1 ? `line ${first} ${one}` : `${count} lines, the first is line ${first}, ${many}`],
    };
};
