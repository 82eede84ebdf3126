import type { Evaluator } from '../evaluator.ts'
import { everyone, isListed, type Word } from '../people.ts'
import { listed } from '../words.ts'

/** Both actors are allowed by name and none is denied; `deny` wins. */
export const actors: Evaluator<'actors'> = ({ allow, deny }, circumstances) =>
  everyone(expectation(allow, deny), circumstances, (login): Word => {
    if (isListed(deny, login)) return { verdict: 'failed', found: `${login} is denied` }
    if (allow !== undefined && !isListed(allow, login)) return { verdict: 'failed', found: `${login} is not listed` }
    return { verdict: 'passed', found: login }
  })

const expectation = (allow: readonly string[] | undefined, deny: readonly string[]): string => {
  const wanted = allow === undefined ? 'any actor' : `actor ${listed(allow)}`
  return deny.length === 0 ? wanted : `${wanted}, but not ${listed(deny)}`
}
