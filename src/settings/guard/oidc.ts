import * as z from 'zod/mini'
import type { GuardCondition } from '../../core/guard.ts'
import { defaulted, described, into, late, text } from '../combinators.ts'
import { listOf } from './list.ts'

/** Who issues the tokens of GitHub's own jobs. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'

/** A token for this audience opens nothing elsewhere. */
export const DEFAULT_AUDIENCE = 'stagewright'

const issuer = late(() =>
  into(text.check(z.meta({ pattern: SCHEME.source })), (written, object) => {
    const hint = issuerHint(written)
    if (hint !== undefined) object('expected the https URL of an issuer', hint, SCHEME.test(written) ? 'addresses' : undefined)
    return written
  }),
)

const SCHEME = /^\s*[hH][tT][tT][pP][sS]?:/

const issuerHint = (written: string): string | undefined => {
  if (!URL.canParse(written)) return `such as ${GITHUB_ISSUER}`
  const { protocol, hostname, username, password, search, hash } = new URL(written)
  if (username + password + search + hash !== '') return 'it has no user, no ? and no #'
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && isLocal)) return undefined
  return 'anyone on the way could change what http carries'
}

const audienceKey = () => defaulted(text, DEFAULT_AUDIENCE, 'For whom the token is made; `stagewright` if not given.')
const issuerKey = () =>
  defaulted(issuer, GITHUB_ISSUER, 'Whose keys sign the token: an https URL; that of GitHub’s own jobs if not given.')

const names = listOf(text, 'the name of an environment')

/** `environment`: that of the job, by the claim of its token. */
export const environment = late(() =>
  into(
    z.union(
      [
        names,
        z.strictObject({
          name: described(names, 'The name of the environment, or several, or globs.'),
          audience: audienceKey(),
          issuer: issuerKey(),
        }),
      ],
      { error: 'expected the name of an environment, a list, or a map with name' },
    ),
    (value): GuardCondition => {
      const named: Environment = Array.isArray(value) ? { name: value } : (value as Environment)
      const { name, audience = DEFAULT_AUDIENCE, issuer: from = GITHUB_ISSUER } = named
      return { kind: 'environment', anyOf: name, audience, issuer: from }
    },
  ),
)

interface Environment {
  readonly name: readonly string[]
  readonly audience?: string
  readonly issuer?: string
}

/** Claims that are no ground to stand on, and what is. */
const NOT_MATCHED: Readonly<Record<string, string>> = {
  iss: 'set `issuer` beside `claims`',
  aud: 'set `audience` beside `claims`',
  sub: 'its form can be changed in the settings of the repository: match what it is made of, such as repository, ref or environment',
  exp: 'it is checked in any case',
  nbf: 'it is checked in any case',
  iat: 'it is checked in any case',
  jti: 'it is another one each time',
}

const claimName = () => into(text.check(z.meta({ not: { enum: Object.keys(NOT_MATCHED) } })), (name, object) => {
  const hint = Object.hasOwn(NOT_MATCHED, name) ? NOT_MATCHED[name] : undefined
  if (hint !== undefined) object('expected a claim that can be matched', hint)
  return name
})

const claimValue = late(() =>
  into(
    z.union([text, z.number(), z.boolean()], { error: 'expected a text, a number, true or false' }),
    String,
  ),
)

/** `oidc`: claims of the job's token. */
export const oidc = late(() =>
  into(
    z.strictObject({
      audience: audienceKey(),
      issuer: issuerKey(),
      claims: described(
        z.record(claimName(), listOf(claimValue, 'a value')).check(
          z.refine((claims) => Object.keys(claims).length > 0, { error: 'expected at least one claim' }),
          z.meta({ minProperties: 1 }),
        ),
        'Values or globs by claim, such as `{ repository_owner: acme }`: each claim must match one of its own.',
      ),
    }),
    ({ audience, issuer: from, claims }): GuardCondition => ({ kind: 'oidc', issuer: from, audience, claims }),
  ),
)
