const FIRST_SIZE = 4_096;
export const ring = (limit) => {
    let buffer = new Uint8Array();
    let length = 0;
    let end = 0;
    let wrapped = false;
    const grow = (need) => {
        if (need <= buffer.length || buffer.length === limit)
            return;
        const larger = new Uint8Array(Math.min(limit, Math.max(FIRST_SIZE, need, buffer.length * 2)));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
        end = length;
    };
    const push = (chunk) => {
        if (chunk.length === 0)
            return;
        grow(length + chunk.length);
        const part = chunk.length > buffer.length ? chunk.subarray(chunk.length - buffer.length) : chunk;
        wrapped ||= length + chunk.length > buffer.length;
        const first = Math.min(part.length, buffer.length - end);
        buffer.set(part.subarray(0, first), end);
        buffer.set(part.subarray(first));
        end = (end + part.length) % buffer.length;
        length = Math.min(buffer.length, length + part.length);
    };
    const bytes = () => {
        if (length < buffer.length)
            return buffer.slice(0, length);
        const ordered = new Uint8Array(length);
        ordered.set(buffer.subarray(end));
        ordered.set(buffer.subarray(0, end), buffer.length - end);
        return ordered;
    };
    return { push, bytes, get wrapped() { return wrapped; } };
};
