import { readdirSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { isWithin } from './entry.ts'

/** Whether the folder of a snapshot still holds a name; asked in the order of a walk, it reads each folder once. */
export type Presence = (path: Bytes) => boolean

export const presence = (data: Bytes): Presence => {
  const open: { readonly path: Bytes; readonly names: ReadonlySet<Bytes> }[] = []
  const namesOf = (folder: Bytes): ReadonlySet<Bytes> => {
    while (open.length > 0 && open.at(-1)?.path !== folder && !isWithin(folder, open.at(-1)?.path ?? '')) open.pop()
    const top = open.at(-1)
    if (top?.path === folder) return top.names
    const names = listed(folder === '' ? data : `${data}/${folder}`)
    open.push({ path: folder, names })
    return names
  }
  return (path) => {
    const cut = path.lastIndexOf('/')
    return path === '' || namesOf(path.slice(0, Math.max(0, cut))).has(path.slice(cut + 1))
  }
}

const listed = (folder: Bytes): ReadonlySet<Bytes> => {
  try {
    return new Set(readdirSync(onDisk(folder), { encoding: 'latin1' }))
  } catch {
    return new Set()
  }
}
