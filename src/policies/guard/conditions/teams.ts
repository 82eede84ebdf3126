import type { Answer } from '../../../core/authority.ts'
import type { Evaluator } from '../evaluator.ts'
import { everyone, type Word } from '../people.ts'
import { listed } from '../words.ts'

/** Both actors are in one of the teams, each perhaps in another. */
export const teams: Evaluator<'teams'> = ({ anyOf }, circumstances, { authority }, signal) =>
  everyone(`in team ${listed(anyOf)}`, circumstances, async (login) => {
    const answers = await Promise.all(anyOf.map((team) => authority.isMember(team, login, signal)))
    return wordOf(login, anyOf, answers)
  })

const wordOf = (login: string, names: readonly string[], answers: readonly Answer<boolean>[]): Word => {
  const own = names.find((_, index) => answers[index]?.known === true && answers[index].value)
  if (own !== undefined) return { verdict: 'passed', found: `${login} is in ${own}` }
  const whys = answers.flatMap((answer) => (answer.known ? [] : [answer.why]))
  if (whys.length > 0) return { verdict: 'unknown', found: `${login}: ${[...new Set(whys)].join('; ')}` }
  return { verdict: 'failed', found: `${login} is not` }
}
