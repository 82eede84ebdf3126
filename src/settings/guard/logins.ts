import * as z from 'zod/mini'
import type { GuardCondition } from '../../core/guard.ts'
import { into, late, optional } from '../combinators.ts'
import { asList, listOf } from './list.ts'

/** Square brackets are part of the logins of apps, so that `*` is all there is of globs. */
const LOGIN = /^(?=.{1,60}$)[A-Za-z0-9*][A-Za-z0-9_*-]*(?:\[bot\])?$/

const login = late(() =>
  into(z.string({ error: 'expected the login of a user' }).check(z.meta({ pattern: LOGIN.source })), (text, object) => {
    if (!LOGIN.test(text)) object('expected the login of a user, such as octocat, dependabot[bot] or *[bot]', loginHint(text))
    return text
  }),
)

const loginHint = (text: string): string | undefined => {
  if (text.includes('/')) return 'a team belongs in `teams`'
  return text.startsWith('@') ? `write it without the @: ${text.slice(1)}` : asList(text)
}

/** Logins of users; `*` stands for any characters. */
export const logins = listOf(login, 'the login of a user')

/** `actors`: who may, or who may and who may not. */
export const actors = late(() =>
  into(
    z.union(
      [
        logins,
        z.strictObject({
          allow: optional(logins, 'Who may; everybody who is not denied if not given.'),
          deny: optional(logins, 'Who may not, also if allowed.'),
        }).check(z.meta({ minProperties: 1 })),
      ],
      { error: 'expected the login of a user, a list, or a map with allow and deny' },
    ),
    (value, object): GuardCondition => {
      if (Array.isArray(value)) return { kind: 'actors', allow: value, deny: [] }
      const { allow, deny } = value as { allow?: readonly string[]; deny?: readonly string[] }
      if (allow === undefined && deny === undefined) object('expected allow, deny or both, got none')
      return { kind: 'actors', allow, deny: deny ?? [] }
    },
  ),
)

const TEAM = /^[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9_][A-Za-z0-9_.-]*$/

const team = late(() =>
  into(z.string({ error: 'expected a team as org/slug' }).check(z.meta({ pattern: TEAM.source })), (text, object) => {
    if (!TEAM.test(text)) object('expected a team as org/slug, such as acme/release', teamHint(text))
    return text
  }),
)

const teamHint = (text: string): string | undefined =>
  TEAM.test(text.replace(/^@/, '')) ? `write it without the @: ${text.slice(1)}` : asList(text)

/** `teams`: of one of which the actor must be a member. */
export const teams = late(() => into(listOf(team, 'a team as org/slug'), (anyOf): GuardCondition => ({ kind: 'teams', anyOf })))
