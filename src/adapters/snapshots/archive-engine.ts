import { statSync, unlinkSync } from 'node:fs'
import type { Counts } from '../../core/snapshots.ts'
import { type Bytes, onDisk } from './bytes.ts'
import { meanwhile, syncDisk, syncOne } from './durable.ts'
import { end } from './ending.ts'
import type { Draft, Engine, Job } from './job.ts'
import { type Manifest, MANIFEST, openManifest, writeManifest } from './manifest.ts'
import { pack } from './pack.ts'
import { ARCHIVE } from './store.ts'
import { clauseOf, isGone, isTorn } from './tar-words.ts'
import { verifyAll } from './verify.ts'

/**
 * One `.tar.zst`, made by the system's tar and zstd. What passes from the one to the other is digested
 * on its way, file by file, and all of it is read back and compared; a trial restore does that by itself.
 */
export const archiveEngine: Engine = async (job, draft) => {
  const { pace, tools, signal } = job
  const { partial, scan } = draft
  const archive = `${partial}/${ARCHIVE}`
  pace.phase('copy', { totalFiles: scan.counts.files, totalBytes: scan.counts.bytes })
  const { counts, storedBytes } = await packSettled(job, draft, archive)
  const readBack = job.order.verify === 'restore' ? async () => undefined : () => verifyAll(partial, soundManifest(partial), tools, signal, pace)
  const durability = await meanwhile(syncDisk(partial, tools, signal), readBack)
  if (durability === 'each') syncOne(archive)
  return { counts, copiedBytes: counts.bytes, storedBytes }
}

/** How often it is tried to get all files while none of them changes, and how long one try may take to be worth another. */
const TRIES = 3
const QUICK_MS = 60_000

interface Result {
  readonly counts: Counts
  readonly storedBytes: number
}

const packSettled = async (job: Job, draft: Draft, archive: Bytes): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    const begun = job.clock.now()
    const manifest = writeManifest(draft.partial, draft.head)
    const { counts, missing, complaints } = await pack(job, draft, manifest, archive)
    const torn = [...complaints.files].filter(([, why]) => isTorn(why))
    const isLast = tries === TRIES || job.clock.now() - begun > QUICK_MS
    if (torn.length === 0 || isLast) {
      for (const [path, why] of torn) job.walk.unsaved.add(path, clauseOf(why))
      for (const path of missing) noteMissing(job, path, complaints.files.get(path))
      const storedBytes = statSync(onDisk(archive)).size
      manifest.end({ complete: job.walk.unsaved.all().count === 0, counts, storedBytes, ...(draft.attributes.sha256 !== undefined && { xattrs: draft.attributes.sha256 }) })
      return { counts, storedBytes }
    }
    unlinkSync(onDisk(archive))
    unlinkSync(onDisk(`${draft.partial}/${MANIFEST}`))
  }
}

const noteMissing = ({ walk }: Job, path: Bytes, why: string | undefined): void => {
  if (isGone(why)) walk.skipped.add(path, 'gone before it was read')
  else walk.unsaved.add(path, why === undefined ? 'tar left it out and did not say why' : clauseOf(why))
}

const soundManifest = (partial: Bytes): Manifest => {
  const manifest = openManifest(partial)
  return typeof manifest === 'string' ? end('unverified', `the manifest cannot be read back: ${manifest}`, 'look at the disk and the memory of this machine') : manifest
}
