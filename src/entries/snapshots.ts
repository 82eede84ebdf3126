import { clock } from '../adapters/clock.ts'
import type { Snapshots } from '../core/snapshots.ts'
import type { Environment } from '../hosts/environment.ts'

/** The engine of snapshots on a disk, loaded now. */
export const openSnapshots = async (environment: Environment = process.env): Promise<Snapshots> =>
  (await import('../adapters/snapshots/index.ts')).createSnapshots({ clock, environment })
