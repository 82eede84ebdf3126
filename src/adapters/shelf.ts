import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Shelf } from '../core/lookup.ts'
import { uniqueWord } from './unique.ts'

const MOST_BYTES = 4 * 2 ** 20

/** One file that only its owner can read; written beside and renamed, so that a reader never sees half of it. */
export const fileShelf = (path: string): Shelf => ({
  read: async () => {
    try {
      return (await stat(path)).size <= MOST_BYTES ? await readFile(path, 'utf8') : undefined
    } catch {
      return undefined
    }
  },
  write: async (text) => {
    const beside = `${path}.${uniqueWord()}`
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(beside, text, { mode: 0o600 })
      await rename(beside, path)
    } catch {
      // What cannot be kept is looked up again.
      await rm(beside, { force: true }).catch(() => {})
    }
  },
})
