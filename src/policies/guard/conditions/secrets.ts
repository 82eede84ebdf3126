import { decided, type Evaluator } from '../evaluator.ts'
import { valueOf } from '../variable.ts'
import { listed } from '../words.ts'

/** Every one of these variables holds something; tells which do not, and never what any holds. */
export const secrets: Evaluator<'secrets'> = ({ names }, { env }) => {
  const missing = names.filter((name) => valueOf(env, name) === undefined)
  const found = missing.length === 0 ? 'all are set' : `missing: ${listed(missing, 'and')}`
  return decided(missing.length === 0, `${listed(names, 'and')} set`, found)
}
