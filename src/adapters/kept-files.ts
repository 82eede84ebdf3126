import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileShelf } from './shelf.ts'

/** Contents that never change under their name, kept from run to run. */
export interface KeptFiles {
  /** Nothing where there is none, or one that is not what was written. */
  read(name: string): Promise<Uint8Array | undefined>
  write(name: string, bytes: Uint8Array): Promise<void>
}

const MOST_FILES = 100

/** At most 100 files in a folder, the oldest given up first; each holds the digest of its content. */
export const keptFiles = (folder: string): KeptFiles => {
  const shelfOf = (name: string) => fileShelf(join(folder, `${sha256(Buffer.from(name))}.json`))
  return {
    read: async (name) => {
      const text = await shelfOf(name).read()
      return text === undefined ? undefined : contentIn(text, name)
    },
    write: async (name, bytes) => {
      await shelfOf(name).write(JSON.stringify({ name, sha256: sha256(bytes), content: Buffer.from(bytes).toString('base64') }))
      await thinOut(folder)
    },
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const contentIn = (text: string, name: string): Uint8Array | undefined => {
  try {
    const kept = Object(JSON.parse(text))
    const bytes = Buffer.from(String(kept.content), 'base64')
    return kept.name === name && kept.sha256 === sha256(bytes) ? bytes : undefined
  } catch {
    return undefined
  }
}

const thinOut = async (folder: string): Promise<void> => {
  try {
    const names = await readdir(folder)
    if (names.length <= MOST_FILES) return
    const ages = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })))
    const old = ages.toSorted((a, b) => b.at - a.at).slice(MOST_FILES)
    await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
  } catch {
    // Another run may be at it.
  }
}
