import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of all files below a folder. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? sizeOf(path) : lstatSync(path).size)
  }, 0)

/** Why something could not be kept, as one sentence without a full stop. */
export const diskWords = (thrown: unknown): string => {
  const { code = '', message } = thrown as NodeJS.ErrnoException
  return `not kept: ${WORDS[code] ?? message}`
}

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk of the store is full',
  EDQUOT: 'the quota of the store’s disk is used up',
  EACCES: 'the folder of the store may not be written',
  EPERM: 'the folder of the store may not be written',
  EROFS: 'the disk of the store is read-only',
  ENOTDIR: 'the folder of the store is not one',
}
