import type { Clock } from '../core/ports.ts'

/** What a window holds; at least one of them. */
export interface WindowLimits<T> {
  /** The last so many items. */
  readonly count?: number
  /** Those of the last so many milliseconds, the present one included. */
  readonly ms?: number
  /** When an item happened, in milliseconds; when it came if not given. Who goes back in time counts as the latest. */
  readonly at?: (item: T) => number
}

/** For each item those of the window that ends with it, oldest first; each array is valid until the next is asked for. */
export async function* window<T>(items: AsyncIterable<T> | Iterable<T>, limits: WindowLimits<T>, clock: Clock): AsyncGenerator<readonly T[], void, undefined> {
  const { count = Infinity, ms = Infinity, at } = limits
  const held: T[] = []
  const times: number[] = []
  for await (const item of items) {
    const now = Math.max(at?.(item) ?? clock.now(), times.at(-1) ?? -Infinity)
    held.push(item)
    times.push(now)
    const old = times.findIndex((time) => now - time < ms)
    const gone = Math.max(old, held.length - count)
    held.splice(0, gone)
    times.splice(0, gone)
    yield held
  }
}
