import type { JSONWebKeySet, JWTVerifyOptions } from 'jose'
import { createLocalJWKSet } from 'jose/jwks/local'
import { jwtVerify } from 'jose/jwt/verify'
import type { Json } from '../../core/detail.ts'

export interface Expected {
  readonly issuer: string
  readonly audience: string
}

export type Verification =
  | { readonly kind: 'verified'; readonly claims: Readonly<Record<string, Json>> }
  | { readonly kind: 'unknown-key' }
  /** What is wrong with the token, to follow "the OIDC token". */
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Verifies a JWT as RFC 7519 and RFC 7515 say, with keys of its issuer: signed with RS256 and
 * nothing else, from this issuer, for this audience, at `wall` (milliseconds since 1970) valid.
 */
export const verify = async (
  token: string,
  keys: JSONWebKeySet,
  expected: Expected,
  wall: number,
): Promise<Verification> => {
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), rules(expected, wall))
    return { kind: 'verified', claims: payload as Readonly<Record<string, Json>> }
  } catch (error) {
    return refusal(error as Refused, expected)
  }
}

/** Clocks differ a little. */
const TOLERANCE_S = 30
/** It was made for us a moment ago; the age is also what makes an `iat` to come an error. */
const OLDEST_S = 3_600

const rules = ({ issuer, audience }: Expected, wall: number): JWTVerifyOptions => ({
  algorithms: ['RS256'],
  issuer,
  audience,
  requiredClaims: ['exp', 'iat'],
  maxTokenAge: OLDEST_S,
  clockTolerance: TOLERANCE_S,
  currentDate: new Date(wall),
})

/** As far as there is anything: jose's errors carry a code and, for claims, which one it was. */
interface Refused {
  readonly code?: string
  readonly claim?: string
  readonly reason?: string
  readonly payload?: { readonly iss?: unknown }
}

const refusal = ({ code, claim, reason, payload }: Refused, expected: Expected): Verification => {
  switch (code) {
    case 'ERR_JWKS_NO_MATCHING_KEY':
      return { kind: 'unknown-key' }
    case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
      return refused(`is not signed by ${expected.issuer}: the signature is wrong`)
    case 'ERR_JOSE_ALG_NOT_ALLOWED':
    case 'ERR_JOSE_NOT_SUPPORTED':
      return refused('is not signed with RS256')
    case 'ERR_JWT_EXPIRED':
    case 'ERR_JWT_CLAIM_VALIDATION_FAILED':
      return refused(reason === 'missing' ? `has no claim \`${claim}\`` : wrongClaim(claim, payload?.iss, expected))
    case 'ERR_JWKS_INVALID':
    case 'ERR_JWKS_MULTIPLE_MATCHING_KEYS':
      return refused(`cannot be verified: the keys of ${expected.issuer} are malformed`)
    default:
      return refused('is not a well-formed signed token')
  }
}

const refused = (why: string): Verification => ({ kind: 'refused', why })

const wrongClaim = (claim: string | undefined, issuer: unknown, expected: Expected): string => {
  switch (claim) {
    case 'iss':
      return `is from the issuer ${JSON.stringify(issuer)?.slice(0, 200)}, not ${expected.issuer}`
    case 'aud':
      return `is not for the audience ${expected.audience}`
    case 'exp':
      return 'has expired; is the clock of this machine right?'
    case 'nbf':
      return 'is not valid yet; is the clock of this machine right?'
    case 'iat':
      return 'was not made just now; is the clock of this machine right?'
    default:
      return `has a wrong claim \`${claim}\``
  }
}
