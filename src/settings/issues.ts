import type * as z from 'zod'
import { didYouMean, nearest } from './nearest.ts'
import { type Path, valueAt } from './origin.ts'
import { either, quoted } from './wording.ts'

/** What the schema objects to, where, in words. */
export interface Finding {
  readonly path: Path
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hint?: string
}

type Issue = z.core.$ZodIssue

/** Hands the known keys on to `findings`, as the issue's message. */
export const tellKnownKeys = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code !== 'unrecognized_keys') return undefined
  const def = issue.inst?._zod.def as { readonly shape?: object } | undefined
  return Object.keys(def?.shape ?? {}).join(' ')
}

/** Every objection of `safeParse(root, { error: tellKnownKeys })`; a union speaks with the one of its forms that fits best. */
export const findings = (issues: readonly Issue[], root: unknown): readonly Finding[] => {
  const all = issues.flatMap((issue) => expand(issue, root, []))
  return all.filter((finding) => !explained(finding, all))
}

/** A missing key needs no words of its own where a misspelt one will become it. */
const explained = (finding: Finding, all: readonly Finding[]): boolean =>
  finding.message.startsWith('missing key') &&
  all.some(({ path, hint }) => hint === didYouMean(String(finding.path.at(-1))) && samePath(path.slice(0, -1), finding.path.slice(0, -1)))

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, index) => key === b[index])

const expand = (issue: Issue, root: unknown, base: Path): readonly Finding[] => {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
  const value = valueAt(root, path)
  if (value === undefined && path.length > 0) return [{ path, at: 'key', message: `missing key '${path.at(-1)}'` }]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], issue.message.split(' ')))
  if (issue.code === 'invalid_union') return union(issue, root, path, value)
  if (issue.code === 'invalid_key') return [told({ ...issue, message: issue.issues[0]?.message ?? issue.message }, path, 'key', path.at(-1))]
  return [told(issue, path, 'value', value)]
}

const told = (issue: Issue, path: Path, at: Finding['at'], value: unknown): Finding => {
  const hint = issue.code === 'invalid_value' && typeof value === 'string' ? nearest(value, issue.values.map(String)) : durationHint(issue, value)
  const words = issue.code === 'invalid_value' && hint !== undefined ? didYouMean(hint) : hint
  const message = issue.message.includes(', got ') ? issue.message : `expected ${expectation(issue)}, got ${got(issue, value)}`
  return { path, at, message, ...(words !== undefined && { hint: words }) }
}

/** Where a list was right as such, what is in it is wrong. */
const got = (issue: Issue, value: unknown): string =>
  issue.code === 'custom' && Array.isArray(value) && value.length > 0 ? `[${quoted(value.map(String).join(', ')).slice(1, -1)}]` : quoted(value)

const durationHint = (issue: Issue, value: unknown): string | undefined =>
  issue.message.startsWith('expected a duration') && typeof value === 'number' && value > 0
    ? `write ${value}s for seconds or ${value}m for minutes`
    : undefined

const unknownKey = (path: Path, known: readonly string[]): Finding => {
  const key = String(path.at(-1))
  const meant = SYNONYMS[key.toLowerCase().replaceAll('_', '-')]
  const suggestion = meant !== undefined && known.includes(meant) ? meant : nearest(key, known)
  const hint = suggestion === undefined ? `known keys: ${known.join(', ')}` : didYouMean(suggestion)
  return { path, at: 'key', message: `unknown key ${quoted(key)}`, hint }
}

/** What other tools call it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  'timeout-minutes': 'timeout', 'timeout-seconds': 'timeout', script: 'run', command: 'run', commands: 'run', cmd: 'run',
  'depends-on': 'needs', dependson: 'needs', dependencies: 'needs', when: 'if', condition: 'if', environment: 'env', variables: 'env',
  cwd: 'working-directory', dir: 'working-directory', directory: 'working-directory', retries: 'retry', attempts: 'max-attempts',
  'max-retries': 'max-attempts', 'allow-failure': 'continue-on-error', 'ignore-errors': 'continue-on-error', jobs: 'stages',
  steps: 'stages', tasks: 'stages', concurrency: 'max-parallel', parallel: 'max-parallel', delay: 'initial-delay',
  'wait-seconds': 'initial-delay', hooks: 'post', 'after-script': 'post', 'exit-code': 'exit-codes', reason: 'reasons', signal: 'signals',
}

const union = (issue: z.core.$ZodIssueInvalidUnion, root: unknown, path: Path, value: unknown): readonly Finding[] => {
  const forms = issue.errors.filter((errors) => !errors.some(isWrongType))
  const best = forms.toSorted((a, b) => a.length - b.length)[0]
  if (best !== undefined) return best.flatMap((inner) => expand(inner, root, path))
  const message = issue.message.startsWith('expected') ? issue.message : `expected ${either(issue.errors.map(form))}`
  return [told({ ...issue, message, code: 'custom', params: {} }, path, 'value', value)]
}

/** The form is for another type of value than the one that was written. */
const isWrongType = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isWrongType))))

const form = (issues: readonly Issue[]): string => {
  const wrong = issues.find(isWrongType)
  if (wrong === undefined) return 'something else'
  return wrong.code === 'invalid_union' && !wrong.message.startsWith('expected') ? either(wrong.errors.map(form)) : expectation(wrong)
}

const expectation = (issue: Issue): string => {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length)
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? quoted(issue.values[0]) : `one of ${issue.values.map(quoted).join(', ')}`
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'a text that is not empty' : `${sized(issue.origin)} at least ${issue.minimum}`
    case 'too_big':
      return `${sized(issue.origin)} at most ${issue.maximum}`
    default:
      return issue.message
  }
}

const sized = (origin: string): string => SIZED[origin] ?? origin

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a map', record: 'a map', null: 'nothing',
}
const SIZED: Readonly<Record<string, string>> = { string: 'a text with a length of', array: 'a list with a length of', number: 'a number of' }
