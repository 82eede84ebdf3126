import { close, constants, fstatSync, ftruncateSync, mkdirSync, openSync, write } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../core/ports.ts'
import { wordsFor } from './documents.ts'

/** A file that only grows, written while nobody waits for it. */
export interface LogFile {
  /** What it holds, with what waits to be written. */
  readonly bytes: number
  /** What waits to be written. */
  readonly waiting: number
  /** Why nothing more can be written, as a clause. */
  readonly trouble: string | undefined
  /** Takes whole lines, in order; what comes after a trouble is lost. */
  add(lines: string): void
  /** Waits until all is written, for `withinMs` at most. */
  close(withinMs: number): Promise<void>
}

/**
 * Opens a regular file, with its folder where there is none, and empties it or goes on behind what it
 * holds. Links are not followed: what lies in a workspace need not be what it seems.
 */
export const openLogFile = (path: string, way: 'anew' | 'append', clock: Clock): LogFile => {
  try {
    const { file, bytes } = opened(path, way)
    return writing(file, bytes, clock)
  } catch (error) {
    return { bytes: 0, waiting: 0, trouble: wordsFor(error), add: () => undefined, close: async () => undefined }
  }
}

/** Each write goes behind the end, whoever else writes there; and a pipe without a reader must not hold us up. */
const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

const opened = (path: string, way: 'anew' | 'append'): { readonly file: number; readonly bytes: number } => {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, FLAGS, 0o666)
  const stats = fstatSync(file)
  if (!stats.isFile()) {
    close(file)
    throw new Error('it is no regular file')
  }
  if (way === 'append') return { file, bytes: stats.size }
  ftruncateSync(file)
  return { file, bytes: 0 }
}

const writing = (file: number, before: number, clock: Clock): LogFile => {
  let queue: Buffer[] = []
  let waiting = 0
  let bytes = before
  let trouble: string | undefined
  let idle = Promise.resolve()
  let isIdle = true

  const pump = async (): Promise<void> => {
    while (queue.length > 0 && trouble === undefined) {
      const batch = Buffer.concat(queue)
      queue = []
      trouble = await append(file, batch)
      waiting -= batch.length
    }
    isIdle = true
  }
  return {
    get bytes() {
      return bytes
    },
    get waiting() {
      return waiting
    },
    get trouble() {
      return trouble
    },
    add: (lines) => {
      if (trouble !== undefined) return
      const chunk = Buffer.from(lines)
      queue.push(chunk)
      waiting += chunk.length
      bytes += chunk.length
      if (!isIdle) return
      isIdle = false
      idle = pump()
    },
    close: async (withinMs) => {
      if (await inTime(idle, withinMs, clock)) close(file)
      else trouble ??= 'it took too long'
    },
  }
}

/** All of it, however many writes that takes; what went wrong, as a clause. */
const append = (file: number, bytes: Buffer): Promise<string | undefined> =>
  new Promise((resolve) => {
    const next = (from: number): void => {
      if (from >= bytes.length) return resolve(undefined)
      write(file, bytes, from, bytes.length - from, null, (error, count) => (error === null ? next(from + count) : resolve(wordsFor(error))))
    }
    next(0)
  })

const inTime = (done: Promise<void>, withinMs: number, clock: Clock): Promise<boolean> =>
  new Promise((resolve) => {
    const cancel = clock.after(withinMs, () => resolve(false))
    void done.then(() => {
      cancel()
      resolve(true)
    })
  })
