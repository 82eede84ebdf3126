import type { Json } from '../../core/detail.ts'
import { parsed, readBounded } from './body.ts'

export interface Request {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

/** How one request ended. `broken` might go better another time, `useless` would not. */
export type Exchange =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: Json | undefined }
  | { readonly kind: 'broken' | 'useless'; readonly why: string }

/**
 * One GET request over `fetch`, with an answer in JSON of at most `bytes`. Redirects are followed on
 * the same origin only, so no header ever reaches another host. Never rejects. (`@octokit/request`
 * reads a body of any size into memory and knows no limit to redirects.)
 */
export const exchange = async (request: Request, bytes: number, signal: AbortSignal): Promise<Exchange> => {
  if (request.url.protocol === 'https:' && process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') return useless(UNVERIFIED)
  try {
    return await follow(request, bytes, signal, MOST_REDIRECTS)
  } catch (error) {
    return { kind: 'broken', why: `the connection to ${request.url.host} failed (${networkFault(error)})` }
  }
}

/** An earlier step of the job could have set it. */
const UNVERIFIED =
  'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, with which anybody could answer in its place; ' +
  'remove it, and name the certificates of your own authority in NODE_EXTRA_CA_CERTS'

const MOST_REDIRECTS = 3

const follow = async (request: Request, bytes: number, signal: AbortSignal, redirects: number): Promise<Exchange> => {
  const { url, headers } = request
  const all = { 'user-agent': 'stagewright', ...headers }
  const response = await fetch(url, { headers: all, redirect: 'manual', signal })
  if (!REDIRECTS.includes(response.status)) return answered(url, response, bytes)
  await response.body?.cancel()
  const target = redirectTarget(url, response.headers.get('location'))
  if (target?.origin !== url.origin) {
    return useless(`${url.host} sends on to ${target?.host ?? 'nowhere'}, which is not asked`)
  }
  if (redirects === 0) return useless(`${url.host} sends round in circles`)
  return follow({ url: target, headers }, bytes, signal, redirects - 1)
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

const redirectTarget = (url: URL, location: string | null): URL | undefined =>
  location !== null && URL.canParse(location, url.href) ? new URL(location, url) : undefined

const answered = async (url: URL, response: Response, bytes: number): Promise<Exchange> => {
  const text = await readBounded(response.body, bytes)
  if (text === undefined) return useless(`${url.host} answered with more than ${bytes} bytes`)
  const body = parsed(text)
  if (response.ok && body === undefined) return useless(`${url.host} answered with something that is not JSON`)
  return { kind: 'answered', status: response.status, headers: response.headers, body }
}

const useless = (why: string): Exchange => ({ kind: 'useless', why })

/** The code alone: a message could repeat what was sent. */
const networkFault = (error: unknown): string => {
  const code = Object(Object(error).cause).code
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'network error'
}
