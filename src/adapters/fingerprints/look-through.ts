import type * as crypto from 'node:crypto'
import type * as fs from 'node:fs'
import type { Shared } from './remembered.ts'

/** What a thread is given of Node. */
export interface Ports {
  readonly fs: Pick<typeof fs, 'lstatSync' | 'readdirSync' | 'openSync' | 'fstatSync' | 'readSync' | 'closeSync'>
  readonly crypto: Pick<typeof crypto, 'createHash'> & Partial<Pick<typeof crypto, 'hash'>>
}

export interface LookTask {
  readonly root: string
  readonly shared: Shared
  /** Folders and names, where they are at hand. */
  readonly names?: readonly string[] | undefined
  /** 1 for each folder that is to be looked at. */
  readonly wanted: Uint8Array
  readonly counters: Int32Array
}

/**
 * Looks at folder after folder until none is left or one is not as it was. Uses nothing from around it,
 * for another thread is given its text.
 */
export function* lookThrough(task: LookTask, { fs }: Ports): Generator<void> {
  const { root, shared, wanted, counters } = task
  const { bytes, folders, rows, textStart } = shared
  const starts = new Float64Array(bytes, 0, folders + 1)
  const stats = new Float64Array(bytes, (folders + 1) * 8, rows * 4)
  const kinds = new Uint8Array(bytes, (folders + 1 + rows * 4) * 8, rows)
  const texts = task.names ?? Buffer.from(bytes, textStart).toString().split('\0')
  const quiet = { throwIfNoEntry: false } as const

  const isSameFile = (path: string, row: number): boolean => {
    const seen = fs.lstatSync(path, quiet)
    return (
      seen !== undefined &&
      seen.mtimeMs === stats[row * 4 + 1] &&
      seen.ctimeMs === stats[row * 4 + 2] &&
      seen.size === stats[row * 4] &&
      seen.ino === stats[row * 4 + 3] &&
      seen.isFile()
    )
  }
  // The numbers are those of `KIND`; a link or something strange is looked at anew each time.
  const isSameRow = (path: string, row: number): boolean => {
    const kind = kinds[row]
    if (kind === 1 || kind === 2) return isSameFile(path, row)
    return kind === 5 || ((kind === 0 || kind === 6) && fs.lstatSync(path, quiet)?.isDirectory() === (kind === 0))
  }
  const isSameFolder = (folder: number): boolean => {
    const path = texts[folder] === '' ? root : `${root}/${texts[folder]}`
    const start = starts[folder] ?? 0
    const names = fs.readdirSync(path).sort()
    if (names.length !== (starts[folder + 1] ?? 0) - start) return false
    for (let index = 0; index < names.length; index += 1) {
      if (names[index] !== texts[folders + start + index] || !isSameRow(`${path}/${names[index]}`, start + index)) return false
    }
    return true
  }
  const isSame = (folder: number): boolean => {
    try {
      return isSameFolder(folder)
    } catch {
      return false
    }
  }

  while (Atomics.load(counters, 1) === 0) {
    const folder = Atomics.add(counters, 0, 1)
    if (folder >= folders) return
    if (wanted[folder] === 1 && !isSame(folder)) Atomics.add(counters, 1, 1)
    Atomics.add(counters, 2, 1)
    yield
  }
}
