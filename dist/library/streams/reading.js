export const reading = (items) => {
    const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    let pending;
    let isSettled = true;
    const asked = async () => await iterator.next();
    const closing = async () => await iterator.return?.();
    return {
        peek: () => {
            if (pending !== undefined)
                return pending;
            isSettled = false;
            return (pending = asked().finally(() => (isSettled = true)));
        },
        take: () => {
            pending = undefined;
        },
        close: async () => {
            // What waits for its next item would be waited for: it may never come.
            pending?.catch(() => undefined);
            const closed = closing();
            if (isSettled)
                await closed;
            else
                closed.catch(() => undefined);
        },
    };
};
