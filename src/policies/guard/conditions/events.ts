import { decided, type Evaluator, undecided } from '../evaluator.ts'
import { listed, shown } from '../words.ts'

/** The event has one of these names. */
export const events: Evaluator<'events'> = ({ anyOf }, { event = '' }) => {
  const expected = `event ${listed(anyOf)}`
  if (event === '') return undecided(expected, 'GITHUB_EVENT_NAME is not set')
  return decided(anyOf.includes(event), expected, `event ${shown(event)}`)
}
