import type { JSONWebKeySet } from 'jose'
import { type Answer, known, unknown } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { below, secureUrl } from './address.ts'
import { items, member, textMember } from './body.ts'
import { type Patience, persist } from './persist.ts'

/** The keys of an issuer; those fetched before will do if they may be old. */
export type IssuerKeys = (issuer: string, within: Patience, mayBeOld: boolean) => Promise<Answer<JSONWebKeySet>>

export const issuerKeys = (): IssuerKeys => {
  const kept = new Map<string, JSONWebKeySet>()
  return async (issuer, within, mayBeOld) => {
    const old = mayBeOld ? kept.get(issuer) : undefined
    if (old !== undefined) return known(old)
    const keys = await fetchKeys(issuer, within)
    if (keys.known) kept.set(issuer, keys.value)
    return keys
  }
}

/**
 * Finds the keys as OpenID Connect Discovery 1.0 says, from the issuer that is expected, never from
 * what a token names; and only on the issuer's own host.
 */
const fetchKeys = async (issuer: string, within: Patience): Promise<Answer<JSONWebKeySet>> => {
  const base = new URL(issuer)
  const found = await fetchJson(below(base, ['.well-known', 'openid-configuration']), within)
  if (!found.known) return found
  if (textMember(found.value, 'issuer') !== issuer) {
    return unknown(`${base.host} does not call itself the issuer ${issuer}`)
  }
  const url = secureUrl(textMember(found.value, 'jwks_uri') ?? '')
  if (url?.origin !== base.origin) return unknown(`${issuer} names no keys on its own host`)
  const keys = await fetchJson(url, within)
  if (!keys.known) return keys
  return Array.isArray(member(keys.value, 'keys'))
    ? known(keySet(keys.value))
    : unknown(`the keys of ${issuer} are malformed`)
}

const fetchJson = async (url: URL, within: Patience): Promise<Answer<Json | undefined>> => {
  const reply = await persist({ url, headers: { accept: 'application/json' } }, within)
  if (reply.kind === 'none') return unknown(reply.why)
  return reply.status === 200
    ? known(reply.body)
    : unknown(`${url.host} answered with the error ${reply.status} where the keys of the issuer should be`)
}

/** Keys of kinds that are not RSA are none of ours. */
const keySet = (body: Json | undefined): JSONWebKeySet => {
  const keys = items(member(body, 'keys')).filter((key) => textMember(key, 'kty') === 'RSA')
  return { keys: keys as unknown as JSONWebKeySet['keys'] }
}
