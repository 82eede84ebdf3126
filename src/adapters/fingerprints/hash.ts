import crypto from 'node:crypto'
import fs from 'node:fs'
import type { Breathe } from './breather.ts'
import type { Amount, Hashing } from '../../core/trees.ts'
import { type HashTask, hashThrough } from './hash-through.ts'
import { inThreads, newCounters, prepareThread } from './thread.ts'

/** A file that was read: its SHA-256 as hex, and the numbers of its `fstat` before. */
export interface Hashed {
  readonly digest: string
  readonly mode: number
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
  readonly ino: number
}

/** A second thread begins to pay at so many files, or so many bytes. */
export const WORTH_FILES = 1_000
const WORTH_BYTES = 32 * 2 ** 20

/** The files at absolute paths, in the same order; nothing for one that cannot be read. */
export const hashFiles = async (paths: readonly string[], bytes: number, rest: Breathe, told?: Hashing): Promise<readonly (Hashed | undefined)[]> => {
  const isWorth = paths.length > 1 && (paths.length >= WORTH_FILES || bytes >= WORTH_BYTES)
  const task = taskFor(paths)
  const breathe: Breathe = () => {
    const rested = rest()
    if (rested !== undefined) told?.(doneOf(task, bytes), { files: paths.length, bytes })
    return rested
  }
  if (isWorth) {
    prepareThread()
    await inThreads('hash', task, paths.length, breathe)
  } else {
    await alone(task, breathe)
  }
  return paths.map((_, index) => hashedAt(task, index))
}

const doneOf = ({ counters }: Task, most: number): Amount => ({ files: Atomics.load(counters, 2), bytes: Math.min(most, Atomics.load(counters, 3) * 1024) })

type Task = HashTask & { readonly digests: Buffer }

const taskFor = (names: readonly string[]): Task => {
  const bytes = Buffer.from(names.join('\0'))
  const text = new SharedArrayBuffer(bytes.length)
  Buffer.from(text).set(bytes)
  const shared = (size: number): SharedArrayBuffer => new SharedArrayBuffer(names.length * size)
  return { text, names, count: names.length, stats: new Float64Array(shared(40)), digests: Buffer.from(shared(32)), read: new Uint8Array(shared(1)), counters: newCounters() }
}

const alone = async (task: Task, breathe: Breathe): Promise<void> => {
  for (const _ of hashThrough(task, { fs, crypto })) {
    const rest = breathe()
    if (rest !== undefined) await rest
  }
}

const hashedAt = ({ stats, digests, read }: Task, index: number): Hashed | undefined => {
  if (read[index] !== 1) return undefined
  const number = (at: number): number => stats[index * 5 + at] ?? 0
  return { size: number(0), mtimeMs: number(1), ctimeMs: number(2), ino: number(3), mode: number(4), digest: digests.toString('hex', index * 32, index * 32 + 32) }
}
