import { into, type Objection, text } from './combinators.ts'

/** A regular expression as text: `ECONNRESET|ETIMEDOUT`, or with flags `/timed out/i`; objects to what is none. */
export const parsePattern = (written: string, objection: Objection): RegExp => {
  const [, source = written, flags = ''] = /^\/(.+)\/([imsu]*)$/s.exec(written) ?? []
  try {
    return new RegExp(source, flags)
  } catch (error) {
    objection(`expected a regular expression: ${error instanceof Error ? error.message : String(error)}`)
    return NOTHING
  }
}

/** Matches nothing; stands where the text was no pattern. */
const NOTHING = /(?!)/

/** It is searched for in each line. */
export const pattern = into(text(), parsePattern)
