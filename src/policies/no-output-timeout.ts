import type { Clock } from '../core/ports.ts'
import type { Output, Policy } from '../core/run.ts'
import { stoppable } from '../core/stop.ts'

/** Stops what it wraps when it writes nothing for `limitMs`. Time in which the reader is slow is not silence. */
export const noOutputTimeout =
  (limitMs: number, clock: Clock): Policy =>
  (next) =>
  async (context) => {
    const { signal, stop } = stoppable(context.signal)
    const silence = watchSilence(limitMs, clock, () => stop({ kind: 'no-output-timeout', limitMs }))
    try {
      return await next({ ...context, signal, output: silence.through(context.output) })
    } finally {
      silence.end()
    }
  }

/** One timer that looks when the last sign of life was, so that a chunk costs no more than a look at the clock. */
const watchSilence = (limitMs: number, clock: Clock, onSilence: () => void) => {
  let last = clock.now()
  let blocked = 0
  let cancel = (): void => {}
  const touch = (): void => {
    last = clock.now()
  }
  const look = (): void => {
    if (blocked > 0) touch()
    const left = last + limitMs - clock.now()
    if (left <= 0) onSilence()
    else cancel = clock.after(left, look)
  }
  const unblock = (): void => {
    blocked -= 1
    touch()
  }
  const through = (output: Output): Output => ({
    write: (stream, chunk) => {
      touch()
      const written = output.write(stream, chunk)
      if (written === undefined) return undefined
      blocked += 1
      return written.finally(unblock)
    },
  })
  look()
  return { through, end: () => cancel() }
}
