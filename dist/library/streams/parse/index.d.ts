import type { RecordReader } from './reader.ts';
/** The records in lines, as a reader finds them; its `problems()` tell afterwards what it could not read. Who stops closes the source. */
export declare function parse<T>(lines: AsyncIterable<string> | Iterable<string>, reader: RecordReader<T>): AsyncGenerator<T, void, undefined>;
export { accessLog } from './access-log.ts';
export { csv } from './csv.ts';
export { jsonLines } from './json-lines.ts';
export { logfmt } from './logfmt.ts';
export { namedGroups } from './named-groups.ts';
export type { RecordReader } from './reader.ts';
