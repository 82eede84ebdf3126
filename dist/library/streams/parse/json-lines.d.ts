import { type RecordReader } from './reader.ts';
/** One JSON object a line (jsonlines.org); other lines are no records, and those that are not blank are counted. */
export declare const jsonLines: () => RecordReader<Readonly<Record<string, unknown>>>;
