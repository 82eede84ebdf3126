import { handedOut } from './handed-out.ts'
import { reading } from './reading.ts'

/** Longer lines are cut. */
export const LONGEST_LINE = 65_536

const LINE_FEED = 10

export interface LineOptions {
  /** In bytes; 64 KiB if not given. */
  readonly limit?: number
  /** Told of each line that was longer, before its beginning is handed over. */
  readonly onCut?: () => void
}

/**
 * The lines of chunks of bytes, without their ends (`\n`, `\r\n`). A `\r` alone is a character like others,
 * so a progress bar is one line; what is not UTF-8 becomes U+FFFD. Of a line longer than `limit` there is
 * its beginning. Reads no chunk before the lines of the one before it are used; who stops closes the source.
 */
export const lines = (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { limit, onCut }: LineOptions = {}): AsyncIterableIterator<string, undefined> => {
  const ready: string[] = []
  const cutter = lineCutter((line, isCut) => {
    if (isCut) onCut?.()
    ready.push(line)
  }, limit)
  const source = reading(chunks)
  const fill = async (): Promise<boolean> => {
    const { done, value } = await source.peek()
    source.take()
    if (done === true) cutter.end()
    else cutter.push(value)
    return done === true
  }
  return handedOut(ready, fill, source.close)
}

/**
 * The same for chunks that are pushed: hands each line to `take`, which is told whether it was cut. Keeps
 * at most one line of `limit` bytes, whatever comes.
 */
export const lineCutter = (take: (line: string, isCut: boolean) => void, limit = LONGEST_LINE) => {
  let parts: Uint8Array[] = []
  let length = 0
  let isCut = false

  const keep = (part: Uint8Array): void => {
    const room = limit - length
    if (room > 0 && part.length > 0) parts.push(part.slice(0, room))
    length += Math.min(room, part.length)
    isCut ||= part.length > room
  }

  const end = (): void => {
    const line = decoded(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts))
    const was = isCut
    parts = []
    length = 0
    isCut = false
    take(withoutReturn(line), was)
  }

  const one = (line: Uint8Array): void => {
    keep(line)
    end()
  }

  /** Whole lines: they are decoded together, unless one may be too long. */
  const whole = (block: Uint8Array): void => {
    const all = decoded(block).split('\n')
    all.pop()
    if (block.length > limit && all.some((line) => line.length * MOST_BYTES_PER_UNIT > limit)) eachLine(block, one)
    else for (const line of all) take(withoutReturn(line), false)
  }

  return {
    push: (chunk: Uint8Array): void => {
      const first = chunk.indexOf(LINE_FEED)
      if (first === -1) return keep(chunk)
      one(chunk.subarray(0, first))
      const last = chunk.lastIndexOf(LINE_FEED)
      for (let from = first + 1; from <= last; ) {
        const to = chunk.lastIndexOf(LINE_FEED, from + BLOCK_BYTES)
        const until = to < from ? chunk.indexOf(LINE_FEED, from) : Math.min(to, last)
        whole(chunk.subarray(from, until + 1))
        from = until + 1
      }
      keep(chunk.subarray(last + 1))
    },
    /** Hands over a last line without an end. */
    end: (): void => {
      if (length > 0) end()
    },
  }
}

/** As many are decoded together: whoever keeps a line keeps its block in memory. */
const BLOCK_BYTES = 16_384

const MOST_BYTES_PER_UNIT = 3

const eachLine = (block: Uint8Array, take: (line: Uint8Array) => void): void => {
  for (let from = 0; from < block.length; ) {
    const to = block.indexOf(LINE_FEED, from)
    take(block.subarray(from, to))
    from = to + 1
  }
}

const decoded = ({ buffer, byteOffset, length }: Uint8Array): string => Buffer.from(buffer, byteOffset, length).toString()

const withoutReturn = (line: string): string => (line.charCodeAt(line.length - 1) === CARRIAGE_RETURN ? line.slice(0, -1) : line)

const CARRIAGE_RETURN = 13
