import type { Clock } from '../../core/ports.ts'
import type { BackupOrder, Counts } from '../../core/snapshots.ts'
import type { Captured } from './attributes.ts'
import type { Bytes } from './bytes.ts'
import type { Head } from './manifest.ts'
import type { Pace } from './pace.ts'
import type { Places } from './places.ts'
import type { Scan } from './scan.ts'
import type { Stored } from './store.ts'
import type { Tools } from './tools.ts'
import type { Walk } from './walk.ts'

/** One backup under way. */
export interface Job {
  readonly order: BackupOrder
  readonly places: Places
  readonly walk: Walk
  readonly clock: Clock
  readonly tools: Tools
  readonly signal: AbortSignal
  readonly pace: Pace
  readonly parent: Stored | undefined
  readonly notices: string[]
}

/** A snapshot on its way. */
export interface Draft {
  readonly partial: Bytes
  readonly plan: Bytes
  readonly scan: Scan
  /** When the scan began, in milliseconds since 1970. */
  readonly scannedAt: number
  readonly head: Head
  /** Extended attributes, if there are any. */
  readonly attributes: Captured
}

export interface Made {
  readonly counts: Counts
  readonly copiedBytes: number
  readonly storedBytes: number
}

/** Writes what a plan tells beside, ends the manifest, brings all to the disk and reads it back. */
export type Engine = (job: Job, draft: Draft) => Promise<Made>
