import * as z from 'zod/mini'
import { into, late } from './combinators.ts'

const listOf = (name: RegExp, error: string) =>
  late(() => {
    const one = z.string({ error }).check(z.regex(name, { error }))
    return into(z.union([one, z.array(one)], { error: `${error}, or a list of these` }), (value) => [value].flat())
  })

/** Names of environment variables. */
export const variableNames = listOf(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable')

/** The same, also with `*` for any characters. */
export const variablePatterns = listOf(
  /^[A-Za-z_*][A-Za-z0-9_*]*$/,
  'expected the name of an environment variable, or a pattern such as AWS_*',
)
