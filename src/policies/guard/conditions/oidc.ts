import type { Json } from '../../../core/detail.ts'
import { decided, type Evaluator, undecided } from '../evaluator.ts'
import { matchesGlob } from '../glob.ts'
import { listed, shown } from '../words.ts'

/** Every claim of the job's verified token is as one of its patterns says; each is taken as a whole, `sub` too. */
export const oidc: Evaluator<'oidc'> = async ({ claims, issuer, audience }, _, { authority }, signal) => {
  const wanted = Object.entries(claims)
  const expected = wanted.map(([name, patterns]) => `${shown(name)} ${listed(patterns)}`).join(', ')
  const answer = await authority.claims({ issuer, audience }, signal)
  if (!answer.known) return undecided(expected, shown(answer.why))
  const wrong = wanted.flatMap(([name, patterns]) => objection(name, patterns, answer.value))
  return decided(wrong.length === 0, expected, wrong.join(', ') || 'the token says so')
}

const objection = (name: string, patterns: readonly string[], claims: Readonly<Record<string, Json>>): readonly string[] => {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined
  if (value === undefined || value === null) return [`no claim ${shown(name)}`]
  if (typeof value === 'object') return [`${shown(name)} is no plain value`]
  return patterns.some((pattern) => isMet(pattern, value)) ? [] : [`${shown(name)} ${shown(String(value))}`]
}

const isMet = (pattern: string, value: string | number | boolean): boolean =>
  pattern === String(value) || (typeof value === 'string' && matchesGlob(pattern, value))
