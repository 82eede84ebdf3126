import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file of an entry that says what it is. */
export const META = 'entry.json'

export interface Meta {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Of all its files. */
  readonly bytes: number
}

/** What an entry says about itself; nothing where it cannot be read. */
export const readMeta = (folder: string): Meta | undefined => {
  try {
    const { version, key, createdAt, bytes } = Object(JSON.parse(readFileSync(join(folder, META), 'utf8'))) as Readonly<Record<string, unknown>>
    if (version !== 1 || typeof key !== 'string' || !isCount(createdAt) || !isCount(bytes)) return undefined
    return { key, createdAt, bytes }
  } catch {
    return undefined
  }
}

const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0
