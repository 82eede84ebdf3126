import type { Proc } from '../../../src/adapters/monitor/proc.ts'
import type { Tree } from '../../../src/adapters/processes/tree.ts'

/** A process of a made-up machine; by default of nobody's group and session, started by init. */
export interface FakeProcess {
  name?: string
  parent?: number
  group?: number
  session?: number
  start?: number
  /** Its own, in clock ticks. */
  ticks?: number
  /** Of children that it has reaped. */
  childTicks?: number
  environ?: string
  /** In KiB. */
  rss?: number
  highest?: number
  shared?: number
  /** The process of which it is but a thread. */
  thread?: number
  /** Page faults. */
  faults?: number
}

/** A `/proc` in memory: what a test changes in `processes` the next look sees. */
export interface FakeProc extends Proc {
  readonly processes: Map<number, FakeProcess>
  /** Every file that was read, in order. */
  readonly reads: string[]
  lastPid: number
  /** Of our own children. */
  reaped: number
}

export const fakeProc = (processes: Readonly<Record<number, FakeProcess>> = {}): FakeProc => {
  const all = new Map(Object.entries(processes).map(([pid, each]) => [Number(pid), each]))
  const proc: FakeProc = {
    processes: all,
    reads: [],
    lastPid: Math.max(1, ...all.keys()),
    reaped: 0,
    text: (path) => {
      proc.reads.push(path)
      return textOf(proc, path)
    },
    bytes: (path) => {
      proc.reads.push(path)
      return Buffer.from(path.endsWith('/environ') ? (all.get(Number.parseInt(path, 10))?.environ ?? '') : '')
    },
    isThere: (path) => all.has(Number(path)),
    pids: () => {
      proc.reads.push('.')
      return [...all].filter(([, { thread }]) => thread === undefined).map(([pid]) => pid)
    },
  }
  return proc
}

const textOf = (proc: FakeProc, path: string): string => {
  if (path === 'loadavg') return `0.00 0.01 0.05 1/99 ${proc.lastPid}\n`
  if (path === 'self/stat') return statLine(1, { childTicks: proc.reaped })
  if (path === 'stat') return 'cpu  10 0 10 100 0 0 0 0 0 0\ncpu0 10 0 10 100 0 0 0 0 0 0\n'
  if (path === 'meminfo') return 'MemTotal:       1000 kB\nMemFree:         100 kB\nMemAvailable:    400 kB\nSwapTotal:         0 kB\nSwapFree:          0 kB\n'
  const found = proc.processes.get(Number.parseInt(path, 10))
  if (found === undefined) return ''
  if (path.endsWith('/stat')) return statLine(Number.parseInt(path, 10), found)
  if (path.endsWith('/status')) return statusText(Number.parseInt(path, 10), found)
  return ''
}

export const statLine = (pid: number, { name = 'x', parent = 1, group = pid, session = pid, start = 5, ticks = 0, childTicks = 0, faults = 0, rss = 0 }: FakeProcess): string =>
  `${pid} (${name}) S ${parent} ${group} ${session} 0 -1 4194304 ${faults} 0 0 0 ${ticks} 0 ${childTicks} 0 20 0 1 0 ${start} 0 ${rss / 4} 0\n`

const statusText = (pid: number, { rss = 0, highest = rss, shared = 0, thread = pid }: FakeProcess): string =>
  `Name:\tx\nTgid:\t${thread}\nVmHWM:\t${highest} kB\nVmRSS:\t${rss} kB\nRssAnon:\t0 kB\nRssFile:\t${shared} kB\nRssShmem:\t0 kB\nVmSwap:\t0 kB\n`

export const treeOf = (pid: number, stage = 'a', marker = `marker-${pid}`): Tree => ({
  leader: { pid, start: 5 },
  marker,
  stage,
  pipes: () => [],
  known: new Map(),
})
