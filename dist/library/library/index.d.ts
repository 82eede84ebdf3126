/** Calls again after a failure, 3 times in total if not told otherwise, and throws what the last attempt threw. */
export declare const retry: (options?: number | import("./retry.ts").RetryOptions) => import("./layer.ts").Layer;
/** Rejects with a `TimeoutError` when a call takes longer; what looks at its signal is waited for, up to a grace period. */
export declare const timeout: (limit: import("./duration.ts").Duration, { gracePeriod }?: import("./timeout.ts").TimeoutOptions) => import("./layer.ts").Layer;
/** Tells how long each call took, in milliseconds, however it ended. */
export declare const timed: (tell: (timing: import("./timed.ts").Timing) => void) => import("./layer.ts").Layer;
/** The signal that stops the wrapped function around this code, and the number of its attempt. */
export declare const current: () => import("./surroundings.ts").Surroundings;
/** Runs work in which an abort of `signal` stops every wrapped function, also one that waits for its next attempt. */
export declare const withSignal: <T>(signal: AbortSignal, work: () => T) => T;
/** Groups items into arrays by count, bytes and time. */
export declare const chunks: <T>(items: AsyncIterable<T> | Iterable<T>, { count, bytes, within }: import("./streams.ts").ChunkOptions) => AsyncGenerator<readonly T[], void, undefined>;
/** For each item the last ones, by count or by time. */
export declare const window: <T>(items: AsyncIterable<T> | Iterable<T>, { count, within, at }: import("./streams.ts").WindowOptions<T>) => AsyncGenerator<readonly T[], void, undefined>;
export { wrap } from './wrap.ts';
export { TimeoutError } from './errors.ts';
export { lineCutter, type LineOptions, lines } from '../streams/lines.ts';
export { accessLog, csv, jsonLines, logfmt, namedGroups, parse, type RecordReader } from '../streams/parse/index.ts';
export { type Ring, ring } from '../streams/ring.ts';
export type { Access } from '../streams/parse/access-log.ts';
export type { CsvOptions } from '../streams/parse/csv.ts';
export type { ChunkOptions, WindowOptions } from './streams.ts';
export type { Duration } from './duration.ts';
export type { AsyncFunction, Layer } from './layer.ts';
export type { BackoffOptions, ErrorTest, FailedAttempt, RetryOptions } from './retry.ts';
export type { Surroundings } from './surroundings.ts';
export type { TimeoutOptions } from './timeout.ts';
export type { Timing } from './timed.ts';
