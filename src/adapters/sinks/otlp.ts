import type { Clock, Random } from '../../core/ports.ts'
import { deliver, type Delivery } from './deliver.ts'
import { ship } from './http.ts'

/** Where OTLP goes; the same as what the settings say. */
export interface OtlpAddress {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly compression: 'gzip' | 'none'
}

export interface Ports {
  readonly clock: Clock
  readonly random: Random
}

/** Sends an export request of OTLP/HTTP as JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp). */
export const exportOtlp = (
  address: OtlpAddress,
  request: object,
  { clock, random }: Ports,
  { maxAttempts, signal, hurry }: { readonly maxAttempts: number; readonly signal: AbortSignal; readonly hurry?: AbortSignal | undefined },
): Promise<Delivery> => {
  const parcel = { ...address, method: 'POST' as const, headers: { ...address.headers, 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(request) }
  const send = (abort: AbortSignal) => ship(parcel, clock, abort)
  return deliver({ send, noteIn: partialSuccess, where: new URL(address.url).host, maxAttempts, signal, ...(hurry && { hurry }), clock, random })
}

/** What a collector did not take of what it got. */
const partialSuccess = (body: string): string | undefined => {
  if (body.trim() === '') return undefined
  const answer = parsed(body)
  if (answer === undefined) return 'answered with something else than OTLP: is there a collector?'
  const { rejectedSpans, rejectedDataPoints, errorMessage } = Object(Object(answer)['partialSuccess'])
  const rejected = Number(rejectedSpans ?? rejectedDataPoints ?? 0)
  const words = typeof errorMessage === 'string' && errorMessage !== '' ? `: ${errorMessage.slice(0, 200)}` : ''
  if (rejected > 0) return `rejected ${rejected} of them${words}`
  return words === '' ? undefined : `warns${words}`
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
