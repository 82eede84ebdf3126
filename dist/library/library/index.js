import { clock, random } from '../adapters/clock.js';
import { asyncScope } from '../adapters/scope.js';
import { makeRetry } from './retry.js';
import { makeCurrent, makeWithSignal } from './signal.js';
import { makeChunks, makeWindow } from './streams.js';
import { makeTimed } from './timed.js';
import { makeTimeout } from './timeout.js';
const ports = { clock, random, scope: asyncScope() };
/** Calls again after a failure, 3 times in total if not told otherwise, and throws what the last attempt threw. */
export const retry = makeRetry(ports);
/** Rejects with a `TimeoutError` when a call takes longer; what looks at its signal is waited for, up to a grace period. */
export const timeout = makeTimeout(ports);
/** Tells how long each call took, in milliseconds, however it ended. */
export const timed = makeTimed(ports);
/** The signal that stops the wrapped function around this code, and the number of its attempt. */
export const current = makeCurrent(ports);
/** Runs work in which an abort of `signal` stops every wrapped function, also one that waits for its next attempt. */
export const withSignal = makeWithSignal(ports);
/** Groups items into arrays by count, bytes and time. */
export const chunks = makeChunks(clock);
/** For each item the last ones, by count or by time. */
export const window = makeWindow(clock);
export { wrap } from './wrap.js';
export { TimeoutError } from './errors.js';
export { lineCutter, lines } from '../streams/lines.js';
export { accessLog, csv, jsonLines, logfmt, namedGroups, parse } from '../streams/parse/index.js';
export { ring } from '../streams/ring.js';
