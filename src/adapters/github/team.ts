import { type Answer, known, unknown } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { textMember } from './body.ts'
import { read, rest, type RestOptions } from './rest.ts'

/**
 * `GET /orgs/{org}/teams/{team_slug}/memberships/{username}`, which also knows the members of child
 * teams. Its 404 means no member only if the token can see the team.
 */
export const isMember = async (
  options: RestOptions,
  team: string,
  actor: string,
  signal: AbortSignal,
): Promise<Answer<boolean>> => {
  const [org = '', slug = '', ...more] = team.split('/')
  const isTeam = org !== '' && slug !== '' && more.length === 0
  if (!isTeam) return unknown(`${JSON.stringify(team)} names no team; write org/slug`)
  const api = rest(options, signal)
  if (!api.known) return api
  const path = ['orgs', org, 'teams', slug]
  const reply = await api.value.get([...path, 'memberships', actor])
  if (reply.kind === 'none' || reply.status !== 404) return read(reply, isActive, refusals(team), options.token)
  const seen = read(await api.value.get(path), textOfSlug, refusals(team), options.token)
  return seen.known ? known(false) : seen
}

/** An invitation that was not yet accepted is `pending`. */
const isActive = (body: Json | undefined): boolean | undefined => {
  const state = textMember(body, 'state')
  return state === undefined ? undefined : state === 'active'
}

const textOfSlug = (body: Json | undefined): string | undefined => textMember(body, 'slug')

const NEEDS =
  'it needs a token with `read:org`, or `Members: read` of the organization, in the input `token:` ' +
  '(GITHUB_TOKEN cannot read teams)'

const refusals = (team: string) => ({
  denied: `the token may not read the team ${team}; ${NEEDS}`,
  missing: `either there is no team ${team}, or the token cannot see it: ${NEEDS}`,
})
