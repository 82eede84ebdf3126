import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { uniqueWord } from '../unique.ts'
import type { Places } from './local.ts'
import { META, readMeta } from './meta.ts'

/**
 * Removes what was used least recently until what is left has at most `limit` bytes; never the entry
 * named `newest`, and none that a run reads. What dead runs have left behind goes, too.
 */
export const prune = (places: Places, limit: number, newest: string): void => {
  const read = pinnedEntries(places)
  for (const name of namesIn(places.work)) if (isAbandoned(name)) rmSync(join(places.work, name), { recursive: true, force: true })
  const entries = namesIn(places.entries).map((name) => entryOf(places, name)).toSorted((a, b) => a.usedAt - b.usedAt)
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  for (const { name, folder, bytes: freed } of entries) {
    if (bytes <= limit) return
    if (name === newest || read.has(folder)) continue
    bytes -= freed
    remove(places, folder)
  }
}

const entryOf = ({ entries }: Places, name: string) => {
  const folder = join(entries, name)
  return { name, folder, bytes: readMeta(folder)?.bytes ?? 0, usedAt: usedAt(folder) }
}

const usedAt = (folder: string): number => {
  try {
    return statSync(join(folder, META)).mtimeMs
  } catch {
    return 0
  }
}

/** Out of sight in one step, so that nobody sees a part of it. */
const remove = ({ work }: Places, folder: string): void => {
  const out = join(work, `${process.pid}.${uniqueWord()}`)
  try {
    renameSync(folder, out)
    rmSync(out, { recursive: true, force: true })
  } catch {}
}

const pinnedEntries = ({ pins }: Places): ReadonlySet<string> =>
  new Set(
    namesIn(pins).flatMap((name) => {
      const pin = join(pins, name)
      if (!isAbandoned(name)) return [textOf(pin)]
      rmSync(pin, { force: true })
      return []
    }),
  )

/** Names begin with the id of the process that they belong to. */
const isAbandoned = (name: string): boolean => {
  try {
    process.kill(Number.parseInt(name, 10), 0)
    return false
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
