import { numberIn } from '../../core/field-test.ts'
import type { Finding } from '../../core/finding.ts'
import type { StreamName } from '../../core/run.ts'
import type { Match, RuleResult } from '../../core/scan.ts'
import { type Numbers, numbers } from './quantiles.ts'
import { type Peak, peakIn } from './peak.ts'
import { kept } from './kept.ts'
import type { ScanRule } from './spec.ts'

/** A line that has passed a rule. */
export interface Hit {
  readonly file?: string | undefined
  readonly stream?: StreamName | undefined
  readonly line: number
  readonly text: string
  readonly record?: Readonly<Record<string, unknown>> | undefined
  /** When it was written, in milliseconds; asked only where a rule has a window. */
  readonly at: () => number | undefined
}

/** What one rule has found so far. */
export interface Tally {
  readonly rule: ScanRule
  /** Counts a line; gives what it says about a place in a file, if it does. */
  add(hit: Hit): Finding | undefined
  readonly count: number
  /** Matches that had no time. */
  readonly timeless: number
  /** What `rule.…` stands for in an expression. */
  measure(parts: readonly string[]): number | undefined
  result(): RuleResult
}

const LONGEST_TEXT = 400

export const tallyOf = (rule: ScanRule): Tally => {
  const shown = kept<Match>(rule.limit)
  const peak: Peak | undefined = rule.windowMs === undefined ? undefined : peakIn(rule.windowMs)
  const extracted = new Map<string, Numbers>()
  const fieldsOf = fieldReader(rule)
  let count = 0
  let timeless = 0

  const note = (name: string, value: number): void => {
    const own = extracted.get(name) ?? numbers()
    extracted.set(name, own)
    own.add(value)
  }

  return {
    rule,
    add: (hit) => {
      count += 1
      shown.add(() => matchOf(hit, rule.limit))
      const at = peak && hit.at()
      if (at !== undefined) peak?.add(at)
      else timeless += 1
      const fields = fieldsOf?.(hit)
      if (fields === undefined) return undefined
      for (const name of Object.keys(fields)) {
        const value = numberIn(fields[name])
        if (Number.isFinite(value) && !isPlace(name, fields)) note(name, value)
      }
      return 'file' in fields ? findingIn(fields, hit, rule) : undefined
    },
    get count() { return count },
    get timeless() { return peak === undefined ? 0 : timeless },
    measure: (parts) => {
      const name = parts.join('.')
      if (name === '' || name === 'count') return count
      if (name === 'rate') return peak?.count
      const summary: Readonly<Record<string, number>> = { ...extracted.get(parts.slice(0, -1).join('.'))?.summary() }
      return summary[parts.at(-1) ?? '']
    },
    result: () => ({
      name: rule.name,
      level: rule.level,
      count,
      ...(peak !== undefined && rule.windowMs !== undefined && { peak: { count: peak.count, windowMs: rule.windowMs } }),
      extracted: Object.fromEntries([...extracted].map(([name, own]) => [name, own.summary()])),
      ...shown.both(),
    }),
  }
}

const matchOf = ({ file, stream, line, text }: Hit, limit: number): Match => ({
  ...(file !== undefined && { file }),
  ...(stream !== undefined && { stream }),
  line,
  text: limit > FEW ? ownText(text.slice(0, LONGEST_TEXT)) : text.slice(0, LONGEST_TEXT),
})

/** A part of a text keeps the whole of it in memory, here up to 64 KiB: of more than these one makes copies. */
const FEW = 100

const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

type Fields = Readonly<Record<string, unknown>>

/** How the fields are found that a rule extracts: groups of `extract`, or else of `match`. */
const fieldReader = ({ match, extract }: ScanRule): ((hit: Hit) => Fields) | undefined => {
  if (extract !== undefined && !(extract instanceof RegExp)) return ({ record }) => Object.fromEntries(extract.map((name) => [name, fieldAt(record, name)]))
  const pattern = extract ?? match
  if (pattern === undefined || !/\(\?<[A-Za-z_$]/.test(pattern.source)) return undefined
  return ({ text }) => pattern.exec(text)?.groups ?? {}
}

/** A field by its name, or by a path such as `http.status`. */
export const fieldAt = (record: Readonly<Record<string, unknown>> | undefined, name: string): unknown => {
  if (record === undefined) return undefined
  if (Object.hasOwn(record, name)) return record[name]
  let value: unknown = record
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** Numbers of lines are not for adding up. */
const isPlace = (name: string, fields: Fields): boolean => (name === 'line' || name === 'column') && 'file' in fields

/** A rule that extracts a `file` names a place in the code. */
const findingIn = (fields: Fields, { text }: Hit, { name, level }: ScanRule): Finding | undefined => {
  const { file, message: said, code } = fields
  if (typeof file !== 'string' || file === '') return undefined
  const place = Object.fromEntries(
    (['line', 'column'] as const).flatMap((key) => {
      const value = numberIn(fields[key])
      return Number.isInteger(value) && value > 0 ? [[key, value]] : []
    }),
  )
  const message = typeof said === 'string' && said !== '' ? said : text.trim().slice(0, LONGEST_TEXT)
  return { level, message, file, ...place, ...(typeof code === 'string' && code !== '' && { code }), rule: name }
}
