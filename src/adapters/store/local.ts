import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Kept, Store } from '../../core/store.ts'
import { uniqueWord } from '../unique.ts'
import { prune } from './prune.ts'
import { META, readMeta } from './meta.ts'
import { diskWords, sizeOf } from './disk.ts'

export interface LocalStoreOptions {
  /** Made where there is none. */
  readonly folder: string
  /** In bytes; what was used least recently goes first. */
  readonly limit: number
  readonly access: Store['access']
  readonly wall: () => number
}

/**
 * What is kept from run to run in a folder, which several runs may use at once: an entry is written
 * beside and renamed, so that nobody sees a part of one.
 */
export const localStore = (options: LocalStoreOptions): Store => {
  const troubles = new Set<string>()
  const places = placesIn(options.folder)
  const trouble = (text: string): void => void troubles.add(text)
  return {
    kind: 'local',
    access: options.access,
    get: async (key, prefixes) => (options.access === 'none' ? undefined : find(places, key, prefixes, options, trouble)),
    put: async (key, fill, signal) => (options.access === 'read-write' ? put({ places, key, fill, signal, options, trouble }) : 'not-kept'),
    drop: async (key, why) => {
      trouble(`dropped a damaged entry of the store: ${why}`)
      discard(places, places.entry(key))
    },
    troubles: () => [...troubles],
  }
}

/** The folders of a store. */
export interface Places {
  readonly entries: string
  /** What is being written, and what is on its way out. */
  readonly work: string
  /** A file for each entry that somebody reads. */
  readonly pins: string
  entry(key: string): string
}

const placesIn = (folder: string): Places => ({
  entries: join(folder, 'entries'),
  work: join(folder, 'work'),
  pins: join(folder, 'pins'),
  entry: (key) => join(folder, 'entries', nameOf(key)),
})

/** File systems take names of at most 255 bytes; a longer one is told from others by what `META` says. */
const LONGEST_NAME = 240

const nameOf = (key: string): string => {
  const name = encodeURIComponent(key).replaceAll('.', '%2E').replaceAll('*', '%2A')
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 14)}~${hashOf(name)}`
}

/** FNV-1a in 53 bits: it has to tell names apart, not to be hard to forge, for the whole key is compared. */
const hashOf = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (const char of text) hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0x1fffffffffffffn
  return hash.toString(36)
}

type Trouble = (text: string) => void

const find = (places: Places, key: string, prefixes: readonly string[], { wall }: LocalStoreOptions, trouble: Trouble): Entry | undefined => {
  const exact = open(places, places.entry(key), wall, trouble, (found) => found === key)
  if (exact !== undefined) return exact
  for (const prefix of prefixes) {
    const newest = keysIn(places, trouble)
      .filter((meta) => meta.key.startsWith(prefix))
      .toSorted((a, b) => b.createdAt - a.createdAt)[0]
    const entry = newest && open(places, places.entry(newest.key), wall, trouble, (found) => found === newest.key)
    if (entry !== undefined) return entry
  }
  return undefined
}

const keysIn = (places: Places, trouble: Trouble): readonly { readonly key: string; readonly createdAt: number }[] =>
  namesIn(places.entries).flatMap((name) => {
    const meta = soundMeta(places, join(places.entries, name), trouble)
    return meta === undefined ? [] : [meta]
  })

const open = (places: Places, folder: string, wall: () => number, trouble: Trouble, isMeant: (key: string) => boolean): Entry | undefined => {
  if (!existsSync(folder)) return undefined
  const pin = pinned(places, folder)
  const meta = soundMeta(places, folder, trouble)
  if (meta === undefined || !isMeant(meta.key)) {
    gone(pin)
    return undefined
  }
  touch(folder, wall())
  return {
    key: meta.key,
    folder,
    createdAt: meta.createdAt,
    release: async () => gone(pin),
  }
}

/** What cannot be read is no entry, and never will be. */
const soundMeta = (places: Places, folder: string, trouble: Trouble): ReturnType<typeof readMeta> => {
  const meta = readMeta(folder)
  if (meta !== undefined || !existsSync(folder)) return meta
  trouble('dropped a damaged entry of the store: what it says about itself cannot be read')
  discard(places, folder)
  return undefined
}

/** Tells other runs that an entry is read; that it cannot be told only matters to a run that prunes just now. */
const pinned = ({ pins }: Places, folder: string): string => {
  const pin = join(pins, `${process.pid}.${uniqueWord()}`)
  try {
    mkdirSync(pins, { recursive: true })
    writeFileSync(pin, folder)
  } catch {}
  return pin
}

/** When an entry was used last is the time of its `META`. */
const touch = (folder: string, at: number): void => {
  try {
    utimesSync(join(folder, META), at / 1_000, at / 1_000)
  } catch {}
}

interface Put {
  readonly places: Places
  readonly key: string
  readonly fill: Parameters<Store['put']>[1]
  readonly signal: AbortSignal
  readonly options: LocalStoreOptions
  readonly trouble: Trouble
}

const put = async (asked: Put): Promise<Kept> => {
  const { places, key, fill, trouble } = asked
  if (existsSync(places.entry(key))) return 'exists'
  const beside = join(places.work, `${process.pid}.${uniqueWord()}`)
  try {
    mkdirSync(beside, { recursive: true })
    return (await fill(beside)) === 'abandoned' ? 'not-kept' : conclude(asked, beside)
  } catch (thrown) {
    trouble(diskWords(thrown))
    return 'not-kept'
  } finally {
    gone(beside)
  }
}

const conclude = ({ places, key, signal, options: { limit, wall }, trouble }: Put, beside: string): Kept => {
  const bytes = sizeOf(beside)
  if (signal.aborted) return 'not-kept'
  if (bytes > limit) {
    trouble(`not kept: it has ${bytes} bytes, and the store may have ${limit} (STAGEWRIGHT_STORE_SIZE)`)
    return 'not-kept'
  }
  writeFileSync(join(beside, META), JSON.stringify({ version: 1, key, createdAt: wall(), bytes }))
  mkdirSync(places.entries, { recursive: true })
  touch(beside, wall())
  if (!renamed(beside, places.entry(key))) return 'exists'
  prune(places, limit, nameOf(key))
  return 'kept'
}

/** Another run may have been faster. */
const renamed = (from: string, to: string): boolean => {
  try {
    renameSync(from, to)
    return true
  } catch (thrown) {
    if (existsSync(to)) return false
    throw thrown
  }
}

/** Out of sight at once, and then removed. */
const discard = ({ work }: Places, folder: string): void => {
  const out = join(work, `${process.pid}.${uniqueWord()}`)
  try {
    mkdirSync(work, { recursive: true })
    renameSync(folder, out)
    rmSync(out, { recursive: true, force: true })
  } catch {}
}

/** Removes what may not be there; what cannot be removed is left to whoever prunes. */
const gone = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {}
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
