import * as z from 'zod/mini'
import { described, late } from '../combinators.ts'

const environmentName = () => z.string().check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable, got something else' }),
)

const source = () => ({ 'from-env': described(environmentName(), 'The name of the environment variable.') })

/** What was written where a secret's source belongs may be the secret: it is not repeated. */
const objection: z.core.$ZodErrorMap = ({ code, input }) =>
  code === 'invalid_type'
    ? `expected { from-env: NAME }, got ${typeof input === 'string' ? 'a literal' : 'something else'}: a secret does not belong into a file`
    : undefined

/** Where a secret comes from, never what it is. */
export const secret = late(() => z.strictObject(source(), { error: objection }))

/** The same, where secrets are told apart by a name. */
export const secretOfId = late(() =>
  z.strictObject(
    {
      id: described(
        z.string().check(z.regex(/^[A-Za-z0-9_.-]+$/, { error: 'expected an id of letters, digits, ., - and _' })),
        'The id of the vault.',
      ),
      ...source(),
    },
    { error: objection },
  ),
)
