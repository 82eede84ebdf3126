import { closeSync, constants, fstatSync, ftruncateSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, rmdirSync, rmSync, type Stats, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnvFile, parsePathFile } from '../core/env-file.ts'
import type { CommandFiles, Written } from '../core/ports.ts'
import { uniqueWord } from './unique.ts'

/**
 * Folders for commands, private (mode 0700) and inside `temp`. A folder that a command has left as
 * it was serves the next one: to make and remove seven files costs more than to start a shell.
 */
export const commandFolders = (temp: string): ((script: string, extension: string) => CommandFiles) => {
  const spare = new Map<string, Folder[]>()
  return (text, extension) => {
    const folder = spare.get(extension)?.pop() ?? createFolder(temp, extension)
    overwrite(folder.script, text)
    return {
      script: folder.script,
      env: folder.env,
      read: () => (isUntouched(folder) ? NOTHING_WRITTEN : readWritten(folder)),
      release: ({ mayReuse }) => {
        if (mayReuse && isUntouched(folder)) spare.set(extension, [...(spare.get(extension) ?? []), folder])
        else removeFolder(folder)
      },
    }
  }
}

/** In place: to empty a file first takes ext4 longer than everything else here. */
const overwrite = (path: string, text: string): void => {
  const bytes = Buffer.from(text)
  const file = openSync(path, 'r+')
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    ftruncateSync(file, bytes.length)
  } finally {
    closeSync(file)
  }
}

interface Folder {
  readonly path: string
  readonly script: string
  readonly env: Readonly<Record<string, string>>
}

const createFolder = (temp: string, extension: string): Folder => {
  const path = join(temp, `command-${uniqueWord()}`)
  mkdirSync(path, { mode: 0o700 })
  const script = join(path, `script${extension === '' || extension.startsWith('.') ? '' : '.'}${extension}`)
  const env = Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [variable, join(path, name)]))
  // Tools look whether these files exist before they write to them.
  for (const file of [script, ...Object.values(env)]) closeSync(openSync(file, 'wx', file === script ? 0o700 : 0o600))
  return { path, script, env }
}

const isUntouched = ({ path, script, env }: Folder): boolean => {
  try {
    const ours = [script, ...Object.values(env)]
    return readdirSync(path).length === ours.length && ours.every((file) => isPlain(lstatSync(file), file === script))
  } catch {
    return false
  }
}

const isPlain = (file: Stats, isScript: boolean): boolean => file.isFile() && file.nlink === 1 && (isScript || file.size === 0)

const NOTHING_WRITTEN: Written = { outputs: {}, env: {}, paths: [], summary: '', problems: [] }

const VARIABLES = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
  state: 'GITHUB_STATE',
  summary: 'GITHUB_STEP_SUMMARY',
} as const

/** More than this is not read from any of a command's files. */
const READ_BOUND = 1024 ** 2

const readWritten = ({ path }: Folder): Written => {
  const problems: string[] = []
  const read = (name: keyof typeof VARIABLES, tooLong: 'refuse' | 'cut'): string => {
    const { text, problem } = readPrivate(join(path, name), tooLong)
    if (problem !== undefined) problems.push(`${VARIABLES[name]} ${problem}`)
    return text
  }
  const values = (name: 'output' | 'env'): Readonly<Record<string, string>> => {
    const { values: found, problem } = parseEnvFile(read(name, 'refuse'))
    if (problem !== undefined) problems.push(`${VARIABLES[name]} was read only in part: ${problem}`)
    return found
  }
  return {
    outputs: values('output'),
    env: values('env'),
    paths: parsePathFile(read('path', 'refuse')),
    summary: read('summary', 'cut'),
    problems,
  }
}

interface Read {
  readonly text: string
  readonly problem?: string
}

/** Follows no link and waits for no pipe that the command may have put in the file's place. */
const readPrivate = (path: string, tooLong: 'refuse' | 'cut'): Read => {
  let file: number | undefined
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const status = fstatSync(file)
    if (!status.isFile()) return { text: '', problem: 'was ignored: it is no regular file any more' }
    if (status.size === 0) return { text: '' }
    if (status.size <= READ_BOUND) return { text: decode(readStart(file, status.size)) }
    if (tooLong === 'refuse') return { text: '', problem: `was ignored: it has ${status.size} bytes, more than ${READ_BOUND}` }
    return { text: wholeLines(decode(readStart(file, READ_BOUND))), problem: `was cut: it has ${status.size} bytes, more than ${READ_BOUND}` }
  } catch (error) {
    return { text: '', problem: `was ignored: ${error instanceof Error ? error.message : String(error)}` }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const readStart = (file: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  let length = 0
  for (let read = -1; length < size && read !== 0; length += read) read = readSync(file, bytes, length, size - length, length)
  return bytes.subarray(0, length)
}

/** PowerShell writes UTF-16 where it is not told otherwise; both have a mark at the beginning. */
const decode = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : new TextDecoder().decode(bytes)

const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1) || text

/** What a command left behind may belong to another user; the runner removes its own folder for temporary files in the end. */
const removeFolder = ({ path, script, env }: Folder): void => {
  try {
    for (const file of [script, ...Object.values(env)]) unlinkSync(file)
    rmdirSync(path)
  } catch {
    removeAll(path)
  }
}

/** For when the command put something of its own there, or removed something of ours; it costs more. */
const removeAll = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  } catch {}
}
