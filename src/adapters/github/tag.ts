import { type Answer, known, unknown } from '../../core/authority.ts'
import type { Json } from '../../core/detail.ts'
import { items, member, textMember } from './body.ts'
import { fnmatch } from './fnmatch.ts'
import { type Rest, read } from './rest.ts'
import { guards, RULESETS } from './rules.ts'

/**
 * Whether an active ruleset with a rule that guards covers a tag. GitHub answers this for branches
 * only, so the rulesets for tags are listed and their patterns matched here.
 */
export const isTagProtected = async (api: Rest, ref: string, token: string | undefined): Promise<Answer<boolean>> => {
  const path = [...api.repository, 'rulesets']
  const query = { targets: 'tag', includes_parents: 'true', per_page: String(PAGE) }
  const list = read(await api.get(path, query), rulesetsIn, RULESETS, token)
  if (!list.known) return list
  for (const id of list.value.filter(isActive).map(idOf)) {
    const reply = await api.get([...path, id], { includes_parents: 'true' })
    const covers = read(reply, (body) => coverage(body, ref), RULESETS, token)
    if (!covers.known) return covers
    if (covers.value === 'unclear') return unknown(`the ruleset ${id} has a pattern of a form that is not documented`)
    if (covers.value === 'covered') return known(true)
  }
  return list.value.length < PAGE ? known(false) : unknown(`there are ${PAGE} rulesets or more`)
}

/** The most that GitHub gives at once. */
const PAGE = 100

const rulesetsIn = (body: Json | undefined): readonly Json[] | undefined =>
  Array.isArray(body) && items(body).every((set) => typeof member(set, 'id') === 'number') ? items(body) : undefined

const idOf = (set: Json): string => JSON.stringify(member(set, 'id'))

/** An old server does not know `targets` and lists all. */
const isActive = (set: Json): boolean =>
  textMember(set, 'target') === 'tag' && textMember(set, 'enforcement') === 'active'

type Coverage = 'covered' | 'open' | 'unclear'

const coverage = (body: Json | undefined, ref: string): Coverage | undefined => {
  const rules = member(body, 'rules')
  const name = member(member(body, 'conditions'), 'ref_name')
  if (!Array.isArray(rules) || name === undefined) return undefined
  if (!items(rules).some((rule) => guards(textMember(rule, 'type') ?? ''))) return 'open'
  const [include, exclude] = [anyOf(member(name, 'include'), ref), anyOf(member(name, 'exclude'), ref)]
  if (include === false || exclude === true) return 'open'
  return include === true && exclude === false ? 'covered' : 'unclear'
}

/** Nothing if it hangs on a pattern that is not understood. */
const anyOf = (patterns: Json | undefined, ref: string): boolean | undefined => {
  const found = items(patterns).map((pattern) => covering(pattern, ref))
  return found.includes(true) ? true : found.includes(undefined) ? undefined : false
}

const covering = (pattern: Json, ref: string): boolean | undefined =>
  typeof pattern === 'string' ? pattern === '~ALL' || fnmatch(pattern, ref) : undefined
