import { type RecordReader } from './reader.ts';
export interface CsvOptions {
    /** One character; `,` if not given. */
    readonly separator?: string;
    /** The names of the columns; those in the first row if not given. */
    readonly header?: readonly string[];
}
/**
 * Rows by the names of their columns (RFC 4180): a field in quotes may hold separators, line ends and
 * doubled quotes. A row of another width is counted, and gives the fields that it has; what its columns have
 * no name for is left out. Line ends within quotes become `\n`. A quote that never ends takes at most 1 MiB.
 */
export declare const csv: ({ separator, header }?: CsvOptions) => RecordReader<Readonly<Record<string, string>>>;
