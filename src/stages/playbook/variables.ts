import type { Json } from '../../core/detail.ts'

/**
 * A value as YAML for Ansible. A text with `${{ }}` is evaluated and marked `!unsafe`: what others
 * may have written, a branch's name, say, is never taken for a template that runs commands.
 */
export const toYaml = (value: Json, evaluate: (text: string) => string): string => {
  if (typeof value === 'string') return value.includes('${{') ? `!unsafe ${scalar(evaluate(value))}` : scalar(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map((item) => toYaml(item, evaluate)).join(', ')}]`
  return `{${Object.entries(value).map(([key, item]) => `${scalar(key)}: ${toYaml(item, evaluate)}`).join(', ')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** A double-quoted scalar in ASCII: PyYAML refuses many characters as such, and halves of pairs as escapes. */
const scalar = (text: string): string => `"${text.replace(/["\\]|[^ -~]/gu, escaped)}"`

const escaped = (character: string): string => {
  if (character === '"' || character === '\\') return `\\${character}`
  const code = character.codePointAt(0) ?? 0
  const isHalf = code >= 0xd800 && code <= 0xdfff
  return `\\U${(isHalf ? 0xfffd : code).toString(16).padStart(8, '0')}`
}
