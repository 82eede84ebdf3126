import type { Detail, Json } from '../../core/detail.ts'
import type { Guard, Judgement, Verdict } from '../../core/guard.ts'
import type { Ruling } from './ruling.ts'

/** A guard's decision, condition by condition, for the report. */
export const guardDetail = ({ mode, onDeny }: Guard, { passed, judgement, objections }: Ruling): Detail => ({
  kind: 'guard',
  title: passed ? 'Guard: passed' : mode === 'evaluate' ? 'Guard: would be denied' : 'Guard: denied',
  weight: !passed && mode === 'evaluate' ? 'warning' : 'normal',
  facts: [
    ['Decision', passed ? 'passed' : 'denied'],
    ['Mode', mode === 'evaluate' ? 'evaluate: it only reports' : 'enforce'],
    ...(mode === 'evaluate' ? [] : ([['When denied', onDeny]] as const)),
  ],
  table: { columns: ['Verdict', 'Condition', 'Expected', 'Found'], rows: rowsOf(judgement) },
  data: { decision: passed ? 'passed' : 'denied', mode, 'on-deny': onDeny, objections, condition: dataOf(judgement) },
})

type Row = readonly string[]

/** The outermost `all` is the guard itself. */
const rowsOf = (judgement: Judgement): readonly Row[] =>
  judgement.condition === 'all' ? judgement.parts.flatMap((part) => rows(part, '')) : rows(judgement, '')

const rows = (judgement: Judgement, above: string): readonly Row[] => {
  const { condition, expected, found, verdict, parts } = judgement
  const [inner] = parts
  if (condition === 'not' && inner?.parts.length === 0)
    return [row(`${above}not ${inner.condition}`, inner.expected, inner.found, verdict)]
  return [row(above + condition, expected, found, verdict), ...parts.flatMap((part) => rows(part, `${above}${condition}: `))]
}

const row = (label: string, expected: string, found: string, verdict: Verdict): Row => [WORDS[verdict], label, expected, found]

const WORDS: Readonly<Record<Verdict, string>> = {
  passed: 'passed',
  failed: 'failed',
  unknown: 'not found out',
  'not-asked': 'not asked',
}

const dataOf = ({ condition, expected, found, verdict, parts }: Judgement): Json => ({
  condition,
  expected,
  found,
  verdict,
  ...(parts.length > 0 && { parts: parts.map(dataOf) }),
})
