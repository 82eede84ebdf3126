import { clock, random } from '../adapters/clock.ts'
import { asyncScope } from '../adapters/scope.ts'
import { makeRetry } from './retry.ts'
import { makeCurrent, makeWithSignal } from './signal.ts'
import { makeChunks, makeWindow } from './streams.ts'
import type { LibraryPorts } from './surroundings.ts'
import { makeTimed } from './timed.ts'
import { makeTimeout } from './timeout.ts'

const ports: LibraryPorts = { clock, random, scope: asyncScope() }

/** Calls again after a failure, 3 times in total if not told otherwise, and throws what the last attempt threw. */
export const retry = makeRetry(ports)

/** Rejects with a `TimeoutError` when a call takes longer; what looks at its signal is waited for, up to a grace period. */
export const timeout = makeTimeout(ports)

/** Tells how long each call took, in milliseconds, however it ended. */
export const timed = makeTimed(ports)

/** The signal that stops the wrapped function around this code, and the number of its attempt. */
export const current = makeCurrent(ports)

/** Runs work in which an abort of `signal` stops every wrapped function, also one that waits for its next attempt. */
export const withSignal = makeWithSignal(ports)

/** Groups items into arrays by count, bytes and time. */
export const chunks = makeChunks(clock)

/** For each item the last ones, by count or by time. */
export const window = makeWindow(clock)

export { wrap } from './wrap.ts'
export { TimeoutError } from './errors.ts'
export { lineCutter, type LineOptions, lines } from '../streams/lines.ts'
export { accessLog, csv, jsonLines, logfmt, namedGroups, parse, type RecordReader } from '../streams/parse/index.ts'
export { type Ring, ring } from '../streams/ring.ts'
export type { Access } from '../streams/parse/access-log.ts'
export type { CsvOptions } from '../streams/parse/csv.ts'
export type { ChunkOptions, WindowOptions } from './streams.ts'
export type { Duration } from './duration.ts'
export type { AsyncFunction, Layer } from './layer.ts'
export type { BackoffOptions, ErrorTest, FailedAttempt, RetryOptions } from './retry.ts'
export type { Surroundings } from './surroundings.ts'
export type { TimeoutOptions } from './timeout.ts'
export type { Timing } from './timed.ts'
