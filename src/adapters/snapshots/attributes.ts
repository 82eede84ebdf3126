import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { linesOf } from './lines.ts'
import type { Selection } from './select.ts'
import { lineSink } from './sink.ts'
import { runTool, type Tools } from './tools.ts'

/** Beside a manifest: extended attributes and access control lists, as `getfattr --dump` writes and `setfattr --restore` reads them. */
export const XATTRS = 'xattrs'

/** What a policy of the machine gives every file anew is none of the file's own. */
const OWN = '^(user\\.|trusted\\.|security\\.capability$|system\\.posix_acl)'

/** The attributes of one entry. */
interface Block {
  readonly path: Bytes
  readonly lines: readonly Bytes[]
}

export interface Captured {
  /** The digest of the file, if there is anything in it. */
  readonly sha256?: string
  readonly notices: readonly string[]
}

/** Writes the attributes of all that is selected below `source` into a folder. Node knows nothing of them: the system's `getfattr` does. */
export const captureAttributes = async (source: Bytes, select: Selection, folder: Bytes, tools: Tools, signal: AbortSignal): Promise<Captured> => {
  if (process.platform !== 'linux') return { notices: [] }
  const getfattr = tools.find('getfattr')
  if (getfattr === undefined) return { notices: ['extended attributes were not looked for: there is no getfattr (package attr) on the PATH'] }
  const raw = `${folder}/${XATTRS}.raw`
  await runTool(tools, getfattr, ['-RPhd', '-e', 'base64', '-m', OWN, '--', '.'], { cwd: source, signal, stdout: raw })
  signal.throwIfAborted()
  const count = writeBlocks(wanted(raw, select), `${folder}/${XATTRS}`)
  return { notices: [], ...(count > 0 && { sha256: digestOf(folder) }) }
}

export const digestOf = (folder: Bytes): string => createHash('sha256').update(readFileSync(onDisk(`${folder}/${XATTRS}`))).digest('hex')

/** Gives attributes to entries of `root`: those of `paths`, or all that are there; what went wrong, in sentences. */
export const giveAttributes = async (from: Bytes, root: Bytes, paths: ReadonlySet<Bytes> | 'all', tools: Tools, signal: AbortSignal, given: Bytes): Promise<readonly string[]> => {
  const setfattr = tools.find('setfattr')
  if (setfattr === undefined) return ['extended attributes were not restored: there is no setfattr (package attr) on the PATH']
  writeBlocks(paths === 'all' ? blocksOf(from) : chosen(blocksOf(from), paths), given)
  const { stderr } = await runTool(tools, setfattr, ['-h', `--restore=${Buffer.from(given, 'latin1').toString()}`], { cwd: root, signal })
  signal.throwIfAborted()
  const problems = stderr.split('\n').filter((line) => line !== '' && !line.includes('No such file'))
  return problems.length === 0 ? [] : [`some extended attributes could not be given: ${problems[0]}`]
}

/** The paths that have any. */
export const pathsWithAttributes = (folder: Bytes): ReadonlySet<Bytes> => new Set([...blocksOf(`${folder}/${XATTRS}`)].map(({ path }) => path))

function* wanted(raw: Bytes, select: Selection): Generator<Block, void> {
  for (const block of blocksOf(raw)) if (block.path === '' || isWanted(block.path, select)) yield block
}

/** None of the folders above may be left out either. */
const isWanted = (path: Bytes, select: Selection): boolean => {
  const parts = path.split('/')
  const isPruned = parts.some((_, index) => index < parts.length - 1 && select(parts.slice(0, index + 1).join('/'), 'folder') === 'pruned')
  return !isPruned && select(path, 'other') === 'wanted'
}

function* chosen(blocks: Iterable<Block>, paths: ReadonlySet<Bytes>): Generator<Block, void> {
  for (const block of blocks) if (paths.has(block.path)) yield block
}

const writeBlocks = (blocks: Iterable<Block>, path: Bytes): number => {
  const sink = lineSink(path)
  let count = 0
  for (const { lines } of blocks) {
    for (const line of [...lines, '']) sink.put(line)
    count += 1
  }
  sink.end('plain')
  return count
}

const NAME = '# file: '

function* blocksOf(file: Bytes): Generator<Block, void> {
  let lines: Bytes[] = []
  for (const line of linesOf(file)) {
    if (line !== '') lines.push(line)
    else {
      if (lines[0]?.startsWith(NAME)) yield { path: plain(lines[0].slice(NAME.length)), lines }
      lines = []
    }
  }
}

/** Backslashes and what cannot be printed stand as three octal digits. */
const plain = (name: Bytes): Bytes =>
  name.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8))).replace(/^\.$/, '').replace(/^\.\//, '')
