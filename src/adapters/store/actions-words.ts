import { formatDuration } from '../../core/duration.ts'
import type { Call } from './actions-call.ts'

/** What is not to be tried again in this run: calls of this kind, or all. */
export type Closes = 'nothing' | 'kind' | 'all'

export interface Reason {
  readonly words: string
  readonly closes: Closes
}

/** Why a call came to nothing, from what the library printed; nothing where it just found nothing. */
export const reasonOf = (kind: Call['kind'], printed: string, thrown: string | undefined, lateMs: number | undefined): Reason | 'exists' | undefined => {
  const told = [...complaints(printed), ...(thrown === undefined ? [] : [thrown])].join('\n')
  if (kind === 'put' && /\(409\)|already.?exist/i.test(told)) return 'exists'
  if (lateMs !== undefined) return { words: `no answer within ${formatDuration(lateMs)}${because(statusIn(printed))}`, closes: 'all' }
  const status = statusIn(told) ?? statusIn(printed)
  if (status !== undefined) return { words: status.words, closes: status.code >= 500 ? 'all' : 'kind' }
  const [, unreachable] = /\b(E(?:CONN[A-Z]+|NOTFOUND|TIMEDOUT|HOSTUNREACH|AI_AGAIN))\b/.exec(`${told}\n${printed}`) ?? []
  if (unreachable !== undefined) return { words: `it cannot be reached (${unreachable})`, closes: 'all' }
  if (/Unexpected (token|end of JSON)|is not valid JSON|Unable to parse/i.test(printed)) return { words: 'its answer makes no sense', closes: 'all' }
  return told === '' ? undefined : { words: plain(told), closes: 'nothing' }
}

const because = (status: Status | undefined): string => (status === undefined ? '' : ` (${status.words})`)

/** Where the library says what went wrong, mostly as commands to the runner. */
const complaints = (printed: string): readonly string[] =>
  printed.split('\n').flatMap((line) => {
    const [, text] = /^::(?:warning|error)::(.*)$/.exec(line) ?? /^::debug::(Failed to reserve cache: .*)$/.exec(line) ?? /^(Failed to (?:save|restore): .*)$/.exec(line) ?? []
    return text === undefined ? [] : [decoded(text)]
  })

/** As the runner reads a command's data. */
const decoded = (text: string): string => text.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%')

interface Status {
  readonly code: number
  readonly words: string
}

const statusIn = (text: string): Status | undefined => {
  const [, code, words = ''] = /Failed request: \((\d{3})\) ?([^\n]*?)(?:\. Retrying|\n|$)/.exec(text) ?? /responded with (\d{3})/.exec(text) ?? []
  return code === undefined ? undefined : { code: Number(code), words: plain(`it answered ${code} ${words}`.trimEnd()) }
}

const LONGEST = 200

/** One line without what a signed address shows, and without its own beginning. */
const plain = (text: string): string => {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? ''
  const bare = line.replace(/^(?:Failed to (?:save|restore|reserve cache): |Error: )+/, '').replace(/\?\S+/g, '')
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST)}…` : bare
}
