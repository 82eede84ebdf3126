import type { Counts } from '../../core/snapshots.ts'
import type { Bytes } from './bytes.ts'
import { type Entry, type FileEntry, lineOf, parseEntry } from './entry.ts'
import type { Draft, Job } from './job.ts'
import type { ManifestWriter } from './manifest.ts'
import { stepsOf } from './plan.ts'
import type { Member } from './tar.ts'
import { digestOf, plainTarget } from './verify.ts'

export interface Recorded {
  readonly counts: Counts
  /** What was to be in the archive and is not. */
  readonly missing: readonly Bytes[]
}

/** Writes the manifest of an archive from its members, which come in the order of the plan. */
export const record = async (members: AsyncIterable<Member>, job: Job, draft: Draft, manifest: ManifestWriter): Promise<Recorded> => {
  const counts = { files: 0, folders: 0, links: 0, bytes: 0 }
  const missing: Bytes[] = []
  const planned = entriesOf(job, draft)
  const firsts = firstsOfLinks(job, draft)
  const found = new Map<Bytes, FileEntry>()
  const young = BigInt(Math.floor(draft.scannedAt)) * 1_000_000n - TICK_NS
  for await (const member of members) {
    const entry = next(planned, member.path, missing)
    const saved = entry && (await savedAs(member, entry, found, young))
    if (saved === undefined) continue
    manifest.put(lineOf(saved))
    counts[`${saved.type}s`] += 1
    if (saved.type === 'file' && saved.hardlink === undefined) counts.bytes += saved.size
    if (saved.type === 'file' && firsts.has(saved.path)) found.set(saved.path, saved)
    job.pace.did(saved.type === 'folder' ? 0 : 1, saved.type === 'file' ? saved.size : 0)
    if (job.pace.due()) await job.pace.rest()
  }
  next(planned, undefined, missing)
  return { counts, missing }
}

/** What changes twice within a tick of the kernel's clock for files looks as if it had changed once. */
const TICK_NS = 20_000_000n

function* entriesOf({ parent }: Job, { plan }: Draft): Generator<Entry, void> {
  for (const { line } of stepsOf(plan, parent?.manifest)) {
    const entry = parseEntry(line)
    if (entry !== undefined) yield entry
  }
}

const firstsOfLinks = ({ parent }: Job, { plan }: Draft): ReadonlySet<Bytes> => {
  const firsts = new Set<Bytes>()
  for (const { line } of stepsOf(plan, parent?.manifest)) {
    const entry = line.includes(',"hardlink') ? parseEntry(line) : undefined
    if (entry?.type === 'file' && entry.hardlink !== undefined) firsts.add(entry.hardlink)
  }
  return firsts
}

const next = (planned: Generator<Entry, void>, path: Bytes | undefined, missing: Bytes[]): Entry | undefined => {
  for (let at = planned.next(); !at.done; at = planned.next()) {
    if (at.value.path === path) return at.value
    missing.push(at.value.path)
  }
  return undefined
}

/** The entry as the archive has it. */
const savedAs = async (member: Member, entry: Entry, found: ReadonlyMap<Bytes, FileEntry>, young: bigint): Promise<Entry | undefined> => {
  const { path, mode, mtime } = member
  const common = { path, mode, mtime, uid: entry.uid, gid: entry.gid }
  if (member.type === 'folder') return { ...common, type: 'folder' }
  if (member.type === 'link') return { ...common, type: 'link', target: member.target }
  if (entry.type !== 'file') return undefined
  const first = member.type === 'hardlink' ? found.get(plainTarget(member)) : undefined
  if (first !== undefined) return { ...first, ...common, type: 'file', hardlink: first.path }
  const { ctime, hardlink: _, ...plain } = entry
  const isSettled = ctime !== undefined && BigInt(ctime) < young && member.size === entry.size && mtime === entry.mtime
  return { ...plain, ...common, size: member.size, sha256: await digestOf(member), ...(isSettled && { ctime }) }
}
