import { type BigIntStats, closeSync, fstatSync } from 'node:fs'
import type { Bytes } from './bytes.ts'
import { openForReading } from './read.ts'

/** Tells an error of what is read from one of what is written: the first costs a file, the second the backup. */
export const isSourceError = (thrown: unknown): thrown is { readonly source: unknown } =>
  typeof thrown === 'object' && thrown !== null && 'source' in thrown

export const fromSource = <T>(read: () => T): T => {
  try {
    return read()
  } catch (thrown) {
    throw sourceError(thrown)
  }
}

export async function* chunksFromSource<T>(chunks: AsyncIterable<T>): AsyncGenerator<T, void> {
  try {
    yield* chunks
  } catch (thrown) {
    throw sourceError(thrown)
  }
}

const sourceError = (thrown: unknown): Error => Object.assign(new Error('the source could not be read'), { source: thrown })

export interface Opened {
  readonly file: number
  readonly stat: BigIntStats
  /** Whether it is still what it was when it was opened. */
  isSettled(): boolean
  close(): void
}

/** Opens a regular file of the source. */
export const openSource = (path: Bytes): Opened =>
  fromSource(() => {
    const file = openForReading(path)
    const stat = fstatSync(file, { bigint: true })
    const close = (): void => closeSync(file)
    if (stat.isFile()) return { file, stat, isSettled: () => isSame(stat, fromSource(() => fstatSync(file, { bigint: true }))), close }
    close()
    throw Object.assign(new Error('it is no regular file any more'), { code: 'ENOENT' })
  })

const isSame = (a: BigIntStats, b: BigIntStats): boolean => a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs
