import type { Output } from '../core/run.ts'

/** An output that several may write to at once: each chunk waits until the one before it is written. */
export const inTurn = (output: Output): Output => {
  let last: Promise<void> | undefined
  return {
    write: (stream, chunk) => {
      const written = last === undefined ? output.write(stream, chunk) : last.then(() => output.write(stream, chunk))
      if (written === undefined) return undefined
      const settled = written.finally(() => {
        if (last === settled) last = undefined
      })
      return (last = settled)
    },
  }
}
