import { constants, ftruncateSync, openSync, write as writeCallback, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import { type Bytes, onDisk } from './bytes.ts'
import { createDigest } from './read.ts'

const writeAsync = promisify(writeCallback)

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)

/** A new file, for its owner alone until it has its mode; what has been written is to be closed in any case. */
export const createFile = (path: Bytes): number => openSync(onDisk(path), FLAGS, 0o600)

export const writeWhole = (file: number, bytes: Uint8Array, at = 0): void => {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done)
}

export interface Written {
  readonly bytes: number
  readonly sha256: string
}

export interface Expected {
  /** Bytes in all. */
  readonly size: number
  /** Whether what is nothing but zeros is to become a hole. */
  readonly holes: 'keep' | 'fill'
}

/** Writes chunks one behind another, digesting each while it is on its way. */
export const writeChunks = async (file: number, chunks: AsyncIterable<Uint8Array>, { size, holes }: Expected, each: (bytes: number) => Promise<void> | undefined): Promise<Written> => {
  const digest = createDigest(size)
  let bytes = 0
  for await (const chunk of chunks) {
    const written = holes === 'keep' ? writeAround(file, chunk, bytes) : writeAll(file, chunk, bytes)
    // Meanwhile, or the disk and the processor would wait for each other.
    try {
      digest.add(chunk)
    } finally {
      await written
    }
    bytes += chunk.length
    await each(chunk.length)
  }
  if (holes === 'keep') ftruncateSync(file, bytes)
  return { bytes, sha256: digest.hex() }
}

/** Less than this is written before another thread would have heard of it. */
const LITTLE = 128 * 1024

const writeAll = async (file: number, chunk: Uint8Array, at: number): Promise<void> => {
  if (chunk.length <= LITTLE) return writeWhole(file, chunk, at)
  for (let done = 0; done < chunk.length; ) done += (await writeAsync(file, chunk, done, chunk.length - done, at + done)).bytesWritten
}

/** What a hole is made of, on any file system that has them. */
const HOLE = 4096
const ZEROS = Buffer.alloc(HOLE)

const isZero = (part: Uint8Array): boolean => Buffer.compare(part, part.length === HOLE ? ZEROS : ZEROS.subarray(0, part.length)) === 0

const writeAround = async (file: number, chunk: Uint8Array, at: number): Promise<void> => {
  for (let start = 0; start < chunk.length; ) {
    let end = start
    while (end < chunk.length && !isZero(chunk.subarray(end, end + HOLE))) end += HOLE
    if (end > start) await writeAll(file, chunk.subarray(start, end), at + start)
    start = end === start ? start + HOLE : end
  }
}
