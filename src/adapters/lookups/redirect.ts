import type { HttpAnswer } from '../../core/lookup.ts'

/** One request on the way. */
export interface Hop {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export const isRedirect = ({ status, headers }: HttpAnswer): boolean =>
  [301, 302, 303, 307, 308].includes(status) && headers['location'] !== undefined

/**
 * Where a redirect leads (RFC 9110, 15.4), or in words why nobody goes there. Another host gets neither
 * a body nor any header that could be a secret.
 */
export const nextHop = (hop: Hop, { status, headers }: HttpAnswer, insecure: boolean): Hop | string => {
  const from = hop.url
  const location = headers['location'] ?? ''
  if (!URL.canParse(location, from.href)) return `${from.host} leads on to what is no URL`
  const url = new URL(location, from)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `${from.host} leads on to ${url.protocol}, which is not the web`
  if (from.protocol === 'https:' && url.protocol === 'http:' && !insecure) return `${from.host} leads on from https to http, where anybody could answer`
  if (url.username !== '' || url.password !== '') return `${from.host} leads on to a URL with a name and password in it`
  return url.origin === from.origin ? { ...rewritten(hop, status), url } : elsewhere(hop, status, url)
}

const rewritten = ({ url, method, headers, body }: Hop, status: number): Hop => {
  const keeps = status === 307 || status === 308 || method === 'HEAD' || (status !== 303 && method !== 'POST')
  if (keeps) return { url, method, headers, ...(body !== undefined && { body }) }
  return { url, method: 'GET', headers: only(headers, (name) => !name.startsWith('content-')) }
}

const elsewhere = (hop: Hop, status: number, url: URL): Hop | string => {
  const { method, headers, body } = rewritten(hop, status)
  if (body !== undefined) return `${hop.url.host} leads on to ${url.host}, which the body was not meant for`
  return { url, method, headers: only(headers, (name) => HARMLESS.includes(name)) }
}

const HARMLESS: readonly string[] = ['accept', 'accept-language', 'user-agent', 'cache-control']

const only = (headers: Readonly<Record<string, string>>, keeps: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => keeps(name.toLowerCase())))
