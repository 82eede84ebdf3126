import { OPERATION_REASONS } from '../core/outcome.ts'
import type { Objector } from './combinators.ts'
import { parsePattern } from './pattern.ts'

/** Reasons for which a failed attempt may be tried again. */
export const RETRYABLE_REASONS = [
  'exit',
  'signal',
  'timeout',
  'no-output-timeout',
  'limit',
  'scan',
  'spawn',
  'error',
  ...OPERATION_REASONS,
] as const
export type RetryableReason = (typeof RETRYABLE_REASONS)[number]

export const EXIT_CODES = /^\d{1,3}(-\d{1,3})?$/
export const SIGNAL = /^SIG[A-Z0-9]+$/

const BYTE = '(?:[01]?\\d{1,2}|2[0-4]\\d|25[0-5])'

/** The same with codes that there are. */
export const SOUND_CODES = new RegExp(`^${BYTE}(?:-${BYTE})?$`)

const PLAIN = `${BYTE}(?:-${BYTE})?|${RETRYABLE_REASONS.join('|')}|SIG[A-Z0-9]+`

/** One word, and a text of words, for the published schema. */
export const WORD = `^(?:${PLAIN}|/[\\s\\S]+/[imsu]*)$`
const IN_TEXT = `(?:${PLAIN}|/[^\\s,]+/[imsu]*|/(?:\\\\.|[^/\\\\])+/[imsu]*)`
export const WORDS = `^[\\s,]*${IN_TEXT}(?:[\\s,]+${IN_TEXT})*[\\s,]*$`

/** The short form of `retry.on` sorted by kind. */
export interface RetryWords {
  readonly 'exit-codes'?: string[]
  readonly reasons?: RetryableReason[]
  readonly signals?: string[]
  readonly output?: RegExp
}

/** Words between commas and white space; inside `/…/` these belong to the pattern. */
export const splitWords = (text: string): string[] => text.match(/\/(?:\\.|[^/\\])+\/[imsu]*(?=[\s,]|$)|[^\s,]+/g) ?? []

/** Sorts words such as `137`, `100-110`, `timeout`, `SIGSEGV` and `/ECONNRESET/`; objects to any other. */
export const retryWords = (words: readonly string[], object: Objector): RetryWords => {
  const patterns = words.filter(isPattern)
  const sorted = {
    'exit-codes': words.filter((word) => EXIT_CODES.test(word)),
    reasons: RETRYABLE_REASONS.filter((reason) => words.includes(reason)),
    signals: words.filter((word) => SIGNAL.test(word)),
  }
  const known = new Set<string>([...patterns, ...Object.values(sorted).flat()])
  for (const word of words.filter((other) => !known.has(other))) object(unknownWord(word))
  if (words.length === 0) object(`expected ${KINDS}`)
  const output = patterns.length === 0 ? undefined : combined(patterns, object)
  const filled = Object.fromEntries(Object.entries(sorted).filter(([, list]) => list.length > 0))
  return { ...filled, ...(output !== undefined && { output }) }
}

const isPattern = (word: string): boolean => /^\/.+\/[imsu]*$/s.test(word)

const KINDS =
  'exit codes (137, 100-110), signals (SIGSEGV), patterns (/ECONNRESET/) or reasons ' +
  `(${RETRYABLE_REASONS.join(', ')})`

const unknownWord = (word: string): string => `expected ${KINDS}, got '${word.slice(0, 80)}'`

const combined = (patterns: readonly string[], object: Objector): RegExp | undefined => {
  const parts = patterns.map(
    (word) => [word.slice(1, word.lastIndexOf('/')), word.slice(word.lastIndexOf('/') + 1)] as const,
  )
  const flags = new Set(parts.map(([, flag]) => flag))
  if (flags.size > 1) object('expected patterns with the same flags', undefined, 'patterns')
  const alternatives = `/${parts.map(([source]) => `(?:${source})`).join('|')}/${[...flags][0]}`
  return parsePattern(patterns.length > 1 ? alternatives : (patterns[0] ?? ''), object)
}
