/** Hears in a stream which values a program asks the runner to mask. */
export interface Hearing {
  push(chunk: Uint8Array): void
  /** A last line needs no end. */
  end(): void
}

/** Hands each value of `::add-mask::value` and `##[add-mask]value` to `take`; costs next to nothing where there is none. */
export const hearMasks = (take: (value: string) => unknown): Hearing => {
  /** The beginning of what may become a mask. */
  let begun: Buffer = NOTHING
  /** Whether that is not the beginning of its line. */
  let isWithin = false

  const listen = (lines: Buffer): void => {
    if (!lines.includes(NAME)) return
    const text = `${isWithin ? 'within' : ''}${lines.toString()}`
    for (const { 1: fresh, 2: old = '' } of text.matchAll(MASKS)) take(unescaped(fresh ?? old.replaceAll('%3B', ';').replaceAll('%5D', ']')))
  }
  return {
    push: (chunk) => {
      const bytes = begun.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([begun, chunk])
      const last = afterLastBreak(bytes)
      listen(bytes.subarray(0, last))
      if (last > 0) isWithin = false
      const line = bytes.subarray(last)
      isWithin ||= !mayBeMask(line)
      begun = Buffer.from(line.subarray(isWithin ? oldStart(line) : 0))
    },
    end: () => {
      listen(begun)
      begun = NOTHING
    },
  }
}

const afterLastBreak = (bytes: Buffer): number => {
  const start = bytes.lastIndexOf(10) + 1
  return start + bytes.subarray(start).lastIndexOf(13) + 1
}

const NOTHING = Buffer.alloc(0)

const NAME = 'add-mask'

/** The new form stands at the start of a line, the old one anywhere. */
const MASKS = /(?<=^|[\r\n])[^\S\r\n]*::add-mask(?: [^:\r\n]*)?::([^\r\n]+)|##\[add-mask(?: [^\]\r\n]{0,200})?\]([^\r\n]+)/g

/** Longer values of one line are no secrets. */
const LONGEST = 65_536

const mayBeMask = (start: Buffer): boolean => {
  const text = start.toString('latin1', 0, 64).trimStart()
  return start.length < LONGEST && (text.startsWith('::add-mask') || '::add-mask'.startsWith(text))
}

const OLD = '##[add-mask'

/** Where in a line a mask of the old form begins, or may: else its end. */
const oldStart = (line: Buffer): number => {
  const at = line.indexOf(OLD)
  if (at >= 0) return line.length - at < LONGEST ? at : line.length
  for (let start = Math.max(0, line.length - OLD.length); start < line.length; start += 1) {
    if (line[start] === HASH && OLD.startsWith(line.toString('latin1', start))) return start
  }
  return line.length
}

const HASH = 0x23

/** The runner's own escapes; the old form has two more. */
const unescaped = (data: string): string => data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
