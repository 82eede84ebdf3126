import { writtenAs } from '../../core/pattern.ts'

/**
 * Texts of which every match of a pattern holds at least one, as ASCII; none where there is no such
 * set. It never promises too much: what it does not understand gives none.
 */
export const requiredLiterals = (pattern: RegExp): readonly string[] | undefined => {
  const { source, flags } = writtenAs(pattern)
  if (/[vy]/.test(flags) || (flags.includes('i') && flags.includes('u'))) return undefined
  const reader: Reader = { source, at: 0, ok: true }
  const found = alternatives(reader)
  return reader.ok && reader.at === source.length && found !== undefined && found.length <= MOST ? found : undefined
}

const MOST = 64
const SHORTEST = 2

interface Reader {
  readonly source: string
  at: number
  ok: boolean
}

type Literals = readonly string[] | undefined

/** `a|b|c`: each alternative must have its own. */
const alternatives = (reader: Reader): Literals => {
  let all: Literals = []
  for (;;) {
    const own = sequence(reader)
    all = all === undefined || own === undefined ? undefined : [...all, ...own]
    if (reader.source[reader.at] !== '|') return all
    reader.at += 1
  }
}

/** The best of what its parts must hold. */
const sequence = (reader: Reader): Literals => {
  const sets: (readonly string[])[] = []
  let run = ''
  const endRun = (): void => {
    if (run !== '') sets.push([run])
    run = ''
  }
  while (reader.ok && reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const atom = nextAtom(reader)
    const [least, most] = quantifier(reader)
    if (atom.kind === 'edge') continue
    const isChar = atom.kind === 'char' && atom.char !== undefined
    if (isChar && least > 0) run += atom.char
    if (!isChar || least !== 1 || most !== 1) endRun()
    if (atom.kind === 'group' && atom.literals !== undefined && least > 0) sets.push(atom.literals)
  }
  endRun()
  return best(sets)
}

/** The set whose shortest text is longest, and of these the smallest. */
const best = (sets: readonly (readonly string[])[]): Literals => {
  const useful = sets.filter((set) => set.every((text) => text.length >= SHORTEST))
  return useful.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0]
}

/** Beyond a few characters a longer text finds no fewer lines. */
const shortest = (set: readonly string[]): number => Math.min(4, ...set.map(({ length }) => length))

type Atom =
  | { readonly kind: 'edge' }
  | { readonly kind: 'char'; readonly char: string | undefined }
  | { readonly kind: 'group'; readonly literals: Literals }

const nextAtom = (reader: Reader): Atom => {
  const { source } = reader
  const char = source[reader.at] ?? ''
  if (char === '(') return group(reader)
  reader.at += 1
  if (char === '^' || char === '$') return { kind: 'edge' }
  if (char === '[') return set(reader)
  if (char === '\\') return escape(reader)
  return { kind: 'char', char: char === '.' || !isPlain(char) ? undefined : char }
}

const isPlain = (char: string): boolean => char >= ' ' && char <= '~'

const OTHER: Atom = { kind: 'char', char: undefined }

const set = (reader: Reader): Atom => {
  const { source } = reader
  while (reader.at < source.length && source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
  reader.at += 1
  return OTHER
}

const escape = (reader: Reader): Atom => {
  const char = reader.source[reader.at] ?? ''
  reader.at += 1
  if (char === 'b' || char === 'B') return { kind: 'edge' }
  if (/[^A-Za-z0-9_]/.test(char)) return { kind: 'char', char: isPlain(char) ? char : undefined }
  const longer = /^(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|\d+)/.exec(reader.source.slice(reader.at - 1))
  reader.at += (longer?.[0].length ?? 1) - 1
  return OTHER
}

/** What stands in a lookaround need not be part of a match. */
const group = (reader: Reader): Atom => {
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(reader.source.slice(reader.at))?.[0] ?? '('
  reader.at += opening.length
  // Flags for a part of a pattern, and whatever else may come.
  if (reader.source[reader.at] === '?') reader.ok = false
  const literals = alternatives(reader)
  if (reader.source[reader.at] !== ')') reader.ok = false
  reader.at += 1
  return { kind: 'group', literals: /[=!]$/.test(opening) ? undefined : literals }
}

/** How often the atom before it may come. */
const quantifier = (reader: Reader): readonly [least: number, most: number] => {
  const [whole = '', sign, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at)) ?? []
  reader.at += whole.length
  if (whole === '') return [1, 1]
  if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity]
  return [Number(least), comma === '' ? Number(least) : most === '' ? Infinity : Number(most)]
}
