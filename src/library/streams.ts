import type { Clock } from '../core/ports.ts'
import { chunks } from '../streams/chunks.ts'
import { window } from '../streams/window.ts'
import { type Duration, milliseconds } from './duration.ts'

export interface ChunkOptions {
  /** At most so many items. */
  readonly count?: number
  /** At most so many bytes of texts (as UTF-8) or of bytes; a larger item is a chunk by itself. */
  readonly bytes?: number
  /** Handed on so long after its first item came, at the latest. */
  readonly within?: Duration
}

export interface WindowOptions<T> {
  /** The last so many items. */
  readonly count?: number
  /** Those of the last so much time. */
  readonly within?: Duration
  /** When an item happened, in milliseconds; when it came if not given. */
  readonly at?: (item: T) => number
}

/** Groups items into arrays, each handed on when it has reached a limit or when the items end. Throws a `RangeError` without a limit. */
export const makeChunks =
  (clock: Clock) =>
  <T>(items: AsyncIterable<T> | Iterable<T>, { count, bytes, within }: ChunkOptions): AsyncGenerator<readonly T[], void, undefined> => {
    const limits = {
      ...(count !== undefined && { count: atLeastOne(count, 'count') }),
      ...(bytes !== undefined && { bytes: atLeastOne(bytes, 'bytes') }),
      ...(within !== undefined && { ms: atLeastOne(milliseconds(within, 'within'), 'within') }),
    }
    if (Object.keys(limits).length === 0) throw new RangeError('chunks: expected count, bytes or within')
    return chunks(items, limits, clock)
  }

/** For each item those of the window that ends with it, oldest first, in an array that is valid until the next is asked for. Throws a `RangeError` without a limit. */
export const makeWindow =
  (clock: Clock) =>
  <T>(items: AsyncIterable<T> | Iterable<T>, { count, within, at }: WindowOptions<T>): AsyncGenerator<readonly T[], void, undefined> => {
    if (count === undefined && within === undefined) throw new RangeError('window: expected count or within')
    const limits = {
      ...(count !== undefined && { count: atLeastOne(count, 'count') }),
      ...(within !== undefined && { ms: atLeastOne(milliseconds(within, 'within'), 'within') }),
      ...(at !== undefined && { at }),
    }
    return window(items, limits, clock)
  }

const atLeastOne = (value: number, what: string): number => {
  if (value >= 1) return value
  throw new RangeError(`${what}: expected 1 or more, got ${value}`)
}
