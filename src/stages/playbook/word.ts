import type { Refusal } from './part.ts'

/**
 * A setting that becomes part of the command line, evaluated. What `${{ }}` brought in may have been
 * written by anybody, so it must be there and be no template of Ansible's: an empty `limit`, say, means all hosts.
 */
export const word = (key: string, written: string, evaluate: (text: string) => string): string | Refusal => {
  if (!written.includes('${{')) return written
  const text = evaluate(written).trim()
  if (text.replaceAll(',', '') === '') return { refused: `'${key}' is empty once ${written} is evaluated` }
  if (/\p{Cc}|\{\{|\{%|\{#/u.test(text)) return { refused: `'${key}' holds a line break or a template once ${written} is evaluated` }
  return text
}
