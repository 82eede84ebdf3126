import * as z from 'zod/mini'
import { BEYOND, type Beyond } from './beyond.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type Path, valueAt } from './origin.ts'
import { either, quoted } from './wording.ts'

/** What the schema objects to, where, in words. */
export interface Finding {
  readonly path: Path
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hint?: string
  readonly beyond?: Beyond
}

type Issue = z.core.$ZodIssue

/** Hands the known keys on to `findings`, as the issue's message. */
export const tellKnownKeys = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code !== 'unrecognized_keys') return undefined
  return issue.inst instanceof z.ZodMiniObject ? Object.keys(issue.inst.shape).join(' ') : ''
}

/**
 * Every objection of `safeParse(root, { error: tellKnownKeys })`; a union speaks with the one of its
 * forms that fits best.
 */
export const findings = (issues: readonly Issue[], root: unknown): readonly Finding[] => {
  const all = issues.flatMap((issue) => expand(issue, root, []))
  return all.filter((finding) => !explained(finding, all))
}

/** A missing key needs no words of its own where a misspelt one will become it, nor does a map where there is nothing else. */
const explained = (finding: Finding, all: readonly Finding[]): boolean =>
  finding.message.startsWith('missing key')
    ? all.some(
        ({ path, hint }) =>
          hint === didYouMean(String(finding.path.at(-1))) && samePath(path.slice(0, -1), finding.path.slice(0, -1)),
      )
    : /, got (?:none|neither)$/.test(finding.message) &&
      all.some(({ path, message }) => message.startsWith('unknown key') && samePath(path.slice(0, -1), finding.path))

const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, index) => key === b[index])

const expand = (issue: Issue, root: unknown, base: Path): readonly Finding[] => {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))]
  const value = valueAt(root, path)
  if (value === undefined && path.length > 0) return [{ path, at: 'key', message: `missing key '${path.at(-1)}'` }]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...path, key], issue.message.split(' ')))
  if (issue.code === 'invalid_union') return union(issue, root, path, value)
  if (issue.code === 'invalid_key')
    return [told({ ...issue, message: issue.issues[0]?.message ?? issue.message }, path, 'key', path.at(-1))]
  return [told(issue, path, 'value', value)]
}

const told = (issue: Issue, path: Path, at: Finding['at'], value: unknown): Finding => {
  const hint =
    issue.code === 'invalid_value' && typeof value === 'string'
      ? nearest(value, issue.values.map(String))
      : durationHint(issue, value)
  const words = given(issue) ?? (issue.code === 'invalid_value' && hint !== undefined ? didYouMean(hint) : hint)
  const message = issue.message.includes(', got ')
    ? issue.message
    : `expected ${expectation(issue)}, got ${got(issue, value)}`
  const beyond = beyondOf(issue)
  return { path, at, message, ...(words !== undefined && { hint: words }), ...(beyond !== undefined && { beyond }) }
}

/** Why no schema could know, in the word of whoever objected. */
const beyondOf = (issue: Issue): Beyond | undefined => {
  if (issue.code === 'invalid_key' && issue.issues[0] !== undefined) return beyondOf(issue.issues[0])
  const kind: unknown = issue.code === 'custom' ? issue.params?.['beyond'] : undefined
  return typeof kind === 'string' && Object.hasOwn(BEYOND, kind) ? (kind as Beyond) : undefined
}

/** The hint of whoever objected. */
const given = (issue: Issue): string | undefined =>
  issue.code === 'custom' && typeof issue.params?.['hint'] === 'string'
    ? issue.params['hint']
    : issue.code === 'invalid_key' && issue.issues[0] !== undefined
      ? given(issue.issues[0])
      : undefined

/** Where a list was right as such, what is in it is wrong. */
const got = (issue: Issue, value: unknown): string =>
  issue.code === 'custom' && Array.isArray(value) && value.length > 0
    ? `[${quoted(value.map(String).join(', ')).slice(1, -1)}]`
    : quoted(value)

const durationHint = (issue: Issue, value: unknown): string | undefined =>
  issue.message.startsWith('expected a duration') && typeof value === 'number' && value > 0
    ? `write ${value}s for seconds or ${value}m for minutes`
    : undefined

