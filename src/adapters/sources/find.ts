import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import picomatch from 'picomatch'
import { globSet } from '../../core/globs.ts'
import { breather } from '../fingerprints/breather.ts'
import { realPath } from '../real-path.ts'

/** A regular file, or a link to one. */
export interface Found {
  /** Relative to the folder in which it was sought if it lies there, else absolute; with `/` between its parts. */
  readonly name: string
  readonly path: string
  readonly stats: Stats
}

/** The files that match any of the globs, sorted by name. Lets others work meanwhile. */
export const findFiles = async (globs: readonly string[], folder: string): Promise<readonly Found[]> => {
  const breathe = breather(new AbortController().signal)
  const walk = walkFiles(globs, folder)
  for (;;) {
    const { done, value } = walk.next()
    if (done === true) return value
    const rest = breathe()
    if (rest !== undefined) await rest
  }
}

/** The same without letting go in between. */
export const findFilesNow = (globs: readonly string[], folder: string): readonly Found[] => {
  const walk = walkFiles(globs, folder)
  for (;;) {
    const { done, value } = walk.next()
    if (done === true) return value
  }
}

/** Pauses after each folder. */
function* walkFiles(globs: readonly string[], folder: string): Generator<undefined, readonly Found[]> {
  const set = globSet(globs.map((glob) => rooted(glob, folder)), (glob) => picomatch.makeRe(glob, { dot: true }))
  const found = new Map<string, Found>()
  const folders = set.bases.map(fromRoot)
  const seen = new Set<string>()
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const below = entriesOf(at)
    // What a glob names without a wildcard may be a file.
    if (below === undefined) add(found, at, folder, set.matches)
    for (const entry of below ?? []) {
      const path = at.endsWith('/') ? `${at}${entry.name}` : `${at}/${entry.name}`
      if (!entry.isDirectory()) add(found, path, folder, set.matches)
      else if (set.mayHold(fromPath(path)) && !isHidden(entry, set.bases)) folders.push(path)
    }
    yield undefined
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Nobody means git's own files who does not name them. */
const isHidden = ({ name }: Dirent, bases: readonly string[]): boolean =>
  name === '.git' && !bases.some((base) => base.split('/').includes('.git'))

const add = (found: Map<string, Found>, path: string, folder: string, matches: (path: string) => boolean): void => {
  if (!matches(fromPath(path))) return
  const stats = statsOf(path)
  if (stats?.isFile() === true && !isMadeUp(stats, path)) found.set(path, { name: nameIn(folder, path), path, stats })
}

/** What the kernel makes up takes no room on a disk; some of it has no end, and who only puts files there could lead us to it by a link. */
const isMadeUp = ({ blocks }: Stats, path: string): boolean => blocks === 0 && !MADE_UP.test(path) && MADE_UP.test(realPath(path))

const MADE_UP = /^\/(?:proc|sys)\//

/** Nothing of what has gone meanwhile, or leads nowhere. */
const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Nothing of what is no folder; what cannot be listed holds nothing for us. */
const entriesOf = (folder: string): readonly Dirent[] | undefined => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOTDIR' ? undefined : []
  }
}

const nameIn = (folder: string, path: string): string => {
  const name = relative(folder, path).replaceAll('\\', '/')
  return name.startsWith('../') || /^([/\\]|[A-Za-z]:)/.test(name) ? path : name
}

/** A glob as it applies to the whole machine, whose root is an empty text. */
const rooted = (pattern: string, folder: string): string => {
  const [sign, glob] = pattern.startsWith('!') ? ['!', pattern.slice(1)] : ['', pattern]
  const isAbsolute = /^([/\\]|[A-Za-z]:)/.test(glob)
  const parts = isAbsolute ? [] : fromPath(resolve(folder)).split('/').map(escaped)
  for (const part of glob.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `${sign}${parts.join('/')}`
}

const escaped = (part: string): string => part.replace(/[*?[\]{}()!+@\\]/g, '\\$&')

const fromPath = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '')

const fromRoot = (path: string): string => (/^[A-Za-z]:/.test(path) ? path : `/${path}`)
