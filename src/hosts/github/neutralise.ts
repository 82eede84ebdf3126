import type { OutputFilter } from '../log/stage-log.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { findCommands, type Mark, undecidedBytes } from './find-commands.ts'
import { isBlankBefore } from './white-space.ts'

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
 * some 50 are held back until it is clear what they are. A foreign byte-order mark at the very start
 * gets a backslash too.
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
  let isStart = true

  const push = (chunk: Uint8Array): Uint8Array => {
    const bytes = held.length === 0 ? asBuffer(chunk) : Buffer.concat([held, chunk])
    return isStart ? begin(bytes) : pass(bytes)
  }

  const begin = (bytes: Buffer): Uint8Array => {
    const mark = byteOrderMark(bytes)
    if (mark === 'unfinished') held = Buffer.from(bytes)
    if (mark === 'unfinished') return EMPTY
    isStart = false
    return mark === 'whole' ? Buffer.concat([BACKSLASH, pass(bytes)]) : pass(bytes)
  }

  const pass = (bytes: Buffer): Uint8Array => {
    const end = bytes.length - undecidedBytes(bytes, isBlank)
    const ready = bytes.subarray(0, end)
    const marks = findCommands(ready, isBlank).filter(({ name }) => !isAllowed(name))
    for (const { name } of marks) count(name)
    isBlank = isBlankBefore(bytes, end, isBlank)
    held = end === bytes.length ? EMPTY : Buffer.from(bytes.subarray(end))
    return marks.length === 0 ? ready : marked(ready, marks)
  }

  const flush = (): Uint8Array => {
    const rest = held
    held = EMPTY
    isBlank = true
    isStart &&= rest.length === 0
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
const BACKSLASH = Buffer.from('\\')

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const marked = (bytes: Buffer, marks: readonly Mark[]): Buffer => {
  const parts: Buffer[] = []
  let start = 0
  for (const { at } of marks) {
    parts.push(bytes.subarray(start, at), BACKSLASH)
    start = at
  }
  return Buffer.concat([...parts, bytes.subarray(start)])
}
