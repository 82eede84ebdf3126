import { reading } from './reading.js';
/**
 * Groups items into arrays: each is handed on when it has reached a limit, or when the items end, and
 * none is empty. One item at most is read ahead; who stops closes the source.
 */
export async function* chunks(items, limits, clock) {
    const source = reading(items);
    try {
        for (let chunk = await fill(source, limits, clock); chunk !== undefined; chunk = await fill(source, limits, clock))
            yield chunk;
    }
    finally {
        await source.close();
    }
}
const fill = async (source, limits, clock) => {
    const first = await source.peek();
    if (first.done === true)
        return undefined;
    const chunk = [];
    const timer = limits.ms === undefined ? undefined : alarm(clock, limits.ms);
    let bytes = 0;
    for (;;) {
        const next = await (timer === undefined ? source.peek() : Promise.race([timer.rung, source.peek()]));
        if (next === undefined || next.done === true)
            break;
        const size = limits.bytes === undefined ? 0 : bytesOf(next.value);
        if (chunk.length > 0 && bytes + size > (limits.bytes ?? Infinity))
            break;
        source.take();
        chunk.push(next.value);
        bytes += size;
        if (chunk.length >= (limits.count ?? Infinity) || bytes >= (limits.bytes ?? Infinity))
            break;
    }
    timer?.cancel();
    return chunk;
};
const alarm = (clock, ms) => {
    let cancel = () => { };
    const rung = new Promise((resolve) => {
        cancel = clock.after(ms, () => resolve(undefined));
    });
    return { rung, cancel };
};
const bytesOf = (item) => {
    if (typeof item === 'string')
        return Buffer.byteLength(item);
    if (item instanceof Uint8Array)
        return item.length;
    throw new TypeError('chunks: only texts and bytes can be counted in bytes');
};
