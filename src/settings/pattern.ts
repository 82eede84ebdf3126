import { into, late, type Objector, text } from './combinators.ts'

/** A regular expression as text: `ECONNRESET|ETIMEDOUT`, or with flags `/timed out/i`; objects to any other text. */
export const parsePattern = (written: string, object: Objector): RegExp => {
  const [, source = written, flags = ''] = /^\/(.+)\/([imsu]*)$/s.exec(written) ?? []
  try {
    return new RegExp(source, flags)
  } catch (error) {
    object(`expected a regular expression: ${error instanceof Error ? error.message : String(error)}`)
    return /(?!)/
  }
}

/** It is searched for in each line. */
export const pattern = late(() => into(text, parsePattern))
