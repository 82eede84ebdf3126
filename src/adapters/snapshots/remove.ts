import { chmodSync, lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'
import { codeOf } from './ending.ts'

/** When the rest may be left to somebody else, and how to let others in meanwhile. */
export interface Patience {
  isOver(): boolean
  rest(): Promise<void> | undefined
}

/** Removes a tree, folders that forbid it and names that are no UTF-8 included; what cannot be removed is left. */
export const removeTree = async (path: Bytes, patience: Patience): Promise<'removed' | 'left'> => {
  const names = namesIn(path)
  if (names === undefined) return removeOne(path, unlinkSync)
  for (const name of names) {
    if (patience.isOver()) return 'left'
    const child = `${path}/${name}`
    if (isFolder(child)) await removeTree(child, patience)
    else removeOne(child, unlinkSync)
    await patience.rest()
  }
  return removeOne(path, rmdirSync)
}

const removeOne = (path: Bytes, remove: (path: string | Buffer) => void): 'removed' | 'left' => {
  try {
    remove(onDisk(path))
    return 'removed'
  } catch (thrown) {
    return codeOf(thrown) === 'ENOENT' ? 'removed' : 'left'
  }
}

const isFolder = (path: Bytes): boolean => {
  try {
    return lstatSync(onDisk(path)).isDirectory()
  } catch {
    return false
  }
}

/** Nothing if it is no folder. A folder without the right to write lets go of nothing in it. */
const namesIn = (path: Bytes): readonly Bytes[] | undefined => {
  try {
    if (!isFolder(path)) return undefined
    if ((lstatSync(onDisk(path)).mode & 0o700) !== 0o700) chmodSync(onDisk(path), 0o700)
    return readdirSync(onDisk(path), { encoding: 'latin1' })
  } catch {
    return []
  }
}
