import { type Answer, known, unknown } from '../../core/authority.ts'
import { secureUrl } from './address.ts'
import type { GithubAuthorityOptions } from './authority.ts'
import { textMember } from './body.ts'
import { type Patience, persist } from './persist.ts'
import { isToken } from './rest.ts'

export type IdTokenOptions = Pick<GithubAuthorityOptions, 'idTokenRequestUrl' | 'idTokenRequestToken'>

/** Fetches this job's OIDC token for an audience, not yet verified. It is a secret. */
export const idToken = async (options: IdTokenOptions, audience: string, within: Patience): Promise<Answer<string>> => {
  const { idTokenRequestUrl = '', idTokenRequestToken = '' } = options
  if (idTokenRequestUrl === '' || idTokenRequestToken === '') {
    return unknown(`this job may not ask for an OIDC token; ${NEEDS}`)
  }
  const url = secureUrl(idTokenRequestUrl)
  if (url === undefined) return unknown('ACTIONS_ID_TOKEN_REQUEST_URL is not an address of https')
  if (!isToken(idTokenRequestToken)) return unknown('ACTIONS_ID_TOKEN_REQUEST_TOKEN holds characters that no token has')
  url.searchParams.set('audience', audience)
  const headers = { accept: 'application/json; api-version=2.0', authorization: `Bearer ${idTokenRequestToken}` }
  const reply = await persist({ url, headers }, within)
  if (reply.kind === 'none') return unknown(reply.why)
  if (reply.status !== 200) return unknown(`${url.host} gives no OIDC token (${reply.status}); ${NEEDS}`)
  const token = textMember(reply.body, 'value')
  return token === undefined ? unknown(`${url.host} answered without an OIDC token`) : known(token)
}

const NEEDS = 'write `permissions: { id-token: write }` for the job (a pull request from a fork gets none)'
