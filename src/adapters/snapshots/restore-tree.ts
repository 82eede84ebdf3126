import { closeSync, linkSync, lstatSync, renameSync, symlinkSync, unlinkSync } from 'node:fs'
import { uniqueWord } from '../unique.ts'
import { type Bytes, onDisk, shown } from './bytes.ts'
import type { Contents } from './contents.ts'
import { codeOf, end, reasonWords } from './ending.ts'
import { comparePaths, type Entry, type FileEntry, type FolderEntry, type LinkEntry, parseEntry } from './entry.ts'
import { entryLines, type Manifest } from './manifest.ts'
import type { Notes } from './notes.ts'
import type { Pace } from './pace.ts'
import type { Selection } from './select.ts'
import type { Stamp } from './stamp.ts'
import { createTree } from './tree.ts'
import { createFile, writeChunks } from './write.ts'

export interface Restoring {
  readonly manifest: Manifest
  readonly contents: Contents
  readonly select: Selection
  /** The folder to restore into: not there yet, or what is in it is kept or replaced. */
  readonly root: Bytes
  readonly existing: 'none' | 'keep' | 'replace'
  readonly stamp: Stamp
  /** Hears of each entry that was written. */
  readonly wrote?: (path: Bytes) => void
  /** What could not be restored as it was saved, and was not restored therefore. */
  readonly problems: Notes
}

export interface Restored {
  readonly counts: { readonly files: number; readonly folders: number; readonly links: number; readonly bytes: number }
  readonly kept: number
  readonly replaced: number
}

/**
 * Writes what a manifest tells into a folder, and nothing anywhere else: a path leads into folders
 * that were restored before it alone, so that neither `..` nor a link can lead out.
 */
export const restoreTree = async (order: Restoring, pace: Pace): Promise<Restored> => {
  const restorer = createRestorer(order, pace)
  let last: Bytes | undefined
  for (const line of entryLines(order.manifest)) {
    const entry = parseEntry(line)
    if (entry === undefined || (last !== undefined && comparePaths(last, entry.path) >= 0)) {
      return end('unverified', `the manifest holds what none of ours does: ${shown(line.slice(0, 120))}`, 'do not trust this snapshot')
    }
    last = entry.path
    await restorer.take(entry)
    if (pace.due()) await pace.rest()
  }
  return restorer.end()
}

interface Restorer {
  take(entry: Entry): Promise<void> | undefined
  end(): Restored
}

const createRestorer = (order: Restoring, pace: Pace): Restorer => {
  const tree = createTree(order.root, order.stamp)
  const counts = { files: 0, folders: 0, links: 0, bytes: 0 }
  const followed = firstsOfLinks(order)
  /** Where the content of a file is that others are hard links to. */
  const places = new Map<Bytes, Bytes>()
  let passed: FolderEntry[] = []
  let [kept, replaced] = [0, 0]

  const enter = (entry: FolderEntry): undefined => {
    const place = placeOf(entry)
    const state = order.existing === 'none' && entry.path !== '' ? 'new' : stateOf(place)
    tree.enter(entry, state)
    if (state !== 'new') return undefined
    counts.folders += 1
    order.wrote?.(entry.path)
  }
  const placeOf = ({ path }: Entry): Bytes => {
    const place = path === '' ? order.root : tree.place(path)
    return place ?? end('unverified', `the manifest puts ${shown(path)} into something that is no folder`, 'do not trust this snapshot')
  }
  const pass = (entry: FolderEntry): undefined => {
    passed.push(entry)
  }
  const above = (): void => {
    const folders = passed
    passed = []
    for (const folder of folders) enter(folder)
  }
  /** Where the new one is to be written, or nothing if the old one stays. */
  const beside = (place: Bytes): Bytes | undefined => {
    if (order.existing === 'none' || !isThere(place)) return place
    if (order.existing === 'replace') return temporaryName(place)
    kept += 1
    return undefined
  }
  const settle = (written: Bytes, place: Bytes): void => {
    if (written === place) return
    try {
      renameSync(onDisk(written), onDisk(place))
    } catch (thrown) {
      unlinkSync(onDisk(written))
      throw thrown
    }
    replaced += 1
  }
  const link = (entry: LinkEntry): undefined => {
    const place = placeOf(entry)
    const written = beside(place)
    if (written === undefined) return undefined
    symlinkSync(onDisk(entry.target), onDisk(written))
    order.stamp.link(written, entry)
    settle(written, place)
    counts.links += 1
    order.wrote?.(entry.path)
  }
  const file = async (entry: FileEntry): Promise<void> => {
    const place = placeOf(entry)
    const written = beside(place)
    if (written === undefined) return spare(entry)
    if (!isAgain(entry, written) && !(await write(entry, written))) return
    settle(written, place)
    counts.files += 1
    order.wrote?.(entry.path)
    if (followed.has(entry.path)) places.set(entry.path, place)
  }
  /** Kept for hard links to come, when the file itself is not restored. */
  const spare = async (entry: FileEntry): Promise<void> => {
    if (!followed.has(entry.path) || entry.hardlink !== undefined) return
    const place = temporaryName(`${order.root}/spare`)
    if (await write(entry, place)) places.set(entry.path, place)
  }
  const isAgain = ({ hardlink }: FileEntry, written: Bytes): boolean => {
    const first = hardlink === undefined ? undefined : places.get(hardlink)
    if (first === undefined || hardlink === undefined) return false
    linkSync(onDisk(first), onDisk(written))
    return true
  }
  const write = async (entry: FileEntry, place: Bytes): Promise<boolean> => {
    const source = entry.hardlink === undefined ? entry : undefined
    const why = source === undefined ? 'the file of which it is a hard link could not be restored' : await writeFile(order, entry, place, pace)
    if (why !== undefined) order.problems.add(entry.path, why)
    else counts.bytes += entry.size
    return why === undefined
  }

  return {
    take: (entry) => {
      const verdict = order.select(entry.path, entry.type === 'folder' ? 'folder' : 'other')
      if (entry.path === '') return enter(entry as FolderEntry)
      passed = passed.filter(({ path }) => entry.path.startsWith(`${path}/`))
      if (verdict === 'pruned') return entry.type === 'file' ? spare(entry) : undefined
      if (verdict === 'passed') return pass(entry as FolderEntry)
      above()
      if (entry.type === 'folder') return enter(entry)
      return entry.type === 'link' ? link(entry) : file(entry)
    },
    end: () => {
      for (const place of places.values()) if (isTemporary(place)) unlinkSync(onDisk(place))
      tree.end()
      return { counts, kept, replaced }
    },
  }
}

