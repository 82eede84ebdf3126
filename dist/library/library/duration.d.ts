/** Milliseconds, or a text such as `500ms`, `90s`, `1h30m`. */
export type Duration = number | string;
/** Milliseconds. Throws a `RangeError` for what is no duration. */
export declare const milliseconds: (duration: Duration, what: string) => number;
