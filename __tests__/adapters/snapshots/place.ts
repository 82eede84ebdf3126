import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock } from '../../../src/adapters/clock.ts'
import { createSnapshots } from '../../../src/adapters/snapshots/index.ts'
import type { BackupOrder, BackupSummary, RestoreOrder, Snapshots } from '../../../src/core/snapshots.ts'

/** A source, a folder for its snapshots, and the engine. */
export interface Place {
  readonly path: string
  readonly source: string
  readonly destination: string
  readonly snapshots: Snapshots
  order(changes?: Partial<BackupOrder>): BackupOrder
  /** Backs up and expects that to succeed. */
  backup(changes?: Partial<BackupOrder>): Promise<BackupSummary>
  restoreOrder(changes?: Partial<RestoreOrder>): RestoreOrder
  remove(): void
}

export const NEVER = new AbortController().signal
export const QUIET = (): void => undefined

export const createPlace = (environment: NodeJS.ProcessEnv = process.env): Place => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'snapshots-')))
  const source = join(path, 'source')
  const destination = join(path, 'backups')
  const snapshots = createSnapshots({ clock, environment })
  const order = (changes: Partial<BackupOrder> = {}): BackupOrder => ({
    source, destination, engine: 'copy', include: [], exclude: [], compare: 'metadata', verify: 'read-back', ...changes,
  })
  return {
    path, source, destination, snapshots, order,
    backup: async (changes) => {
      const result = await snapshots.backup(order(changes), NEVER, QUIET)
      if (!result.ok) throw new Error(JSON.stringify(result))
      return result.summary
    },
    restoreOrder: (changes) => ({ snapshot: destination, target: join(path, 'restored'), include: [], existing: 'refuse', ...changes }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** Everything below a folder in words, by its path in latin1, found without the code under test: kind, mode, time in microseconds, content. */
export const described = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(entries(Buffer.from(folder), ''))

const entries = (folder: Buffer, path: string): [string, string][] =>
  readdirSync(folder, { encoding: 'buffer' }).flatMap((name) => {
    const place = Buffer.concat([folder, Buffer.from('/'), name])
    const below = `${path}/${name.toString('latin1')}`
    const stat = lstatSync(place, { bigint: true })
    const common = `${(stat.mode & 0o7777n).toString(8)} ${stat.uid}:${stat.gid} ${stat.mtimeNs / 1000n}`
    if (stat.isDirectory()) return [[below, `folder ${common}`] as [string, string], ...entries(place, below)]
    if (stat.isSymbolicLink()) return [[below, `link ${stat.mtimeNs / 1000n} ${readlinkSync(place, 'latin1')}`]]
    if (!stat.isFile()) return [[below, 'special']]
    return [[below, `file ${common} ${stat.nlink} ${createHash('sha256').update(readFileSync(place)).digest('hex')}`]]
  })

/** Waits until what was written just now is older than the clock for files can blur. */
export const settle = async (): Promise<void> => {
  const due = clock.now() + 30
  while (clock.now() < due) await new Promise((resolve) => setImmediate(resolve))
}
