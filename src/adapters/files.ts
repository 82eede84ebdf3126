import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Files } from '../core/ports.ts'
import { isFile } from './documents.ts'
import { privateFolder } from './private-folder.ts'
import { commandFolders } from './command-files.ts'

/** Files on the disk; commands get theirs inside `temp`. */
export const files = (temp: string): Files => ({
  commandFiles: commandFolders(temp),
  privateFolder: () => privateFolder(temp),
  isFolder,
  isFile,
  which: remembered(which),
})

/** Every stage asks for the same few programs. What was not there may be installed by the next stage. */
const remembered = (find: Files['which']): Files['which'] => {
  const found = new Map<string, string>()
  return (program, path) => {
    const key = `${program}\0${path}`
    const known = found.get(key) ?? find(program, path)
    if (known !== undefined) found.set(key, known)
    return known
  }
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
