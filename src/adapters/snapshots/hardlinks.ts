import type { BigIntStats } from 'node:fs'
import type { Bytes } from './bytes.ts'

/** Which files of a walk share an inode; remembers as many as it may, and only until all names of an inode were met. */
export interface Hardlinks {
  /** The path at which the inode was met first, if this is not the first time. */
  firstOf(path: Bytes, stat: BigIntStats): Bytes | undefined
  /** Whether some were not remembered. */
  overflowed(): boolean
}

const MOST = 100_000

export const createHardlinks = (most = MOST): Hardlinks => {
  const open = new Map<string, { readonly path: Bytes; left: bigint }>()
  let overflowed = false
  return {
    firstOf: (path, { dev, ino, nlink }) => {
      if (nlink < 2n) return undefined
      const key = `${dev}:${ino}`
      const known = open.get(key)
      if (known === undefined) {
        if (open.size < most) open.set(key, { path, left: nlink - 1n })
        else overflowed = true
        return undefined
      }
      known.left -= 1n
      if (known.left <= 0n) open.delete(key)
      return known.path
    },
    overflowed: () => overflowed,
  }
}
