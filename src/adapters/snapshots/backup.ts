import { lstatSync, rmSync } from 'node:fs'
import type { Clock } from '../../core/ports.ts'
import { formatSize } from '../../core/size.ts'
import type { BackupOrder, BackupSummary } from '../../core/snapshots.ts'
import { archiveEngine } from './archive-engine.ts'
import { type Captured, captureAttributes, XATTRS } from './attributes.ts'
import { type Bytes, onDisk } from './bytes.ts'
import { copyEngine } from './copy-engine.ts'
import { drill } from './drill.ts'
import { end, failureIn } from './ending.ts'
import type { Draft, Engine, Job, Made } from './job.ts'
import { takeLock } from './lock.ts'
import { checkManifest, type Manifest, openManifest } from './manifest.ts'
import { createNotes } from './notes.ts'
import type { Pace } from './pace.ts'
import { findPlaces, type Places } from './places.ts'
import { presence } from './presence.ts'
import { prune } from './prune.ts'
import { type Patience, removeTree } from './remove.ts'
import { scan, type Scan } from './scan.ts'
import { selection } from './select.ts'
import { beginSnapshot, clearRubbish, DATA, freeSpace, idOf, openStored, pointLatest, publish, stockOf, type Stored } from './store.ts'
import type { Tools } from './tools.ts'

export interface BackupWorld {
  readonly clock: Clock
  readonly tools: Tools
  readonly signal: AbortSignal
  readonly pace: Pace
}

const ENGINES: Readonly<Record<BackupOrder['engine'], Engine>> = { copy: copyEngine, archive: archiveEngine }

type Told = Omit<BackupSummary, 'durationMs' | 'bytesPerSecond'>

/** Makes a snapshot, or finds that the latest says it all; the folder of snapshots is locked meanwhile. */
export const backup = async (order: BackupOrder, world: BackupWorld): Promise<Told> => {
  const places = findPlaces(order.source, order.destination)
  const lock = takeLock(places.destination, world.clock)
  try {
    await clearRubbish(places.destination, patient(world.pace))
    return await save(await begin(order, places, world))
  } finally {
    lock.release()
  }
}

const begin = async (order: BackupOrder, places: Places, world: BackupWorld): Promise<Job> => {
  const notices: string[] = []
  const parent = await parentOf(order, places, world.pace, notices)
  const walk = { root: places.source, select: selection(order.include, order.exclude), skipped: createNotes(), unsaved: createNotes() }
  return { order, places, walk, parent, notices, ...world }
}

/** The latest of the same source and engine; one whose manifest is damaged is none. */
const parentOf = async ({ engine, source }: BackupOrder, { destination }: Places, pace: Pace, notices: string[]): Promise<Stored | undefined> => {
  const { snapshots, damaged } = stockOf(destination)
  for (const { path, why } of damaged) notices.push(`${path} is no snapshot that can be read: ${why}`)
  for (const stored of snapshots.filter(({ snapshot }) => snapshot.engine === engine && snapshot.source === source)) {
    const why = await checkManifest(stored.manifest, pace)
    if (why === undefined) return stored
    notices.push(`the snapshot ${stored.snapshot.id} is damaged: ${why}`)
  }
  return undefined
}

/** What cannot stand for this backup, nor serve the next one, is left alone: all is saved anew. */
const save = async (job: Job): Promise<Told> => {
  const told = await attempt(job)
  return 'flaw' in told ? await save(withoutParent(job, told.flaw)) : told
}

const withoutParent = (job: Job, flaw: string): Job => ({
  ...job,
  parent: undefined,
  walk: { ...job.walk, skipped: createNotes(), unsaved: createNotes() },
  notices: [...job.notices, flaw],
})

const attempt = async (job: Job): Promise<Told | { readonly flaw: string }> => {
  const { id, createdAt } = nextId(job)
  const partial = beginSnapshot(job.places.destination, id)
  try {
    const plan = `${partial}/plan`
    const scannedAt = job.clock.wall()
    const scanned = await scanInto(plan, job)
    if (scanned.isUnchanged && job.parent?.snapshot.complete === true && job.walk.unsaved.all().count === 0) return await unchanged(job, job.parent, scanned)
    checkSpace(job, scanned)
    const parent = job.parent?.snapshot.id
    const head = { id, engine: job.order.engine, source: job.order.source, createdAt, ...(parent !== undefined && { parent }) }
    const attributes = await captureAttributes(job.places.source, job.walk.select, partial, job.tools, job.signal)
    job.notices.push(...attributes.notices)
    const made = await make(job, { partial, plan, scan: scanned, scannedAt, head, attributes })
    tidy(partial, attributes)
    return await published(job, { partial, id, scanned, made })
  } finally {
    await removeTree(partial, impatient(job.clock))
  }
}

/** Later than all that are there, even if the clock was set back. */
const nextId = ({ clock, places }: Job): { readonly id: string; readonly createdAt: number } => {
  const newest = stockOf(places.destination).snapshots[0]?.snapshot.createdAt ?? 0
  const createdAt = Math.max(clock.wall(), newest + 1)
  return { id: idOf(createdAt), createdAt }
}

const scanInto = (plan: Bytes, { order, walk, parent, pace }: Job): Promise<Scan> => {
  pace.phase('scan')
  const isPresent = parent === undefined || order.engine === 'archive' ? () => true : presence(`${parent.folder}/${DATA}`)
  return scan({ walk, plan, compare: order.compare, isPresent, ...(parent && { parent: parent.manifest }) }, pace)
}

