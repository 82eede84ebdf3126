import { type ClientRequest, type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http'
import type { Answer, HttpAnswer, HttpQuestion, Redirect } from '../../core/lookup.ts'
import { noAnswer } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'
import { readBody } from './body.ts'
import { BOTH_FAMILIES } from './families.ts'
import { faultOf } from './fault.ts'
import { type Hop, isRedirect, nextHop } from './redirect.ts'
import { stopwatch } from './stopwatch.ts'

/** Sends a request and follows its redirects. (`fetch` refuses some ports and takes no `Host`.) */
export const lookUpHttp = async ({ url, insecure, redirects: most, ...sent }: HttpQuestion, clock: Clock, signal: AbortSignal): Promise<Answer> => {
  const began = clock.now()
  const chain: Redirect[] = []
  for (let hop: Hop = { ...sent, url: new URL(url) }; ; ) {
    const answer = await exchange(hop, insecure, chain, clock, signal)
    const timed = { ...answer, timings: { ...answer.timings, total: Math.round((clock.now() - began) * 100) / 100 } }
    if (answer.kind !== 'http' || most === 0 || !isRedirect(answer)) return timed
    const next = nextHop(hop, answer, insecure)
    if (typeof next === 'string') return noAnswer('redirect', next, timed.timings, chain)
    chain.push({ status: answer.status, url: next.url.href })
    if (chain.length > most) return noAnswer('redirect', `${hop.url.host} led on more than ${most} times`, timed.timings, chain)
    hop = next
  }
}

const exchange = async (hop: Hop, insecure: boolean, redirects: readonly Redirect[], clock: Clock, signal: AbortSignal): Promise<Answer> => {
  const watch = stopwatch(clock)
  try {
    const request = await open(hop, { signal, rejectUnauthorized: !insecure })
    request.once('socket', (socket) => watch.watch(socket))
    const response = await responseTo(request, hop.body)
    watch.mark('firstByte')
    const read = await readBody(response)
    response.destroy()
    return { ...answerOf(response), ...read, redirects: [...redirects], timings: watch.timings() }
  } catch (error) {
    return faultOf(error, hop.url.host, watch.timings(), redirects)
  }
}

const MOST_HEADER_BYTES = 64 * 1_024

const open = async ({ url, method, headers }: Hop, options: RequestOptions & { readonly rejectUnauthorized: boolean }): Promise<ClientRequest> => {
  const all = { method, headers: { ...DEFAULT_HEADERS, ...lowerCased(headers) }, agent: false, maxHeaderSize: MOST_HEADER_BYTES, ...BOTH_FAMILIES, ...options } as const
  return url.protocol === 'https:' ? (await import('node:https')).request(url, all) : requestHttp(url, all)
}

const DEFAULT_HEADERS = { 'user-agent': 'stagewright', accept: '*/*', 'accept-encoding': 'identity', connection: 'close' }

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const responseTo = (request: ClientRequest, body: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request.once('response', resolve).on('error', reject).end(body)
  })

const answerOf = ({ statusCode, statusMessage, headers }: IncomingMessage): Pick<HttpAnswer, 'kind' | 'status' | 'statusText' | 'headers'> => ({
  kind: 'http',
  status: statusCode ?? 0,
  statusText: statusMessage ?? '',
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')])),
})
