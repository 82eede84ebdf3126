import { realpathSync } from 'node:fs'
import type { Clock } from '../../core/ports.ts'
import type { Snapshots } from '../../core/snapshots.ts'
import { backup } from './backup.ts'
import { bytesOf } from './bytes.ts'
import { diffManifests } from './diff.ts'
import { settled } from './ending.ts'
import { findSnapshot } from './find.ts'
import { createPace } from './pace.ts'
import { restore } from './restore.ts'
import { stockOf } from './store.ts'
import { createTools } from './tools.ts'
import { verifyAll } from './verify.ts'

export interface SnapshotWorld {
  readonly clock: Clock
  /** Tools such as `tar` are found by its `PATH`. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Snapshots on the disks of this machine. */
export const createSnapshots = ({ clock, environment }: SnapshotWorld): Snapshots => {
  const tools = createTools(environment)
  return {
    backup: (order, signal, progress) =>
      settled(signal, async () => {
        const begun = clock.now()
        const told = await backup(order, { clock, tools, signal, pace: createPace(clock, signal, progress) })
        const durationMs = clock.now() - begun
        return { ok: true, summary: { ...told, durationMs, bytesPerSecond: perSecond(told.copiedBytes, durationMs) } }
      }),
    list: (destination) =>
      settled(undefined, () => {
        const { snapshots: stored, damaged } = stockOf(bytesOf(realpathSync(destination)))
        return Promise.resolve({ ok: true, snapshots: stored.map(({ snapshot }) => snapshot), damaged })
      }),
    verify: (path, signal, progress) =>
      settled(signal, async () => {
        const begun = clock.now()
        const pace = createPace(clock, signal, progress)
        const { folder, manifest, snapshot } = await findSnapshot(path, pace)
        await verifyAll(folder, manifest, tools, signal, pace)
        return { ok: true, snapshot, files: snapshot.counts.files, bytes: snapshot.counts.bytes, durationMs: clock.now() - begun }
      }),
    diff: (from, to, signal) =>
      settled(signal, async () => {
        const pace = createPace(clock, signal, () => undefined)
        const [before, after] = [await findSnapshot(from, pace), await findSnapshot(to, pace)]
        return { ok: true, ...(await diffManifests(before.manifest, after.manifest, pace)) }
      }),
    restore: (order, signal, progress) =>
      settled(signal, async () => {
        const begun = clock.now()
        const result = await restore(order, { tools, signal, pace: createPace(clock, signal, progress) })
        return result.ok ? { ok: true, summary: { ...result.summary, durationMs: clock.now() - begun } } : result
      }),
  }
}

const perSecond = (bytes: number, ms: number): number => (ms > 0 ? Math.round((bytes * 1_000) / ms) : 0)
