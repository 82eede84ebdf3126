import type { Keep } from './keep.ts'
import type { Failure } from './outcome.ts'

/** How a snapshot is stored: a folder of files, or one `.tar.zst`. */
export type SnapshotEngine = 'copy' | 'archive'

/** What to back up, and where. A pattern without a slash matches a name at any depth; the others are paths below `source`. */
export interface BackupOrder {
  /** A folder; absolute. */
  readonly source: string
  /** The folder that holds the snapshots; absolute, made where there is none. */
  readonly destination: string
  readonly engine: SnapshotEngine
  /** Globs; none of them means everything. What lies below a folder that matches is matched too. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** By what a file counts as unchanged: size, times and inode, or these and else its content. */
  readonly compare: 'metadata' | 'content'
  /** `read-back` reads what was written and compares digests; `restore` restores it all into a temporary folder besides. */
  readonly verify: 'read-back' | 'restore'
  /** What to keep of the snapshots of this source; without it, all. */
  readonly keep?: Keep
}

export interface RestoreOrder {
  /** A snapshot, or a folder of snapshots, which stands for its latest; absolute. */
  readonly snapshot: string
  /** Absolute; made where there is none. */
  readonly target: string
  /** Globs, as in a backup; none of them means everything. */
  readonly include: readonly string[]
  /**
   * What to do about a target that holds something: refuse it (nothing is written), keep its files
   * and add those that are missing, or replace files of the same name. No file is ever only removed.
   */
  readonly existing: 'refuse' | 'keep' | 'replace'
}

/** What long work tells of itself, a few times a second; totals where they are known. */
export interface SnapshotProgress {
  readonly phase: 'scan' | 'copy' | 'sync' | 'verify' | 'restore' | 'prune'
  readonly files: number
  readonly bytes: number
  readonly totalFiles?: number
  readonly totalBytes?: number
}

export type Progress = (progress: SnapshotProgress) => void

/** A path below the source (or the snapshot) and what is to be said of it; bytes that are no UTF-8 are shown as U+FFFD. */
export interface PathNote {
  readonly path: string
  readonly why: string
}

/** The first of many notes; `count` counts all. */
export interface PathNotes {
  readonly count: number
  readonly first: readonly PathNote[]
}

/** What a snapshot holds. Hard links of one file count as files, its bytes once. */
export interface Counts {
  readonly files: number
  readonly folders: number
  /** Symbolic links. */
  readonly links: number
  readonly bytes: number
}

/** A published snapshot. */
export interface Snapshot {
  /** `2026-11-03T04-05-06.789Z`, the UTC time at which it was begun. */
  readonly id: string
  /** Absolute. */
  readonly path: string
  readonly engine: SnapshotEngine
  readonly source: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** The snapshot with which it shares unchanged files. */
  readonly parent?: string
  /** Whether everything that was to be saved is in it. */
  readonly complete: boolean
  readonly counts: Counts
  /** What it takes on the disk beyond what it shares; of an archive its size. */
  readonly storedBytes: number
}

export interface BackupSummary {
  /** `unchanged`: nothing differs from the latest complete snapshot, which therefore stands for this backup; `snapshot` is that one. */
  readonly result: 'saved' | 'unchanged'
  readonly snapshot: Snapshot
  /** Files (and symbolic links) compared with the parent; without a parent all are new. */
  readonly changes: { readonly new: number; readonly changed: number; readonly unchanged: number; readonly removed: number }
  /** What is never saved (FIFOs, sockets, devices), and what had gone before it could be read. */
  readonly skipped: PathNotes
  /** What should have been saved and was not, or changed each time it was read: the snapshot is not complete. */
  readonly unsaved: PathNotes
  /** What could not be kept of what was saved (owners, extended attributes), and the like; one sentence each. */
  readonly notices: readonly string[]
  readonly copiedBytes: number
  readonly durationMs: number
  /** Of source data read and written, verification included. */
  readonly bytesPerSecond: number
  readonly verified: 'read-back' | 'restore'
  /** Ids of the snapshots that `keep` let go; nothing goes unless this snapshot is complete. */
  readonly pruned: readonly string[]
}

/** An expected ending that is none of success: `failure` is an operation's, or the reason of the aborted signal. */
export interface Unsuccessful {
  readonly ok: false
  readonly failure: Failure
  /** What it was that could not be verified or read, if it was several. */
  readonly problems?: PathNotes
}

/** `ok` also where something is `unsaved`: the snapshot exists and holds what it could. */
export type BackupResult = { readonly ok: true; readonly summary: BackupSummary } | Unsuccessful

/** Newest first; `damaged` are folders that look like snapshots and can't be read as such. */
export type ListResult =
  | { readonly ok: true; readonly snapshots: readonly Snapshot[]; readonly damaged: readonly PathNote[] }
  | Unsuccessful

/** Everything was read and is as it was saved. */
export type VerifyResult =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly files: number; readonly bytes: number; readonly durationMs: number }
  | Unsuccessful

export interface Difference {
  readonly path: string
  readonly change: 'added' | 'removed' | 'content' | 'metadata' | 'type'
}

/** From the first to the second; `first` are the first of `count`. */
export type DiffResult =
  | { readonly ok: true; readonly count: number; readonly first: readonly Difference[]; readonly totals: Readonly<Record<Difference['change'], number>> }
  | Unsuccessful

export interface RestoreSummary {
  readonly snapshot: Snapshot
  readonly target: string
  /** What was restored; its `bytes` are what was written. */
  readonly counts: Counts
  /** Files of the target that were there already and were left as they were. */
  readonly kept: number
  readonly replaced: number
  readonly notices: readonly string[]
  readonly durationMs: number
}

export type RestoreResult = { readonly ok: true; readonly summary: RestoreSummary } | Unsuccessful

/**
 * Snapshots of a folder on a disk. Nothing rejects for an expected ending. An aborted signal (its
 * reason a `Failure`) stops soon and leaves neither half a snapshot nor half a restored file.
 */
export interface Snapshots {
  backup(order: BackupOrder, signal: AbortSignal, progress: Progress): Promise<BackupResult>
  /** `destination` is a folder of snapshots; absolute. */
  list(destination: string): Promise<ListResult>
  /** Reads all of a snapshot (or of the latest in a folder of snapshots) and compares digests and metadata. */
  verify(snapshot: string, signal: AbortSignal, progress: Progress): Promise<VerifyResult>
  /** Compares what two snapshots hold by their manifests, whatever their engines. */
  diff(from: string, to: string, signal: AbortSignal): Promise<DiffResult>
  restore(order: RestoreOrder, signal: AbortSignal, progress: Progress): Promise<RestoreResult>
}
