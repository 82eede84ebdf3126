import fs from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Spool } from '../core/ports.ts'
import { uniqueWord } from './unique.ts'

const PIECE = 64 * 1024

/** No stage may fill a runner's disk with a log that nobody reads yet. */
const SPOOL_BOUND = 1024 ** 3

/** Keeps bytes in a private file of the folder `temp`, at most `bound` bytes; the file has no name while it is in use, where the system allows that. */
export const createSpool = (temp: string, bound = SPOOL_BOUND): Spool => {
  const path = join(temp, `stagewright-${uniqueWord()}.log`)
  let file: Promise<FileHandle> | undefined
  let size = 0
  let isFull = false

  const append = async (bytes: Uint8Array): Promise<number> => {
    if (isFull) return 0
    let kept = 0
    try {
      const handle = await (file ??= openUnnamed(path))
      const most = Math.min(bytes.length, bound - size)
      while (kept < most) {
        const { bytesWritten } = await handle.write(bytes, kept, most - kept, size)
        kept += bytesWritten
        size += bytesWritten
      }
    } catch {
      isFull = true
    }
    isFull ||= kept < bytes.length
    return kept
  }

  return {
    append,
    read: async function* () {
      const handle = await file?.catch(() => undefined)
      if (handle !== undefined) yield* pieces(handle, size)
    },
    remove: async () => {
      const handle = await file?.catch(() => undefined)
      await handle?.close().catch(() => {})
      if (file !== undefined) await fs.promises.rm(path, { force: true }).catch(() => {})
    },
  }
}

const openUnnamed = async (path: string): Promise<FileHandle> => {
  const handle = await fs.promises.open(path, 'wx+', 0o600)
  await fs.promises.rm(path, { force: true }).catch(() => {})
  return handle
}

async function* pieces(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(PIECE)
  for (let position = 0; position < size; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(PIECE, size - position), position)
    if (bytesRead === 0) throw new Error(`only ${position} of ${size} bytes could be read back`)
    yield buffer.subarray(0, bytesRead)
    position += bytesRead
  }
}
