import { formatDuration } from '../../core/duration.ts'
import type { Answer } from '../../core/lookup.ts'
import type { Context } from '../../core/run.ts'
import { expectationOf } from './judge.ts'
import type { Settled } from './poll.ts'
import { effortOf, objectionOf, sourceOf, timingsOf } from './words.ts'

/** One line of the log. What others wrote commands nothing there, and stays on its line. */
export const say = (context: Context, line: string): Promise<void> | undefined => context.output.write('stdout', new TextEncoder().encode(`${harmless(line)}\n`))

const harmless = (text: string): string =>
  text.replace(/\p{Cc}/gu, (char) => ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`).replaceAll('##[', '## [')

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\t' }

/** How a target ended, and for one that is not healthy the last answer in full. */
export const narrate = async (context: Context, settled: Settled, now: number, inFull: boolean): Promise<void> => {
  const { target, healthy, answered } = settled
  const source = `${formatDuration(answered.answer.timings.total)}, ${sourceOf(answered, now)}`
  await say(context, healthy ? `healthy: ${target.name} (${source})` : `not healthy: ${target.name}: ${objectionOf(settled)}${effortOf(settled)}`)
  if (healthy || !inFull) return
  for (const line of fullAnswer(settled, now)) await say(context, `  ${line}`)
}

const fullAnswer = ({ answered, findings }: Settled, now: number): readonly string[] => [
  ...findings.map((each) => `${each.met ? 'as expected' : 'NOT as expected'}: ${expectationOf(each)}, got ${each.found}`),
  `last answer: ${sourceOf(answered, now)}; ${timingsOf(answered)}`,
  ...contentOf(answered.answer),
]

const contentOf = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case 'none':
      return redirectsOf(answer)
    case 'http':
      return [...redirectsOf(answer), `${answer.status} ${answer.statusText}`, ...headersOf(answer), ...excerpt(answer.body)]
    case 'tcp':
      return [`connected to ${answer.address}`]
    case 'dns':
      return answer.records
    case 'tls':
      return [`${answer.protocol}: ${answer.subject}, by ${answer.issuer}`, `for ${answer.names.join(', ')}`, `valid from ${day(answer.validFrom)} to ${day(answer.validTo)}`]
    case 'command':
      return [`exit code ${answer.exitCode}`, ...excerpt(answer.output.slice(-MOST_CHARACTERS))]
  }
}

const redirectsOf = ({ redirects = [] }: Extract<Answer, { kind: 'http' | 'none' }>): readonly string[] => redirects.map(({ status, url }) => `${status}, led on to ${url}`)

const day = (ms: number): string => (Number.isNaN(ms) ? 'an unknown day' : new Date(ms).toISOString())

/** What tells who answered, and why so. */
const TELLING = ['content-type', 'content-length', 'location', 'retry-after', 'server', 'via', 'www-authenticate', 'cache-control', 'age', 'date', 'x-request-id', 'x-cache', 'cf-ray']

const headersOf = ({ headers }: Extract<Answer, { kind: 'http' }>): readonly string[] =>
  TELLING.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]))

const MOST_CHARACTERS = 2 * 1_024

/** The first 2 KiB, each line behind a bar, so that one sees where it ends. */
const excerpt = (text: string): readonly string[] => {
  if (text === '') return ['(no body)']
  const lines = text.slice(0, MOST_CHARACTERS).trimEnd().split(/\r?\n/).map((line) => `| ${line}`)
  return text.length > MOST_CHARACTERS ? [...lines, `(and ${text.length - MOST_CHARACTERS} more characters)`] : lines
}
