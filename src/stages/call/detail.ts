import type { Detail, Json } from '../../core/detail.ts'
import type { Answer } from './answer.ts'
import type { Arguments } from './arguments.ts'

/** Characters of JSON; a report is no place for more. */
const LONGEST_FACT = 500
const LONGEST_DATA = 10_000

/** What a report shows of a call: the function, its arguments, what it returned, and how much it told on the way. */
export const callDetail = (called: string, given: Arguments, answer: Answer | undefined): Detail => {
  const counts = countsOf(answer)
  const result = answer?.kind === 'returned' ? answer.json : undefined
  return {
    kind: 'call',
    title: called,
    weight: 'normal',
    facts: [
      ...Object.entries(given).map(([name, value]) => [name, cut(JSON.stringify(value), LONGEST_FACT)] as const),
      ...(result === undefined ? [] : [['result', cut(result, LONGEST_FACT)] as const]),
      ...Object.entries(counts).map(([name, count]) => [name, String(count)] as const),
    ],
    data: { function: called, arguments: bounded(JSON.stringify(given)), ...(result !== undefined && { result: bounded(result) }), ...counts },
  }
}

/** What was told nothing of is left out. */
const countsOf = (answer: Answer | undefined): Readonly<Record<string, number>> => ({
  ...((answer?.yielded ?? 0) > 0 && { yielded: answer?.yielded }),
  ...((answer?.logged ?? 0) > 0 && { logged: answer?.logged }),
})

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`)

/** The value as it is, or the beginning of its JSON where that is long. */
const bounded = (json: string): Json => (json.length <= LONGEST_DATA ? (JSON.parse(json) as Json) : cut(json, LONGEST_DATA))
