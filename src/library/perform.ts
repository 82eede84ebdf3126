import type { StageEvent } from '../core/event.ts'
import { type Failure, failure, success } from '../core/outcome.ts'
import type { Clock } from '../core/ports.ts'
import type { Context, Policy, Run } from '../core/run.ts'
import { stopReason } from '../core/stop.ts'
import { failureOf, TimeoutError } from './errors.ts'
import type { LibraryPorts, Surroundings } from './surroundings.ts'

/** What becomes of one call of a wrapped function, as far as its policy wants to know. */
export interface Call {
  readonly name: string
  /** What the last attempt threw. */
  readonly thrown: unknown
}

/** A policy of the pipeline, for one call; it may listen to what happens. */
export interface Acting {
  readonly policy: Policy
  readonly emit?: (event: StageEvent) => void
}

export interface Performance<T> {
  readonly name: string
  readonly work: () => T
  readonly act: (call: Call) => Acting
  /** How long a function that looks at its signal may take to end once that is aborted. */
  readonly graceMs: number
}

/**
 * Calls a function as the work of a policy: it returns what the function returned, or throws what it threw
 * last, or, if it was stopped, the reason why.
 */
export const perform = async <T>({ name, work, act, graceMs }: Performance<T>, ports: LibraryPorts): Promise<Awaited<T>> => {
  const call: { name: string; thrown: unknown; ended?: Ended<T>; cause?: Failure } = { name, thrown: undefined }
  const run: Run = async (context) => {
    const inner = innerSurroundings(context)
    call.ended = await inTime(() => ports.scope.run(inner, work), inner, context.signal, graceMs, ports.clock)
    if (call.ended.kind === 'value') return success()
    if (call.ended.kind === 'thrown') call.thrown = call.ended.thrown
    call.cause = call.ended.stopped ? stopReason(context.signal) : failureOf(call.thrown)
    return failure(call.cause)
  }
  const link = linked(ports.scope.current())
  const { policy, emit = () => undefined } = act(call)
  try {
    const outcome = await policy(run)({ ...BLANK, stage: name, attempt: link.attempt, signal: link.signal, emit })
    const ended = call.ended
    if (outcome.status === 'success' && ended?.kind === 'value') return ended.value
    const cause = outcome.status === 'failure' ? outcome.failure : undefined
    throw cause === call.cause && ended?.kind === 'thrown' && !ended.stopped ? ended.thrown : stopError(cause, ended)
  } finally {
    link.release()
  }
}

const BLANK = { output: { write: () => undefined }, env: {} }

/** The reasons of aborted signals as those see them who wait for them. */
const REASONS = new WeakMap<Failure, unknown>()

/** One and the same error for all who are stopped for this reason. */
const reasonOf = (cause: Failure): unknown => {
  const known = REASONS.get(cause)
  if (known !== undefined) return known
  const reason = cause.kind === 'timeout' ? new TimeoutError(cause.limitMs) : new DOMException('stopped', 'AbortError')
  REASONS.set(cause, reason)
  return reason
}

/** What the function threw when it was stopped is the cause, unless it is the reason itself. */
const stopError = (cause: Failure | undefined, ended: Ended<unknown> | undefined): unknown => {
  const reason = cause === undefined ? new DOMException('stopped', 'AbortError') : reasonOf(cause)
  const thrown = ended?.kind === 'thrown' ? ended.thrown : undefined
  if (thrown !== undefined && thrown !== reason && reason instanceof TimeoutError) reason.cause ??= thrown
  return reason
}

/** The signal of what surrounds a call, with a `Failure` as its reason. */
const linked = (outer: Surroundings | undefined) => {
  const own = new AbortController()
  const abort = (): void => {
    const cause: Failure = { kind: 'cancelled', by: 'its signal' }
    REASONS.set(cause, outer?.signal.reason)
    own.abort(cause)
  }
  const signal = outer?.signal
  if (signal?.aborted === true) abort()
  else signal?.addEventListener('abort', abort, { once: true })
  return { signal: own.signal, attempt: outer?.attempt ?? 1, release: () => signal?.removeEventListener('abort', abort) }
}

/** Whoever has asked for the signal is believed to obey it. */
interface Inner extends Surroundings {
  readonly asked: boolean
}

const innerSurroundings = ({ signal, attempt }: Context): Inner => {
  const own = new AbortController()
  const abort = (): void => own.abort(reasonOf(stopReason(signal)))
  let asked = false
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  return {
    attempt,
    get asked() {
      return asked
    },
    get signal() {
      asked = true
      return own.signal
    },
  }
}

type Ended<T> =
  | { readonly kind: 'value'; readonly value: Awaited<T> }
  | { readonly kind: 'thrown'; readonly thrown: unknown; readonly stopped: boolean }
  /** It was stopped, and what it does since then interests nobody. */
  | { readonly kind: 'left'; readonly stopped: true }

/** The end of the work; once the signal is aborted, waits for it no longer than the grace period, and not at all if it never asked for the signal. */
const inTime = <T>(work: () => T, inner: Inner, signal: AbortSignal, graceMs: number, clock: Clock): Promise<Ended<T>> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: 'left', stopped: true })
    let cancel = (): void => {}
    const settle = (ended: Ended<T>): void => {
      cancel()
      signal.removeEventListener('abort', abort)
      resolve(ended)
    }
    const leave = (): void => settle({ kind: 'left', stopped: true })
    const abort = (): void => {
      if (inner.asked) cancel = clock.after(graceMs, leave)
      else leave()
    }
    signal.addEventListener('abort', abort, { once: true })
    begin(work).then(
      (value) => settle(signal.aborted ? { kind: 'left', stopped: true } : { kind: 'value', value }),
      (thrown: unknown) => settle({ kind: 'thrown', thrown, stopped: signal.aborted }),
    )
  })

/** What is thrown at once rejects as well. */
const begin = async <T>(work: () => T): Promise<Awaited<T>> => await work()
