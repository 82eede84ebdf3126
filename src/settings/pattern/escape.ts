import { type Cursor, mistake, rest, unlinear } from './cursor.ts'
import type { Node } from './tree.ts'

/** What a `\` outside of a class stands for; the cursor is behind the `\`. */
export const readEscape = (cursor: Cursor, at: number): Node => {
  const { source } = cursor
  if (rest(cursor, ANCHOR) !== undefined) return { kind: 'anchor', text: taken(cursor, at, 1) }
  if (rest(cursor, SET) !== undefined) return { kind: 'set', text: taken(cursor, at, 1) }
  const [number] = rest(cursor, NUMBER) ?? []
  if (number !== undefined && Number(number) <= cursor.captures) unlinear(cursor, at, 'a backreference', SAY_IT)
  if (cursor.hasNames && rest(cursor, 'k') !== undefined) unlinear(cursor, at, 'a backreference', SAY_IT)
  if (cursor.at >= source.length) mistake(cursor, at, 'a \\ with nothing behind it', 'write \\\\ for the character')
  const unit = readUnit(cursor)
  return { kind: 'character', unit, text: source.slice(at, cursor.at) }
}

const SAY_IT = 'write out what is repeated, or match it twice and compare by extracting both'

const ANCHOR = /[bB]/y
export const SET = /[dDwWsS]/y
const NUMBER = /[1-9]\d*/y

const taken = (cursor: Cursor, at: number, length: number): string => {
  cursor.at += length
  return cursor.source.slice(at, cursor.at)
}

/** The UTF-16 unit that an escape stands for; the cursor is behind the `\`, and then behind the escape. */
export const readUnit = (cursor: Cursor): number => {
  for (const [form, unit] of FORMS) {
    const found = rest(cursor, form)
    if (found?.[0] === undefined) continue
    cursor.at += found[0].length
    return unit(found[1] ?? '')
  }
  cursor.at += 1
  return cursor.source.charCodeAt(cursor.at - 1)
}

const hexadecimal = (digits: string): number => Number.parseInt(digits, 16)

const FORMS: readonly (readonly [RegExp, (text: string) => number])[] = [
  [/x([0-9a-fA-F]{2})/y, hexadecimal],
  [/u([0-9a-fA-F]{4})/y, hexadecimal],
  [/c([A-Za-z])/y, (letter) => letter.charCodeAt(0) % 32],
  // A `\` that escapes nothing stands for itself, and what comes behind it too.
  [/(?=c)/y, () => 92],
  [/([0-3][0-7]{0,2}|[4-7][0-7]?)/y, (digits) => Number.parseInt(digits, 8)],
  [/([tnvfr])/y, (letter) => 9 + 'tnvfr'.indexOf(letter)],
]
