import * as z from 'zod/mini'
import { into, late } from '../combinators.ts'
import { secret } from '../work/secret.ts'

const EXPECTED = 'expected the name of a header, such as authorization'

/** What would break the request, or is not for us to change. */
const OURS = new Set(['host', 'content-length', 'content-type', 'content-encoding', 'transfer-encoding', 'connection', 'expect', 'te', 'upgrade'])

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** JSON Schema has no flag for it. */
const anyCase = (word: string): string => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

const name = () => into(z.string().check(z.meta({ pattern: NAME.source, not: { pattern: `^(?:${[...OURS].map(anyCase).join('|')})$` } })), (text, object) => {
  if (!NAME.test(text)) object(EXPECTED)
  else if (OURS.has(text.toLowerCase())) object(`expected no header ${text}: it is set by the request itself`)
  return text
})

/** Headers by name; their values are secrets of the environment. */
export const headers = late(() => z.record(name(), secret))
