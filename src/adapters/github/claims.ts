import { type Answer, type Authority, known, unknown } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { secureUrl } from './address.ts'
import type { GithubAuthorityOptions } from './authority.ts'
import { idToken, type IdTokenOptions } from './id-token.ts'
import { type IssuerKeys, issuerKeys } from './issuer.ts'
import { type Patience, patience } from './persist.ts'
import { type Expected, verify } from './verify.ts'

export type IdentityOptions = IdTokenOptions & Pick<GithubAuthorityOptions, 'clock' | 'limits' | 'repository'>

/** This job's OIDC token: fetched for an audience, verified, and then forgotten. */
export const identity = (options: IdentityOptions): Pick<Authority, 'claims'> => {
  const keys = issuerKeys()
  return {
    claims: async (expected, signal) => {
      const { issuer, audience } = expected
      const { repository = '' } = options
      const isSecure = secureUrl(issuer) !== undefined
      if (!isSecure) return unknown(`the issuer ${JSON.stringify(issuer)} is not an address of https`)
      if (repository === '') return unknown('GITHUB_REPOSITORY is not set, so that nobody can tell whose the OIDC token is')
      const within = patience(options.clock, options.limits, signal)
      const token = await idToken(options, audience, within)
      if (!token.known) return token
      const claims = await verified(keys, token.value, expected, within)
      return claims.known ? ofJobIn(repository, claims.value) : claims
    },
  }
}

/** The issuer signs for everybody: a sound token may be that of a stranger's job, handed in by whoever could. */
const ofJobIn = (repository: string, claims: Claims): Answer<Claims> => {
  const { repository: named } = claims
  if (typeof named === 'string' && named.toLowerCase() === repository.toLowerCase()) return known(claims)
  return unknown(`the OIDC token was made for a job of ${JSON.stringify(named)?.slice(0, 200)}, not of ${repository}`)
}

type Claims = Readonly<Record<string, Json>>

/** An issuer rotates its keys: one that is not known may be new, so they are fetched once more. */
const verified = async (
  keys: IssuerKeys,
  token: string,
  expected: Expected,
  within: Patience,
  mayBeOld = true,
): Promise<Answer<Claims>> => {
  const found = await keys(expected.issuer, within, mayBeOld)
  if (!found.known) return found
  const result = await verify(token, found.value, expected, within.clock.wall())
  switch (result.kind) {
    case 'verified':
      return known(result.claims)
    case 'unknown-key':
      return mayBeOld
        ? verified(keys, token, expected, within, false)
        : unknown(`the OIDC token is signed with a key that ${expected.issuer} does not publish`)
    case 'refused':
      return unknown(`the OIDC token ${result.why}`)
  }
}
