import type { PathNotes } from '../../core/snapshots.ts'
import { type Bytes, shown } from './bytes.ts'

/** Notes on paths, of which the first are kept and all are counted. */
export interface Notes {
  add(path: Bytes, why: string): void
  all(): PathNotes
}

const KEPT = 100

export const createNotes = (): Notes => {
  const first: { readonly path: string; readonly why: string }[] = []
  let count = 0
  return {
    add: (path, why) => {
      count += 1
      if (first.length < KEPT) first.push({ path: shown(path) || '.', why })
    },
    all: () => ({ count, first }),
  }
}
