import type { Clock, Random } from '../../core/ports.ts'
import { sleep } from '../../core/sleep.ts'
import type { Reply } from './http.ts'

/** How a delivery ended: `note` is what one should know although it came through. */
export type Delivery =
  | { readonly kind: 'sent'; readonly note?: string }
  /** `isLasting`: the same again would fail again. */
  | { readonly kind: 'failed'; readonly message: string; readonly isLasting: boolean }

export interface Delivering {
  readonly send: (signal: AbortSignal) => Promise<Reply>
  /** What an answer of 2xx has to say. */
  readonly noteIn?: (body: string) => string | undefined
  /** Statuses after which the same is sent again; those of OTLP if not given. */
  readonly isRetryable?: (status: number) => boolean
  /** Milliseconds; whoever asks for a longer wait is not asked again. */
  readonly longestWaitMs?: number
  /** The host, in words. */
  readonly where: string
  readonly maxAttempts: number
  /** Ends everything. */
  readonly signal: AbortSignal
  /** Ends the waits between attempts, but no request. */
  readonly hurry?: AbortSignal
  readonly clock: Clock
  readonly random: Random
}

/**
 * Sends until it is taken, refused for good, or tried often enough: again only after what OTLP calls
 * retryable (429, 502, 503, 504, or no answer), after what `Retry-After` asks or a growing wait. Never rejects.
 */
export const deliver = async (delivering: Delivering): Promise<Delivery> => {
  const { send, signal, clock, maxAttempts } = delivering
  const pause = delivering.hurry === undefined ? signal : AbortSignal.any([signal, delivering.hurry])
  for (let attempt = 1; ; attempt += 1) {
    const reply = await send(signal)
    const ended = endOf(reply, delivering)
    if (ended.kind === 'sent' || ended.isLasting || attempt >= maxAttempts || pause.aborted) return ended
    const waitMs = waitAfter(reply, attempt, delivering)
    if (waitMs > (delivering.longestWaitMs ?? Number.POSITIVE_INFINITY)) return ended
    await sleep(clock, waitMs, pause)
    if (pause.aborted) return ended
  }
}

const RETRYABLE = [429, 502, 503, 504]
const isRetryableOtlp = (status: number): boolean => RETRYABLE.includes(status)

const endOf = (reply: Reply, { where, noteIn, isRetryable = isRetryableOtlp }: Delivering): Delivery => {
  if (reply.kind === 'fault') return { kind: 'failed', message: reply.message, isLasting: reply.isLasting }
  if (reply.status >= 200 && reply.status < 300) {
    const note = noteIn?.(reply.body)
    return { kind: 'sent', ...(note !== undefined && { note: `${where} ${note}` }) }
  }
  const said = reply.status < 400 ? 'redirects are not followed' : firstLine(reply.body)
  return { kind: 'failed', message: `${where} answered ${reply.status}${said === '' ? '' : `: ${said}`}`, isLasting: !isRetryable(reply.status) }
}

const MOST_CHARACTERS = 200

/** A page of HTML says nothing that fits on a line. */
const firstLine = (body: string): string => {
  const line = body.trim().split(/[\r\n]/, 1)[0] ?? ''
  return line.startsWith('<') ? '' : line.slice(0, MOST_CHARACTERS)
}

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 30_000

/** Between half of the wait and all of it, three times as long after each attempt. */
const waitAfter = (reply: Reply, attempt: number, { random }: Delivering): number => {
  if (reply.kind === 'answer' && reply.retryAfterMs !== undefined) return reply.retryAfterMs
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** (attempt - 1))
  return longest / 2 + (random() * longest) / 2
}
