import { formatSize } from '../core/size.ts'
import { type Problem, problem } from './problem.ts'

/** A place in a file; lines and columns count from 1 (columns in UTF-16 units, as editors do). Line 0: it has none. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The line itself. */
  readonly source: string
}

/** A text that knows where each of its characters stands. */
export interface Source {
  readonly file: string
  readonly text: string
  place(offset: number): Place
}

export type Read = { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problem: Problem }

const LARGEST = 2 ** 20

/** Decodes a file of at most 1 MiB in UTF-8, with or without a byte order mark. */
export const readSource = (content: Uint8Array | string, file: string): Read => {
  const nowhere = { file, line: 1, column: 1, source: '' }
  const tooLarge = `expected a file of at most 1 MiB, got ${formatSize(content.length)}`
  if (content.length > LARGEST) return { ok: false, problem: problem(nowhere, tooLarge) }
  if (typeof content === 'string') return { ok: true, source: sourceOf(content.replace(/^\ufeff/, ''), file) }
  const text = decoded(content, false)
  return text === undefined ? { ok: false, problem: notUtf8(content, file) } : readSource(text, file)
}

/** A text that is known to be one. */
export const sourceOf = (text: string, file: string): Source => {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
  return { file, text, place: (offset) => placeOf(text, file, starts, offset) }
}

const placeOf = (text: string, file: string, starts: readonly number[], offset: number): Place => {
  const line = lineOf(starts, offset)
  const start = starts[line - 1] ?? 0
  const source = text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, '')
  return { file, line, column: offset - start + 1, source }
}

/** How many lines start at or before the offset. */
const lineOf = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** With `partial`, a character that is cut off at the end is no error. */
const decoded = (bytes: Uint8Array, partial: boolean): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial })
  } catch {
    return undefined
  }
}

const notUtf8 = (bytes: Uint8Array, file: string): Problem => {
  const length = validLength(bytes)
  const text = decoded(bytes.subarray(0, length), true) ?? ''
  const byte = (bytes[new TextEncoder().encode(text).length] ?? 0).toString(16).padStart(2, '0')
  const got = length < bytes.length ? `the byte 0x${byte}` : 'a character that is cut off'
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const before = sourceOf(text.replace(/^\ufeff/, ''), file)
  return problem(
    before.place(before.text.length),
    `expected UTF-8, got ${got}`,
    utf16 ? 'this looks like UTF-16: save it as UTF-8' : undefined,
  )
}

/** How many bytes from the start are UTF-8, or may become it with what follows. */
const validLength = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decoded(bytes.subarray(0, middle), true) === undefined) bad = middle
    else good = middle
  }
  return good
}