/** In words why a file was not restored; then nothing of it is left. */
const writeFile = async ({ contents, stamp }: Restoring, entry: FileEntry, place: Bytes, pace: Pace): Promise<string | undefined> => {
  const file = createFile(place)
  try {
    const written = await writeChunks(file, contents.open(entry), { size: entry.size, holes: entry.sparse ? 'keep' : 'fill' }, (bytes) => {
      pace.did(0, bytes)
      return pace.due() ? pace.rest() : undefined
    })
    if (written.bytes === entry.size && written.sha256 === entry.sha256) {
      stamp.file(file, entry)
      pace.did(1, 0)
      return undefined
    }
    unlinkSync(onDisk(place))
    return written.bytes === entry.size ? 'its content differs: the digest is not the same' : `the snapshot holds ${written.bytes} bytes of it instead of ${entry.size}`
  } catch (thrown) {
    unlinkSync(onDisk(place))
    if (!IN_SNAPSHOT.has(codeOf(thrown)) || (thrown as NodeJS.ErrnoException).syscall === 'write') throw thrown
    return reasonWords(thrown)
  } finally {
    closeSync(file)
  }
}

/** How reading one file of a snapshot can fail. */
const IN_SNAPSHOT = new Set(['ENOENT', 'EACCES', 'EIO', 'ELOOP', 'ENOTDIR'])

/** The paths to which wanted entries are hard links. */
const firstsOfLinks = ({ manifest, select }: Restoring): ReadonlySet<Bytes> => {
  const firsts = new Set<Bytes>()
  for (const line of entryLines(manifest)) {
    if (!line.includes(',"hardlink')) continue
    const entry = parseEntry(line)
    if (entry?.type === 'file' && entry.hardlink !== undefined && select(entry.path, 'other') === 'wanted') firsts.add(entry.hardlink)
  }
  return firsts
}

const stateOf = (place: Bytes): 'new' | 'there' => {
  try {
    if (lstatSync(onDisk(place)).isDirectory()) return 'there'
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return 'new'
    throw thrown
  }
  return end('refused', `${shown(place)} is no folder, and the snapshot has a folder there`, 'move it away, or restore to another place')
}

const isThere = (path: Bytes): boolean => {
  try {
    lstatSync(onDisk(path))
    return true
  } catch {
    return false
  }
}

const TEMPORARY = '.stagewright-'

const temporaryName = (place: Bytes): Bytes => `${place.slice(0, place.lastIndexOf('/'))}/${TEMPORARY}${uniqueWord()}`

const isTemporary = (place: Bytes): boolean => place.slice(place.lastIndexOf('/') + 1).startsWith(TEMPORARY)
