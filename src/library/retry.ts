import { type Backoff, DEFAULT_BACKOFF, type Jitter } from '../policies/backoff.ts'
import { retry as retryPolicy, type RetryRule } from '../policies/retry.ts'
import { type Duration, milliseconds } from './duration.ts'
import { namesOf } from './errors.ts'
import { type Layer, layer } from './layer.ts'
import type { Call } from './perform.ts'
import type { LibraryPorts } from './surroundings.ts'

/** Errors of a class, of a type or with a `code` of this name, or those that a function says yes to. */
export type ErrorTest = string | (abstract new (...args: never[]) => Error) | ((error: unknown) => boolean)

export interface RetryOptions {
  /** In total, the first included; 3 if not given. */
  readonly maxAttempts?: number
  /** What is tried again; everything if not given. */
  readonly on?: ErrorTest | readonly ErrorTest[]
  /** What is never tried again, whatever `on` says. */
  readonly abortOn?: ErrorTest | readonly ErrorTest[]
  /** How long to wait: always the same, or growing from `initialDelay` (1s) by `factor` (2) to `maxDelay` (1m), spread by `jitter` (`equal`). */
  readonly backoff?: Duration | BackoffOptions
  /** No further attempt begins later than this after the first began. */
  readonly maxElapsed?: Duration
  /** Told before each wait. */
  readonly onRetry?: (failed: FailedAttempt) => void
}

export interface BackoffOptions {
  readonly initialDelay?: Duration
  readonly factor?: number
  readonly maxDelay?: Duration
  readonly jitter?: Jitter
}

export interface FailedAttempt {
  readonly error: unknown
  /** Counts from 1. */
  readonly attempt: number
  readonly delayMs: number
}

/** Calls again after a failure, and throws what the last attempt threw. An aborted signal ends it at once, while it waits as well. */
export const makeRetry =
  (ports: LibraryPorts) =>
  (options: number | RetryOptions = {}): Layer => {
    const given = typeof options === 'number' ? { maxAttempts: options } : options
    const rule = ruleOf(given)
    const act = (call: Call) => ({
      policy: retryPolicy([{ ...rule, on: { when: () => isFor(given, call.thrown) } }], ports),
      emit: tellOf(given, call),
    })
    return layer(act, ports)
  }

const ruleOf = ({ maxAttempts = 3, backoff, maxElapsed }: RetryOptions): RetryRule => {
  if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1) throw new RangeError(`retry: expected 1 attempt or more, got ${maxAttempts}`)
  return {
    maxAttempts,
    backoff: backoffOf(backoff ?? {}),
    ...(maxElapsed !== undefined && { maxElapsedMs: milliseconds(maxElapsed, 'maxElapsed') }),
  }
}

const backoffOf = (given: Duration | BackoffOptions): Backoff => {
  if (typeof given !== 'object') {
    const delay = milliseconds(given, 'backoff')
    return { initialDelay: delay, factor: 1, maxDelay: delay, jitter: 'none' }
  }
  const { initialDelay, factor, maxDelay, jitter } = { ...DEFAULT_BACKOFF, ...given }
  if (!(factor >= 1)) throw new RangeError(`retry: expected a factor of 1 or more, got ${factor}`)
  return { initialDelay: milliseconds(initialDelay, 'initialDelay'), factor, maxDelay: milliseconds(maxDelay, 'maxDelay'), jitter }
}

const isFor = ({ on, abortOn }: RetryOptions, error: unknown): boolean =>
  (on === undefined || matches(on, error)) && !(abortOn !== undefined && matches(abortOn, error))

const matches = (tests: ErrorTest | readonly ErrorTest[], error: unknown): boolean =>
  (Array.isArray(tests) ? (tests as readonly ErrorTest[]) : [tests as ErrorTest]).some((test) => matchesOne(test, error))

const matchesOne = (test: ErrorTest, error: unknown): boolean => {
  if (typeof test === 'string') return namesOf(error).includes(test)
  return isErrorClass(test) ? error instanceof test : test(error)
}

const isErrorClass = (test: Exclude<ErrorTest, string>): test is abstract new (...args: never[]) => Error =>
  test === Error || test.prototype instanceof Error

const tellOf =
  ({ onRetry }: RetryOptions, call: Call): NonNullable<ReturnType<Parameters<typeof layer>[0]>['emit']> =>
  (event) => {
    if (event.type === 'wait-started') onRetry?.({ error: call.thrown, attempt: event.attempt, delayMs: event.delayMs })
  }
