import { closeSync, type Dirent, fstatSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, realpathSync, type Stats, statSync } from 'node:fs'
import { createHash, type Hash } from 'node:crypto'
import { join } from 'node:path'
import type { GlobSet } from '../../core/globs.ts'
import type { Hashing, Leaf } from '../../core/trees.ts'
import { type Breathe, Untold } from './breather.ts'
import { hashFiles, WORTH_FILES } from './hash.ts'
import { KIND, type Row } from './remembered.ts'
import { prepareThread } from './thread.ts'

/** What a walk looks for, and what it may rely on. */
export interface Walk {
  readonly root: string
  readonly globs: GlobSet
  /** What is left out whatever the globs say. */
  readonly isLeftOut: (path: string) => boolean
  readonly as: 'inputs' | 'outputs'
  /** What was known of a folder's files. */
  readonly known: (folder: string) => ReadonlyMap<string, Row>
  readonly wall: () => number
  readonly breathe: Breathe
  readonly told?: Hashing | undefined
}

/** What a walk found: leaves in the order of their paths, and what to remember of each folder. */
export interface Walked {
  readonly leaves: readonly Leaf[]
  readonly folders: ReadonlyMap<string, readonly Row[]>
}

/** Walks the folders that can hold a match; links are never followed. Throws `Untold`. */
export const walk = async (asked: Walk): Promise<Walked> => {
  const found: Found = { matches: [], folders: new Map(), unread: [] }
  await walkFolder(asked, '', found)
  await readAll(asked, found)
  return { leaves: found.matches.flatMap(([path, row]) => leafOf(path, row)), folders: found.folders }
}

interface Found {
  readonly matches: (readonly [path: string, row: Row])[]
  readonly folders: Map<string, Row[]>
  /** Files of which the content is not known. */
  readonly unread: Unread[]
}

interface Unread {
  readonly path: string
  readonly folder: string
  /** Where its row and its match stand. */
  readonly row: number
  readonly match: number
  readonly size: number
}

const walkFolder = async (asked: Walk, folder: string, found: Found): Promise<boolean> => {
  const rest = asked.breathe()
  if (rest !== undefined) await rest
  const known = asked.known(folder)
  const names = listed(asked, folder, known.size === 0)
  const rows: Row[] = []
  found.folders.set(folder, rows)
  for (const { name, isFile } of names) {
    const path = folder === '' ? name : `${folder}/${name}`
    const isOut = asked.isLeftOut(path)
    const isMatch = !isOut && asked.globs.matches(path)
    if (!isMatch && (isOut || !asked.globs.mayHold(path))) {
      rows.push(unasked(asked, path, name, known.get(name)))
      continue
    }
    if (isFile && isMatch) {
      // It takes a while to begin, and there will be work for it.
      if (found.unread.length === WORTH_FILES) prepareThread()
      found.unread.push({ path, folder, row: rows.length, match: found.matches.length, size: 0 })
      const row = blank(name, KIND.file)
      rows.push(row)
      found.matches.push([path, row])
      continue
    }
    const seen = looked(asked, path)
    if (seen === undefined) continue
    if (seen.isDirectory()) {
      const row = blank(name, KIND.folder)
      rows.push(row)
      if ((!isMatch || asked.globs.mayHold(path)) && (await walkFolder(asked, path, found)) && isMatch && asked.as === 'outputs') found.matches.push([path, row])
      continue
    }
    const told = rowOf(asked, path, name, seen, isMatch, known.get(name))
    // Most files are known: fifty thousand promises would be felt.
    const row = told instanceof Promise ? await told : told
    if (row.digest === UNREAD) found.unread.push({ path, folder, row: rows.length, match: found.matches.length, size: seen.size })
    rows.push(row)
    if (isMatch && row.kind !== KIND.other) found.matches.push([path, row])
  }
  return names.length === 0
}

/** As git does: a file that changed so shortly before it was read could change again without a trace. */
const GRANULARITY_MS = 2_000

/** Reads what is not known yet, all of it together. */
const readAll = async ({ root, wall, breathe, told }: Walk, { matches, folders, unread }: Found): Promise<void> => {
  if (unread.length === 0) return
  const before = wall()
  const hashed = await hashFiles(unread.map(({ path }) => `${root}/${path}`), unread.reduce((sum, { size }) => sum + size, 0), breathe, told)
  unread.forEach(({ path, folder, row, match }, index) => {
    const read = hashed[index]
    if (read === undefined) throw new Untold(`${path} cannot be read`)
    const old = folders.get(folder)?.[row] ?? blank('', KIND.file)
    const isSettled = Math.max(read.mtimeMs, read.ctimeMs) < before - GRANULARITY_MS
    const { size, mtimeMs, ctimeMs, ino, digest } = read
    const fresh: Row = { name: old.name, kind: kindOf(read.mode), size, mtimeMs: isSettled ? mtimeMs : NaN, ctimeMs, ino, digest }
    const rows = folders.get(folder)
    if (rows !== undefined) rows[row] = fresh
    matches[match] = [path, fresh]
  })
}

interface Named {
  readonly name: string
  /** Certainly a regular file, of which nothing else is known. */
  readonly isFile: boolean
}

const named = (entry: Dirent): Named => ({ name: entry.name, isFile: entry.isFile() })

