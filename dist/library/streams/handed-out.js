/**
 * Hands out, one by one, items that come many at a time. `fill` adds to `ready` and tells whether that was
 * the last; `close` is called for who stops before. An async generator would do the same, three times as slowly.
 */
export const handedOut = (ready, fill, close) => {
    let at = 0;
    let isOver = false;
    let turn = Promise.resolve();
    let waiting = 0;
    const take = () => {
        const value = ready[at];
        if (value === undefined) {
            ready.length = at = 0;
            return undefined;
        }
        at += 1;
        return { done: false, value };
    };
    const takeOrFill = async () => {
        try {
            for (let found = take();; found = take()) {
                if (found !== undefined)
                    return found;
                if (isOver)
                    return { done: true, value: undefined };
                isOver = await fill();
            }
        }
        catch (thrown) {
            isOver = true;
            throw thrown;
        }
        finally {
            waiting -= 1;
        }
    };
    const inTurn = () => {
        waiting += 1;
        const result = turn.then(takeOrFill, takeOrFill);
        turn = result.catch(() => undefined);
        return result;
    };
    const items = {
        next: () => {
            const found = waiting === 0 ? take() : undefined;
            return found === undefined ? inTurn() : Promise.resolve(found);
        },
        return: async () => {
            ready.length = at = 0;
            if (!isOver)
                await close();
            isOver = true;
            return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]: () => items,
    };
    return items;
};
