import * as z from 'zod/mini'
import { COMPARISONS, type Comparison, type FieldTest } from '../core/field-test.ts'
import { DURATION_ABOVE_ZERO, DURATION_PATTERN, parseDuration } from '../core/duration.ts'
import { described, implies, into, late, type Objector, optional, text } from './combinators.ts'
import { parsePattern, pattern } from './pattern.ts'
import { count } from './quantity.ts'

/** What the lines of a scan may be. */
export const FORMATS = ['text', 'jsonl', 'logfmt', 'csv', 'access'] as const

/** What can stand in an expression as one word. */
export const RULE_NAME = /^[A-Za-z_](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?$/

const ruleName = late(() =>
  z.string().check(z.regex(RULE_NAME, { error: 'expected a name of letters, digits, - and _ that begins with a letter or _ and does not end with -' })),
)

/** How many matches in how long, and above how many it is too much. */
export interface Rate {
  readonly windowMs: number
  readonly operator?: '>' | '>='
  readonly limit?: number
}

const RATE = /^(?:(>=?)\s*(\d{1,9})\s+in\s+)?(\S+)$/
const RATE_PATTERN = `^\\s*(?:>=?\\s*\\d{1,9}\\s+in\\s+)?${DURATION_ABOVE_ZERO}\\s*$`
const RATE_WORDS = 'expected a rate such as > 20 in 30s, or a duration such as 30s'

const rate = late(() =>
  into(z.string({ error: RATE_WORDS }).check(z.meta({ pattern: RATE_PATTERN })), (value, object): Rate => {
    const [, operator, most, duration = ''] = RATE.exec(value.trim()) ?? []
    const windowMs = DURATION_PATTERN.test(duration) ? parseDuration(duration) : 0
    if (windowMs > LONGEST_WINDOW) object('expected a rate within at most 1d', undefined, 'amounts')
    else if (windowMs <= 0) object(RATE_WORDS)
    return { windowMs, ...(most !== undefined && { operator: operator === '>=' ? '>=' : '>', limit: Number(most) }) }
  }),
)

const LONGEST_WINDOW = 86_400_000

const fieldTest = late(() =>
  into(
    z.union([z.string().check(z.meta({ anyOf: FIELD_TEXTS })), z.number(), z.boolean(), z.null()], { error: 'expected a value, a comparison such as >= 500, or a /pattern/' }),
    fieldTestOf,
  ),
)

const COMPARISON = new RegExp(`^(${COMPARISONS.join('|')})\\s*(\\S.*)$`)
const COMPARED = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?$/

/** A pattern, no comparison, or one with a number. */
const FIELD_TEXTS = [
  { pattern: '^/[\\s\\S]+/[imsu]*$' },
  { not: { pattern: COMPARISON.source } },
  { pattern: `^(?:${COMPARISONS.join('|')})\\s*${COMPARED.source.slice(1)}` },
]

const fieldTestOf = (value: string | number | boolean | null, object: Objector): FieldTest => {
  if (typeof value !== 'string') return { kind: 'equals', value }
  if (/^\/.+\/[imsu]*$/s.test(value)) return { kind: 'matches', pattern: parsePattern(value, object) }
  const [, operator, number] = COMPARISON.exec(value) ?? []
  if (operator === undefined || number === undefined) return { kind: 'equals', value }
  if (!COMPARED.test(number)) object('expected a number to compare with, such as >= 500')
  return { kind: 'compare', operator: operator as Comparison, number: Number(number) }
}

const field = late(() =>
  z
    .record(
      text,
      into(z.union([fieldTest, z.array(fieldTest).check(z.minLength(1))], { error: 'expected a value, a comparison such as >= 500, a /pattern/, or a list of these' }), (value) =>
        Array.isArray(value) ? value : [value],
      ),
    )
    .check(z.refine((map) => Object.keys(map).length > 0, { error: 'expected at least one field' }), z.meta({ minProperties: 1 })),
)

const NAMED_GROUP = /\(\?<[A-Za-z_$]/

const extract = late(() =>
  into(
    z.union([text.check(z.meta({ pattern: NAMED_GROUP.source })), z.array(text).check(z.minLength(1))], { error: 'expected a pattern with named groups, or a list of fields' }),
    (value, object) => {
      if (typeof value !== 'string') return value
      const extracting = parsePattern(value, object)
      if (!NAMED_GROUP.test(value)) object('expected a pattern with named groups, such as took (?<ms>[0-9]+)')
      return extracting
    },
  ),
)

const rule = late(() =>
  z.strictObject({
    name: described(ruleName, 'What expressions and the report call it.'),
    match: optional(pattern, 'A pattern that is searched for in each line. Its named groups are extracted.'),
    field: optional(
      field,
      'What fields of a record have to be, all of them: a value, a comparison such as `>= 500`, a `/pattern/`, or a list of which one is enough.',
    ),
    level: optional(z.enum(['error', 'warning', 'notice']), 'How bad a match is; `error` if not given.'),
    ignore: optional(pattern, 'A pattern of lines that do not count.'),
    extract: optional(
      extract,
      'A pattern whose named groups are extracted of each match, or a list of fields. Numbers are summed up; `file`, `line`, `column`, `message` and `code` tell a place in the code.',
    ),
    limit: optional(count('a number of matches, 0 or more', 0), 'How many matches the report shows, the first and the last; 10 if not given.'),
    rate: optional(
      rate,
      'The most matches within any such span, for expressions: `30s`. With a limit, `> 20 in 30s`, more than these fail the stage, or make it unstable where the level is `warning`.',
    ),
  }).check(z.meta({ anyOf: [{ required: ['match'] }, { required: ['field'] }] })),
)

const PRESETS_WORDS = 'expected the name of a preset or a list of names'

const globs = late(() =>
  into(z.union([text, z.array(text).check(z.minLength(1))], { error: 'expected a glob or a list of globs' }), (value) => [value].flat()),
)

const BESIDE_FILES = { follow: ['files'], 'if-no-files': ['files'] }

const OF_RECORDS = { required: ['format'], properties: { format: { enum: FORMATS.filter((format) => format !== 'text') } } }

/** Only records have fields, and presets read text. */
const OF_FORMAT = [
  implies(OF_RECORDS, { not: { required: ['preset'] } }),
  implies({ not: OF_RECORDS }, {
    not: { required: ['time-field'] },
    properties: { rules: { items: { not: { required: ['field'] }, properties: { extract: { not: { type: 'array' } } } } } },
  }),
]

const scanMap = late(() =>
  z.strictObject({
    preset: optional(
      late(() => into(z.union([text, z.array(text).check(z.minLength(1))], { error: PRESETS_WORDS }), (value) => [value].flat())),
      'Tools whose output is known, such as `tsc` or `[jest, eslint]`: what they report becomes annotations at file and line.',
    ),
    annotations: optional(
      z.union([z.boolean(), z.literal('auto')], { error: 'expected true, false or auto' }),
      'Whether what is found becomes annotations: `true`, `false`, or `auto` (default), which leaves out what the tool, or a problem matcher of setup-node or setup-go, announces by itself.',
    ),
    rules: optional(z.array(rule).check(z.minLength(1)), 'What to look for.'),
    format: optional(z.enum(FORMATS), 'What the lines are: `text` (default), JSON objects, logfmt, CSV with a header, or lines of an access log.'),
    'time-field': optional(text, 'The field that says when a record was written; `time`, `timestamp`, `@timestamp`, `ts` or `date` if not given.'),
    files: optional(globs, 'Files to scan instead of the stage’s own output, as globs; `.gz` and `.zst` are unpacked.'),
    follow: optional(z.boolean(), 'Whether to scan what is appended to `files` while the stage runs, instead of what they hold at its end.'),
    'if-no-files': optional(z.enum(['error', 'warn', 'ignore']), 'What it means that `files` match nothing; `error` if not given, `warn` with `follow`.'),
    'fail-if': optional(text, 'An expression over what was found; where it is true, the attempt fails.'),
    'unstable-if': optional(text, 'An expression over what was found; where it is true, a success is unstable.'),
  }).check(z.meta({ anyOf: [{ required: ['rules'] }, { required: ['preset'] }], dependencies: BESIDE_FILES, allOf: OF_FORMAT })),
)

/** `scan` of a stage: a pattern of errors, or a map when it needs more than that. */
export const scan = late(() =>
  into(z.union([pattern, scanMap], { error: 'expected a pattern, or a map with rules or preset' }), (value) =>
    value instanceof RegExp ? { rules: [{ name: 'errors', match: value }], 'fail-if': 'errors > 0' } : value,
  ),
)

export type ScanSettings = z.output<typeof scan>
export type ScanRuleSettings = z.output<typeof rule>
