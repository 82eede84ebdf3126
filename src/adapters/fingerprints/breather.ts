/** Lets others work from time to time. Throws where the work is no longer wanted. */
export type Breathe = () => Promise<void> | undefined

/** A reason, in a clause, for which a tree cannot be told. */
export class Untold extends Error {}

/** Between two rests, in milliseconds: a log must not stall. */
const WORK_MS = 20

/** Lets others work after a while of work of ours. Throws `Untold` once the signal is aborted. */
export const breather = (signal: AbortSignal): Breathe => {
  let since = Date.now()
  return () => {
    if (signal.aborted) throw new Untold('it was stopped')
    if (Date.now() - since < WORK_MS) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        since = Date.now()
        resolve()
      })
    })
  }
}
