import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Counts, Snapshot, SnapshotEngine } from '../../core/snapshots.ts'
import { type Bytes, bytesOf, onDisk } from './bytes.ts'
import { linesOf } from './lines.ts'
import type { Pace } from './pace.ts'
import { lineSink } from './sink.ts'

/** The first line of a manifest; after it comes a line for each entry in the order of a walk, and then the tail. */
export interface Head {
  readonly id: string
  readonly engine: SnapshotEngine
  readonly source: string
  readonly createdAt: number
  readonly parent?: string
}

/** The last line, without which a manifest is none: it was cut. */
export interface Tail {
  readonly complete: boolean
  readonly counts: Counts
  readonly storedBytes: number
  /** The digest of `xattrs`, if there is such a file beside. */
  readonly xattrs?: string
}

export interface ManifestWriter {
  put(line: Bytes): void
  /** Adds the tail and brings all of it to the disk. */
  end(tail: Tail): void
}

export const MANIFEST = 'manifest.jsonl'

const FORMAT = 'stagewright-snapshot'
const VERSION = 1

/** A new manifest in a folder. */
export const writeManifest = (folder: Bytes, head: Head): ManifestWriter => {
  const hash = createHash('sha256')
  let isEnding = false
  const sink = lineSink(`${folder}/${MANIFEST}`, (batch) => {
    if (!isEnding) hash.update(batch)
  })
  sink.put(bytesOf(JSON.stringify({ format: FORMAT, version: VERSION, ...head })))
  return {
    put: sink.put,
    end: (tail) => {
      sink.flush()
      isEnding = true
      const start = bytesOf(JSON.stringify({ end: FORMAT, ...tail })).slice(0, -1)
      sink.put(start + seal(hash.update(start, 'latin1').digest('hex')))
      sink.end('synced')
    },
  }
}

/** What a manifest ends with: the digest of all before. */
const seal = (sha256: string): Bytes => `,"sha256":"${sha256}"}`

export interface Manifest extends Head, Tail {
  readonly path: Bytes
  /** Bytes before the seal, and their digest. */
  readonly length: number
  readonly sha256: string
}

/** What the first and the last line of a folder's manifest tell, or in words why it is none; throws the system's errors. */
export const openManifest = (folder: Bytes): Manifest | string => {
  const path = `${folder}/${MANIFEST}`
  const file = openSync(onDisk(path), 'r')
  try {
    const { size } = fstatSync(file)
    const head = parsed(readPiece(file, 0, Math.min(size, PIECE)).split('\n')[0])
    const tailLine = readPiece(file, Math.max(0, size - PIECE), Math.min(size, PIECE)).split('\n').at(-2) ?? ''
    if (head?.['format'] !== FORMAT) return 'its manifest does not begin as one of ours'
    if (head['version'] !== VERSION) return `its manifest has version ${String(head['version'])}, and this program reads version ${VERSION}`
    const tail = parsed(tailLine)
    if (tail?.['end'] !== FORMAT) return 'its manifest has no end: it was cut'
    if (!isHead(head) || !isTail(tail)) return 'the first or the last line of its manifest is damaged'
    return { ...head, ...tail, path, length: size - seal(tail.sha256).length - 1 }
  } finally {
    closeSync(file)
  }
}

export const snapshotOf = ({ id, engine, source, createdAt, parent, complete, counts, storedBytes }: Manifest, path: string): Snapshot => ({
  id, path, engine, source, createdAt, complete, counts, storedBytes, ...(parent !== undefined && { parent }),
})

/** In words what is wrong with the whole of a manifest, if anything is. */
export const checkManifest = async ({ path, length, sha256 }: Manifest, pace: Pace): Promise<string | undefined> => {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(PIECE)
  const file = openSync(onDisk(path), 'r')
  try {
    for (let done = 0; done < length; ) {
      const count = readSync(file, buffer, 0, Math.min(PIECE, length - done), done)
      if (count === 0) return 'its manifest is shorter than it was'
      hash.update(buffer.subarray(0, count))
      done += count
      if (pace.due()) await pace.rest()
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex') === sha256 ? undefined : 'its manifest was changed: its digest differs'
}

/** The lines of a manifest's entries. */
export function* entryLines(manifest: Manifest): Generator<Bytes, void> {
  const lines = linesOf(manifest.path)
  lines.next()
  let held = lines.next()
  for (const line of lines) {
    if (!held.done) yield held.value
    held = { done: false, value: line }
  }
}

const isHead = (head: unknown): head is Head => {
  const { id, engine, source, createdAt } = head as Partial<Head>
  return typeof id === 'string' && (engine === 'copy' || engine === 'archive') && typeof source === 'string' && typeof createdAt === 'number'
}

const isTail = (tail: unknown): tail is Tail & { readonly sha256: string } => {
  const { complete, counts, storedBytes, sha256 } = tail as Partial<Tail & { readonly sha256: string }>
  const numbers = [counts?.files, counts?.folders, counts?.links, counts?.bytes, storedBytes]
  return typeof complete === 'boolean' && typeof sha256 === 'string' && numbers.every((number) => typeof number === 'number')
}

const PIECE = 64 * 1024

const readPiece = (file: number, position: number, length: number): Bytes => {
  const bytes = Buffer.alloc(length)
  return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, position))
}

const parsed = (line: Bytes | undefined): Readonly<Record<string, unknown>> | undefined => {
  try {
    return JSON.parse(Buffer.from(line ?? '', 'latin1').toString()) as Record<string, unknown>
  } catch {
    return undefined
  }
}
