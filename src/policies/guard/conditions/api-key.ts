import type { Digests } from '../../../core/digests.ts'
import type { KeyDigest } from '../../../core/guard.ts'
import { bareKey, keyProblem, stretchingOf, stretchingProblem } from '../../../core/key.ts'
import { decided, type Evaluator, type Finding, undecided } from '../evaluator.ts'
import { valueOf } from '../variable.ts'

/**
 * A variable holds the key to one of the digests. All of them are compared, each in constant time,
 * and nothing of the key is told. A key that is too short for SHA-256 opens scrypt digests only.
 */
export const apiKey: Evaluator<'api-key'> = async ({ from, digests }, { env }, ports) => {
  const expected = `${from} holds the key to ${digests.length === 1 ? 'the digest' : `one of ${digests.length} digests`}`
  const value = valueOf(env, from)
  if (value === undefined) return decided(false, expected, `${from} is not set`)
  const key = bareKey(new TextEncoder().encode(value))
  const trials: Trial[] = []
  // One after the other: scrypt takes much memory.
  for (const digest of digests) trials.push(await tried(key, digest, ports.digests))
  return conclusion(expected, from, trials)
}

type Trial =
  | { readonly kind: 'fits' | 'differs' }
  /** The key is not good enough for it. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The digest is not as it should be. */
  | { readonly kind: 'unusable'; readonly why: string }

const tried = async (key: Uint8Array, digest: KeyDigest, digests: Digests): Promise<Trial> => {
  const why = keyProblem(key, digest.algorithm)
  if (why !== undefined) return { kind: 'refused', why }
  return digest.algorithm === 'scrypt' ? stretched(key, digest, digests) : compared(await digests.sha256(key), digest.hex, digests)
}

const stretched = async (key: Uint8Array, digest: Extract<KeyDigest, { algorithm: 'scrypt' }>, digests: Digests): Promise<Trial> => {
  const stretching = stretchingOf(digest)
  const why = stretchingProblem(stretching)
  if (why !== undefined) return { kind: 'unusable', why }
  try {
    return await compared(await digests.scrypt(key, stretching), digest.hash, digests)
  } catch {
    return { kind: 'unusable', why: 'scrypt could not be computed, perhaps for lack of memory' }
  }
}

const compared = async (one: string, other: string, digests: Digests): Promise<Trial> => ({
  kind: (await digests.equal(one, other)) ? 'fits' : 'differs',
})

const conclusion = (expected: string, from: string, trials: readonly Trial[]): Finding => {
  const place = (index: number): string => (trials.length === 1 ? 'the digest' : `digest ${index + 1} of ${trials.length}`)
  const fitting = trials.findIndex(({ kind }) => kind === 'fits')
  if (fitting >= 0) return decided(true, expected, `it is the key to ${place(fitting)}`)
  for (const [index, trial] of trials.entries()) {
    if (trial.kind === 'unusable') return undecided(expected, `${place(index)} cannot be used: ${trial.why}`)
  }
  return decided(false, expected, objection(from, trials))
}

const objection = (from: string, trials: readonly Trial[]): string => {
  const [first] = trials
  return first?.kind === 'refused' && trials.every(({ kind }) => kind === 'refused')
    ? `what ${from} holds is refused: ${first.why}`
    : `what ${from} holds is not the key`
}
