import type { Clock } from '../core/ports.ts'
import type { Context } from '../core/run.ts'
import { formatSize } from '../core/size.ts'
import type { Hashing } from '../core/trees.ts'

/** More often nobody looks. */
const EVERY_MS = 100

/** Tells those who watch a stage how far the hashing of its files has come. */
export const hashingTold = (context: Context, clock: Pick<Clock, 'now'>): Hashing => {
  let toldAt = Number.NEGATIVE_INFINITY
  return (done, of) => {
    const now = clock.now()
    if (now - toldAt < EVERY_MS) return
    toldAt = now
    const text = `hashing: ${done.files} of ${of.files} files, ${formatSize(done.bytes)} of ${formatSize(of.bytes)}`
    context.emit({ type: 'progress', text, fraction: of.bytes > 0 ? done.bytes / of.bytes : done.files / of.files })
  }
}
