import { LONGEST_LINE } from '../lines.ts'

export interface BlockTaker {
  /** Whole lines, of which none is longer than the bound, with their ends; at most 64 KiB, valid during the call. */
  block(bytes: Uint8Array): void
  /** One line without its line feed, cut at the bound if `isCut`. */
  line(bytes: Uint8Array, isCut: boolean): void
}

const LINE_FEED = 10

/**
 * Cuts pushed chunks into blocks of whole lines, so that only what lies across a border is copied. No
 * more than one line is kept, and of that no more than 64 KiB.
 */
export const blockCutter = (take: BlockTaker) => {
  let open: Uint8Array | undefined
  let length = 0

  const keep = (part: Uint8Array): void => {
    if (part.length === 0) return
    open ??= new Uint8Array(LONGEST_LINE)
    if (length < LONGEST_LINE) open.set(part.subarray(0, LONGEST_LINE - length), length)
    length += part.length
  }

  const end = (): void => {
    take.line((open ?? new Uint8Array()).subarray(0, Math.min(length, LONGEST_LINE)), length > LONGEST_LINE)
    length = 0
  }

  const push = (piece: Uint8Array): void => {
    const first = length > 0 ? piece.indexOf(LINE_FEED) + 1 : 0
    const last = piece.lastIndexOf(LINE_FEED) + 1
    if (length > 0 && last > 0) {
      keep(piece.subarray(0, first - 1))
      end()
    }
    if (last > first) take.block(piece.subarray(first, last))
    keep(piece.subarray(last))
  }

  return {
    push: (chunk: Uint8Array): void => {
      for (let from = 0; from < chunk.length; from += LONGEST_LINE) push(chunk.subarray(from, from + LONGEST_LINE))
    },
    /** Hands over a last line without an end. */
    end: (): void => {
      if (length > 0) end()
    },
  }
}
