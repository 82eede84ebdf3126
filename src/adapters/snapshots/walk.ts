import { type BigIntStats, lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { codeOf, reasonWords } from './ending.ts'
import type { Notes } from './notes.ts'
import type { Selection } from './select.ts'

/** What a walk comes upon. */
export type Found =
  | { readonly type: 'folder' | 'file'; readonly path: Bytes; readonly stat: BigIntStats }
  | { readonly type: 'link'; readonly path: Bytes; readonly stat: BigIntStats; readonly target: Bytes }

export interface Walk {
  readonly root: Bytes
  readonly select: Selection
  /** Gone before it was looked at, or of a kind that is never saved. */
  readonly skipped: Notes
  /** There, and out of reach. */
  readonly unsaved: Notes
}

/**
 * Everything selected below a folder, the folder itself first: depth first, names in the order of
 * their bytes. Links are not followed. Only the names of the folders that are open are held.
 */
export function* walk(asked: Walk): Generator<Found, void> {
  const top = looked(asked, '')
  if (top?.type !== 'folder') return
  yield top
  const open: Level[] = [level(asked, '')]
  /** Folders that are only worth something if something below them is. */
  let passed: Found[] = []
  while (open.length > 0) {
    const { path: folder, names } = open.at(-1) as Level
    const name = names.pop()
    if (name === undefined) {
      open.pop()
      passed = passed.filter(({ path }) => path !== folder)
      continue
    }
    const found = looked(asked, folder === '' ? name : `${folder}/${name}`)
    const verdict = found && asked.select(found.path, found.type === 'folder' ? 'folder' : 'other')
    if (found === undefined || verdict === 'pruned') continue
    if (verdict === 'passed') passed.push(found)
    else {
      yield* passed
      passed = []
      yield found
    }
    if (found.type === 'folder') open.push(level(asked, found.path))
  }
}

interface Level {
  readonly path: Bytes
  /** Those still to come, the next one last. */
  readonly names: Bytes[]
}

const level = (asked: Walk, path: Bytes): Level => {
  try {
    const names = readdirSync(onDisk(full(asked, path)), { encoding: 'latin1' })
    return { path, names: names.sort().reverse() }
  } catch (thrown) {
    noteLost(asked, path, thrown)
    return { path, names: [] }
  }
}

const looked = (asked: Walk, path: Bytes): Found | undefined => {
  try {
    const place = onDisk(full(asked, path))
    const stat = lstatSync(place, { bigint: true })
    if (stat.isFile()) return { type: 'file', path, stat }
    if (stat.isDirectory()) return { type: 'folder', path, stat }
    if (stat.isSymbolicLink()) return { type: 'link', path, stat, target: readlinkSync(place, { encoding: 'latin1' }) }
    if (asked.select(path, 'other') === 'wanted') asked.skipped.add(path, kindOf(stat))
  } catch (thrown) {
    if (asked.select(path, 'other') === 'wanted') noteLost(asked, path, thrown)
  }
  return undefined
}

const kindOf = (stat: BigIntStats): string => {
  if (stat.isFIFO()) return 'a FIFO'
  return stat.isSocket() ? 'a socket' : 'a device'
}

const full = ({ root }: Walk, path: Bytes): Bytes => (path === '' ? root : `${root}/${path}`)

/** What has gone since it was listed is no loss: it was not there to be saved. */
export const noteLost = ({ skipped, unsaved }: Pick<Walk, 'skipped' | 'unsaved'>, path: Bytes, thrown: unknown): void => {
  if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') skipped.add(path, 'gone before it was read')
  else unsaved.add(path, reasonWords(thrown))
}