const unknownKey = (path: Path, known: readonly string[]): Finding => {
  const key = String(path.at(-1))
  const theirs = key.toLowerCase().replaceAll('_', '-')
  const suggestion = known.find((ours) => SYNONYMS[ours]?.split(' ').includes(theirs)) ?? nearest(key, known)
  const hint = suggestion === undefined ? `known keys: ${known.join(', ')}` : didYouMean(suggestion)
  return { path, at: 'key', message: `unknown key ${quoted(key)}`, hint }
}

/** Our keys with what other tools call them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  stages: 'jobs steps tasks',
  'max-parallel': 'concurrency parallel',
  run: 'script command commands cmd',
  needs: 'depends-on dependson dependencies',
  if: 'when condition',
  env: 'environment variables',
  'working-directory': 'cwd dir directory',
  timeout: 'timeout-minutes timeout-seconds',
  retry: 'retries',
  'max-attempts': 'attempts max-retries',
  'initial-delay': 'delay wait-seconds',
  'exit-codes': 'exit-code',
  reasons: 'reason',
  signals: 'signal',
  'continue-on-error': 'allow-failure ignore-errors',
  post: 'hooks after-script',
  failure: 'failed on-failure',
  success: 'succeeded on-success',
  aborted: 'cancelled',
  cleanup: 'finally',
  scan: 'scanner grep problem-matcher fail-if unstable-if',
  match: 'pattern regex regexp',
  preset: 'presets',
  source: 'src from path paths',
  destination: 'dest dst target to',
  exclude: 'ignore excludes',
  include: 'includes only',
  keep: 'retention forget prune',
  repository: 'repo url',
  password: 'password-from password-file password-env password-command',
  'read-data-subset': 'read-data subset',
  guard: 'guards access permissions allow',
  actors: 'actor user users',
  permission: 'permissions role roles',
  teams: 'team',
  refs: 'ref branch branches tag tags',
  events: 'event on',
  fork: 'forks',
  environment: 'environments',
  secrets: 'secret',
  'api-key': 'api-keys key keys token',
  windows: 'window schedule',
  runner: 'runners',
  shards: 'parallel parallelism sharding',
  'on-deny': 'deny on-denied',
  timezone: 'time-zone zone tz',
  open: 'weekly hours',
  freezes: 'freeze closed',
  'from-env': 'env from',
}

const union = (issue: z.core.$ZodIssueInvalidUnion, root: unknown, path: Path, value: unknown): readonly Finding[] => {
  const forms = issue.errors.filter((errors) => !errors.some(isWrongType))
  const best = forms.toSorted((a, b) => a.length - b.length)[0]
  if (best !== undefined) return best.flatMap((inner) => expand(inner, root, path))
  const message = issue.message.startsWith('expected') ? issue.message : `expected ${either(issue.errors.map(form))}`
  return [told({ ...issue, message }, path, 'value', value)]
}

/** The form is for another type of value than the one that was written. */
const isWrongType = (issue: Issue): boolean =>
  issue.path.length === 0 &&
  ((issue.code === 'invalid_type' && issue.expected !== 'int') ||
    issue.code === 'invalid_value' ||
    (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isWrongType))))

const form = (issues: readonly Issue[]): string => {
  const wrong = issues.find(isWrongType)
  if (wrong === undefined) return 'something else'
  return wrong.code === 'invalid_union' && !wrong.message.startsWith('expected')
    ? either(wrong.errors.map(form))
    : expectation(wrong)
}

const expectation = (issue: Issue): string => {
  if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length)
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(quoted))
  if (issue.code === 'too_small') return sizeOf(issue.origin, 'least', issue.minimum)
  return issue.code === 'too_big' ? sizeOf(issue.origin, 'most', issue.maximum) : issue.message
}

const oneOf = (values: readonly string[]): string => (values.length === 1 ? '' : 'one of ') + values.join(', ')

const sizeOf = (origin: string, bound: 'least' | 'most', size: number | bigint): string =>
  origin === 'string' && bound === 'least' && size === 1
    ? 'a text that is not empty'
    : `${SIZED[origin] ?? origin} at ${bound} ${size}`

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'nothing',
}
const SIZED: Readonly<Record<string, string>> = {
  string: 'a text with a length of',
  array: 'a list with a length of',
  number: 'a number of',
}
