import { didYouMean, nearest } from './nearest.ts'
import { valueAt } from './origin.ts'
import type { Written, WrittenRule } from './scan-sense.ts'
import { quoted } from './wording.ts'

export interface NameFault {
  readonly message: string
  readonly hint: string
}

const LEVELS = ['errors', 'warnings', 'notices']
const SUMMARY = ['count', 'min', 'max', 'mean', 'p50', 'p95', 'sum']

/** What is wrong with a name in an expression: a rule, a group or a measure that there is not. */
export const unknownMeasure = (name: string, { rules, presets }: Pick<Written, 'rules' | 'presets'>): NameFault | undefined => {
  const [head = '', ...rest] = name.split('.')
  const rule = rules.find((each) => each.name === head)
  if (rule !== undefined) return ofRule(name, rest, rule)
  if (head === 'findings' || presets.includes(head)) return among(rest.join('.'), ['', ...LEVELS], `${head} has`)
  if (LEVELS.includes(head) || head === 'lines' || head === 'bytes') return among(rest.join('.'), [''], `${head} has`)
  const known = [...new Set([...rules.map((each) => each.name), ...presets, ...LEVELS, 'findings', 'lines', 'bytes'])].filter(Boolean)
  const suggestion = nearest(head, known)
  return { message: `unknown rule ${quoted(head)}`, hint: suggestion === undefined ? `known: ${known.join(', ')}` : didYouMean(suggestion) }
}

const ofRule = (name: string, [first, second, ...more]: readonly string[], rule: WrittenRule): NameFault | undefined => {
  if (first === undefined || (first === 'count' && second === undefined)) return undefined
  if (first === 'rate' && second === undefined) {
    if (valueAt(rule.settings, ['rate']) !== undefined) return undefined
    return { message: `the rule ${quoted(rule.name)} has no rate`, hint: 'give it a window: rate: 30s' }
  }
  const groups = groupsOf(rule.settings)
  const rest = [first, second, ...more].filter((part) => part !== undefined).join('.')
  const group = groups.find((each) => rest === each || rest.startsWith(`${each}.`))
  if (group !== undefined) {
    if (rest === group) return { message: `${quoted(name)} is many numbers`, hint: `say which: ${SUMMARY.map((each) => `${name}.${each}`).join(', ')}` }
    return among(rest.slice(group.length + 1), SUMMARY, `${rule.name}.${group} has`)
  }
  return among(first, ['count', ...(valueAt(rule.settings, ['rate']) === undefined ? [] : ['rate']), ...groups], `the rule ${quoted(rule.name)} has`)
}

/** What a rule extracts: the named groups of its patterns, or fields. */
const groupsOf = (rule: unknown): readonly string[] => {
  const extract = valueAt(rule, ['extract'])
  if (Array.isArray(extract)) return extract.map(String)
  const pattern = extract ?? valueAt(rule, ['match'])
  return typeof pattern === 'string' ? [...pattern.matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].map(([, name = '']) => name) : []
}

const among = (name: string, known: readonly string[], what: string): NameFault | undefined => {
  if (known.includes(name)) return undefined
  const suggestion = nearest(name, known.filter(Boolean))
  const list = known.filter(Boolean).join(', ')
  return { message: `${what} no ${quoted(name)}`, hint: suggestion !== undefined ? didYouMean(suggestion) : list === '' ? 'it is a number by itself' : `it has ${list}` }
}
