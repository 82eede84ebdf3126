import type { PathNotes } from '../../core/snapshots.ts'

/** A snapshot that exists and was verified, whatever made it. */
export interface Saved {
  /** `unchanged`: nothing differed, and the snapshot before stands for this backup. */
  readonly result: 'saved' | 'unchanged'
  readonly engine: 'copy' | 'archive' | 'restic'
  readonly source: string
  readonly snapshot: string
  /** Its path, or `repository:snapshot`. */
  readonly path: string
  readonly files: number
  readonly bytes: number
  readonly changes: {
    readonly new: number
    readonly changed: number
    readonly unchanged: number
    /** Unknown where the snapshot before could not be looked up. */
    readonly removed: number | undefined
  }
  /** What the snapshot takes beyond what it shares with others. */
  readonly storedBytes: number
  /** What is never saved, with why. */
  readonly skipped: PathNotes
  /** What should have been saved and was not. */
  readonly unsaved: PathNotes
  readonly notices: readonly string[]
  readonly durationMs: number
  readonly bytesPerSecond: number
  /** How it was verified, in words. */
  readonly verified: string
  /** Snapshots that `keep` let go. */
  readonly pruned: readonly string[]
  /** Why those that `keep` would let go are still there. */
  readonly notPruned?: string
}
