import { type Cursor, mistake, rest, take } from './cursor.ts'
import { readUnit, SET } from './escape.ts'
import type { Node, Range } from './tree.ts'

/** Reads what stands in `[\u2026]`; the cursor is behind the `[`. */
export const readClass = (cursor: Cursor, at: number): Node => {
  const isNegated = take(cursor, '^')
  const ranges: Range[] = []
  const sets: string[] = []
  while (cursor.at < cursor.source.length && rest(cursor, ']') === undefined) readRange(cursor, ranges, sets)
  if (!take(cursor, ']')) mistake(cursor, at, 'a [ without its ]', 'write \\[ for the character')
  return { kind: 'class', isNegated, ranges, sets, text: cursor.source.slice(at, cursor.at) }
}

/** A set on either side of a `-` makes it a character. */
const readRange = (cursor: Cursor, ranges: Range[], sets: string[]): void => {
  const { at } = cursor
  const from = readMember(cursor)
  const to = rest(cursor, RANGE) === undefined ? undefined : readMember(skipped(cursor))
  if (typeof from === 'number' && typeof to === 'number') {
    if (from > to) mistake(cursor, at, 'a range out of order')
    ranges.push([from, to])
    return
  }
  for (const member of to === undefined ? [from] : [from, HYPHEN, to]) {
    if (typeof member === 'number') ranges.push([member, member])
    else sets.push(member)
  }
}

const HYPHEN = 45
const RANGE = /-(?!\])/y

const skipped = (cursor: Cursor): Cursor => {
  cursor.at += 1
  return cursor
}

/** A UTF-16 unit, or a set such as `\d`. */
const readMember = (cursor: Cursor): number | string => {
  if (!take(cursor, '\\')) return cursor.source.charCodeAt(cursor.at++)
  const [set] = rest(cursor, SET) ?? []
  if (set !== undefined) {
    cursor.at += 1
    return `\\${set}`
  }
  return take(cursor, 'b') ? 8 : readUnit(cursor)
}
