import { mkdirSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { type FolderEntry, isWithin } from './entry.ts'
import type { Stamp } from './stamp.ts'

/** A tree on its way to the disk in the order of a walk. A folder gets its mode and times when all that is in it is there. */
export interface Tree {
  /** Makes a folder; one that is `there` already stays as it is. */
  enter(entry: FolderEntry, state?: 'new' | 'there'): void
  /** Where an entry goes. Its folder is the last one entered above it, or else nothing may go there. */
  place(path: Bytes): Bytes | undefined
  end(): void
}

export const createTree = (root: Bytes, stamp: Stamp): Tree => {
  const open: { readonly entry: FolderEntry; readonly state: 'new' | 'there' }[] = []
  const full = (path: Bytes): Bytes => (path === '' ? root : `${root}/${path}`)
  const leave = (): void => {
    const { entry, state } = open.pop() ?? {}
    if (entry !== undefined && state === 'new') stamp.folder(full(entry.path), entry)
  }
  const upTo = (path: Bytes): void => {
    while (open.length > 0 && !isWithin(path, open.at(-1)?.entry.path ?? '')) leave()
  }
  const place = (path: Bytes): Bytes | undefined => {
    upTo(path)
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    return open.at(-1)?.entry.path === parent ? full(path) : undefined
  }
  return {
    enter: (entry, state = 'new') => {
      if (entry.path !== '' && place(entry.path) === undefined) return
      if (state === 'new') mkdirSync(onDisk(full(entry.path)), { mode: 0o700 })
      open.push({ entry, state })
    },
    place,
    end: () => {
      while (open.length > 0) leave()
    },
  }
}
