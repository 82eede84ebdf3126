import { formatDuration } from '../../core/duration.ts'
import { type Answered, type Lookup, noAnswer } from '../../core/lookup.ts'
import type { Clock, Random } from '../../core/ports.ts'
import { sleep } from '../../core/sleep.ts'
import { type Backoff, delays } from '../../policies/backoff.ts'
import { type Finding, judge } from './judge.ts'
import { retryAfterMs } from './retry-after.ts'
import type { BackoffSpec, WaitSpec } from './spec.ts'
import type { Target } from './target.ts'

/** What became of a target: its last answer, and what there is to say about it. */
export interface Settled {
  readonly target: Target
  readonly answered: Answered
  readonly findings: readonly Finding[]
  readonly healthy: boolean
  readonly attempts: number
  readonly elapsedMs: number
  /** Why nobody asked any more, where time was left. */
  readonly gaveUp?: string
}

export interface PollPorts {
  readonly clock: Clock
  readonly random: Random
  /** Hears of each answer that is not healthy, and when the next lookup begins. */
  readonly told: (settled: Settled, delayMs: number, leftMs: number) => void
  /** Hears of each lookup, and how long it took. */
  readonly asked?: (settled: Settled, durationMs: number) => void
}

/** Looks a target up; with `wait` again and again, until it is healthy or the time is up. */
export const poll = async (target: Target, lookup: Lookup<Answered>, wait: WaitSpec | undefined, ports: PollPorts, signal: AbortSignal): Promise<Settled> => {
  const { clock } = ports
  const began = clock.now()
  const pauses = pausesOf(wait, ports.random)
  const leftMs = (): number => (wait === undefined ? Number.POSITIVE_INFINITY : began + wait.for - clock.now())
  let last: Settled | undefined
  let closing = false
  for (let attempts = 1; ; attempts += 1) {
    const askedAt = clock.now()
    const answered = await within(leftMs(), signal, clock, (limited) => lookup(target.question, limited))
    if (isCutShort(answered, signal)) return last === undefined ? settle(target, tooLate(answered, wait), attempts, began, clock) : since(last, began, clock)
    last = settle(target, answered, attempts, began, clock)
    ports.asked?.(last, clock.now() - askedAt)
    if (last.healthy || wait === undefined || signal.aborted) return last
    const pause: Pause = closing ? OVER : pauseBefore(last, pauses.next().value, leftMs(), clock)
    if (pause.kind === 'end') return pause.why === undefined ? last : { ...last, gaveUp: pause.why }
    closing = pause.closing
    ports.told(last, pause.ms, leftMs())
    await sleep(clock, pause.ms, signal)
    if (signal.aborted) return since(last, began, clock)
  }
}

type Pause = { readonly kind: 'end'; readonly why?: string } | { readonly kind: 'pause'; readonly ms: number; readonly closing: boolean }

const OVER: Pause = { kind: 'end' }

/** A pause that is too long is cut, so that one last lookup has up to half of what is left. */
const pauseBefore = ({ answered, target }: Settled, pauseMs: number, leftMs: number, clock: Clock): Pause => {
  const asked = retryAfterMs(answered.answer, clock.wall()) ?? 0
  if (leftMs <= 0) return OVER
  if (asked >= leftMs) return { kind: 'end', why: `it asked to be left alone for ${Math.ceil(asked / 1_000)}s, longer than was left` }
  if (pauseMs < leftMs) return { kind: 'pause', ms: Math.max(pauseMs, asked), closing: false }
  return { kind: 'pause', ms: Math.max(asked, leftMs - Math.min(target.timeoutMs, leftMs / 2)), closing: true }
}

const isCutShort = ({ answer }: Answered, signal: AbortSignal): boolean => answer.kind === 'none' && answer.fault === 'stopped' && !signal.aborted

const tooLate = (answered: Answered, wait: WaitSpec | undefined): Answered => ({
  ...answered,
  answer: noAnswer('timeout', `no answer within ${formatDuration(wait?.for ?? 0)}`, answered.answer.timings),
})

const since = (last: Settled, began: number, clock: Clock): Settled => ({ ...last, elapsedMs: clock.now() - began })

const within = async <T>(limitMs: number, outer: AbortSignal, clock: Clock, ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  if (limitMs === Number.POSITIVE_INFINITY) return ask(outer)
  const timer = new AbortController()
  const cancel = clock.after(limitMs, () => timer.abort())
  try {
    return await ask(AbortSignal.any([outer, timer.signal]))
  } finally {
    cancel()
  }
}

const settle = (target: Target, answered: Answered, attempts: number, began: number, clock: Clock): Settled => {
  const findings = judge(answered.answer, target.expect, clock.wall())
  return { target, answered, findings, healthy: findings.every(({ met }) => met), attempts, elapsedMs: clock.now() - began }
}

const DEFAULT_EVERY_MS = 5_000

function* pausesOf(wait: WaitSpec | undefined, random: Random): Generator<number, never> {
  if (wait?.backoff !== undefined) return yield* delays(backoffOf(wait.backoff), random)
  for (;;) yield wait?.every ?? DEFAULT_EVERY_MS
}

const backoffOf = (spec: BackoffSpec): Backoff => ({
  initialDelay: spec['initial-delay'],
  factor: spec.factor,
  maxDelay: spec['max-delay'],
  jitter: spec.jitter,
})
