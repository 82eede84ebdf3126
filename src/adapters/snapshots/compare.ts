import { lstatSync } from 'node:fs'
import { type Bytes, onDisk, shown } from './bytes.ts'
import { comparePaths, type Entry, parseEntry } from './entry.ts'
import { entryLines, type Manifest } from './manifest.ts'
import { createNotes, type Notes } from './notes.ts'
import type { Pace } from './pace.ts'
import { difference } from './read-back.ts'
import { selection } from './select.ts'
import { type Found, walk } from './walk.ts'

/** Compares a tree with all that a manifest tells of it, content included; what differs is noted. */
export const compareTree = async (root: Bytes, manifest: Manifest, problems: Notes, pace: Pace): Promise<void> => {
  const skipped = createNotes()
  const found = walk({ root, select: selection([], []), skipped, unsaved: problems })
  let at = found.next()
  const passExtras = (isBefore: (path: Bytes) => boolean): void => {
    for (; !at.done && isBefore(at.value.path); at = found.next()) problems.add(at.value.path, 'it is not in the manifest')
  }
  for (const line of entryLines(manifest)) {
    const entry = parseEntry(line)
    if (entry === undefined) {
      problems.add('', `a line of the manifest is damaged: ${shown(line.slice(0, 80))}`)
      continue
    }
    passExtras((path) => comparePaths(path, entry.path) < 0)
    const own = !at.done && at.value.path === entry.path ? at.value : undefined
    const why = own === undefined ? 'it is missing' : await differenceOf(root, own, entry)
    if (why !== undefined) problems.add(entry.path, why)
    if (own !== undefined) at = found.next()
    pace.did(entry.type === 'file' ? 1 : 0, entry.type === 'file' && entry.hardlink === undefined ? entry.size : 0)
    if (pace.due()) await pace.rest()
  }
  passExtras(() => true)
  for (const { path, why } of skipped.all().first) problems.add(path, why)
}

const differenceOf = async (root: Bytes, found: Found, entry: Entry): Promise<string | undefined> => {
  if (found.type !== entry.type) return `it is a ${found.type} instead of a ${entry.type}`
  if (found.type === 'link') return entry.type === 'link' && found.target === entry.target ? undefined : 'it leads elsewhere'
  const metadata = metadataDifference(found, entry)
  if (metadata !== undefined || entry.type !== 'file') return metadata
  if (entry.hardlink !== undefined && sharesInode(`${root}/${entry.hardlink}`, found)) return undefined
  return difference(`${root}/${found.path}`, entry)
}

/** What every user may give a file; owners and the bits that depend on them are not for everybody to keep. */
const PERMISSIONS = 0o777

/** Node 20 writes times in microseconds. */
const TIME_NS = 1_000n

const metadataDifference = ({ stat }: Found, { mode, mtime }: Entry): string | undefined => {
  const own = Number(stat.mode) & PERMISSIONS
  if (process.platform !== 'win32' && own !== (mode & PERMISSIONS)) return `its mode is ${own.toString(8)} instead of ${(mode & PERMISSIONS).toString(8)}`
  const apart = stat.mtimeNs - BigInt(mtime)
  return apart > TIME_NS || apart < -TIME_NS ? 'it was modified: its time is not the same' : undefined
}

const sharesInode = (first: Bytes, { stat }: Found): boolean => {
  try {
    return lstatSync(onDisk(first), { bigint: true }).ino === stat.ino
  } catch {
    return false
  }
}
