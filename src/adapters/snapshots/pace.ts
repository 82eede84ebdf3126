import type { Clock } from '../../core/ports.ts'
import type { Progress, SnapshotProgress } from '../../core/snapshots.ts'

/**
 * Calls that wait for the disk are many times faster than those that do not; so long work makes
 * them in short bursts, and in between lets everybody else in, tells how far it is, and looks whether
 * it is to stop.
 */
export interface Pace {
  /** Whether it is time to rest: `if (pace.due()) await pace.rest()`. */
  due(): boolean
  /** Rejects with the signal's reason when it is aborted. */
  rest(): Promise<void>
  /** Starts counting anew. */
  phase(phase: SnapshotProgress['phase'], totals?: { readonly totalFiles: number; readonly totalBytes: number }): void
  /** Counts what is done. */
  did(files: number, bytes: number): void
}

const BURST_MS = 8
const TELL_MS = 250

export const createPace = (clock: Clock, signal: AbortSignal, progress: Progress): Pace => {
  let restedAt = clock.now()
  let toldAt = restedAt
  let calls = 0
  let now: SnapshotProgress = { phase: 'scan', files: 0, bytes: 0 }
  const tell = (): void => {
    toldAt = restedAt
    progress(now)
  }
  return {
    due: () => (++calls & 3) === 0 && clock.now() - restedAt > BURST_MS,
    rest: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      signal.throwIfAborted()
      restedAt = clock.now()
      if (restedAt - toldAt >= TELL_MS) tell()
    },
    phase: (phase, totals) => {
      signal.throwIfAborted()
      now = { phase, files: 0, bytes: 0, ...totals }
      tell()
    },
    did: (files, bytes) => {
      now = { ...now, files: now.files + files, bytes: now.bytes + bytes }
    },
  }
}
