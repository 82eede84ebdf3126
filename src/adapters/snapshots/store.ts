import { lstatSync, mkdirSync, readdirSync, renameSync, statfsSync, symlinkSync } from 'node:fs'
import type { PathNote, Snapshot } from '../../core/snapshots.ts'
import { uniqueWord } from '../unique.ts'
import { type Bytes, onDisk, shown } from './bytes.ts'
import { syncOne } from './durable.ts'
import { codeOf, reasonWords } from './ending.ts'
import { MANIFEST, type Manifest, openManifest, snapshotOf } from './manifest.ts'
import { type Patience, removeTree } from './remove.ts'

/** The name of a snapshot's folder: when it was begun, in UTC. */
export const idOf = (createdAt: number): string => new Date(createdAt).toISOString().replaceAll(':', '-')

const ID = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/

/** What is being written, what is being removed, and what a kill left of the lock and of `latest`. */
const RUBBISH = /^\.(?:partial|trash|latest|lock)-/

export const LATEST = 'latest'
export const DATA = 'data'
export const ARCHIVE = 'data.tar.zst'

export interface Stored {
  readonly folder: Bytes
  readonly manifest: Manifest
  readonly snapshot: Snapshot
}

export interface Stock {
  /** Newest first. */
  readonly snapshots: readonly Stored[]
  readonly damaged: readonly PathNote[]
}

/** The snapshots in a folder. Throws the system's error if it cannot be read. */
export const stockOf = (folder: Bytes): Stock => {
  const ids = namesIn(folder).filter((name) => ID.test(name)).toSorted().toReversed()
  const opened = ids.map((id) => openStored(`${folder}/${id}`))
  return {
    snapshots: opened.filter((one): one is Stored => 'manifest' in one),
    damaged: opened.filter((one): one is PathNote => 'why' in one),
  }
}

/** One snapshot, or in words why it is none. */
export const openStored = (folder: Bytes): Stored | PathNote => {
  try {
    const manifest = openManifest(folder)
    if (typeof manifest === 'string') return { path: shown(folder), why: manifest }
    return { folder, manifest, snapshot: snapshotOf(manifest, shown(folder)) }
  } catch (thrown) {
    const words = codeOf(thrown) === 'ENOENT' ? `there is no ${MANIFEST} in it` : reasonWords(thrown)
    return { path: shown(folder), why: words }
  }
}

/** A new folder beside, for a snapshot on its way; private, since what is in it has not yet the rights it should have. */
export const beginSnapshot = (folder: Bytes, id: string): Bytes => {
  const partial = `${folder}/.partial-${id}`
  mkdirSync(onDisk(partial), { mode: 0o700 })
  return partial
}

/** Makes a whole snapshot visible by one rename, and then `latest` lead to it. */
export const publish = (folder: Bytes, partial: Bytes, id: string): Bytes => {
  const place = `${folder}/${id}`
  syncOne(partial)
  renameSync(onDisk(partial), onDisk(place))
  syncOne(folder)
  pointLatest(folder, id)
  return place
}

/** One atomic step; where there are no symbolic links, or somebody has put something else in its place, there is no `latest`. */
export const pointLatest = (folder: Bytes, id: string): void => {
  const beside = `${folder}/.latest-${uniqueWord()}`
  try {
    symlinkSync(id, onDisk(beside))
    if (isLinkOrNothing(`${folder}/${LATEST}`)) renameSync(onDisk(beside), onDisk(`${folder}/${LATEST}`))
    syncOne(folder)
  } catch {
    // A snapshot is found by its name, not by this link.
  }
}

const isLinkOrNothing = (path: Bytes): boolean => {
  try {
    return lstatSync(onDisk(path)).isSymbolicLink()
  } catch {
    return true
  }
}

/** Makes a snapshot invisible by one rename, then removes it. */
export const discard = async (folder: Bytes, id: string, patience: Patience): Promise<void> => {
  const trash = `${folder}/.trash-${id}-${uniqueWord()}`
  renameSync(onDisk(`${folder}/${id}`), onDisk(trash))
  await removeTree(trash, patience)
}

/** Removes what killed runs have left; for whoever has the lock. */
export const clearRubbish = async (folder: Bytes, patience: Patience): Promise<void> => {
  for (const name of namesIn(folder)) if (RUBBISH.test(name)) await removeTree(`${folder}/${name}`, patience)
}

/** Bytes that this user may still write there. */
export const freeSpace = (folder: Bytes): number => {
  const { bavail, bsize } = statfsSync(onDisk(folder))
  return bavail * bsize
}

const namesIn = (folder: Bytes): readonly Bytes[] => readdirSync(onDisk(folder), { encoding: 'latin1' })
