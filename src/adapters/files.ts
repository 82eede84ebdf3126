import { accessSync, closeSync, constants, fstatSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parseEnvFile, parsePathFile } from '../core/env-file.ts'
import type { CommandFiles, Files, Written } from '../core/ports.ts'

/** Files on the disk; each command gets a private folder (mode 0700) inside `temp`. */
export const files = (temp: string): Files => ({
  commandFiles: (script, extension) => createCommandFiles(mkdtempSync(join(temp, 'stagewright-')), script, extension),
  isFolder,
  which,
})

const VARIABLES = {
  output: 'GITHUB_OUTPUT',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
  state: 'GITHUB_STATE',
  summary: 'GITHUB_STEP_SUMMARY',
} as const

/** More than this is not read from any of a command's files. */
const READ_BOUND = 1024 ** 2

const createCommandFiles = (folder: string, text: string, extension: string): CommandFiles => {
  const script = join(folder, `script${extension === '' || extension.startsWith('.') ? '' : '.'}${extension}`)
  writeFileSync(script, text, { mode: 0o700 })
  const pathOf = (name: keyof typeof VARIABLES): string => join(folder, name)
  const env = Object.entries(VARIABLES).map(([name, variable]) => [variable, pathOf(name as keyof typeof VARIABLES)] as const)
  // Tools look whether these files exist before they write to them.
  for (const [, path] of env) writeFileSync(path, '', { mode: 0o600 })
  return {
    script,
    env: Object.fromEntries(env),
    read: () => readWritten(pathOf),
    remove: () => removeFolder(folder),
  }
}

const readWritten = (pathOf: (name: keyof typeof VARIABLES) => string): Written => {
  const problems: string[] = []
  const read = (name: keyof typeof VARIABLES, tooLong: 'refuse' | 'cut'): string => {
    const { text, problem } = readPrivate(pathOf(name), tooLong)
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
const removeFolder = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  } catch {}
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

const which = (program: string, path: string): string | undefined =>
  candidates(program, path).find(isExecutable)

const candidates = (program: string, path: string): readonly string[] => {
  const places = /[\\/]/.test(program) ? [program] : path.split(delimiter).filter(Boolean).map((folder) => join(folder, program))
  return process.platform === 'win32' ? places.flatMap((place) => [place, ...WINDOWS_ENDINGS.map((ending) => place + ending)]) : places
}

const WINDOWS_ENDINGS = ['.exe', '.cmd', '.bat', '.com']

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
