import type { OutputFilter } from '../log/stage-log.ts'
import { isBlankBefore, unfinishedWhiteSpace } from './white-space.ts'

/** What a stage's output may tell the runner. */
export type WorkflowCommands = 'annotations' | 'none' | 'all'

/** Commands that only change how the log looks, and those that hide secrets. */
export const ANNOTATIONS: ReadonlySet<string> = new Set(['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask'])

export interface Neutraliser extends OutputFilter {
  /** How often a command was made harmless, by its lower-cased name. */
  readonly counts: ReadonlyMap<string, number>
}

/**
 * Makes commands to the runner harmless by a visible backslash: `\::set-output …`, `##\[set-output …`.
 * What counts as one: `::name` with a space or `::` behind it, after white space at the start of a
 * line (which `\n`, `\r` and `\r\n` end), and `##[name` with a space or `]` behind it anywhere.
 * Names that the runner does not know (yet) count too. All other bytes pass as they are; at most
 * some 50 are held back until it is clear what they are.
 */
export const neutralise = (mode: WorkflowCommands): Neutraliser => {
  const counts = new Map<string, number>()
  if (mode === 'all') return { push: (chunk) => chunk, flush: () => EMPTY, counts }
  const isAllowed = (name: string): boolean => mode === 'annotations' && ANNOTATIONS.has(name)
  const count = (name: string): void => {
    const key = counts.has(name) || counts.size < MOST_NAMES ? name : '…'
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let held = EMPTY
  let isBlank = true

  const push = (chunk: Uint8Array): Uint8Array => {
    const bytes = held.length === 0 ? asBuffer(chunk) : Buffer.concat([held, chunk])
    const end = bytes.length - undecided(bytes, isBlank)
    const ready = bytes.subarray(0, end)
    const marks = commands(ready, isBlank).filter(({ name }) => !isAllowed(name))
    for (const { name } of marks) count(name)
    isBlank = isBlankBefore(bytes, end, isBlank)
    held = end === bytes.length ? EMPTY : Buffer.from(bytes.subarray(end))
    return marks.length === 0 ? ready : marked(ready, marks)
  }

  const flush = (): Uint8Array => {
    const rest = held
    held = EMPTY
    isBlank = true
    return rest
  }

  return { push, flush, counts }
}

/** Text of others, made safe to be printed as part of a line of our own. */
export const escapeLine = (text: string): string => {
  const filter = neutralise('none')
  const line = Buffer.from(`${text.replace(/[\r\n]+/g, ' ')}\n`)
  return Buffer.from(filter.push(line)).toString().slice(0, -1)
}

const EMPTY = Buffer.alloc(0)
const MOST_NAMES = 50

/** The runner's longest command has 22 letters. */
const LONGEST_NAME = 40

const COLON = 0x3a
const SPACE = 0x20
const HASH = 0x23
const CLOSING = 0x5d
const NEW_SYNTAX = Buffer.from('::')
const OLD_SYNTAX = Buffer.from('##[')
const BACKSLASH = Buffer.from('\\')

interface Mark {
  /** Where the backslash goes. */
  readonly at: number
  readonly name: string
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const commands = (bytes: Buffer, isBlank: boolean): readonly Mark[] =>
  [...newCommands(bytes, isBlank), ...oldCommands(bytes)].sort((one, other) => one.at - other.at)

const newCommands = (bytes: Buffer, isBlank: boolean): readonly Mark[] => {
  const marks: Mark[] = []
  for (let at = bytes.indexOf(NEW_SYNTAX); at >= 0; at = bytes.indexOf(NEW_SYNTAX, at + 1)) {
    const end = nameEnd(bytes, at + 2)
    const isCommand = end > at + 2 && (bytes[end] === SPACE || (bytes[end] === COLON && bytes[end + 1] === COLON))
    if (isCommand && isBlankBefore(bytes, at, isBlank)) marks.push({ at, name: nameOf(bytes, at + 2, end) })
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

/** How many bytes at the end may be the beginning of a command, or of white space before one. */
const undecided = (bytes: Buffer, isBlank: boolean): number => {
  const start = Math.max(0, bytes.length - LONGEST_NAME - 4)
  const old = undecidedOld(bytes, start)
  const fresh = undecidedNew(bytes, start, isBlank)
  return Math.max(old, fresh)
}

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

const marked = (bytes: Buffer, marks: readonly Mark[]): Buffer => {
  const parts: Buffer[] = []
  let start = 0
  for (const { at } of marks) {
    parts.push(bytes.subarray(start, at), BACKSLASH)
    start = at
  }
  return Buffer.concat([...parts, bytes.subarray(start)])
}
