import { didYouMean, nearest } from '../nearest.ts'
import { type Origin, type Path, valueAt } from '../origin.ts'
import { type Problem, warning } from '../problem.ts'
import { quoted } from '../wording.ts'
import { entries } from '../written.ts'
import { EVENTS } from './events.ts'

/** What a stage's guard says that is sound but hardly meant: it lets all pass, nobody, or can never hold. */
export const guardProblems = (root: unknown, stage: Path, origin: Origin): readonly Problem[] => {
  const path = [...stage, 'guard']
  const guard = valueAt(root, path)
  if (guard === undefined) return []
  return [...conditionsIn(guard, path).flatMap((condition) => [...doubts(condition), ...halfDenied(condition)]), ...idle(guard, path)].map(({ path: at, message, hint }) =>
    warning(origin.value(at), message, hint),
  )
}

interface Doubt {
  readonly path: Path
  readonly message: string
  readonly hint?: string
}

interface Written {
  readonly kind: string
  readonly value: unknown
  readonly path: Path
  /** Whether it stands below an odd number of `not`. */
  readonly isNegated: boolean
}

/** The single conditions of a guard as it was written, sound or not. */
const conditionsIn = (written: unknown, path: Path, isNegated = false): readonly Written[] =>
  entries(written).flatMap(([kind, value]): readonly Written[] => {
    const at = [...path, kind]
    if (kind === 'not') return conditionsIn(value, at, !isNegated)
    if ((kind === 'all' || kind === 'any') && Array.isArray(value))
      return value.flatMap((item, index) => conditionsIn(item, [...at, index], isNegated))
    return [{ kind, value, path: at, isNegated }]
  })

interface Text {
  readonly text: string
  readonly path: Path
}

/** A text, or the texts of a list. */
const textsAt = ({ value, path }: Pick<Written, 'value' | 'path'>, ...keys: readonly string[]): readonly Text[] => {
  const [here, at] = [keys.length === 0 ? value : valueAt(value, keys), [...path, ...keys]]
  if (typeof here === 'string') return [{ text: here, path: at }]
  const items: readonly unknown[] = Array.isArray(here) ? here : []
  return items.flatMap((text, index) => (typeof text === 'string' ? [{ text, path: [...at, index] }] : []))
}

const doubts = (condition: Written): readonly Doubt[] => {
  switch (condition.kind) {
    case 'refs':
      return [...textsAt(condition), ...textsAt(condition, 'patterns')].flatMap(refDoubts)
    case 'actors':
      return [
        ...[...textsAt(condition), ...textsAt(condition, 'allow')].flatMap((text) => boundless(text, 'everybody passes')),
        ...textsAt(condition, 'deny').flatMap((text) => boundless(text, 'nobody passes')),
      ]
    case 'environment':
      return [...textsAt(condition), ...textsAt(condition, 'name')].flatMap((text) => boundless(text, 'any environment passes'))
    case 'oidc':
      return entries(valueAt(condition.value, ['claims'])).flatMap(([claim]) => claimDoubts(condition, claim))
    case 'windows':
      return [
        ...textsAt(condition, 'timezone').flatMap(abbreviation),
        ...textsAt(condition, 'override', 'actors').flatMap((text) => boundless(text, 'everybody may override')),
      ]
    case 'events':
      return textsAt(condition).flatMap(eventDoubts)
    default:
      return []
  }
}

/** Both actors must fit a condition, so that one of them is enough to escape its opposite. */
const halfDenied = ({ kind, path, isNegated }: Written): readonly Doubt[] =>
  isNegated && (kind === 'actors' || kind === 'teams' || kind === 'permission')
    ? [
        {
          path,
          message: `the opposite of ${quoted(kind)} holds as soon as one of the two actors, who began the run and who ran it again, does not fit`,
          hint: kind === 'actors' ? 'write actors: { deny: [...] }' : 'ask for what should be, not for what should not',
        },
      ]
    : []

/** The pattern below would take its time over a text without end. */
const LONGEST = 200

const boundless = ({ text, path }: Text, so: string): readonly Doubt[] =>
  text.length <= LONGEST && /^(?:refs\/(?=\*))?(?:\*\*\/)*[*?]*\*[*?]*$/.test(text) ? [{ path, message: `${quoted(text)} matches everything: ${so}` }] : []

const refDoubts = (written: Text): readonly Doubt[] => {
  const { text, path } = written
  if (text === 'protected')
    return [{ path, message: "this is the ref with the name 'protected'", hint: 'for refs that are protected write { protected: true }' }]
  const meant = /^(?:heads|tags)\//.test(text) ? `refs/${text}` : undefined
  if (meant !== undefined) return [{ path, message: `${quoted(text)} is below refs/heads/ or refs/tags/`, hint: didYouMean(meant) }]
  return boundless(written, 'any ref passes')
}

const claimDoubts = (condition: Written, claim: string): readonly Doubt[] => [
  ...textsAt(condition, 'claims', claim).flatMap((text) => boundless(text, 'any value passes')),
  ...misspelt(claim, CLAIMS, [...condition.path, 'claims', claim], 'claim'),
]

const abbreviation = ({ text, path }: Text): readonly Doubt[] =>
  /^(?!UTC|GMT)[A-Z]{3,4}$/.test(text)
    ? [{ path, message: `${quoted(text)} is not the same zone to every machine`, hint: 'write the zone of a city, such as Europe/Berlin' }]
    : []

const eventDoubts = ({ text, path }: Text): readonly Doubt[] =>
  /^[a-z_]+$/.test(text) ? misspelt(text, EVENTS, path, 'event') : []

const misspelt = (word: string, known: readonly string[], path: Path, what: string): readonly Doubt[] => {
  const suggestion = known.includes(word) ? undefined : nearest(word, known)
  return suggestion === undefined ? [] : [{ path, message: `${quoted(word)} is no known ${what}`, hint: didYouMean(suggestion) }]
}

/** Claims of the tokens of GitHub's jobs, as GitHub documents them. */
const CLAIMS: readonly string[] = (
  'actor actor_id base_ref check_run_id enterprise enterprise_id environment environment_node_id event_name head_ref ' +
  'job_workflow_ref job_workflow_sha ref ref_protected ref_type repository repository_id repository_owner ' +
  'repository_owner_id repository_visibility run_attempt run_id run_number runner_environment sha workflow ' +
  'workflow_ref workflow_sha'
).split(' ')

/** `on-deny` where nothing is denied. */
const idle = (guard: unknown, path: Path): readonly Doubt[] =>
  valueAt(guard, ['mode']) === 'evaluate' && valueAt(guard, ['on-deny']) !== undefined
    ? [{ path: [...path, 'on-deny'], message: 'on-deny can never act: mode is evaluate, which denies nothing' }]
    : []
