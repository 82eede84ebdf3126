import type { Json } from '../../core/detail.ts'
import { formatDuration } from '../../core/duration.ts'
import { jsonAt, parseJsonPath } from '../../core/json-path.ts'
import { boundedFor, shownPattern } from '../../core/pattern.ts'
import type { Answer, CommandAnswer, DnsAnswer, HttpAnswer, TlsAnswer } from '../../core/lookup.ts'
import { matcherWords, matches, valueWords } from './matcher.ts'
import type { ExpectSpec, Ranges } from './spec.ts'

/** One expectation, what was found instead or as well, and whether that will do. */
export interface Finding {
  readonly what: string
  readonly expected: string
  readonly found: string
  readonly met: boolean
}

/** What was expected, in words that need no others: `status 200-299`, `an answer`. */
export const expectationOf = ({ what, expected }: Finding): string => (/^(?:an?|the) /.test(expected) ? expected : `${what} ${expected}`)

/** What becomes of each expectation; the answer is healthy if all are met. `wall` is milliseconds since 1970. */
export const judge = (answer: Answer, expect: ExpectSpec, wall: number): readonly Finding[] => {
  const own = ofKind(answer, expect, wall)
  return answer.kind === 'none' || expect.latency === undefined ? own : [...own, latency(answer, expect.latency)]
}

export const isHealthy = (answer: Answer, expect: ExpectSpec, wall: number): boolean => judge(answer, expect, wall).every(({ met }) => met)

const ofKind = (answer: Answer, expect: ExpectSpec, wall: number): readonly Finding[] => {
  switch (answer.kind) {
    case 'none':
      return [{ what: 'answer', expected: 'an answer', found: answer.message, met: false }]
    case 'http':
      return ofHttp(answer, expect)
    case 'tcp':
      return [{ what: 'connection', expected: 'a connection', found: `a connection to ${answer.address}`, met: true }]
    case 'dns':
      return ofDns(answer, expect)
    case 'tls':
      return ofTls(answer, expect, wall)
    case 'command':
      return ofCommand(answer, expect)
  }
}

const latency = ({ timings: { total } }: Answer, most: number): Finding => ({
  what: 'latency',
  expected: `at most ${formatDuration(most)}`,
  found: formatDuration(total),
  met: total <= most,
})

const SUCCESSFUL: Ranges = [[200, 299]]

const ofHttp = (answer: HttpAnswer, { status = SUCCESSFUL, header = {}, body = [], json = {} }: ExpectSpec): readonly Finding[] => [
  { what: 'status', expected: rangeWords(status), found: `${answer.status} ${answer.statusText}`.trim(), met: isIn(status, answer.status) },
  ...Object.entries(header).map(([name, spec]): Finding => {
    const value = answer.headers[name.toLowerCase()]
    return { what: `header ${name}`, expected: matcherWords(spec), found: valueWords(value), met: matches(spec, value) }
  }),
  ...body.map((spec): Finding => {
    const met = matches(spec, answer.body)
    return { what: 'body', expected: matcherWords(spec), found: met ? 'it is there' : `not in ${bodyWords(answer)}`, met }
  }),
  ...(Object.keys(json).length === 0 ? [] : ofJson(answer, json)),
]

const ofJson = (answer: HttpAnswer, json: NonNullable<ExpectSpec['json']>): readonly Finding[] => {
  const root = parsed(answer.body)
  if (root === undefined) return [{ what: 'body', expected: 'JSON', found: bodyWords(answer), met: false }]
  return Object.entries(json).map(([path, spec]) => {
    const steps = parseJsonPath(path)
    const value = typeof steps === 'string' ? undefined : jsonAt(root, steps)
    return { what: path, expected: matcherWords(spec), found: valueWords(value), met: matches(spec, value) }
  })
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const bodyWords = ({ body, cut }: HttpAnswer): string => (cut ? `the first 1 MiB: ${valueWords(body)}` : body === '' ? 'an empty body' : valueWords(body))

const ofDns = ({ records }: DnsAnswer, { records: expected }: ExpectSpec): readonly Finding[] => {
  const found = records.join(', ')
  if (expected === undefined) return [{ what: 'records', expected: 'a record', found: found === '' ? 'none' : found, met: records.length > 0 }]
  return expected.map((each) => ({ what: 'records', expected: `the record ${each}`, found: found === '' ? 'none' : found, met: records.includes(each) }))
}

const DAY_MS = 86_400_000

const ofTls = (answer: TlsAnswer, { 'days-left': least }: ExpectSpec, wall: number): readonly Finding[] => {
  const { distrust, protocol, subject, issuer, validTo } = answer
  const days = Math.floor((validTo - wall) / DAY_MS)
  const trusted: Finding = {
    what: 'certificate',
    expected: 'a certificate to be trusted',
    found: distrust ?? `one for ${subject} by ${issuer} (${protocol})`,
    met: distrust === undefined,
  }
  const until = new Date(validTo).toISOString().slice(0, 10)
  return least === undefined ? [trusted] : [trusted, { what: 'days left', expected: `at least ${least}`, found: `${days} (until ${until})`, met: days >= least }]
}

const ZERO: Ranges = [[0, 0]]

const ofCommand = ({ exitCode, output }: CommandAnswer, { 'exit-codes': codes = ZERO, output: pattern }: ExpectSpec): readonly Finding[] => {
  const ended: Finding = { what: 'exit code', expected: rangeWords(codes), found: String(exitCode), met: isIn(codes, exitCode) }
  if (pattern === undefined) return [ended]
  const met = boundedFor(pattern, output).test(output)
  return [ended, { what: 'output', expected: shownPattern(pattern), found: met ? 'it is there' : `not in ${valueWords(output.trim())}`, met }]
}

const isIn = (ranges: Ranges, number: number): boolean => ranges.some(([from, to]) => from <= number && number <= to)

const rangeWords = (ranges: Ranges): string => ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
