import { deliver, type Delivery } from './deliver.ts'
import { ship } from './http.ts'
import type { Ports } from './otlp.ts'

/** A group at a Pushgateway. */
export interface Group {
  /** With the path of the group. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/**
 * Sends a text exposition to a Pushgateway (https://github.com/prometheus/pushgateway#api): `replace`
 * takes the place of all that the group had (PUT), `add` of the metrics of the same names (POST).
 */
export const pushTo = (
  group: Group,
  text: string,
  way: 'replace' | 'add',
  { clock, random }: Ports,
  { maxAttempts, signal }: { readonly maxAttempts: number; readonly signal: AbortSignal },
): Promise<Delivery> => {
  const headers = { ...group.headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }
  const parcel = { ...group, method: way === 'replace' ? ('PUT' as const) : ('POST' as const), headers, body: text, compression: 'none' as const }
  return deliver({ send: (abort) => ship(parcel, clock, abort), where: new URL(group.url).host, maxAttempts, signal, clock, random })
}
