import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'

/** One file, whatever it is called by now. */
export interface Trail {
  readonly name: string
  readonly folder: string
  /** What was added to it until now and was not told yet; the memory of a chunk is used again for the next. */
  chunks(now: number): Generator<Uint8Array>
  /** It was found at a path that is asked for. */
  seen(now: number): void
  /** When it was last found there, or had something new to tell; monotonic milliseconds. */
  lastSeen(): number
  close(): void
}

const CHUNK_BYTES = 65_536

/** Nothing where the file cannot be opened, or has gone. */
export const trail = (name: string, path: string, from: 'end' | 'start'): Trail | undefined => {
  const file = opened(path)
  return file === undefined ? undefined : along(file, name, path, from)
}

const along = (file: number, name: string, path: string, from: 'end' | 'start'): Trail => {
  let offset = from === 'end' ? sizeOf(file) : 0
  let last = 0

  function* chunks(now: number): Generator<Uint8Array> {
    const end = sizeOf(file)
    if (end === offset) return
    if (end < offset) offset = 0
    last = now
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - offset))
    while (offset < end) {
      const count = readSync(file, buffer, 0, Math.min(buffer.length, end - offset), offset)
      if (count === 0) return
      offset += count
      yield buffer.subarray(0, count)
    }
  }

  const seen = (now: number): void => {
    last = now
  }
  return { name, folder: dirname(path), chunks, seen, lastSeen: () => last, close: () => closeSync(file) }
}

const opened = (path: string): number | undefined => {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
}

const sizeOf = (file: number): number => fstatSync(file).size
