/** The records in lines, as a reader finds them; its `problems()` tell afterwards what it could not read. Who stops closes the source. */
export async function* parse(lines, reader) {
    for await (const line of lines) {
        const record = reader.push(line);
        if (record !== undefined)
            yield record;
    }
}
export { accessLog } from './access-log.js';
export { csv } from './csv.js';
export { jsonLines } from './json-lines.js';
export { logfmt } from './logfmt.js';
export { namedGroups } from './named-groups.js';
