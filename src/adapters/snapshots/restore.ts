import { lstatSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { RestoreOrder, RestoreSummary, Unsuccessful } from '../../core/snapshots.ts'
import { uniqueWord } from '../unique.ts'
import { digestOf, giveAttributes, pathsWithAttributes, XATTRS } from './attributes.ts'
import { type Bytes, bytesOf, onDisk } from './bytes.ts'
import { contentsOf } from './contents.ts'
import { codeOf, end, unsuccessful } from './ending.ts'
import { findSnapshot } from './find.ts'
import { createNotes } from './notes.ts'
import type { Pace } from './pace.ts'
import { removeTree } from './remove.ts'
import { type Restored, restoreTree } from './restore-tree.ts'
import { selection } from './select.ts'
import { createStamp } from './stamp.ts'
import type { Stored } from './store.ts'
import type { Tools } from './tools.ts'

export interface RestoreWorld {
  readonly tools: Tools
  readonly signal: AbortSignal
  readonly pace: Pace
}

type Told = Omit<RestoreSummary, 'durationMs'>

/** Restores a snapshot. A target that holds nothing yet appears at once and whole, by one rename. */
export const restore = async (order: RestoreOrder, world: RestoreWorld): Promise<{ readonly ok: true; readonly summary: Told } | Unsuccessful> => {
  const stored = await findSnapshot(order.snapshot, world.pace)
  const target = findTarget(order)
  world.pace.phase('restore', { totalFiles: stored.snapshot.counts.files, totalBytes: stored.snapshot.counts.bytes })
  const problems = createNotes()
  const stamp = createStamp()
  const given: string[] = []
  const work = (root: Bytes): Promise<Restored> => into(root, stored, { order, target, problems, stamp, notices: given }, world)
  const restored = target.state === 'filled' ? await work(bytesOf(target.path)) : await anew(target, work)
  const { count } = problems.all()
  if (count > 0) return damaged(count, order, problems.all())
  const notices = [...stamp.notices(), ...given, ...(stored.snapshot.complete ? [] : ['the snapshot is not complete: its backup could not save everything'])]
  return { ok: true, summary: { snapshot: stored.snapshot, target: order.target, ...restored, notices } }
}

interface Going {
  readonly order: RestoreOrder
  readonly target: Target
  readonly problems: ReturnType<typeof createNotes>
  readonly stamp: ReturnType<typeof createStamp>
  readonly notices: string[]
}

const into = async (root: Bytes, stored: Stored, { order, target, problems, stamp, notices }: Going, { tools, signal, pace }: RestoreWorld): Promise<Restored> => {
  const contents = contentsOf(stored, tools, signal)
  const given = attributesToGive(stored)
  const existing = target.state === 'filled' && order.existing !== 'refuse' ? order.existing : 'none'
  try {
    const wrote = (path: Bytes): unknown => given.with.has(path) && given.restored.add(path)
    const restored = await restoreTree({ manifest: stored.manifest, contents, select: selection(order.include, []), root, existing, stamp, problems, wrote }, pace)
    notices.push(...(await give(stored, root, given.restored, tools, signal)))
    return restored
  } finally {
    await contents.close()
  }
}

interface Given {
  readonly with: ReadonlySet<Bytes>
  readonly restored: Set<Bytes>
}

/** Only what its manifest vouches for is given to anybody. */
const attributesToGive = ({ folder, manifest }: Stored): Given => {
  if (manifest.xattrs === undefined) return { with: new Set(), restored: new Set() }
  if (digestOf(folder) !== manifest.xattrs) end('unverified', 'the extended attributes of the snapshot are not as they were saved', 'take an older snapshot')
  return { with: pathsWithAttributes(folder), restored: new Set() }
}

const give = async ({ folder }: Stored, root: Bytes, paths: ReadonlySet<Bytes>, tools: Tools, signal: AbortSignal): Promise<readonly string[]> => {
  if (paths.size === 0) return []
  const list = bytesOf(join(tmpdir(), `stagewright-xattrs-${uniqueWord()}`))
  try {
    return await giveAttributes(`${folder}/${XATTRS}`, root, paths, tools, signal, list)
  } finally {
    rmSync(onDisk(list), { force: true })
  }
}

interface Target {
  /** Real. */
  readonly path: string
  readonly state: 'absent' | 'empty' | 'filled'
}

const findTarget = ({ target, existing }: RestoreOrder): Target => {
  const state = stateOf(target)
  if (state === 'absent') {
    mkdirSync(dirname(target), { recursive: true })
    return { path: join(realpathSync(dirname(target)), basename(target)), state }
  }
  if (state === 'filled' && existing === 'refuse') {
    end('refused', `the target ${target} is not empty`, 'choose a new folder, or say what to do about files that are there: keep or replace them')
  }
  return { path: realpathSync(target), state }
}

const stateOf = (target: string): Target['state'] => {
  try {
    return readdirSync(target).length === 0 ? 'empty' : 'filled'
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' && !isLink(target)) return 'absent'
    if (codeOf(thrown) === 'ENOTDIR' || codeOf(thrown) === 'ENOENT') return end('refused', `the target ${target} is there and is no folder`, 'choose another one')
    throw thrown
  }
}

const isLink = (path: string): boolean => {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** Beside, so that nobody takes half of it for all; then by one rename. */
const anew = async ({ path, state }: Target, work: (root: Bytes) => Promise<Restored>): Promise<Restored> => {
  const beside = join(dirname(path), `.stagewright-restore-${uniqueWord()}`)
  try {
    const restored = await work(bytesOf(beside))
    if (state === 'empty') rmdirSync(path)
    renameSync(onDisk(bytesOf(beside)), path)
    return restored
  } finally {
    await removeTree(bytesOf(beside), { isOver: () => false, rest: () => undefined })
  }
}

const damaged = (count: number, { target }: RestoreOrder, problems: ReturnType<ReturnType<typeof createNotes>['all']>): Unsuccessful =>
  unsuccessful('unverified', `${count} files of the snapshot are damaged and were not restored; all others are in ${target}`, 'restore those from an older snapshot', problems)
