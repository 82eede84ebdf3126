import { Writable } from 'node:stream'
import type { Writer } from '../../../src/hosts/log/writer.ts'
import type { Spool } from '../../../src/core/ports.ts'

/** A stream that keeps what it is given and takes nothing while its gate is closed. */
export const createSink = () => {
  const taken: Buffer[] = []
  const stalled: (() => void)[] = []
  let isOpen = true
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      const take = (): void => {
        taken.push(Buffer.from(chunk))
        done()
      }
      if (isOpen) take()
      else stalled.push(take)
    },
  })
  return {
    stream,
    close: () => {
      isOpen = false
    },
    open: () => {
      isOpen = true
      for (const take of stalled.splice(0)) take()
    },
    bytes: () => Buffer.concat(taken),
    text: () => Buffer.concat(taken).toString(),
  }
}

/** A writer that takes everything at once. */
export const memoryWriter = (): Writer & { readonly text: () => string; readonly bytes: () => Buffer } => {
  const taken: Buffer[] = []
  return {
    write: (bytes) => {
      taken.push(Buffer.from(bytes))
      return undefined
    },
    below: () => {},
    drained: async () => {},
    text: () => Buffer.concat(taken).toString(),
    bytes: () => Buffer.concat(taken),
  }
}

/** A writer whose every write has to be let through by hand. */
export const heldWriter = () => {
  const writer = memoryWriter()
  const waiting: (() => void)[] = []
  const write = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      const copy = Buffer.from(bytes)
      waiting.push(() => {
        // Whoever changes memory that is not his yet is found out here.
        if (!copy.equals(bytes)) throw new Error('the bytes changed while they were being written')
        void writer.write(bytes)
        resolve()
      })
    })
  return { writer: { ...writer, write }, letOne: () => waiting.shift()?.(), waiting: () => waiting.length, text: writer.text }
}

/** A spool in memory that can keep at most `bound` bytes and, like a disk, answers later. */
export const memorySpool = (bound = Number.POSITIVE_INFINITY): Spool & { readonly size: () => number; readonly isRemoved: () => boolean } => {
  let kept = Buffer.alloc(0)
  let isRemoved = false
  return {
    append: async (bytes) => {
      await settled()
      const count = Math.min(bytes.length, bound - kept.length)
      kept = Buffer.concat([kept, bytes.subarray(0, count)])
      await settled()
      return count
    },
    read: async function* () {
      for (let start = 0; start < kept.length; start += 1_000) yield kept.subarray(start, start + 1_000)
    },
    remove: async () => {
      isRemoved = true
    },
    size: () => kept.length,
    isRemoved: () => isRemoved,
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
