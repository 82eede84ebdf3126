import { linkSync, symlinkSync } from 'node:fs'
import type { Counts } from '../../core/snapshots.ts'
import { type Bytes, onDisk } from './bytes.ts'
import { copyFile } from './copy.ts'
import { codeOf } from './ending.ts'
import { type Entry, type FileEntry, lineOf, parseEntry } from './entry.ts'
import type { ManifestWriter } from './manifest.ts'
import type { Pace } from './pace.ts'
import type { Step } from './plan.ts'
import type { LineSink } from './sink.ts'
import { isSourceError } from './source.ts'
import type { Stamp } from './stamp.ts'
import { createTree } from './tree.ts'
import { noteLost, type Walk } from './walk.ts'

export interface Fill {
  readonly walk: Walk
  readonly steps: Iterable<Step>
  /** The folder to fill; not there yet. */
  readonly data: Bytes
  /** Where the parent's files are. */
  readonly parentData: Bytes | undefined
  readonly manifest: ManifestWriter
  /** Gets the line of each file that was written, for those are to be read back. */
  readonly fresh: LineSink
  readonly stamp: Stamp
  /** Milliseconds since 1970. */
  readonly wall: () => number
}

export interface Filled {
  readonly counts: Counts
  readonly copiedBytes: number
  readonly copiedFiles: number
}

/** Carries out a plan: folders, links, hard links to what is unchanged, and copies of the rest. */
export const fill = async (order: Fill, pace: Pace): Promise<Filled> => {
  const filler = createFiller(order, pace)
  for (const step of order.steps) {
    const entry = parseEntry(step.line)
    const place = entry && filler.place(entry)
    if (entry !== undefined && place !== undefined) {
      const writing = filler.take(step, entry, place)
      if (writing !== undefined) await writing
    }
    if (pace.due()) await pace.rest()
  }
  return filler.end()
}

interface Filler {
  place(entry: Entry): Bytes | undefined
  take(step: Step, entry: Entry, place: Bytes): Promise<void> | undefined
  end(): Filled
}

/** As many files are remembered because others may be hard links to them. */
const MOST_FIRSTS = 100_000

const createFiller = (order: Fill, pace: Pace): Filler => {
  const tree = createTree(order.data, order.stamp)
  const counts = { files: 0, folders: 0, links: 0, bytes: 0 }
  const firsts = new Map<Bytes, FileEntry>()
  let [copiedFiles, copiedBytes] = [0, 0]

  const saved = (entry: FileEntry, line: Bytes): void => {
    order.manifest.put(line)
    counts.files += 1
    if (entry.hardlink === undefined) counts.bytes += entry.size
  }
  const copied = (entry: FileEntry, nlink: bigint): void => {
    const line = lineOf(entry)
    saved(entry, line)
    order.fresh.put(line)
    copiedFiles += 1
    copiedBytes += entry.size
    if (nlink > 1n && firsts.size < MOST_FIRSTS) firsts.set(entry.path, entry)
  }
  const again = (entry: FileEntry, place: Bytes): 'linked' | undefined => {
    const first = entry.hardlink === undefined ? undefined : firsts.get(entry.hardlink)
    if (first === undefined || !isLinked(`${order.data}/${first.path}`, place)) return undefined
    const { path, hardlink = first.path } = entry
    const linked = { ...first, path, hardlink }
    saved(linked, lineOf(linked))
    return 'linked'
  }
  const copy = async (entry: FileEntry, place: Bytes): Promise<void> => {
    try {
      const written = copyFile({ from: `${order.walk.root}/${entry.path}`, path: entry.path, to: place, size: entry.size }, order, pace)
      const { entry: done, nlink } = written instanceof Promise ? await written : written
      copied(done, nlink)
    } catch (thrown) {
      if (!isSourceError(thrown)) throw thrown
      noteLost(order.walk, entry.path, thrown.source)
    }
    pace.did(1, 0)
  }
  const file = (step: Step, entry: FileEntry, place: Bytes): Promise<void> | undefined => {
    if (step.do !== 'read' && order.parentData !== undefined && isLinked(`${order.parentData}/${entry.path}`, place)) {
      saved(entry, step.line)
      return undefined
    }
    return again(entry, place) === 'linked' ? undefined : copy(entry, place)
  }

  return {
    place: ({ path }) => (path === '' ? order.data : tree.place(path)),
    take: (step, entry, place) => {
      if (entry.type === 'file') return file(step, entry, place)
      if (entry.type === 'folder') tree.enter(entry)
      else {
        symlinkSync(onDisk(entry.target), onDisk(place))
        order.stamp.link(place, entry)
      }
      order.manifest.put(step.line)
      counts[`${entry.type}s`] += 1
      return undefined
    },
    end: () => {
      tree.end()
      return { counts, copiedBytes, copiedFiles }
    },
  }
}

/** What cannot be a hard link can still be a copy. */
const NO_LINK = new Set(['EMLINK', 'ENOENT', 'ENOTDIR', 'EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'])

const isLinked = (from: Bytes, to: Bytes): boolean => {
  try {
    linkSync(onDisk(from), onDisk(to))
    return true
  } catch (thrown) {
    if (NO_LINK.has(codeOf(thrown))) return false
    throw thrown
  }
}
