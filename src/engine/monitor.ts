import type { Monitor } from '../core/monitor.ts'
import type { Policy } from '../core/run.ts'
import { formatSize } from '../core/size.ts'
import type { Usage } from '../core/usage.ts'
import { monitored } from '../policies/monitored.ts'
import type { StageSettings } from '../settings/schema.ts'
import type { World } from './world.ts'

/** The monitor of one run; it is loaded when the first attempt lasts long enough. */
export interface RunMonitor {
  /** Around the work of a stage, where it is watched. */
  around(settings: StageSettings): readonly Policy[]
  /** What the machine used, if anything was watched. */
  machine(): Usage | undefined
}

const DEFAULT_EVERY_MS = 1_000

export const runMonitor = ({ clock, cores, monitor: load }: Pick<World, 'clock' | 'cores' | 'monitor'>, began: number): RunMonitor => {
  let loaded: Monitor | undefined
  if (load === undefined) return { around: () => [], machine: () => undefined }
  const open = async (): Promise<Monitor> => (loaded ??= await load())
  return {
    around: ({ monitor = true, limits }) => {
      const everyMs = typeof monitor === 'object' ? (monitor.every ?? DEFAULT_EVERY_MS) : DEFAULT_EVERY_MS
      const tells = monitor !== false
      return tells || limits?.memory !== undefined ? [monitored({ clock, began, cores, open, tells, everyMs, limitBytes: limits?.memory })] : []
    },
    machine: () => {
      const usage = loaded?.machine(began)
      return usage && { ...usage, remarks: machineRemarks(usage) }
    },
  }
}

/** From here on it is short of it. */
const SCARCE_SHARE = 0.95

const machineRemarks = ({ peakMemoryBytes, totalMemoryBytes = 0 }: Usage): readonly string[] =>
  totalMemoryBytes > 0 && peakMemoryBytes >= SCARCE_SHARE * totalMemoryBytes
    ? [`memory was short: at most ${formatSize(totalMemoryBytes - peakMemoryBytes)} of ${formatSize(totalMemoryBytes)} were free at its peak`]
    : []
