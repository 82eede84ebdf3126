import * as crypto from 'node:crypto'
import { type BigIntStats, closeSync, constants, fstatSync, openSync, read as readCallback, readSync } from 'node:fs'
import { promisify } from 'node:util'
import { type Bytes, onDisk } from './bytes.ts'

/** Small enough to be read at once, in less time than it takes to wait for another thread. */
export const SMALL = 1024 * 1024
const CHUNK = 1024 * 1024

const readAsync = promisify(readCallback)

/** Neither through a link nor waiting for the other end of a FIFO that took the file's place. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export const openForReading = (path: Bytes): number => openSync(onDisk(path), FLAGS)

/** A digest of chunks. Most files are but one, and objects of the system's library live until the next collection of garbage. */
export interface Digest {
  add(chunk: Uint8Array): void
  hex(): string
}

/** `size` is how much is expected; a first chunk of that length is taken for all. */
export const createDigest = (size: number): Digest => {
  let whole: string | undefined
  let hash: crypto.Hash | undefined
  return {
    add: (chunk) => {
      if (hash === undefined && whole === undefined && chunk.length === size) whole = sha256Of(chunk)
      else (hash ??= crypto.createHash('sha256')).update(chunk)
    },
    hex: () => (hash === undefined ? (whole ?? sha256Of(Buffer.alloc(0))) : hash.digest('hex')),
  }
}

export const sha256Of = (bytes: Uint8Array): string =>
  typeof crypto.hash === 'function' ? crypto.hash('sha256', bytes, 'hex') : crypto.createHash('sha256').update(bytes).digest('hex')

let small: Buffer | undefined

/** Up to so many bytes of an open file; their memory is used again for the next. */
export const readSmall = (file: number, most: number): Buffer => {
  const bytes = (small ??= Buffer.allocUnsafeSlow(SMALL + 1))
  let length = 0
  for (let count = -1; length < most && count !== 0; length += count) count = readSync(file, bytes, length, most - length, length)
  return bytes.subarray(0, length)
}

/**
 * Up to `most` bytes of an open file, in chunks; one is read while the one before is in use, and its
 * memory is used again after the next has been asked for.
 */
export async function* chunksOf(file: number, most: number): AsyncGenerator<Buffer, void> {
  const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const
  const ask = (index: number, at: number): Promise<{ readonly bytesRead: number }> =>
    readAsync(file, buffers[index === 0 ? 0 : 1], 0, Math.min(CHUNK, most - at), at)
  let at = 0
  let turn = 0
  let asked = most > 0 ? ask(turn, at) : undefined
  try {
    while (asked !== undefined) {
      const { bytesRead } = await asked
      asked = undefined
      if (bytesRead === 0) return
      const chunk = buffers[turn === 0 ? 0 : 1].subarray(0, bytesRead)
      at += bytesRead
      turn = 1 - turn
      asked = at < most ? ask(turn, at) : undefined
      yield chunk
    }
  } finally {
    await asked?.catch(() => undefined)
  }
}

/** The SHA-256 of a file, in hex; throws the system's errors. */
export const digestOfFile = async (path: Bytes, expected?: (stat: BigIntStats) => void): Promise<string> => {
  const file = openForReading(path)
  try {
    const stat = fstatSync(file, { bigint: true })
    expected?.(stat)
    if (stat.size <= SMALL) return sha256Of(readSmall(file, SMALL + 1))
    const hash = crypto.createHash('sha256')
    for await (const chunk of chunksOf(file, Number.MAX_SAFE_INTEGER)) hash.update(chunk)
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}
