import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { gzip } from 'node:zlib'
import type { Clock } from '../../core/ports.ts'
import { BOTH_FAMILIES } from '../lookups/families.ts'
import { faultOf } from '../lookups/fault.ts'

/** What goes to a sink in one request. */
export interface Parcel {
  readonly url: string
  readonly method: 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly compression: 'gzip' | 'none'
  readonly timeoutMs: number
}

/** What a sink made of it; `retryAfterMs` is how long it asks to wait. */
export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly retryAfterMs?: number }
  /** `isLasting`: trying again would not help. */
  | { readonly kind: 'fault'; readonly message: string; readonly isLasting: boolean }

/** Sends one request, follows no redirect, and reads at most 64 KiB of what comes back. Never rejects. */
export const ship = async (parcel: Parcel, clock: Clock, signal: AbortSignal): Promise<Reply> => {
  const url = new URL(parcel.url)
  const timer = new AbortController()
  const cancel = clock.after(parcel.timeoutMs, () => timer.abort())
  try {
    const response = await exchange(url, parcel, AbortSignal.any([signal, timer.signal]))
    const body = await readStart(response)
    return { kind: 'answer', status: response.statusCode ?? 0, body, ...retryAfter(response.headers['retry-after'], clock) }
  } catch (error) {
    if (timer.signal.aborted || signal.aborted) return { kind: 'fault', message: `${url.host} did not answer in time`, isLasting: false }
    const { fault, message } = faultOf(error, url.host, { total: 0 })
    return { kind: 'fault', message, isLasting: ['certificate', 'invalid', 'protocol'].includes(fault) }
  } finally {
    cancel()
  }
}

const exchange = async (url: URL, { method, headers, body, compression }: Parcel, signal: AbortSignal): Promise<IncomingMessage> => {
  const packed = compression === 'gzip' ? await gzipped(body) : Buffer.from(body)
  const all = {
    'user-agent': 'stagewright',
    ...lowerCased(headers),
    ...(compression === 'gzip' && { 'content-encoding': 'gzip' }),
    'content-length': String(packed.length),
    connection: 'close',
  }
  const options = { method, headers: all, agent: false, signal, ...BOTH_FAMILIES } as const
  const request = url.protocol === 'https:' ? (await import('node:https')).request(url, options) : requestHttp(url, options)
  return responseTo(request, packed)
}

const gzipped = (text: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    gzip(text, (error, packed) => (error === null ? resolve(packed) : reject(error)))
  })

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const responseTo = (request: ClientRequest, body: Buffer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve).on('error', reject).end(body)
  })

const MOST_BYTES = 64 * 1_024

/** Whoever answers with more has no more to tell us. */
const readStart = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= MOST_BYTES) break
  }
  response.destroy()
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString()
}

/** RFC 9110, 10.2.3: seconds, or a date. */
const retryAfter = (text: string | undefined, clock: Clock): { readonly retryAfterMs?: number } => {
  if (text === undefined) return {}
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1e3 : Date.parse(text) - clock.wall()
  return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {}
}
