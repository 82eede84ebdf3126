import { readClass } from './class.ts'
import { type Cursor, cursorOf, mistake, rest, take, unlinear } from './cursor.ts'
import { readEscape } from './escape.ts'
import type { Alternatives, Node, Outcome } from './tree.ts'

/**
 * Reads a regular expression as ECMAScript 2025 has it without the flags `u` and `v` (with its annex B);
 * tells the place of a mistake, and of what cannot be searched for in linear time.
 */
export const readPattern = (source: string): Outcome<Alternatives> => {
  const cursor = cursorOf(source)
  const tree = readAlternatives(cursor, 0)
  if (cursor.at < source.length) mistake(cursor, cursor.at, 'a ) without its (', 'write \\) for the character')
  return cursor.mistake === undefined ? { ok: true, value: tree } : { ok: false, mistake: cursor.mistake }
}

const DEEPEST = 100

const readAlternatives = (cursor: Cursor, depth: number): Alternatives => {
  const alternatives: Node[][] = [[]]
  if (depth > DEEPEST) mistake(cursor, cursor.at, `groups in groups, more than ${DEEPEST} deep`)
  while (cursor.at < cursor.source.length && rest(cursor, ')') === undefined) {
    if (take(cursor, '|')) alternatives.push([])
    else alternatives.at(-1)?.push(readTerm(cursor, depth))
  }
  return alternatives
}

const readTerm = (cursor: Cursor, depth: number): Node => {
  const { at } = cursor
  const node = readAtom(cursor, depth)
  const [all = '', sign, from, comma, to, lazy] = rest(cursor, QUANTIFIER) ?? []
  if (all === '') return node
  if (node.kind === 'anchor') mistake(cursor, cursor.at, 'nothing to repeat')
  const [min, max] = sign === undefined ? [Number(from), comma === undefined ? Number(from) : to === '' ? Infinity : Number(to)] : (SIGNS[sign] ?? [0, 0])
  if (min > max) mistake(cursor, cursor.at, 'numbers out of order')
  cursor.at += all.length
  return { kind: 'repeat', body: node, min, max, isLazy: lazy === '?', at }
}

const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/y

const SIGNS: Readonly<Record<string, readonly [number, number]>> = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }

const readAtom = (cursor: Cursor, depth: number): Node => {
  if (rest(cursor, QUANTIFIER) !== undefined) mistake(cursor, cursor.at, 'nothing to repeat', 'write a \\ before it for the character')
  const { at } = cursor
  const sign = cursor.source.charAt(at)
  cursor.at += 1
  if (sign === '(') return readGroup(cursor, at, depth)
  if (sign === '[') return readClass(cursor, at)
  if (sign === '\\') return readEscape(cursor, at)
  if (sign === '.') return { kind: 'dot' }
  if (sign === '^' || sign === '$') return { kind: 'anchor', text: sign }
  return { kind: 'character', unit: sign.charCodeAt(0), text: sign }
}

const readGroup = (cursor: Cursor, at: number, depth: number): Node => {
  cursor.at = at
  for (const [sign, what, hint] of LOOKAROUND) if (rest(cursor, sign) !== undefined) unlinear(cursor, at, what, hint)
  if (rest(cursor, MODIFIERS) !== undefined) unlinear(cursor, at, 'a group with flags of its own', 'give the flags to the whole pattern: /\u2026/i')
  const [open = '('] = rest(cursor, GROUP) ?? []
  if (open === '(?') mistake(cursor, at, 'a group of an unknown kind', 'groups are (\u2026), (?:\u2026) and (?<name>\u2026)')
  cursor.at += open.length
  const body = readAlternatives(cursor, depth + 1)
  if (!take(cursor, ')')) mistake(cursor, at, 'a ( without its )', 'write \\( for the character')
  return { kind: 'group', open, body, at }
}

const GROUP = /\((?:\?(?::|<[^>=!][^>]*>)?)?/y
const MODIFIERS = /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/y

const LOOKAROUND = [
  ['(?=', 'a lookahead', 'write out what has to follow: it may well be a part of the match'],
  ['(?!', 'a negative lookahead', 'say what may follow instead, such as [^x], or leave such lines out by a rule of their own'],
  ['(?<=', 'a lookbehind', 'write out what has to come before: it may well be a part of the match'],
  ['(?<!', 'a negative lookbehind', 'say what may come before instead, such as (?:^|[^x])'],
] as const
