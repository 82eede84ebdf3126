import { base64Forms, base64Url } from './base64.ts'
import { escapes } from './escapes.ts'

/**
 * What has fewer characters is not looked for: it stands in every log by chance, so that its gaps
 * would tell it, and would take the log with them.
 */
export const SHORTEST_SECRET = 4

/** A text without its line breaks and what indents the lines behind them; secrets are looked for without them. */
export const unbroken = (text: string): string => text.replace(/[\r\n][\r\n\t ]*/g, '')

/**
 * All texts that show a secret: the value and each of its lines, plain and in the encodings that
 * GitHub's runner masks (base64 at any place, JSON, URL, XML, quotes) and others that tools print.
 */
export const encodings = (value: string): readonly string[] => {
  // Half a character would have no encoding.
  const whole = Buffer.from(value).toString().trim()
  const lines = whole.split(/[\r\n]+/).map((line) => line.trim())
  const parts = [...new Set([whole, ...lines])].filter((part) => part.length >= SHORTEST_SECRET)
  const all = parts.flatMap((part) => [...encodingsOf(part), ...(part === whole ? wrapped(part) : [])])
  return [...new Set(all.map(unbroken))].filter((form) => form.length >= SHORTEST_SECRET)
}

/** Those that the runner does not find by itself once it knows the value. */
export const unknownToRunner = (value: string): readonly string[] => {
  const whole = Buffer.from(value).toString().trim()
  const known = new Set([whole, ...base64Forms(whole)])
  const forms = [...base64Forms(whole).map(base64Url), ...hex(whole), new URLSearchParams({ '': whole }).toString().slice(1)]
  return [...new Set(forms)].filter((form) => !known.has(form) && form.length >= LONG_ENOUGH)
}

/** A mask for the whole job should hit nothing by chance. */
const LONG_ENOUGH = 8

const encodingsOf = (text: string): readonly string[] => {
  const base64 = base64Forms(text)
  const encoded = [...base64, ...base64.map(base64Url), ...base64.map(encodeURIComponent), ...hex(text)]
  return [text, ...escapes(text), ...encoded, ...quoteless(text), ...aroundAmpersand(text)]
}

/** What follows when a line ends within the first characters of the base64, too few to know it by. */
const wrapped = (text: string): readonly string[] =>
  [...base64Forms(text), ...base64Forms(text).map(base64Url)]
    .flatMap((form) => [1, 2, 3].map((cut) => form.slice(cut)))
    .filter((form) => form.length >= LONG_ENOUGH)

const hex = (text: string): readonly string[] => {
  const lower = Buffer.from(text).toString('hex')
  return [lower, lower.toUpperCase()]
}

const quoteless = (text: string): readonly string[] => (/^".{8,}"$/s.test(text) ? [text.slice(1, -1)] : [])

/** PowerShell's messages break a command at its last `&`, and colour the sign behind it. */
const aroundAmpersand = (text: string): readonly string[] => {
  const cut = text.lastIndexOf('&') + 1
  return cut === 0 ? [] : [text.slice(0, cut), text.slice(cut), text.slice(cut + 1)].filter((part) => part.length >= 6)
}
