import type { Circumstances } from '../../core/guard.ts'
import { decided, type Finding, undecided } from './evaluator.ts'
import { matchesGlob } from './glob.ts'
import { folded, sameName, shown } from './words.ts'

/**
 * Asks about the actor and about the triggering actor (who ran it again); both must pass. One who
 * may not decides, else one of whom it could not be found out.
 */
export const everyone = async (
  expected: string,
  circumstances: Circumstances,
  ask: (login: string) => Word | Promise<Word>,
): Promise<Finding> => {
  const answers = await Promise.all(logins(circumstances).map(async (login) => ask(login)))
  const words = [...answers, ...missing(circumstances)]
  const failed = words.filter(({ verdict }) => verdict === 'failed')
  const open = words.filter(({ verdict }) => verdict === 'unknown')
  if (failed.length > 0) return decided(false, expected, said(failed))
  return open.length > 0 ? undecided(expected, said(open)) : decided(true, expected, said(words))
}

/** What is to be said about one person. */
export type Word = Pick<Finding, 'found' | 'verdict'>

/** The actor and the triggering actor, as far as they are known; one name if they are the same. */
export const logins = ({ actor = '', triggeringActor = '' }: Circumstances): readonly string[] =>
  [actor, sameName(actor, triggeringActor) ? '' : triggeringActor].filter((login) => login !== '')

/** Whether both actors are known and listed. */
export const areListed = (names: readonly string[], circumstances: Circumstances): boolean =>
  missing(circumstances).length === 0 && logins(circumstances).every((login) => isListed(names, login))

/** Names are logins in upper or lower case, or globs of them. */
export const isListed = (names: readonly string[], login: string): boolean =>
  names.some((name) => matchesGlob(folded(name), folded(login)))

const missing = ({ actor = '', triggeringActor = '' }: Circumstances): readonly Word[] =>
  Object.entries({ GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: triggeringActor })
    .filter(([, login]) => login === '')
    .map(([name]) => ({ verdict: 'unknown', found: `${name} is not set` }))

const said = (words: readonly Word[]): string => words.map(({ found }) => shown(found)).join('; ')
