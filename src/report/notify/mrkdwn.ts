import { plainText } from '../plain.ts'
import { oneLine } from '../words.ts'

/**
 * Untrusted text on one line for Slack (https://docs.slack.dev/messaging/formatting-message-text): it
 * makes no link and calls nobody, nor does it where Markdown is read instead. At most `most` characters.
 */
export const mrkdwn = (text: string, most: number): string => fitted(tamed(oneLine(plainText(text))), most)

/** Lines of untrusted text as a block of code, of at most `most` characters in all; nothing where there are none. */
export const codeBlock = (lines: readonly string[], most: number): string => {
  const inner = fitted(tamed(lines.join('\n')).replaceAll('```', '`\u200b``'), most - 8)
  return inner.trim() === '' ? '' : `\`\`\`\n${inner}\n\`\`\``
}

/** A link; `url` is ours. */
export const link = (url: string, words: string): string => `<${encodeURI(url).replace(/[|<>]/g, encodeURIComponent)}|${words}>`

/** `@` mentions nobody when a zero-width space follows, and brackets make no link of Markdown. */
const tamed = (text: string): string => text.replace(/@(?=\S)/g, '@\u200b').replaceAll('](', ']\u200b(')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Escaped, and cut where it would be too long then, never within a character or an entity. */
const fitted = (text: string, most: number): string => {
  const parts = Array.from(text, (character) => ENTITIES[character] ?? character)
  if (lengthOf(parts) <= most) return parts.join('')
  let length = 1
  const end = parts.findIndex((part) => (length += part.length) > most)
  return `${parts.slice(0, end).join('')}…`
}

const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, { length }) => sum + length, 0)
