/** For each item those of the window that ends with it, oldest first; each array is valid until the next is asked for. */
export async function* window(items, limits, clock) {
    const { count = Infinity, ms = Infinity, at } = limits;
    const held = [];
    const times = [];
    for await (const item of items) {
        const now = Math.max(at?.(item) ?? clock.now(), times.at(-1) ?? -Infinity);
        held.push(item);
        times.push(now);
        const old = times.findIndex((time) => now - time < ms);
        const gone = Math.max(old, held.length - count);
        held.splice(0, gone);
        times.splice(0, gone);
        yield held;
    }
}
