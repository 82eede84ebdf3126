/** How a piece of a log looks, as the terminal was told (ECMA-48, SGR). A colour is one of the 16 by its number, or `#rrggbb`. */
export interface Look {
  readonly color?: Color
  readonly background?: Color
  readonly bold?: true
  readonly dim?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly inverse?: true
}
type Color = number | string

export interface Piece {
  readonly text: string
  readonly look: Look
}

export const PLAIN: Look = {}

/**
 * One line of a log in pieces, and the look in which the next line begins. Of a line that was written over, the last that was
 * written; all sequences but those for looks, links and titles too, and all other controls, are dropped.
 */
export const styled = (line: string, start: Look): { readonly pieces: readonly Piece[]; readonly end: Look } => {
  let look = start
  let pieces: Piece[] = []
  let from = 0
  let isAtStart = false
  // A return at the end of a line overwrites nothing.
  const write = (text: string): void => {
    if (isAtStart) pieces = []
    isAtStart = false
    if (text !== '') pieces.push({ text, look })
  }
  for (const match of line.matchAll(TOKENS)) {
    if (match.index > from) write(line.slice(from, match.index))
    from = match.index + match[0].length
    if (match[0] === '\r') isAtStart = true
    else if (match[1] !== undefined) look = told(look, match[1])
    else if (match[2] !== undefined) write('')
  }
  if (from < line.length) write(line.slice(from))
  return { pieces, end: look }
}

/** SGR; other control sequences; strings to their end; short escapes; a return; what is written and never seen. */
const TOKENS =
  /(?:\x1b\[|\x9b)([0-9:;]*)m|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x9c|\x1b\\)?|\x1b[ -/]*[0-~]?|\r|([\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff])/gu

/** The look after the parameters of one SGR sequence; none mean 0. */
const told = (look: Look, parameters: string): Look => {
  const codes = parameters.split(';')
  let now = look
  for (let at = 0; at < codes.length; at += 1) {
    const [code = 0, ...sub] = (codes[at] ?? '').split(':').map(Number)
    if (code === 38 || code === 48 || code === 58) {
      const given = sub.length > 0 ? sub : codes.slice(at + 1, at + 5).map(Number)
      const { color, used } = extended(given, sub.length > 0)
      if (sub.length === 0) at += used
      if (color !== undefined && code !== 58) now = code === 38 ? { ...now, color } : { ...now, background: color }
    } else now = code === 4 && sub[0] === 0 ? without(now, 'underline') : simple(now, code)
  }
  return now
}

/** `5;n` or `2;r;g;b`; with colons there may be a colour space before the red. */
const extended = ([kind, ...rest]: readonly number[], colons: boolean): { readonly color: Color | undefined; readonly used: number } => {
  if (kind === 5) return { color: indexed(rest[0] ?? -1), used: 2 }
  if (kind !== 2) return { color: undefined, used: 1 }
  const [red = 0, green = 0, blue = 0] = colons && rest.length > 3 ? rest.slice(1) : rest
  return { color: hex(red, green, blue), used: 4 }
}

/** Of xterm's 256: the 16, a cube of 6 × 6 × 6, 24 greys. */
const indexed = (index: number): Color | undefined => {
  if (!(index >= 0 && index <= 255)) return undefined
  if (index < 16) return index
  if (index > 231) return hex(8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10)
  const step = (value: number): number => (value === 0 ? 0 : 55 + value * 40)
  return hex(step(Math.floor((index - 16) / 36)), step(Math.floor((index - 16) / 6) % 6), step((index - 16) % 6))
}

const hex = (...values: readonly number[]): string =>
  `#${values.map((value) => Math.max(0, Math.min(255, value || 0)).toString(16).padStart(2, '0')).join('')}`

const simple = (look: Look, code: number): Look => {
  if (code === 0) return PLAIN
  if (code >= 30 && code <= 37) return { ...look, color: code - 30 }
  if (code >= 90 && code <= 97) return { ...look, color: code - 82 }
  if (code >= 40 && code <= 47) return { ...look, background: code - 40 }
  if (code >= 100 && code <= 107) return { ...look, background: code - 92 }
  const begun = BEGIN[code]
  if (begun !== undefined) return { ...look, [begun]: true }
  return without(look, ...(FINISH[code] ?? []))
}

const BEGIN: Readonly<Record<number, keyof Look>> = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 7: 'inverse', 9: 'strike', 21: 'underline' }

const FINISH: Readonly<Record<number, readonly (keyof Look)[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['strike'],
  39: ['color'],
  49: ['background'],
}

const without = (look: Look, ...keys: readonly (keyof Look)[]): Look => {
  if (!keys.some((key) => key in look)) return look
  const rest: Partial<Record<keyof Look, unknown>> = { ...look }
  for (const key of keys) delete rest[key]
  return rest as Look
}
