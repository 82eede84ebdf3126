import { formatDuration } from '../../core/duration.ts'
import type { Guard, Judge, Judgement, LeafCondition } from '../../core/guard.ts'
import type { Clock } from '../../core/ports.ts'
import { stoppable } from '../../core/stop.ts'
import { objectionsTo } from './objections.ts'
import { withoutPrivilegedEvents } from './privileged-events.ts'
import { judgeTree } from './tree.ts'

/** What a guard decided, and why. */
export interface Ruling {
  readonly passed: boolean
  readonly judgement: Judgement
  /** In words, one a condition; none if it passed. */
  readonly objections: readonly string[]
}

export interface RulingOptions {
  readonly clock: Clock
  /** For the whole decision; what is not answered by then is unknown. 60,000 ms if not given. */
  readonly limitMs?: number
}

const LIMIT_MS = 60_000

/**
 * Decides a guard without running anything. Never rejects: a judge that throws, hangs, or answers
 * with something that is no judgement has not found out, and that denies.
 */
export const rule = async (guard: Guard, judge: Judge, signal: AbortSignal, options: RulingOptions): Promise<Ruling> => {
  const { clock, limitMs = LIMIT_MS } = options
  const bound = stoppable(signal)
  const cancel = clock.after(limitMs, () => bound.stop({ kind: 'timeout', scope: 'total', limitMs }))
  const late = `no answer within ${formatDuration(limitMs)}`
  try {
    const judgement = await judgeTree(withoutPrivilegedEvents(guard.condition), (leaf) => answer(leaf, judge, bound.signal, late))
    const passed = judgement.verdict === 'passed'
    return { passed, judgement, objections: passed ? [] : objectionsTo(judgement) }
  } finally {
    cancel()
  }
}

/** It does race with the signal, so that a judge that does not listen cannot hold the stage: it asks, and leaves nothing behind. */
const answer = (leaf: LeafCondition, judge: Judge, signal: AbortSignal, late: string): Promise<Judgement> =>
  new Promise((resolve) => {
    const giveUp = (): void => resolve(unknown(leaf, late))
    if (signal.aborted) return giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    void asked(leaf, judge, signal)
      .then(resolve, (thrown: unknown) => resolve(unknown(leaf, `it could not be judged: ${messageOf(thrown)}`)))
      .finally(() => signal.removeEventListener('abort', giveUp))
  })

const asked = async (leaf: LeafCondition, judge: Judge, signal: AbortSignal): Promise<Judgement> =>
  sound(leaf, await judge(leaf, signal))

/** A copy, so that nothing can change it afterwards; only the three words that a judge may say count. */
const sound = (leaf: LeafCondition, given: unknown): Judgement => {
  const { condition, expected, found, verdict } = Object(given) as Partial<Judgement>
  const isSound =
    condition === leaf.kind &&
    typeof expected === 'string' &&
    typeof found === 'string' &&
    (verdict === 'passed' || verdict === 'failed' || verdict === 'unknown')
  return isSound ? { condition, expected, found, verdict, parts: [] } : unknown(leaf, 'the answer was no judgement')
}

const unknown = ({ kind }: LeafCondition, found: string): Judgement => ({
  condition: kind,
  expected: '',
  found,
  verdict: 'unknown',
  parts: [],
})

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : 'something was thrown')
