import * as z from 'zod/mini'
import { into, late } from '../combinators.ts'

/** The address of a sink: an HTTP URL with a host, and nothing in it that is a secret. */
export const sinkUrl = (example: string) =>
  late(() =>
    into(z.string({ error: `expected a URL, such as ${example}` }).check(z.meta({ pattern: BEGINNING.source })), (text, object) => {
      const objection = urlObjection(text)
      if (objection !== undefined) object(`expected a URL with a host, such as ${example}${hasUser(text) ? ', got one with a user or a password' : ''}`, objection, BEGINNING.test(text) ? 'addresses' : undefined)
      return text
    }),
  )

const BEGINNING = /^[hH][tT][tT][pP][sS]?:\/\/[^/?#]/

/** What may be a secret is not repeated. */
const hasUser = (text: string): boolean => /^\w+:\/\/[^/?#]*@/.test(text)

/** What is wrong with the address of a sink, as a remedy; nothing where it is sound. */
export const urlObjection = (text: string): string | undefined => {
  if (text.includes('${{')) return 'expressions are not evaluated here'
  // `new URL` takes `http:/x` and `http:x` for `http://x`.
  if (!/^https?:\/\/[^/?#]/i.test(text) || !URL.canParse(text)) return 'it begins with http:// or https:// and a host'
  const { username, password, hash } = new URL(text)
  if (username !== '' || password !== '') return 'hand user and password over in `headers`, from the environment'
  return hash === '' ? undefined : 'leave out what follows the #'
}
