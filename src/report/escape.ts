import { plainText, wholeStart } from './plain.ts'
import { oneLine } from './words.ts'

/** Untrusted text as part of a line of Markdown, a table cell included: it shows as it is, and forms nothing but a link to a bare URL. */
export const inline = (text: string): string =>
  unreferring(legible(text))
    .replace(/[\\`*_[\]|~$]|^(?:[-+#=]|\d{1,9}(?=[.)]))/g, (sign) => (/\d/.test(sign) ? `${sign}\u200b` : `\\${sign}`))
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')

/** Untrusted text inside an HTML element. */
export const html = (text: string): string => entities(unreferring(legible(text)))

/** Untrusted text as a code block; the fence is longer than any run of backticks in it. */
export const fence = (text: string): string => {
  const marks = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${marks}text\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${marks}`
}

/** Untrusted text as a code span, in a table cell too; nothing is put between its signs, so that it can be copied. */
export const code = (text: string): string => `<code>${entities(legible(text)).replace(/[\\`*_[\]|~$]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`

/** Mermaid: entities for every sign that could mean something, and a glyph in front so that no keyword begins a name. */
export const mermaid = (glyph: string, text: string, most: number): string =>
  `${glyph} ${cutName(legible(text), most).replace(/[\x21-\x7e]/g, (sign) => (/[\w.()/,-]/.test(sign) ? sign : `#${sign.charCodeAt(0)};`))}`

const cutName = (text: string, most: number): string => (text.length <= most ? text : `${wholeStart(text, most - 1)}…`)

const legible = (text: string): string => oneLine(plainText(text))

/** A zero-width space keeps GitHub from calling people (`@name`) and from referring to issues (`#1`, `GH-1`). */
const unreferring = (text: string): string => text.replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, (sign) => `${sign}\u200b`)

const entities = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const longestRun = (text: string): number => {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}
