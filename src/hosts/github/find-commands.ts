import { isBlankBefore, unfinishedWhiteSpace } from './white-space.ts'

/** A command to the runner. */
export interface Mark {
  /** Where a backslash makes it harmless. */
  readonly at: number
  /** In lower case. */
  readonly name: string
}

/** All commands in `bytes`, in order; `isBlank` tells whether only white space comes before them in their line. */
export const findCommands = (bytes: Buffer, isBlank: boolean): readonly Mark[] =>
  [...newCommands(bytes, isBlank), ...oldCommands(bytes)].sort((one, other) => one.at - other.at)

/** How many bytes at the end may be the beginning of a command, or of white space before one. */
export const undecidedBytes = (bytes: Buffer, isBlank: boolean): number => {
  const start = Math.max(0, bytes.length - LONGEST_NAME - 4)
  const old = undecidedOld(bytes, start)
  const fresh = undecidedNew(bytes, start, isBlank)
  return Math.max(old, fresh)
}

/** The runner's longest command has 22 letters. */
const LONGEST_NAME = 40

const COLON = 0x3a
const SPACE = 0x20
const HASH = 0x23
const CLOSING = 0x5d
const NEW_SYNTAX = Buffer.from('::')
const OLD_SYNTAX = Buffer.from('##[')

const newCommands = (bytes: Buffer, isBlank: boolean): readonly Mark[] => {
  const marks: Mark[] = []
  for (let at = bytes.indexOf(NEW_SYNTAX); at >= 0; at = bytes.indexOf(NEW_SYNTAX, at + 1)) {
    if (!isBlankBefore(bytes, at, isBlank)) continue
    const end = nameEnd(bytes, at + 2)
    const isCommand = end > at + 2 && (bytes[end] === SPACE || (bytes[end] === COLON && bytes[end + 1] === COLON))
    if (isCommand) marks.push({ at, name: nameOf(bytes, at + 2, end) })
  }
  return marks
}

const oldCommands = (bytes: Buffer): readonly Mark[] => {
  const marks: Mark[] = []
  for (let at = bytes.indexOf(OLD_SYNTAX); at >= 0; at = bytes.indexOf(OLD_SYNTAX, at + 1)) {
    const end = nameEnd(bytes, at + 3)
    const isCommand = end > at + 3 && (bytes[end] === SPACE || bytes[end] === CLOSING)
    if (isCommand) marks.push({ at: at + 2, name: nameOf(bytes, at + 3, end) })
  }
  return marks
}

const nameOf = (bytes: Buffer, start: number, end: number): string => bytes.toString('utf8', start, end).toLowerCase()

/** Where a name that begins at `start` ends; `start` itself if none does, or one that is too long for a command. */
const nameEnd = (bytes: Uint8Array, start: number): number => {
  if (isDigit(bytes[start] ?? 0)) return start
  let end = start
  while (end < bytes.length && end - start <= LONGEST_NAME && isNameByte(bytes[end] ?? 0)) end += 1
  return end - start > LONGEST_NAME ? start : end
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Letters of other alphabets too: some count as a Latin letter where case does not matter. */
const isNameByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || isDigit(byte) || byte === 0x2d || byte === 0x2e || byte === 0x5f || byte >= 0x80

const undecidedOld = (bytes: Buffer, start: number): number => {
  const { length } = bytes
  const at = bytes.subarray(start).lastIndexOf(OLD_SYNTAX) + start
  if (at >= start && reachesEnd(bytes, at + 3)) return length - at
  if (bytes[length - 1] !== HASH) return 0
  return bytes[length - 2] === HASH ? 2 : 1
}

const undecidedNew = (bytes: Buffer, start: number, isBlank: boolean): number => {
  const { length } = bytes
  for (let at = length - 1; at >= start; at -= 1) {
    if (bytes[at] !== COLON) continue
    const isBeginning = at === length - 1 || (bytes[at + 1] === COLON && reachesEnd(bytes, at + 2))
    if (isBeginning && isBlankBefore(bytes, at, isBlank)) return length - at
  }
  const partial = unfinishedWhiteSpace(bytes)
  return partial > 0 && isBlankBefore(bytes, length - partial, isBlank) ? partial : 0
}

/** Whether a name begins at `start` and nothing but it follows, or one colon behind it. */
const reachesEnd = (bytes: Buffer, start: number): boolean => {
  const { length } = bytes
  if (start >= length) return true
  const end = nameEnd(bytes, start)
  return end > start && (end === length || (end === length - 1 && bytes[end] === COLON))
}
