import type { Authority, Permission } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import type { Clock } from '../../core/ports.ts'
import type { Limits } from './limits.ts'
import { shared } from './shared.ts'

/** Where GitHub is, and with what it may be asked. */
export interface GithubAuthorityOptions {
  /** `GITHUB_API_URL`; on GitHub Enterprise Server it has a path. */
  readonly apiUrl: string
  /** `GITHUB_REPOSITORY`, as `owner/name`. */
  readonly repository: string | undefined
  readonly token: string | undefined
  /** `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly idTokenRequestUrl: string | undefined
  readonly idTokenRequestToken: string | undefined
  readonly clock: Clock
  /** `DEFAULT_LIMITS` where nothing else is given. */
  readonly limits?: Partial<Limits>
}

/**
 * Asks GitHub's REST API and its OIDC issuer. Nothing is loaded or asked before the first question;
 * the same question is asked once in a run, unless there was no answer. No message holds a token.
 */
export const githubAuthority = (options: GithubAuthorityOptions): Authority => {
  const [permissions, claims] = [shared<Permission>(), shared<Claims>()]
  const [members, refs] = [shared<boolean>(), shared<boolean>()]
  const identities = later(async () => (await import('./claims.ts')).identity(options))
  return {
    permission: (actor, signal) =>
      permissions(actor.toLowerCase(), signal, async (stop) => (await questions()).permission(options, actor, stop)),
    isMember: (team, actor, signal) =>
      members(`${team} ${actor}`.toLowerCase(), signal, async (stop) =>
        (await questions()).isMember(options, team, actor, stop),
      ),
    isProtected: (ref, signal) =>
      refs(ref, signal, async (stop) => (await questions()).isProtected(options, ref, stop)),
    claims: (expected, signal) =>
      claims(JSON.stringify([expected.issuer, expected.audience]), signal, async (stop) =>
        (await identities()).claims(expected, stop),
      ),
  }
}

type Claims = Readonly<Record<string, Json>>

const questions = () => import('./questions.ts')

const later = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
