import { cpus, freemem, totalmem } from 'node:os'
import { gauge, type Gauge } from '../../core/gauge.ts'
import type { Usage } from '../../core/usage.ts'
import { bytesAfter, type Proc, ticksPerSecond } from './proc.ts'

/** What the whole machine uses at one moment. */
export interface MachineReading {
  /** Since it started. */
  readonly cpuMs: number
  readonly memoryBytes: number
  readonly totalMemoryBytes: number
  readonly swapBytes: number
}

export interface Machine {
  read(at: number): void
  usage(began: number): Usage | undefined
}

/** Follows a machine from the first reading on. */
export const machine = (look: () => MachineReading): Machine => {
  const cores = cpus().length
  let first: MachineReading | undefined
  let total = 0
  let last = { at: 0, cpuMs: 0 }
  let kept: Gauge | undefined
  return {
    read: (at) => {
      const { cpuMs, totalMemoryBytes, ...now } = look()
      first ??= { cpuMs, totalMemoryBytes, ...now }
      kept ??= gauge(at, cores)
      total = totalMemoryBytes
      last = { at, cpuMs: cpuMs - first.cpuMs }
      kept.add({ ...last, ...now, peakMemoryBytes: now.memoryBytes, sharedBytes: 0 })
    },
    usage: (began) => kept && { ...kept.usage(last, began), cores, totalMemoryBytes: total },
  }
}

/** Linux: memory is what is not available to programs (see proc(5)); swapped out counts what is in use of the swap space. */
export const procMachine = (proc: Proc): (() => MachineReading) => {
  const tickMs = 1_000 / ticksPerSecond(proc)
  return () => {
    const meminfo = proc.text('meminfo')
    const totalMemoryBytes = bytesAfter(meminfo, 'MemTotal:')
    return {
      cpuMs: busyTicks(proc.text('stat')) * tickMs,
      memoryBytes: totalMemoryBytes - bytesAfter(meminfo, 'MemAvailable:'),
      totalMemoryBytes,
      swapBytes: bytesAfter(meminfo, 'SwapTotal:') - bytesAfter(meminfo, 'SwapFree:'),
    }
  }
}

/** user, nice, system, irq and softirq, which is neither waiting (idle, iowait) nor another machine's (steal). */
const busyTicks = (stat: string): number => {
  const [user, nice, system, , , irq, softirq] = stat.slice(0, stat.indexOf('\n')).split(/ +/).slice(1).map(Number)
  return [user, nice, system, irq, softirq].reduce<number>((sum, ticks) => sum + (ticks ?? 0), 0)
}

/** Any other system, by what Node tells. */
export const osMachine = (): MachineReading => ({
  cpuMs: cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0),
  memoryBytes: totalmem() - freemem(),
  totalMemoryBytes: totalmem(),
  swapBytes: 0,
})
