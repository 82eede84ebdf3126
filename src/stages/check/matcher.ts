import type { Json } from '../../core/detail.ts'
import { boundedFor, shownPattern } from '../../core/pattern.ts'
import type { MatcherSpec, Scalar } from './spec.ts'

/** Whether a value is as expected; scalars are compared as texts, since YAML reads `1234567` as a number that a server calls `"1234567"`. */
export const matches = (spec: MatcherSpec, value: Json | undefined): boolean => {
  if (spec.present !== undefined) return (value !== undefined) === spec.present
  if (value === undefined) return false
  if (spec.match !== undefined) return boundedFor(spec.match, textOf(value)).test(textOf(value))
  if (spec.contains !== undefined) return textOf(value).includes(spec.contains)
  return (spec['one-of'] ?? [spec.equals ?? null]).some((each) => same(each, value))
}

const same = (expected: Scalar, value: Json): boolean =>
  expected === null || value === null || typeof value === 'object' ? expected === value : String(expected) === String(value)

/** The same in words: `'ok'`, `/v\d+/`, `one of 1, 2`. */
export const matcherWords = (spec: MatcherSpec): string => {
  if (spec.present !== undefined) return spec.present ? 'to be there' : 'not to be there'
  if (spec.match !== undefined) return shownPattern(spec.match)
  if (spec.contains !== undefined) return `with ${valueWords(spec.contains)} in it`
  return spec['one-of'] === undefined ? valueWords(spec.equals) : `one of ${spec['one-of'].map(valueWords).join(', ')}`
}

const LONGEST = 100

/** What was found, short enough for a sentence. */
export const valueWords = (value: Json | undefined): string => {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))
