import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { uniqueWord } from './unique.ts'

/** A file's bytes, or in words why they cannot be read. */
export type ReadDocument = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string }

/** Far above any limit that a reader of the bytes has. */
const LARGEST = 64 * 2 ** 20

export const readDocument = (path: string): ReadDocument => {
  try {
    const { size } = statSync(path)
    if (size > LARGEST) return { ok: false, problem: `the file is too large (${size} bytes)` }
    return { ok: true, bytes: readFileSync(path) }
  } catch (error) {
    return { ok: false, problem: wordsFor(error) }
  }
}

/** Writes a file, its folder too where there is none; what went wrong, in words, or nothing. A private one only its owner can read. */
export const writeDocument = (path: string, text: string, access: 'usual' | 'private' = 'usual'): string | undefined => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, access === 'private' ? { mode: 0o600, flag: 'wx' } : {})
    return undefined
  } catch (error) {
    return `could not write ${path}: ${wordsFor(error)}`
  }
}

/** The same for a file that only its owner can read and that may be there: written beside and renamed, so that nobody ever finds half of it. */
export const replaceDocument = (path: string, text: string): string | undefined => {
  const beside = `${path}.${uniqueWord()}`
  const trouble = writeDocument(beside, text, 'private')
  if (trouble !== undefined) return trouble
  try {
    renameSync(beside, path)
    return undefined
  } catch (error) {
    removeDocument(beside)
    return `could not write ${path}: ${wordsFor(error)}`
  }
}

/** A file that is not there, or can't be removed, is no trouble. */
export const removeDocument = (path: string): void => {
  try {
    rmSync(path)
  } catch {}
}

/** Whether there is a regular file; a path that cannot be one, or may not be looked at, is none. */
export const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be accessed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder is not one',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ELOOP: 'it is a symbolic link',
  ENXIO: 'it is no regular file',
}

/** What the system objects to, as a clause. */
export const wordsFor = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException
  return WORDS[code] ?? message
}