const ENTRY_BYTES = 400
const BLOCK_BYTES = 4096

/** What an archive will take is known only from the one before. */
const checkSpace = ({ order, places, parent }: Job, { counts, toRead }: Scan): void => {
  const entries = counts.files + counts.folders + counts.links
  const content = order.engine === 'copy' ? toRead.onDisk + (toRead.files + counts.folders) * BLOCK_BYTES : (parent?.snapshot.storedBytes ?? 0)
  const [needed, free] = [content + entries * ENTRY_BYTES, freeSpace(places.destination)]
  if (needed <= free) return
  end('no-space', `the destination has ${formatSize(free)} free, and the backup needs about ${formatSize(needed)}`, 'make room on the disk, or keep fewer snapshots with `keep`')
}

const make = async (job: Job, draft: Draft): Promise<Made> => {
  const before = lstatSync(onDisk(job.places.source), { bigint: true })
  const made = await ENGINES[job.order.engine](job, draft)
  const after = lstatSync(onDisk(job.places.source), { bigint: true, throwIfNoEntry: false })
  if (after?.ino !== before.ino || after.dev !== before.dev) {
    end('incomplete', `the source ${job.order.source} went away, or was replaced, while it was read`, 'back it up when nobody moves it')
  }
  const manifest = openManifest(draft.partial)
  const why = typeof manifest === 'string' ? manifest : await checkManifest(manifest, job.pace)
  if (why !== undefined) end('unverified', `the snapshot cannot be read back: ${why}`, 'look at the disk and the memory of this machine')
  if (job.order.verify === 'restore') await drill(draft.partial, manifest as Manifest, job)
  return made
}

/** What served to make it. */
const tidy = (partial: Bytes, { sha256 }: Captured): void => {
  const tools = ['plan', 'fresh.jsonl', `${XATTRS}.raw`, `${XATTRS}.given`]
  for (const name of sha256 === undefined ? [...tools, XATTRS] : tools) rmSync(onDisk(`${partial}/${name}`), { force: true })
}

interface Finished {
  readonly partial: Bytes
  readonly id: string
  readonly scanned: Scan
  readonly made: Made
}

const published = async (job: Job, { partial, id, scanned, made }: Finished): Promise<Told> => {
  job.signal.throwIfAborted()
  const stored = openStored(publish(job.places.destination, partial, id))
  if (!('manifest' in stored)) return end('unverified', `the snapshot cannot be read: ${stored.why}`)
  return await summary(job, stored, { result: 'saved', changes: scanned.changes, copiedBytes: made.copiedBytes }, scanned)
}

const unchanged = async (job: Job, parent: Stored, scanned: Scan): Promise<Told | { readonly flaw: string }> => {
  const why = job.order.verify === 'restore' ? await flawOf(parent, job) : undefined
  if (why !== undefined) return { flaw: `the snapshot ${parent.snapshot.id} is damaged: ${why}; all is saved anew` }
  // Its time tells when the snapshot was found to be up to date.
  pointLatest(job.places.destination, parent.snapshot.id)
  return await summary(job, parent, { result: 'unchanged', changes: scanned.changes, copiedBytes: 0 }, scanned)
}

const flawOf = async (parent: Stored, job: Job): Promise<string | undefined> => {
  try {
    await drill(parent.folder, parent.manifest, job)
    return undefined
  } catch (thrown) {
    const failure = failureIn(thrown)
    if (failure?.kind === 'operation' && failure.reason === 'unverified') return failure.message
    throw thrown
  }
}

const summary = async (job: Job, { snapshot }: Stored, told: Pick<Told, 'result' | 'changes' | 'copiedBytes'>, { hardlinks }: Scan): Promise<Told> => {
  const pruned = await pruneAfter(job, snapshot.complete, told)
  return {
    ...told, snapshot, pruned,
    skipped: job.walk.skipped.all(),
    unsaved: job.walk.unsaved.all(),
    notices: hardlinks === 'all' ? job.notices : [...job.notices, 'there are too many hard links to remember: some are saved as files of their own'],
    verified: job.order.verify,
  }
}

/** A source that is suddenly empty may be a disk that is not mounted: that is no reason to let good snapshots go. */
const pruneAfter = async ({ order, places, pace, parent, notices }: Job, complete: boolean, { changes }: Pick<Told, 'changes'>): Promise<readonly string[]> => {
  if (order.keep === undefined || !complete) return []
  const isEmpty = changes.new + changes.changed + changes.unchanged === 0 && (parent?.snapshot.counts.files ?? 0) > 0
  if (isEmpty) notices.push('the source holds no files any more: `keep` let nothing go')
  if (isEmpty) return []
  pace.phase('prune')
  return prune(places.destination, order, order.keep, patient(pace))
}

const patient = (pace: Pace): Patience => ({ isOver: () => false, rest: () => (pace.due() ? pace.rest() : undefined) })

/** Whoever was stopped is to be gone soon; the next run clears the rest. */
const LONGEST_CLEARING_MS = 2_000

const impatient = (clock: Clock): Patience => {
  const over = clock.now() + LONGEST_CLEARING_MS
  let calls = 0
  return {
    isOver: () => clock.now() > over,
    rest: () => ((++calls & 255) === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined),
  }
}
