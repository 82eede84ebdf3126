import type { Authority } from '../../core/authority.ts'
import type { Digests } from '../../core/digests.ts'
import type { Circumstances, Judgement, LeafCondition } from '../../core/guard.ts'

/** Whom a condition may ask, and by what it tells the time and compares keys. */
export interface JudgePorts {
  readonly authority: Authority
  readonly digests: Digests
  /** Milliseconds since 1970. */
  wall(): number
}

/** What a condition wanted, what it met, and what follows; in short words for people, without secrets. */
export type Finding = Pick<Judgement, 'expected' | 'found'> & { readonly verdict: 'passed' | 'failed' | 'unknown' }

/** Decides one kind of condition. Expected troubles are findings: it throws only for a defect. */
export type Evaluator<K extends LeafCondition['kind']> = (
  condition: Extract<LeafCondition, { readonly kind: K }>,
  circumstances: Circumstances,
  ports: JudgePorts,
  signal: AbortSignal,
) => Finding | Promise<Finding>

/** What is known for certain. */
export const decided = (isMet: boolean, expected: string, found: string): Finding => ({
  expected,
  found,
  verdict: isMet ? 'passed' : 'failed',
})

/** What could not be found out, and why. */
export const undecided = (expected: string, why: string): Finding => ({ expected, found: why, verdict: 'unknown' })
