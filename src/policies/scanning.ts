import type { Clock } from '../core/ports.ts'
import type { Context } from '../core/run.ts'
import { formatSize } from '../core/size.ts'
import type { Source } from '../core/sources.ts'

/** More often nobody looks. */
const EVERY_MS = 100

/** Reads sources, and tells those who watch the stage how far that has come; which part of the whole it is only where none is compressed. */
export const scanningTold = (sources: readonly Source[], context: Context, clock: Pick<Clock, 'now'>): ((source: Source) => AsyncIterable<Uint8Array>) => {
  const total = sources.reduce((sum, { size = Number.NaN }) => sum + size, 0)
  let done = 0
  let toldAt = clock.now()

  const tell = (name: string): void => {
    const now = clock.now()
    if (now - toldAt < EVERY_MS) return
    toldAt = now
    const [of, fraction] = total > 0 ? [` of ${formatSize(total)}`, Math.min(1, done / total)] : ['']
    context.emit({ type: 'progress', text: `scanning ${name}: ${formatSize(done)}${of}`, ...(fraction !== undefined && { fraction }) })
  }

  return async function* ({ name, read }) {
    for await (const chunk of read(context.signal)) {
      done += chunk.length
      tell(name)
      yield chunk
    }
  }
}
