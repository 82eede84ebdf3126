import { type Mistake, placeIn } from './tree.ts'

/** Where the reading of a pattern has come to. */
export interface Cursor {
  readonly source: string
  /** How many groups of the pattern capture. */
  readonly captures: number
  readonly hasNames: boolean
  at: number
  /** The first one; nothing is read any more after it. */
  mistake?: Mistake
}

export const cursorOf = (source: string): Cursor => {
  const plain = source.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]/g, '')
  return { source, at: 0, captures: plain.match(/\((?!\?)|\(\?<[^=!]/g)?.length ?? 0, hasNames: /\(\?<[^=!]/.test(plain) }
}

/** What comes next, if it is this. */
export const rest = (cursor: Cursor, next: string | RegExp): readonly (string | undefined)[] | undefined => {
  if (typeof next === 'string') return cursor.source.startsWith(next, cursor.at) ? [next] : undefined
  next.lastIndex = cursor.at
  return next.exec(cursor.source) ?? undefined
}

/** Goes on behind what comes next, if it is this. */
export const take = (cursor: Cursor, next: string): boolean => {
  if (rest(cursor, next) === undefined) return false
  cursor.at += next.length
  return true
}

/** Something that is no regular expression. */
export const mistake = (cursor: Cursor, at: number, what: string, hint?: string): void =>
  end(cursor, `expected a regular expression: ${what}, ${placeIn(cursor.source, at)}`, hint)

/** Something that only a search by trial and error finds, which may take forever. */
export const unlinear = (cursor: Cursor, at: number, what: string, hint: string): void =>
  end(cursor, `expected a pattern that cannot search forever: nothing bounds ${what}, ${placeIn(cursor.source, at)}`, hint)

const end = (cursor: Cursor, message: string, hint: string | undefined): void => {
  cursor.mistake ??= { message, ...(hint !== undefined && { hint }) }
  cursor.at = cursor.source.length
}
