import type { Clock } from '../core/ports.ts'
import { type Reading, reading } from './reading.ts'

/** When a chunk is full; at least one of them. */
export interface ChunkLimits {
  readonly count?: number
  /** Of texts, as UTF-8, and of bytes; a larger item is a chunk by itself. */
  readonly bytes?: number
  /** Milliseconds since its first item came. */
  readonly ms?: number
}

/**
 * Groups items into arrays: each is handed on when it has reached a limit, or when the items end, and
 * none is empty. One item at most is read ahead; who stops closes the source.
 */
export async function* chunks<T>(items: AsyncIterable<T> | Iterable<T>, limits: ChunkLimits, clock: Clock): AsyncGenerator<readonly T[], void, undefined> {
  const source = reading(items)
  try {
    for (let chunk = await fill(source, limits, clock); chunk !== undefined; chunk = await fill(source, limits, clock)) yield chunk
  } finally {
    await source.close()
  }
}

const fill = async <T>(source: Reading<T>, limits: ChunkLimits, clock: Clock): Promise<readonly T[] | undefined> => {
  const first = await source.peek()
  if (first.done === true) return undefined
  const chunk: T[] = []
  const timer = limits.ms === undefined ? undefined : alarm(clock, limits.ms)
  let bytes = 0
  for (;;) {
    const next = await (timer === undefined ? source.peek() : Promise.race([timer.rung, source.peek()]))
    if (next === undefined || next.done === true) break
    const size = limits.bytes === undefined ? 0 : bytesOf(next.value)
    if (chunk.length > 0 && bytes + size > (limits.bytes ?? Infinity)) break
    source.take()
    chunk.push(next.value)
    bytes += size
    if (chunk.length >= (limits.count ?? Infinity) || bytes >= (limits.bytes ?? Infinity)) break
  }
  timer?.cancel()
  return chunk
}

const alarm = (clock: Clock, ms: number) => {
  let cancel = (): void => {}
  const rung = new Promise<undefined>((resolve) => {
    cancel = clock.after(ms, () => resolve(undefined))
  })
  return { rung, cancel }
}

const bytesOf = (item: unknown): number => {
  if (typeof item === 'string') return Buffer.byteLength(item)
  if (item instanceof Uint8Array) return item.length
  throw new TypeError('chunks: only texts and bytes can be counted in bytes')
}
