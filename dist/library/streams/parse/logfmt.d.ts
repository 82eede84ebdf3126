import { type RecordReader } from './reader.ts';
/**
 * `key=value` pairs between spaces, a value in quotes with `\"`, `\\` and `\n` in it (brandur.org/logfmt, as
 * go-logfmt writes it); a key without a value is `true`. Lines without any pair are no records, and those
 * that are not blank are counted.
 */
export declare const logfmt: () => RecordReader<Readonly<Record<string, string | true>>>;
