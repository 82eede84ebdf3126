import * as z from 'zod/mini'
import { into, late } from '../combinators.ts'
import { secret } from '../work/secret.ts'

const EXPECTED = 'expected the name of a header, such as authorization'

/** What would break the request, or is not for us to change. */
const OURS = new Set(['host', 'content-length', 'content-type', 'content-encoding', 'transfer-encoding', 'connection', 'expect', 'te', 'upgrade'])

const name = into(z.string(), (text, object) => {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text)) object(EXPECTED)
  else if (OURS.has(text.toLowerCase())) object(`expected no header ${text}: it is set by the request itself`)
  return text
})

/** Headers by name; their values are secrets of the environment. */
export const headers = late(() => z.record(name, secret))
