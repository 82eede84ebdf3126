import { deliver, type Delivery } from './deliver.ts'
import { ship } from './http.ts'
import type { Ports } from './otlp.ts'

/** Whom to tell; the address is a secret. */
export interface Webhook {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** What is told, as it is sent. */
export interface Message {
  readonly text: string
  readonly type: 'application/json' | 'text/plain; charset=utf-8'
}

const MOST_ATTEMPTS = 4

/** Posts a message until it is taken, refused for good, or `withinMs` are over: again after 429, 5xx, or no answer. Never rejects. */
export const postTo = async ({ url, headers }: Webhook, { text, type }: Message, { clock, random }: Ports, withinMs: number): Promise<Delivery> => {
  const timer = new AbortController()
  const cancel = clock.after(withinMs, () => timer.abort())
  const parcel = { url, method: 'POST' as const, headers: { ...headers, 'content-type': type }, body: text, compression: 'none' as const, timeoutMs: withinMs }
  const isRetryable = (status: number): boolean => status === 429 || status >= 500
  try {
    return await deliver({ send: (signal) => ship(parcel, clock, signal), where: new URL(url).host, maxAttempts: MOST_ATTEMPTS, isRetryable, longestWaitMs: withinMs, signal: timer.signal, clock, random })
  } finally {
    cancel()
  }
}
