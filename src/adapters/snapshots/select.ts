import picomatch from 'picomatch'
import { type Bytes, shown } from './bytes.ts'

/** What of a tree is wanted: `pruned` is not, with all below it; `passed` only if something below it is. */
export type Selection = (path: Bytes, kind: 'folder' | 'other') => 'wanted' | 'passed' | 'pruned'

/**
 * Globs over paths below a folder. One without a slash matches a name at any depth; a leading slash
 * ties it to the top, a trailing one to folders. What lies below a match is matched.
 */
export const selection = (include: readonly string[], exclude: readonly string[]): Selection => {
  const [isIncluded, isExcluded] = [matcher(include), matcher(exclude)]
  if (include.length === 0 && exclude.length === 0) return () => 'wanted'
  const wanted = new Set<Bytes>()
  return (path, kind) => {
    const name = shown(path)
    if (isExcluded(name, kind)) return 'pruned'
    if (include.length === 0 || isIncluded(name, kind) || isBelow(name, isIncluded, wanted)) return 'wanted'
    return kind === 'folder' ? 'passed' : 'pruned'
  }
}

type Match = (path: string, kind: 'folder' | 'other') => boolean

const matcher = (globs: readonly string[]): Match => {
  const matches = globs.map(single)
  return (path, kind) => matches.some((match) => match(path, kind))
}

const single = (glob: string): Match => {
  const plain = glob.replace(/^\.\//, '').replace(/\/+$/, '')
  const isFolderOnly = plain !== glob.replace(/^\.\//, '')
  const isTied = plain.replace(/^\//, '').includes('/') || plain.startsWith('/')
  const match = picomatch(plain.replace(/^\//, ''), { dot: true, basename: !isTied })
  return (path, kind) => (!isFolderOnly || kind === 'folder') && match(path)
}

/** Whether a folder above matches; asked for folder after folder of a walk, so what was found is remembered. */
const isBelow = (path: string, isIncluded: Match, wanted: Set<string>): boolean => {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (folder === '') return false
  if (wanted.has(folder)) return true
  const found = isIncluded(folder, 'folder') || isBelow(folder, isIncluded, wanted)
  if (found && wanted.size < REMEMBERED) wanted.add(folder)
  return found
}

const REMEMBERED = 1_000
