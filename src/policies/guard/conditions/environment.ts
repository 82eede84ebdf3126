import { decided, type Evaluator, undecided } from '../evaluator.ts'
import { matchesGlob } from '../glob.ts'
import { folded, listed, shown } from '../words.ts'

/** The job's verified token names one of these environments, exactly or as a glob, in upper or lower case. */
export const environment: Evaluator<'environment'> = async ({ anyOf, issuer, audience }, _, { authority }, signal) => {
  const expected = `environment ${listed(anyOf)}`
  const claims = await authority.claims({ issuer, audience }, signal)
  if (!claims.known) return undecided(expected, shown(claims.why))
  const name = Object.hasOwn(claims.value, 'environment') ? claims.value['environment'] : undefined
  if (typeof name !== 'string' || name === '') return decided(false, expected, 'the job has no environment')
  return decided(anyOf.some((one) => matchesGlob(folded(one), folded(name))), expected, `environment ${shown(name)}`)
}
