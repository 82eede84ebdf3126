/** Which paths of a workspace are meant: relative to it, with `/` between their parts. */
export interface GlobSet {
  matches(path: string): boolean
  /** Whether a path below this folder could match; the workspace itself is an empty text. */
  mayHold(folder: string): boolean
  /** The folders that patterns name without a wildcard: what lies on the way to them has to be a folder. */
  readonly bases: readonly string[]
}

/**
 * Patterns in order; the last one that matches a path decides, and one that begins with `!` takes
 * away. A pattern whose last part has no wildcard names all that lies below it, too. `compile` makes
 * a regular expression of a single glob.
 */
export const globSet = (patterns: readonly string[], compile: (glob: string) => RegExp): GlobSet => {
  const globs = patterns.map((pattern) => globOf(pattern, compile))
  const positive = globs.filter(({ isNegated }) => !isNegated)
  const closing = globs.slice(globs.findLastIndex(({ isNegated }) => !isNegated) + 1)
  return {
    matches: (path) => globs.findLast((glob) => glob.matches(path))?.isNegated === false,
    mayHold: (folder) => positive.some((glob) => glob.mayHold(folder)) && !closing.some((glob) => glob.holdsAll(folder)),
    bases: positive.map(({ base }) => base),
  }
}

/** A pattern as it applies to the workspace, or nothing where it leads out of it; `base` is a folder of the workspace. */
export const rooted = (pattern: string, base: string): string | undefined => {
  const [sign, glob] = pattern.startsWith('!') ? ['!', pattern.slice(1)] : ['', pattern]
  if (/^([/\\]|[A-Za-z]:)/.test(glob)) return undefined
  const parts: string[] = base === '' ? [] : base.split('/').map(escaped)
  for (const part of glob.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return `${sign}${parts.length === 0 ? '**' : parts.join('/')}`
}

/** Whether a text has characters that mean more than themselves. */
export const hasWildcard = (text: string): boolean => /[*?[\]{}()!+@]/.test(text.replace(/\\./g, ''))

interface Glob {
  readonly isNegated: boolean
  /** Its parts up to the first that has a wildcard. */
  readonly base: string
  matches(path: string): boolean
  mayHold(folder: string): boolean
  /** Whether it matches whatever lies below a folder. */
  holdsAll(folder: string): boolean
}

const globOf = (pattern: string, compile: (glob: string) => RegExp): Glob => {
  const isNegated = pattern.startsWith('!')
  const glob = isNegated ? pattern.slice(1) : pattern
  const parts = glob.split('/')
  const wild = parts.findIndex(hasWildcard)
  const base = parts.slice(0, wild < 0 ? parts.length : wild).map(plain).join('/')
  const isWhole = !hasWildcard(parts.at(-1) ?? '')
  const expression = compile(isWhole ? `${glob}/**` : glob)
  const folder = isWhole ? compile(glob) : glob.endsWith('/**') ? compile(glob.slice(0, -3)) : undefined
  return {
    isNegated,
    base,
    matches: (path) => expression.test(path),
    mayHold: holder(parts, isWhole, compile),
    holdsAll: (path) => glob === '**' || (folder !== undefined && ancestors(path).some((each) => folder.test(each))),
  }
}

/** Tells of a folder whether it fits the first parts of a glob, as many as it has itself. */
const holder = (parts: readonly string[], isWhole: boolean, compile: (glob: string) => RegExp): Glob['mayHold'] => {
  const deep = parts.findIndex((part) => /\*\*|[{(]/.test(part))
  const flat = deep < 0 ? parts : parts.slice(0, deep)
  const starts = flat.map((_, index) => compile(parts.slice(0, index + 1).join('/')))
  return (path) => {
    if (path === '') return true
    const names = path.split('/')
    const known = Math.min(names.length, starts.length)
    if (known > 0 && starts[known - 1]?.test(names.slice(0, known).join('/')) !== true) return false
    return deep >= 0 || isWhole || names.length < parts.length
  }
}

/** A path and the folders that it lies in. */
const ancestors = (path: string): readonly string[] => {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

const escaped = (part: string): string => part.replace(/[*?[\]{}()!+@\\]/g, '\\$&')

const plain = (part: string): string => part.replace(/\\(.)/g, '$1')
