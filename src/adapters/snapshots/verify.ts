import type { Snapshot } from '../../core/snapshots.ts'
import { digestOf as digestOfAttributes, XATTRS } from './attributes.ts'
import { readArchive } from './archive.ts'
import { shown, type Bytes } from './bytes.ts'
import { compareTree } from './compare.ts'
import { end } from './ending.ts'
import { type Entry, parseEntry } from './entry.ts'
import { entryLines, type Manifest } from './manifest.ts'
import { createNotes, type Notes } from './notes.ts'
import type { Pace } from './pace.ts'
import { ARCHIVE, DATA } from './store.ts'
import type { Member } from './tar.ts'
import type { Tools } from './tools.ts'
import { createDigest } from './read.ts'

/** Reads all that a snapshot holds and compares it with its manifest; ends as `unverified`, with what differs. */
export const verifyAll = async (folder: Bytes, manifest: Manifest, tools: Tools, signal: AbortSignal, pace: Pace): Promise<void> => {
  const problems = createNotes()
  pace.phase('verify', { totalFiles: manifest.counts.files, totalBytes: manifest.counts.bytes })
  if (manifest.engine === 'copy') await compareTree(`${folder}/${DATA}`, manifest, problems, pace)
  else await compareArchive(`${folder}/${ARCHIVE}`, manifest, problems, tools, signal, pace)
  if (manifest.xattrs !== undefined && attributesDigest(folder) !== manifest.xattrs) problems.add(XATTRS, 'the extended attributes are not as they were saved')
  failOn(problems, manifest)
}

const attributesDigest = (folder: Bytes): string | undefined => {
  try {
    return digestOfAttributes(folder)
  } catch {
    return undefined
  }
}

const failOn = (problems: Notes, { id }: Pick<Snapshot, 'id'>): void => {
  const all = problems.all()
  const [first] = all.first
  if (first === undefined) return
  const others = all.count > 1 ? `, and ${all.count - 1} more` : ''
  end('unverified', `the snapshot ${id} is not as it was saved: ${first.path}: ${first.why}${others}`, 'take an older snapshot, and look at the disk', all)
}

/** Both are in the same order. */
const compareArchive = async (path: Bytes, manifest: Manifest, problems: Notes, tools: Tools, signal: AbortSignal, pace: Pace): Promise<void> => {
  const reader = readArchive(path, tools, signal)
  try {
    const lines = entryLines(manifest)
    for await (const member of reader.members()) {
      const entry = nextEntry(lines, member.path, problems)
      const why = entry === undefined ? 'it is not in the manifest' : await differenceOf(member, entry)
      if (why !== undefined) problems.add(member.path, why)
      pace.did(member.type === 'folder' ? 0 : 1, member.type === 'file' ? member.size : 0)
      if (pace.due()) await pace.rest()
    }
    nextEntry(lines, undefined, problems)
  } finally {
    await reader.close()
  }
}

/** The manifest holds nothing that the archive does not, but may leave out what changed beyond use; what comes before `path` is missing. */
const nextEntry = (lines: Generator<Bytes, void>, path: Bytes | undefined, problems: Notes): Entry | undefined => {
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const entry = parseEntry(next.value)
    if (entry?.path === path) return entry
    problems.add(entry?.path ?? '', entry === undefined ? `a line of the manifest is damaged: ${shown(next.value.slice(0, 80))}` : 'it is missing')
  }
  return undefined
}

const differenceOf = async (member: Member, entry: Entry): Promise<string | undefined> => {
  const type = member.type === 'hardlink' ? 'file' : member.type
  if (type !== entry.type) return `it is a ${type} instead of a ${entry.type}`
  if (entry.type === 'link') return member.target === entry.target ? undefined : 'it leads elsewhere'
  if (member.mode !== entry.mode) return `its mode is ${member.mode.toString(8)} instead of ${entry.mode.toString(8)}`
  if (member.mtime !== entry.mtime) return 'it was modified: its time is not the same'
  if (entry.type === 'folder') return undefined
  if (entry.hardlink !== undefined) return member.type === 'hardlink' && plainTarget(member) === entry.hardlink ? undefined : 'it is no hard link to the same file'
  if (member.size !== entry.size) return `it has ${member.size} bytes instead of ${entry.size}`
  return (await digestOf(member)) === entry.sha256 ? undefined : 'its content differs: the digest is not the same'
}

export const plainTarget = ({ target }: Member): Bytes => target.replace(/^(?:\.\/)+/, '')

/** Of all that a member holds. */
export const digestOf = async (member: Member): Promise<string> => {
  const digest = createDigest(member.size)
  for await (const chunk of member.chunks()) digest.add(chunk)
  return digest.hex()
}
