import { clock, random } from '../adapters/clock.ts'
import { asyncScope } from '../adapters/scope.ts'
import { makeRetry } from './retry.ts'
import { makeCurrent, makeWithSignal } from './signal.ts'
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

export { wrap } from './wrap.ts'
export { TimeoutError } from './errors.ts'
export { lineCutter } from '../streams/lines.ts'
export { type Ring, ring } from '../streams/ring.ts'
export type { Duration } from './duration.ts'
export type { AsyncFunction, Layer } from './layer.ts'
export type { BackoffOptions, ErrorTest, FailedAttempt, RetryOptions } from './retry.ts'
export type { Surroundings } from './surroundings.ts'
export type { TimeoutOptions } from './timeout.ts'
export type { Timing } from './timed.ts'
