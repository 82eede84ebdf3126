import type { Spool } from '../../core/ports.ts'
import type { Writer } from './writer.ts'

/** One stage's bytes on their way to the log: put aside until it is the stage's turn, live from then on. */
export interface Lane {
  /** Takes bytes; a promise as for `Output.write`. */
  put(bytes: Uint8Array): Promise<void> | undefined
  /** It is this stage's turn: writes what was put aside, then goes live. */
  goLive(): Promise<void>
}

/** Small amounts need no disk, and many small writes become one. */
const BUFFER_SIZE = 64 * 1024

/** Stands where bytes are missing, in the middle of a line: a new line could turn what follows into a command. */
const LOST = Buffer.from(' [output lost: it could not be read back from the disk] ')

interface Waiting {
  bytes: Uint8Array
  readonly settle: () => void
}

/** `onFull` is called once if too much was put aside and the stage has to wait for its turn. */
export const createLane = (writer: Writer, spool: Spool, onFull: () => void): Lane => {
  const waiting: Waiting[] = []
  let buffer = Buffer.alloc(0)
  let used = 0
  let place: 'aside' | 'replaying' | 'live' = 'aside'
  let isFull = false
  let storing: Promise<void> | undefined

  const buffered = (bytes: Uint8Array): boolean => {
    if (place !== 'aside' || used + bytes.length > BUFFER_SIZE) return false
    if (buffer.length === 0) buffer = Buffer.allocUnsafe(BUFFER_SIZE)
    buffer.set(bytes, used)
    used += bytes.length
    return true
  }

  const unbuffer = (): void => {
    if (used > 0) waiting.push({ bytes: buffer.subarray(0, used), settle: () => {} })
    buffer = Buffer.alloc(0)
    used = 0
  }

  const store = async (): Promise<void> => {
    for (let first = waiting[0]; first !== undefined && !isFull; first = waiting[0]) {
      const kept = await spool.append(first.bytes)
      isFull = kept < first.bytes.length
      first.bytes = first.bytes.subarray(kept)
      if (isFull) onFull()
      else waiting.shift()?.settle()
    }
    storing = undefined
  }

  const wait = (bytes: Uint8Array): Promise<void> =>
    new Promise((settle) => {
      unbuffer()
      waiting.push({ bytes, settle })
      if (place === 'aside' && !isFull) storing ??= store()
    })

  const replay = async (): Promise<void> => {
    try {
      for await (const piece of spool.read()) await writer.write(piece)
    } catch {
      await writer.write(LOST)
    }
    await spool.remove()
  }

  /** What arrives while bytes are being put aside is put aside behind them. */
  const stored = async (): Promise<void> => {
    await storing
    if (storing !== undefined) await stored()
  }

  return {
    put: (bytes) => {
      if (bytes.length === 0) return undefined
      if (place === 'live') return writer.write(bytes)
      return buffered(bytes) ? undefined : wait(bytes)
    },
    goLive: async () => {
      await stored()
      place = 'replaying'
      unbuffer()
      await replay()
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        await writer.write(first.bytes)
        waiting.shift()
        first.settle()
      }
      place = 'live'
    },
  }
}
