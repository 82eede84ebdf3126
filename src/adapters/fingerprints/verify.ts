import type { Breathe } from './breather.ts'
import type { Remembered } from './remembered.ts'
import { inThreads, newCounters } from './thread.ts'

/** Whether every file in these folders is as it was remembered, and nothing was added or removed. */
export const isUnchanged = async (root: string, { shared, folders, names }: Remembered, isWanted: (folder: string) => boolean, breathe: Breathe): Promise<boolean> => {
  const wanted = new Uint8Array(new SharedArrayBuffer(folders.length))
  folders.forEach((folder, index) => {
    wanted[index] = isWanted(folder) ? 1 : 0
  })
  const counters = newCounters()
  await inThreads('look', { root, shared, names: [...folders, ...names], wanted, counters }, folders.length, breathe)
  return Atomics.load(counters, 1) === 0 && Atomics.load(counters, 2) === folders.length
}
