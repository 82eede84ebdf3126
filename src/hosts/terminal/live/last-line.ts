import { plainLines } from '../../../report/plain.ts'

/** The end of what was written, of which the last line is shown. */
export interface LastLine {
  write(chunk: Uint8Array): void
  /** The last line with something in it, finished or not: without control characters, and on one line. */
  text(): string
  /** The same, where it has not ended yet. */
  unfinished(): string
}

/** Enough for a line of any terminal. */
const KEPT = 1_024
const NEWLINE = 10

export const createLastLine = (): LastLine => {
  const kept = Buffer.alloc(2 * KEPT)
  let used = 0
  let known: string | undefined = ''
  const text = (): string => (known ??= lastLineOf(kept.toString('utf8', 0, used)))

  return {
    write: (chunk) => {
      const end = chunk.subarray(-KEPT)
      if (used + end.length > kept.length) {
        kept.copyWithin(0, used - KEPT, used)
        used = KEPT
      }
      kept.set(end, used)
      used += end.length
      known = undefined
    },
    text,
    unfinished: () => (used === 0 || kept[used - 1] === NEWLINE ? '' : text()),
  }
}

/** A text that was cut at its start may begin with half a character. */
const lastLineOf = (text: string): string =>
  plainLines(text.replace(/^\ufffd+/, '')).findLast((line) => line.trim() !== '')?.replaceAll('\t', ' ').trim() ?? ''
