import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trust } from '../../core/fingerprint.ts'
import type { Clock, Processes } from '../../core/ports.ts'
import type { Entry, Kept, Store } from '../../core/store.ts'
import { accessIn } from './actions-access.ts'
import { type Bounds, type Call, callWorker, DEFAULT_BOUNDS, type Ending } from './actions-call.ts'
import { findTar } from './actions-tar.ts'

/** How an entry's folder is called inside an archive. It is a part of what makes two entries comparable: never change it. */
export const ENTRY_FOLDER = 'stagewright-entry'

export interface ActionsStoreOptions {
  /** The one that the runner gave to the action. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly trust: Trust
  /** A private folder. */
  readonly temp: string
  readonly clock: Clock
  readonly processes: Pick<Processes, 'run'>
  /** The Node, and the script, in which the library runs. */
  readonly node: string
  readonly worker: string
  readonly bounds?: Bounds
}

/** How many keys the service takes at once. */
const MOST_KEYS = 10
const LONGEST_KEY = 512

/**
 * GitHub's cache service, through `@actions/cache` in a process of its own: what that prints are
 * commands to the runner, it may take half a minute to give up, and it unpacks wherever an archive
 * says; here its output is caught, it is stopped after a bound of ours, and it sees one private folder.
 */
export const actionsStore = (options: ActionsStoreOptions): Store => {
  const { access, reads } = accessIn(options.environment, options.trust)
  const troubles = new Set<string>()
  const down = new Set<Call['kind']>()
  const tar = once(() => findTar(options.environment['PATH'] ?? ''))

  const ask = async (call: Call, folder: string, signal: AbortSignal): Promise<Ending> => {
    const ending = await callWorker(call, { ...options, folder, tar: tar(), bounds: options.bounds ?? DEFAULT_BOUNDS }, signal)
    if (ending.kind !== 'trouble') return ending
    troubles.add(ending.words)
    if (ending.closes !== 'nothing') down.add(call.kind)
    if (ending.closes === 'all') for (const kind of ['get', 'put'] as const) down.add(kind)
    return ending
  }

  /** Does something in a new private folder; what fails there is said, and counts as nothing. */
  const within = async <T>(nothing: T, call: Call, body: (folder: string) => Promise<T>): Promise<T> => {
    const trouble = keyTrouble(call.key) ?? (tar() === undefined ? NO_TAR : undefined)
    if (trouble !== undefined) return said(trouble, nothing)
    try {
      await mkdir(options.temp, { recursive: true })
      return await body(await mkdtemp(join(options.temp, 'cache-')))
    } catch (error) {
      return said(`nothing could be ${call.kind === 'get' ? 'restored' : 'kept'}: ${error instanceof Error ? error.message : String(error)}`, nothing)
    }
  }

  const said = <T>(trouble: string, value: T): T => {
    troubles.add(trouble)
    return value
  }

  return {
    kind: 'actions',
    access,
    troubles: () => [...troubles],
    // A job may not take anything away from the service: what is damaged stays until it is evicted.
    drop: async (key, why) => said(`what GitHub’s cache service has under ${key} is not used: ${why}`, undefined),
    get: async (key, prefixes, signal) => {
      if (!reads || down.has('get') || signal.aborted) return undefined
      const call: Call = { kind: 'get', key, prefixes: prefixes.slice(0, MOST_KEYS - 1) }
      return within<Entry | undefined>(undefined, call, async (folder) => {
        const ending = await ask(call, folder, signal)
        const found = ending.kind === 'found' ? matching(ending.key, key, prefixes) : undefined
        const entry = found === undefined ? undefined : await entryIn(folder, found)
        if (found !== undefined && entry === undefined) troubles.add(`what GitHub’s cache service has under ${found} is no entry of ours`)
        if (entry === undefined) await discard(folder)
        return entry
      })
    },
    put: async (key, fill, signal) => {
      if (access !== 'read-write' || down.has('put') || signal.aborted) return 'not-kept'
      const call: Call = { kind: 'put', key, prefixes: [] }
      return within<Kept>('not-kept', call, async (folder) => {
        try {
          await mkdir(join(folder, ENTRY_FOLDER))
          if ((await fill(join(folder, ENTRY_FOLDER))) === 'abandoned') return 'not-kept'
          return keptAs(await ask(call, folder, signal))
        } finally {
          await discard(folder)
        }
      })
    },
  }
}

const NO_TAR = 'nothing can be kept in GitHub’s cache service: there is no tar on the PATH'

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const keyTrouble = (key: string): string | undefined =>
  key.length > LONGEST_KEY || key.includes(',') ? `the key ${key.slice(0, 40)}… is none for GitHub’s cache service` : undefined

const keptAs = ({ kind }: Ending): Kept => (kind === 'kept' || kind === 'exists' ? kind : 'not-kept')

/** The service also takes a key for a prefix, and `act` answers in lower case. */
const matching = (found: string, key: string, prefixes: readonly string[]): string | undefined => {
  if (found.toLowerCase() === key.toLowerCase()) return key
  return prefixes.some((prefix) => found.toLowerCase().startsWith(prefix.toLowerCase())) ? found : undefined
}

const discard = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** An archive keeps the time at which its folder was filled. */
const entryIn = async (folder: string, key: string): Promise<Entry | undefined> => {
  const found = await lstat(join(folder, ENTRY_FOLDER)).catch(() => undefined)
  // A link could lead anywhere.
  if (found?.isDirectory() !== true) return undefined
  return { key, folder: join(folder, ENTRY_FOLDER), createdAt: Math.round(found.mtimeMs), release: () => discard(folder) }
}
