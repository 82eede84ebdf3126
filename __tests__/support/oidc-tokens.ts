import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** What may be wrong with a token. */
export type TokenFault =
  | 'expired'
  | 'not-yet-valid'
  | 'from-the-future'
  | 'wrongly-signed'
  | 'tampered'
  | 'alg-none'
  | 'hs256-with-public-key'
  | 'es256'
  | 'rs512'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'unknown-kid'
  | 'no-exp'
  | 'no-token'
  | 'no-jwt'

/** An RSA key as an issuer has it. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

export const signingKey = (kid: string): SigningKey => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) })

/** The public half as a member of a JWKS (RFC 7517). */
export const publicJwk = ({ kid, publicKey }: SigningKey): Readonly<Record<string, unknown>> => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  alg: 'RS256',
  use: 'sig',
})

export type Claims = Readonly<Record<string, unknown>>

/** Makes tokens by hand, without the library under test: signed with RS256, unless a fault says otherwise. */
export const mint = (key: SigningKey, claims: Claims, seconds: number, fault: TokenFault | undefined): string => {
  const times = { iat: seconds - 2, nbf: seconds - 10, exp: seconds + 300 }
  const payload = { ...times, ...claims, ...WRONG_CLAIMS[fault ?? '']?.(seconds) }
  switch (fault) {
    case 'no-jwt':
      return 'not.a.jwt'
    case 'alg-none':
      return `${parts({ alg: 'none', typ: 'JWT' }, payload)}.`
    case 'hs256-with-public-key':
      return signed({ alg: 'HS256', kid: key.kid, typ: 'JWT' }, payload, (data) => hmac(key, data))
    case 'es256':
      return signed({ alg: 'ES256', kid: key.kid, typ: 'JWT' }, payload, ecdsa)
    case 'rs512':
      return signed({ alg: 'RS512', kid: key.kid, typ: 'JWT' }, payload, (data) => rsa('sha512', key, data))
    case 'wrongly-signed':
      return rs256(key.kid, signingKey('other'), payload)
    case 'unknown-kid':
      return rs256('nobody', signingKey('other'), payload)
    case 'tampered':
      return tampered(rs256(key.kid, key, payload))
    default:
      return rs256(key.kid, key, payload)
  }
}

const WRONG_CLAIMS: Readonly<Record<string, ((seconds: number) => Claims) | undefined>> = {
  expired: (seconds) => ({ iat: seconds - 400, nbf: seconds - 410, exp: seconds - 100 }),
  'not-yet-valid': (seconds) => ({ nbf: seconds + 100 }),
  'from-the-future': (seconds) => ({ iat: seconds + 100 }),
  'wrong-audience': () => ({ aud: 'somebody-else' }),
  'wrong-issuer': () => ({ iss: 'https://issuer.example' }),
  'no-exp': () => ({ exp: undefined }),
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const parts = (header: Claims, payload: Claims): string => `${base64url(header)}.${base64url(payload)}`

const signed = (header: Claims, payload: Claims, signature: (data: string) => Buffer): string => {
  const data = parts(header, payload)
  return `${data}.${signature(data).toString('base64url')}`
}

const rs256 = (kid: string, key: SigningKey, payload: Claims): string =>
  signed({ alg: 'RS256', kid, typ: 'JWT' }, payload, (data) => rsa('sha256', key, data))

const rsa = (hash: string, { privateKey }: SigningKey, data: string): Buffer => sign(hash, Buffer.from(data), privateKey)

const hmac = ({ publicKey }: SigningKey, data: string): Buffer =>
  createHmac('sha256', publicKey.export({ format: 'pem', type: 'spki' })).update(data).digest()

const ecdsa = (data: string): Buffer =>
  sign('sha256', Buffer.from(data), { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, dsaEncoding: 'ieee-p1363' })

/** Another payload under the same signature. */
const tampered = (token: string): string => {
  const [header, payload = '', signature] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  return [header, base64url({ ...claims, environment: 'production-2' }), signature].join('.')
}
