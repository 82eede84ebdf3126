import { chmodSync, copyFileSync, constants, lstatSync, mkdirSync, mkdtempSync, promises, readlinkSync, renameSync, rmdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isPlainPath } from '../../core/manifest.ts'
import type { KeptLeaf, Leaf, Restored, Trees } from '../../core/trees.ts'
import { meant } from '../fingerprints/index.ts'
import { type Breathe, breather } from '../fingerprints/breather.ts'
import { digestFile } from '../fingerprints/walk.ts'
import { isWithin } from './inside.ts'

/** Makes what `asked` finds be exactly the leaves; see `Trees`. */
export const restoreWith =
  (list: Trees['list']): Trees['restore'] =>
  async (asked, leaves, folder, signal) => {
    const isMeant = meant(asked)
    const undeclared = leaves.find(({ path }) => !isMeant(path))
    if (undeclared !== undefined) return { kind: 'damaged', why: `${undeclared.path} is none of the outputs` }
    const there = await list(asked, signal)
    if (!there.ok) return refused(there.why)
    const present = new Map((await there.leaves()).map((leaf) => [leaf.path, leaf]))
    const missing = leaves.filter((leaf) => !isSame(present.get(leaf.path), leaf))
    const wanted = new Set(leaves.map(({ path }) => path))
    const stale = [...present.values()].filter(({ path }) => !wanted.has(path))
    if (missing.length + stale.length === 0) return { kind: 'restored', changed: 0 }
    return replace({ root: asked.root, folder, missing, stale, breathe: breather(signal) })
  }

const refused = (why: string): Restored => ({ kind: 'refused', why })

const isSame = (there: Leaf | undefined, leaf: KeptLeaf): boolean => there !== undefined && there.kind === leaf.kind && there.digest === leaf.digest

interface Replacement {
  readonly root: string
  readonly folder: string
  readonly missing: readonly KeptLeaf[]
  readonly stale: readonly Leaf[]
  readonly breathe: Breathe
}

/** Nothing of the workspace is touched before all that is to be put there is verified. */
const replace = async (asked: Replacement): Promise<Restored> => {
  let staging: string | undefined
  try {
    staging = mkdtempSync(join(asked.root, '.stagewright-'))
    const damage = await prepare(asked, staging)
    if (damage !== undefined) return damage
    for (const { path } of asked.stale) remove(asked.root, path)
    for (const [index, leaf] of asked.missing.entries()) put(asked.root, leaf, join(staging, String(index)))
    return astray(asked) ?? { kind: 'restored', changed: asked.missing.length + asked.stale.length }
  } catch (thrown) {
    return refused(thrown instanceof Error ? thrown.message : String(thrown))
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true })
  }
}

/** How many copies are under way at once: while the kernel copies one, another is verified. */
const SIDE_BY_SIDE = 4

const prepare = async ({ root, folder, missing, breathe }: Replacement, staging: string): Promise<Restored | undefined> => {
  const left = missing.entries()
  let trouble: Restored | undefined
  const work = async (): Promise<void> => {
    for (const [index, leaf] of left) {
      trouble ??= obstacle(root, leaf) ?? (await copied(leaf, join(folder, 'files', leaf.digest), join(staging, String(index)), breathe))
      if (trouble !== undefined) return
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  return trouble
}

/** What is in the way of a leaf: a link among the folders above it could lead anywhere. */
const obstacle = (root: string, { path }: KeptLeaf): Restored | undefined => {
  if (!isPlainPath(path)) return { kind: 'damaged', why: `it names ${JSON.stringify(path)}` }
  const parts = path.split('/')
  const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'))
  const wrong = above.find((each) => lstatSync(join(root, each), { throwIfNoEntry: false })?.isSymbolicLink() === true)
  return wrong === undefined ? undefined : refused(`${wrong} is a link, and nothing is restored through a link`)
}

/** Small files are copied at once: to wait for each would take longer. */
const SMALL = 65_536
const EXCLUSIVE = constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL

const copied = async ({ path, kind, digest, size, target }: KeptLeaf, from: string, to: string, breathe: Breathe): Promise<Restored | undefined> => {
  if (kind === 'folder') return undefined
  if (kind === 'link') return symlinkSync(target ?? '', to) as undefined
  const found = lstatSync(from, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.size !== size) return { kind: 'damaged', why: `${path} is not there as it was kept` }
  // Never through a link, and never over what is there.
  if (size <= SMALL) copyFileSync(from, to, EXCLUSIVE)
  else await promises.copyFile(from, to, EXCLUSIVE)
  const rest = breathe()
  if (rest !== undefined) await rest
  const { digest: is } = await digestFile(to, breathe)
  if (Buffer.from(is).toString('hex') !== digest) return { kind: 'damaged', why: `${path} has another content than was kept` }
  chmodSync(to, kind === 'executable' ? 0o755 : 0o644)
  return undefined
}

const put = (root: string, leaf: KeptLeaf, staged: string): void => {
  const place = join(root, leaf.path)
  makeWay(root, leaf.path)
  if (leaf.kind === 'folder') mkdirSync(place, { recursive: true })
  else moved(staged, place)
}

/** Folders on the way; what is no folder was one of the outputs, or else it stays, and nothing is restored. */
const makeWay = (root: string, path: string): void => {
  const parts = path.split('/').slice(0, -1)
  let place = root
  for (const part of parts) {
    place = join(place, part)
    const there = lstatSync(place, { throwIfNoEntry: false })
    if (there === undefined) mkdirSync(place)
    else if (!there.isDirectory()) throw new Error(`${place} is no folder`)
  }
}

/** Where the place is on another disk, it is written beside there. */
const moved = (staged: string, place: string): void => {
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true) rmdirSync(place)
  try {
    renameSync(staged, place)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EXDEV') throw thrown
    const beside = join(dirname(place), `.stagewright-${process.pid}`)
    if (lstatSync(staged).isSymbolicLink()) symlinkSync(readlinkSync(staged), beside)
    else copyFileSync(staged, beside)
    renameSync(beside, place)
  }
}

/** With the folders that are empty then. */
const remove = (root: string, path: string): void => {
  const place = join(root, path)
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true) rmdirSync(place)
  else rmSync(place, { force: true })
}

/** Links were looked at one by one; together they could still lead out. */
const astray = ({ root, missing }: Replacement): Restored | undefined => {
  const out = missing.filter(({ kind, path }) => kind === 'link' && !isWithin(root, join(root, path)))
  for (const { path } of out) unlinkSync(join(root, path))
  return out[0] && { kind: 'damaged', why: `${out[0].path} is a link that leads out of the workspace` }
}
