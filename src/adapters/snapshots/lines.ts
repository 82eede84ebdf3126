import { closeSync, openSync, readSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'

/** Larger strings would stay in memory for longer. */
const CHUNK = 16 * 1024

/** No line of ours comes near; a longer one is no line of ours. */
const LONGEST_LINE = 1024 * 1024

/**
 * The lines of a file without their newlines, one after another; a last one without a newline is a
 * line too. The file is open only for moments, so that whoever stops in the middle leaves nothing open.
 */
export function* linesOf(path: Bytes): Generator<Bytes, void> {
  const buffer = Buffer.allocUnsafe(CHUNK)
  let rest = ''
  let position = 0
  for (let length = readAt(path, buffer, position); length > 0; length = readAt(path, buffer, position)) {
    position += length
    const text = rest + buffer.toString('latin1', 0, length)
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield text.slice(start, end)
      start = end + 1
    }
    rest = text.slice(start)
    if (rest.length > LONGEST_LINE) break
  }
  if (rest !== '') yield rest
}

const readAt = (path: Bytes, buffer: Buffer, position: number): number => {
  const file = openSync(onDisk(path), 'r')
  try {
    return readSync(file, buffer, 0, CHUNK, position)
  } finally {
    closeSync(file)
  }
}
