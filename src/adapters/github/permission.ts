import type { Answer, Permission } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { textMember } from './body.ts'
import { read, rest, type RestOptions } from './rest.ts'

/** `GET /repos/{owner}/{repo}/collaborators/{username}/permission`. */
export const permission = async (
  options: RestOptions,
  actor: string,
  signal: AbortSignal,
): Promise<Answer<Permission>> => {
  const api = rest(options, signal)
  if (!api.known) return api
  const reply = await api.value.get([...api.value.repository, 'collaborators', actor, 'permission'])
  return read(reply, permissionIn, refusals(actor, options.repository ?? ''), options.token)
}

const permissionIn = (body: Json | undefined): Permission | undefined => {
  const [coarse, role] = [textMember(body, 'permission'), textMember(body, 'role_name')]
  return coarse === undefined ? undefined : { permission: coarse, role: role ?? coarse }
}

const NEEDS = "use this job's own token, or one with `Metadata: read` for this repository"

const refusals = (actor: string, repository: string) => ({
  denied: `the token may not read who may do what in ${repository}; ${NEEDS}`,
  missing:
    `either GitHub knows no user ${JSON.stringify(actor)} (an app is none), ` +
    `or the token cannot see ${repository}: ${NEEDS}`,
})
