import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shelf } from '../../core/lookup.ts'
import type { Store } from '../../core/store.ts'

/** Where a document is kept, and where it may be found. */
export interface ShelfPlace {
  /** Where it is written, and sought first. */
  readonly key: string
  readonly prefixes: readonly string[]
  /** Where it is sought instead, if not under the key. */
  readonly soughtAt?: string
  readonly signal: AbortSignal
}

const FILE = 'document.json'
const MOST_BYTES = 4 * 2 ** 20

/** One document in a store; what goes wrong is the store's to tell. */
export const storedShelf = (store: Store, { key, prefixes, soughtAt = key, signal }: ShelfPlace): Shelf => ({
  read: async () => {
    const entry = await store.get(soughtAt, prefixes, signal)
    try {
      return entry && (await documentIn(entry.folder))
    } finally {
      await entry?.release()
    }
  },
  write: async (text) => {
    await store.put(key, (folder) => writeFile(join(folder, FILE), text), signal)
  },
})

const documentIn = async (folder: string): Promise<string | undefined> => {
  try {
    const file = join(folder, FILE)
    return (await stat(file)).size <= MOST_BYTES ? await readFile(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}
