import { looksLikeError } from './findings.ts'
import { plainLines } from './plain.ts'

/** A place in a file of the workspace, relative to it, with `/`; line and column count from 1. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column?: number
}

export interface Locating {
  /** The absolute path of the workspace. */
  readonly workspace: string
  /** Whether there is such a file, by its path relative to the workspace; without it every path is believed. */
  readonly exists?: (file: string) => boolean
  /** Where the command ran, relative to the workspace; its relative paths are looked for there first. */
  readonly folder?: string | undefined
}

/** The place in the workspace that an output blames, if it names one. Linear in the output's length. */
export const locate = (output: string, locating: Locating): Location | undefined => {
  const lines = plainLines(output).map((line) => line.slice(0, LONGEST_READ))
  return pythonFrame(lines, locating) ?? blamed(lines, locating)
}

/** A path that a tool wrote as one of the workspace, if it is there; code of others counts as not there. */
export const fileAt = (path: string, locating: Locating): string | undefined =>
  first(candidates(path.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, ''), locating), (candidate) => knownIn(candidate, locating))

const LONGEST_READ = 1_000
const REACH = 15

/** The innermost frame of the last Python traceback that lies in the workspace. */
const pythonFrame = (lines: readonly string[], locating: Locating): Location | undefined => {
  const last = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'))
  if (last === -1) return undefined
  return first(lines.slice(last).reverse(), (line) => {
    const [, file, number] = /^\s+File "([^"]{1,500})", line (\d{1,7})/.exec(line) ?? []
    return file === undefined ? undefined : place(file, number, undefined, locating)
  })
}

/** The first place named by a line that looks like an error or by one of those that follow it. */
const blamed = (lines: readonly string[], locating: Locating): Location | undefined => {
  let reach = 0
  let header: string | undefined
  for (const line of lines) {
    if (looksLikeError(line) || DIAGNOSTIC.test(line)) reach = REACH
    const found = (reach > 0 ? named(line, locating) : undefined) ?? underHeader(header, line, locating)
    if (found !== undefined) return found
    reach -= 1
    header = HEADER.test(line) ? line : line.trim() === '' ? undefined : header
  }
  return undefined
}

/** As compilers write: `file:line:column: message`. */
const DIAGNOSTIC = /^(?!.{0,300}\b(?:warning|note|info)\b)[^\s:()]{1,300}[:(]\d{1,7}[:,]\d{1,6}\)?: /

/** As eslint and others write: the path on its own line, then `line:column  error  message`. */
const HEADER = /^(?:\/|\.\/|[A-Za-z]:\\)?[\w.@~-][^\s:]{0,300}\.\w{1,10}$/
const UNDER_HEADER = /^\s+(\d{1,7}):(\d{1,6})\s+(?:error|✖|×)/

const underHeader = (header: string | undefined, line: string, locating: Locating): Location | undefined => {
  const [, number, column] = UNDER_HEADER.exec(line) ?? []
  return header === undefined || number === undefined ? undefined : place(header, number, column, locating)
}

const URLS = /\b(?!file:)[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi
const FILE_URLS = /\bfile:\/\/(?:\/(?=[A-Za-z]:))?/g

const ASCII = /^[\x00-\x7f]*$/

const PLACES =
  /(?<![A-Za-z0-9_./\\@+~:-])((?:[A-Za-z]:(?=[\\/]))?[A-Za-z0-9_./\\@+~-]{1,300})(?::(\d{1,7})(?::(\d{1,6}))?(?![\d:]*\d)|\((\d{1,7})(?:,(\d{1,6}))?\)|", line (\d{1,7})| on line (\d{1,7}))/g

/** A token of path characters, begun only where one begins so that no part is read twice, then a line and perhaps a column. */
const places = (line: string): IterableIterator<RegExpExecArray> =>
  line.matchAll(ASCII.test(line) ? PLACES : placesInAnyLetters())

/** Made when first needed: the classes of Unicode take a millisecond to compile. */
const placesInAnyLetters = (): RegExp =>
  /(?<![\p{L}\p{N}_./\\@+~:-])((?:[A-Za-z]:(?=[\\/]))?[\p{L}\p{N}_./\\@+~-]{1,300})(?::(\d{1,7})(?::(\d{1,6}))?(?![\d:]*\d)|\((\d{1,7})(?:,(\d{1,6}))?\)|", line (\d{1,7})| on line (\d{1,7}))/gu

const named = (line: string, locating: Locating): Location | undefined =>
  first([...places(line.replace(URLS, ' ').replace(FILE_URLS, ''))], ([, file = '', a, column, b, columnInBrackets, c, d]) =>
    place(file, a ?? b ?? c ?? d, column ?? columnInBrackets, locating),
  )

const place = (path: string, line: string | undefined, column: string | undefined, locating: Locating): Location | undefined => {
  const file = first(candidates(path, locating), (candidate) => fileIn(candidate, locating))
  if (file === undefined || Number(line) < 1) return undefined
  return { file, line: Number(line), ...(column !== undefined && Number(column) > 0 && { column: Number(column) }) }
}

const candidates = (path: string, { folder }: Locating): readonly string[] =>
  folder === undefined || /^([\\/]|[A-Za-z]:)/.test(path) ? [path] : [`${folder}/${path}`, path]

const fileIn = (path: string, locating: Locating): string | undefined => {
  const file = knownIn(path, locating)
  return file === undefined || !FILE_NAME.test(file) ? undefined : file
}

const knownIn = (path: string, { workspace, exists }: Locating): string | undefined => {
  const file = inWorkspace(path, workspace)
  return file === undefined || FOREIGN.test(file) || exists?.(file) === false ? undefined : file
}

/** Code of others, that an annotation could not show. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.cargo|\.rustup|\.git)\/|^internal\//

/** A name with an extension that does not look like a host's. */
const FILE_NAME = /(?:[^/.][^/]*\.(?!(?:com|org|net|io|dev|local|localhost|internal|cloud|app)$)[A-Za-z][A-Za-z0-9]{0,9}|(?:^|\/)(?:Makefile|Dockerfile|Jenkinsfile|Rakefile|Gemfile))$/

const inWorkspace = (path: string, workspace: string): string | undefined => {
  const slashed = path.replaceAll('\\', '/')
  const root = workspace.replaceAll('\\', '/').replace(/\/+$/, '')
  const relative = slashed.startsWith(`${root}/`) ? slashed.slice(root.length + 1) : slashed
  return relative.startsWith('/') || /^[A-Za-z]:/.test(relative) ? undefined : normal(relative)
}

const normal = (path: string): string | undefined => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.length === 0 ? undefined : parts.join('/')
}

const first = <T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const found = look(item)
    if (found !== undefined) return found
  }
  return undefined
}
