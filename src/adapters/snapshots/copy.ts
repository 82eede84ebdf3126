import { closeSync, unlinkSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { fileEntry, type FileEntry } from './entry.ts'
import type { Pace } from './pace.ts'
import { chunksOf, readSmall, sha256Of, SMALL } from './read.ts'
import { chunksFromSource, fromSource, type Opened, openSource } from './source.ts'
import type { Stamp } from './stamp.ts'
import type { Walk } from './walk.ts'
import { createFile, writeChunks, writeWhole } from './write.ts'

export interface Copy {
  readonly from: Bytes
  /** Below the source. */
  readonly path: Bytes
  /** Not there yet. */
  readonly to: Bytes
  /** As large as it was last seen. */
  readonly size: number
}

export interface Copied {
  readonly entry: FileEntry
  readonly nlink: bigint
}

interface Around {
  readonly walk: Walk
  readonly stamp: Stamp
  readonly wall: () => number
}

/** How often a file is read that changes meanwhile. */
const READINGS = 3

/** Copies a file, digesting it on the way; a small one at once. What it throws of the source is marked as such; then nothing is left at `to`. */
export const copyFile = (copy: Copy, around: Around, pace: Pace): Copied | Promise<Copied> =>
  copy.size <= SMALL ? (copySmall(copy, around, pace) ?? copyLarge(copy, around, pace)) : copyLarge(copy, around, pace)

/** Nothing if it is not small any more. */
const copySmall = (copy: Copy, around: Around, pace: Pace): Copied | undefined => {
  for (let reading = 1; ; reading++) {
    const opened = openSource(copy.from)
    try {
      if (opened.stat.size > SMALL) return undefined
      const age = ageOf(opened, around)
      const bytes = fromSource(() => readSmall(opened.file, Number(opened.stat.size)))
      const isSettled = opened.isSettled() && bytes.length === Number(opened.stat.size)
      if (!isSettled && reading < READINGS) continue
      if (!isSettled) noteChanging(copy, around)
      const entry = fileEntry(copy.path, opened.stat, { bytes: bytes.length, sha256: sha256Of(bytes) }, isSettled ? age : 'young')
      writeSmall(copy.to, bytes, entry, around.stamp)
      pace.did(0, bytes.length)
      return { entry, nlink: opened.stat.nlink }
    } finally {
      opened.close()
    }
  }
}

const writeSmall = (to: Bytes, bytes: Uint8Array, entry: FileEntry, stamp: Stamp): void => {
  const file = createFile(to)
  try {
    writeWhole(file, bytes)
    stamp.file(file, entry)
  } finally {
    closeSync(file)
  }
}

const copyLarge = async (copy: Copy, around: Around, pace: Pace): Promise<Copied> => {
  for (let reading = 1; ; reading++) {
    const opened = openSource(copy.from)
    try {
      const done = await copyOnce(copy, opened, around, pace, reading === READINGS)
      if (done !== undefined) return done
      unlinkSync(onDisk(copy.to))
    } catch (thrown) {
      forget(copy.to)
      throw thrown
    } finally {
      opened.close()
    }
  }
}

/** Nothing if it changed meanwhile, unless it is the last time. */
const copyOnce = async (copy: Copy, opened: Opened, around: Around, pace: Pace, isLast: boolean): Promise<Copied | undefined> => {
  const age = ageOf(opened, around)
  const file = createFile(copy.to)
  try {
    const size = Number(opened.stat.size)
    const holes = opened.stat.blocks * 512n < opened.stat.size ? 'keep' : 'fill'
    const written = await writeChunks(file, chunksFromSource(chunksOf(opened.file, size)), { size, holes }, (bytes) => {
      pace.did(0, bytes)
      return pace.due() ? pace.rest() : undefined
    })
    const isSettled = opened.isSettled() && written.bytes === size
    if (!isSettled && !isLast) return undefined
    if (!isSettled) noteChanging(copy, around)
    const entry = fileEntry(copy.path, opened.stat, written, isSettled ? age : 'young')
    around.stamp.file(file, entry)
    return { entry, nlink: opened.stat.nlink }
  } finally {
    closeSync(file)
  }
}

const noteChanging = ({ path }: Copy, { walk }: Around): void =>
  walk.unsaved.add(path, `it changed each of the ${READINGS} times it was read; what the snapshot holds of it may not fit together`)

/** The kernel's clock for files ticks this seldom: what changes twice within a tick looks as if it had changed once. */
const TICK_NS = 20_000_000n

const ageOf = ({ stat }: Opened, { wall }: Around): 'young' | 'settled' =>
  BigInt(wall()) * 1_000_000n - stat.ctimeNs < TICK_NS ? 'young' : 'settled'

const forget = (path: Bytes): void => {
  try {
    unlinkSync(onDisk(path))
  } catch {
    // It was never there.
  }
}
