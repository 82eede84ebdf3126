import { type Answer, known, unknown } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { items, member, textMember } from './body.ts'
import { type Rest, read, rest, type RestOptions } from './rest.ts'
import { guards, RULESETS } from './rules.ts'
import { isTagProtected } from './tag.ts'

/** Whether a full ref is protected: a branch by a classic rule or a ruleset, a tag by a ruleset; nothing else is. */
export const isProtected = async (options: RestOptions, ref: string, signal: AbortSignal): Promise<Answer<boolean>> => {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? []
  if (name === undefined) return known(false)
  const api = rest(options, signal)
  if (!api.known) return api
  return kind === 'heads'
    ? isBranchProtected(api.value, name, options.token)
    : isTagProtected(api.value, ref, options.token)
}

/** Asks for the branch itself, which takes more of the token, only where no ruleset guards it. */
const isBranchProtected = async (api: Rest, branch: string, token: string | undefined): Promise<Answer<boolean>> => {
  const reply = await api.get([...api.repository, 'rules', 'branches', branch], { per_page: '100' })
  if (reply.kind === 'none') return unknown(reply.why)
  const rules = read(reply, typesIn, RULESETS, token)
  if (rules.known && rules.value.some(guards)) return known(true)
  const found = read(await api.get([...api.repository, 'branches', branch]), classic, refusals(branch), token)
  if (!found.known) return found
  if (found.value === 'on') return known(true)
  return rules.known ? known(found.value === 'on-or-ruleset' && rules.value.length === 0) : rules
}

const typesIn = (body: Json | undefined): readonly string[] | undefined => {
  const types = items(body).map((rule) => textMember(rule, 'type'))
  return Array.isArray(body) && types.every((type) => type !== undefined) ? types : undefined
}

type Classic = 'on' | 'off' | 'on-or-ruleset'

/** `protected` is also true for a ruleset that merely prescribes names; `protection.enabled` is not. */
const classic = (body: Json | undefined): Classic | undefined => {
  const isOn = member(body, 'protected')
  if (typeof isOn !== 'boolean') return undefined
  const enabled = member(member(body, 'protection'), 'enabled')
  if (!isOn || enabled === false) return 'off'
  return enabled === true ? 'on' : 'on-or-ruleset'
}

const refusals = (branch: string) => ({
  denied: `the token may not read the branch ${branch}; ${NEEDS}`,
  missing: `either there is no branch ${branch}, or the token may not read it: ${NEEDS}`,
})

const NEEDS = 'write `permissions: { contents: read }`'
