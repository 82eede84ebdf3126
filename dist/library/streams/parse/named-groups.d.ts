import type { RecordReader } from './reader.ts';
/** The named groups of a pattern, for each line that it matches; a group that took no part is missing. */
export declare const namedGroups: (pattern: RegExp) => RecordReader<Readonly<Record<string, string>>>;