/** Sorted, so that the same files give the same order everywhere. */
const listed = ({ root }: Walk, folder: string, isNew: boolean): readonly Named[] => {
  try {
    const place = join(root, folder)
    const names = isNew ? readdirSync(place, { withFileTypes: true }).map(named) : readdirSync(place).map((name) => ({ name, isFile: false }))
    const strange = names.find(({ name }) => name.includes('\u{fffd}'))
    if (strange !== undefined) throw new Untold(`${join(folder, strange.name)} has a name that is not UTF-8`)
    return names.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR') return []
    throw thrown instanceof Untold ? thrown : new Untold(`${folder === '' ? 'the workspace' : folder} cannot be read`)
  }
}

/** What has gone since it was listed is not there. */
const looked = ({ root }: Walk, path: string): Stats | undefined => {
  try {
    return lstatSync(join(root, path), { throwIfNoEntry: false })
  } catch {
    throw new Untold(`${path} cannot be looked at`)
  }
}

const rowOf = (asked: Walk, path: string, name: string, seen: Stats, isMatch: boolean, known: Row | undefined): Row | Promise<Row> => {
  if (seen.isSymbolicLink()) return isMatch ? linkRow(asked, path, name) : passedLink(asked, path, name)
  if (!seen.isFile()) return blank(name, isMatch ? KIND.other : KIND.plain)
  if (known !== undefined && isSame(known, seen)) return known
  if (!isMatch) return blank(name, KIND.plain)
  return { ...blank(name, KIND.file), digest: UNREAD }
}

/** What others asked about stays known, as long as it is as it was. */
const unasked = ({ root }: Walk, path: string, name: string, known: Row | undefined): Row => {
  if (known === undefined || (known.kind !== KIND.file && known.kind !== KIND.executable)) return known ?? blank(name, KIND.unseen)
  const seen = lstatSync(join(root, path), { throwIfNoEntry: false })
  return seen?.isFile() === true && isSame(known, seen) ? known : blank(name, KIND.unseen)
}

/** A file that has been read before; whoever changes its mode changes its ctime. */
const isSame = (known: Row, { size, mtimeMs, ctimeMs, ino }: Stats): boolean =>
  (known.kind === KIND.file || known.kind === KIND.executable) && known.size === size && known.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs && known.ino === ino

/** A file's SHA-256, and what it was when it was opened. */
export const digestFile = async (path: string, breathe: Breathe): Promise<{ readonly digest: Uint8Array; readonly stats: Stats }> => {
  const file = openSync(path, 'r')
  try {
    const stats = fstatSync(file)
    const hash = createHash('sha256')
    await pieces(file, (piece) => hash.update(piece), breathe)
    return { digest: hash.digest(), stats }
  } finally {
    closeSync(file)
  }
}

const PIECE = Buffer.allocUnsafeSlow(2 ** 18)

/** All bytes of an open file; the memory of a piece is used again for the next. */
export const pieces = async (file: number, take: (piece: Uint8Array) => void, breathe: Breathe): Promise<void> => {
  for (;;) {
    const count = readSync(file, PIECE, 0, PIECE.length, null)
    if (count > 0) take(PIECE.subarray(0, count))
    const rest = breathe()
    if (rest !== undefined) await rest
    if (count < PIECE.length) return
  }
}

/** Never taken for known: what it leads to may have changed. */
const linkRow = async (asked: Walk, path: string, name: string): Promise<Row> => {
  const place = join(asked.root, path)
  const target = targetOf(asked, path)
  const hash = createHash('sha256').update(readlinkSync(place))
  if (asked.as === 'inputs' && target?.isFile()) await addTarget(hash, place, path, asked)
  return { ...blank(name, KIND.link), digest: hash.digest('hex') }
}

const passedLink = (asked: Walk, path: string, name: string): Row => {
  targetOf(asked, path)
  return blank(name, KIND.plain)
}

/** What a link leads to; where a pattern names what lies behind it, nothing would be found there. */
const targetOf = ({ root, globs }: Walk, path: string): Stats | undefined => {
  const target = statSync(join(root, path), { throwIfNoEntry: false })
  const isNamed = globs.bases.some((base) => base === path || base.startsWith(`${path}/`))
  if (isNamed && target?.isDirectory() === true) throw new Untold(`${path} is a link to a folder, and no link is followed`)
  return target
}

const addTarget = async (hash: Hash, place: string, path: string, { breathe }: Walk): Promise<void> => {
  try {
    hash.update('\0').update((await digestFile(realpathSync(place), breathe)).digest)
  } catch {
    throw new Untold(`what ${path} leads to cannot be read`)
  }
}

/** Stands for a digest that is still to be taken. */
const UNREAD = 'unread'

const kindOf = (mode: number): number => ((mode & 0o111) === 0 ? KIND.file : KIND.executable)

const blank = (name: string, kind: number): Row => ({ name, kind, size: 0, mtimeMs: NaN, ctimeMs: NaN, ino: 0, digest: '' })

const LEAVES: Readonly<Record<number, Leaf['kind']>> = { [KIND.file]: 'file', [KIND.executable]: 'executable', [KIND.link]: 'link' }

const leafOf = (path: string, { kind, digest }: Row): readonly Leaf[] => {
  if (kind === KIND.folder) return [{ path, kind: 'folder', digest: '' }]
  return [{ path, kind: LEAVES[kind] ?? 'file', digest }]
}

const codeOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException).code
