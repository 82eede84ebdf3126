import { formatSize } from '../core/size.ts'
import { wholeEnd, wholeStart } from './plain.ts'

/** A part of a document that may be shortened to make the whole fit. */
export interface Cuttable {
  readonly text: string
  /** Which end says most: the last lines of an output, the first of a summary. */
  readonly keep: 'start' | 'end'
  /** Puts what is left into its place; `cut` says in words what is missing, or is empty. */
  readonly shown: (text: string, cut: string) => string
}

export type Piece = string | Cuttable

/** The document in at most `limitBytes` bytes of UTF-8, the longest parts shortened first; undefined if it cannot be. */
export const fit = (pieces: readonly Piece[], limitBytes: number): string | undefined => {
  const whole = join(pieces, Infinity)
  if (bytesOf(whole) <= limitBytes) return whole
  const frameBytes = bytesOf(join(pieces, 0))
  for (let left = limitBytes - frameBytes; left > 0; left = Math.floor(left * 0.8)) {
    const text = join(pieces, level(pieces, left))
    if (bytesOf(text) <= limitBytes) return text
  }
  return undefined
}

export const bytesOf = (text: string): number => Buffer.byteLength(text)

const join = (pieces: readonly Piece[], most: number): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : shown(piece, most))).join('')

const shown = ({ text, keep, shown: around }: Cuttable, most: number): string => {
  if (bytesOf(text) <= most) return around(text, '')
  const kept = keep === 'end' ? lastLines(text, most) : firstLines(text, most)
  const missing = formatSize(bytesOf(text) - bytesOf(kept))
  return around(kept, keep === 'end' ? `the first ${missing} are left out here` : `the last ${missing} are left out here`)
}

/** The size to which every longer part is cut, so that all together have about `bytes`: the longest pay first. */
const level = (pieces: readonly Piece[], bytes: number): number => {
  const sizes = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [bytesOf(piece.text)])).sort((a, b) => a - b)
  let left = bytes
  for (const [index, size] of sizes.entries()) {
    const share = Math.floor(left / (sizes.length - index))
    if (size > share) return share
    left -= size
  }
  return Infinity
}

/** A quarter of the units is never more bytes than allowed; whole lines where there are any. */
const lastLines = (text: string, most: number): string => {
  const end = wholeEnd(text, unitsFor(text, most, 'end'))
  const line = end.indexOf('\n')
  return line === -1 || line === end.length - 1 ? end : end.slice(line + 1)
}

const firstLines = (text: string, most: number): string => {
  const start = wholeStart(text, unitsFor(text, most, 'start'))
  const line = start.lastIndexOf('\n')
  return line <= 0 ? start : start.slice(0, line)
}

/** UTF-16 units from one end that take at most `most` bytes: a unit takes one to three. */
const unitsFor = (text: string, most: number, end: 'start' | 'end'): number => {
  const units = Math.min(text.length, most)
  const bytes = bytesOf(end === 'start' ? wholeStart(text, units) : wholeEnd(text, units))
  return bytes <= most ? units : Math.floor(most / 3)
}
