import type { Output, Policy } from '../core/run.ts'
import { stoppable } from '../core/stop.ts'

/** Stops what it wraps when it has written more than `bytes` on both streams; what is over the limit is dropped. */
export const outputLimit =
  (bytes: number): Policy =>
  (next) =>
  (context) => {
    const { signal, stop } = stoppable(context.signal)
    let left = bytes
    const output: Output = {
      write: (stream, chunk) => {
        const room = left
        left -= chunk.byteLength
        if (left < 0) stop({ kind: 'limit', limit: 'output', bytes })
        return room > 0 ? context.output.write(stream, chunk.subarray(0, room)) : undefined
      },
    }
    return next({ ...context, signal, output })
  }
