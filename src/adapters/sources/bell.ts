import { type FSWatcher, watch } from 'node:fs'

/** Rings when something appears in folders or goes from them, as far as the machine tells: whoever must not miss anything looks by himself as well. */
export interface Bell {
  listen(folders: readonly string[]): void
  /** Whether it rang since it was last asked. */
  hasRung(): boolean
  /** A signal that is aborted when it rings, at once if it has rung since it was last asked. */
  next(): AbortSignal
  stop(): void
}

const MOST_FOLDERS = 64

export const bell = (): Bell => {
  const watchers = new Map<string, FSWatcher | undefined>()
  let change = new AbortController()
  let rang = false
  const ring = (type: string): void => {
    if (type !== 'rename') return
    rang = true
    change.abort()
  }
  return {
    listen: (folders) => {
      for (const folder of new Set(folders)) if (watchers.size < MOST_FOLDERS && !watchers.has(folder)) watchers.set(folder, watcher(folder, ring))
    },
    hasRung: () => {
      const has = rang
      rang = false
      return has
    },
    next: () => {
      change = new AbortController()
      if (rang) change.abort()
      return change.signal
    },
    stop: () => {
      for (const each of watchers.values()) each?.close()
    },
  }
}

/** Nothing where the machine has no more watches to give, or the folder has gone. */
const watcher = (folder: string, ring: (type: string) => void): FSWatcher | undefined => {
  try {
    return watch(folder, { persistent: false }, ring).on('error', () => undefined)
  } catch {
    return undefined
  }
}
