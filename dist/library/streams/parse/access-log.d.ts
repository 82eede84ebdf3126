import { type RecordReader } from './reader.ts';
/** One request, as a web server logs it; what it wrote as `-` is missing. */
export interface Access {
    readonly host: string;
    readonly user?: string;
    /** As it was written, with its zone, such as `10/Oct/2000:13:55:36 -0700`. */
    readonly time: string;
    readonly request: string;
    /** Missing where the request is none. */
    readonly method?: string;
    readonly path?: string;
    readonly protocol?: string;
    readonly status: number;
    readonly bytes: number;
    readonly referer?: string;
    readonly agent?: string;
}
/**
 * The common and the combined log format of Apache and nginx; what comes behind is left out. Lines in
 * neither are no records, and those that are not blank are counted.
 */
export declare const accessLog: () => RecordReader<Access>;
