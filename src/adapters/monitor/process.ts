import { field, statFields } from '../processes/stat.ts'
import type { Entry } from '../processes/tree.ts'
import { bytesAfter, type Proc } from './proc.ts'

/** A process, zombies included, with what it has used, in clock ticks: what it has reaped counts as its own. */
export interface Seen extends Entry {
  readonly ticks: number
  /** Changes whenever its memory has grown: by page faults alone can it. */
  readonly stamp: string
}

/** A process that is there. */
export const seen = (proc: Proc, pid: number): Seen | undefined => {
  const fields = statFields(proc.text(`${pid}/stat`))
  if (fields === undefined || fields.length < 20) return undefined
  const [utime, stime, cutime, cstime] = [14, 15, 16, 17].map((number) => field(fields, number))
  return {
    pid,
    parent: field(fields, 4),
    group: field(fields, 5),
    session: field(fields, 6),
    start: field(fields, 22),
    stamp: [10, 12, 24].map((number) => fields[number - 3]).join(),
    ticks: (utime ?? 0) + (stime ?? 0) + Math.max(0, cutime ?? 0) + Math.max(0, cstime ?? 0),
  }
}

/** The CPU time of our own children that were reaped, and of theirs, in ticks. */
export const reapedTicks = (proc: Proc): number => {
  const fields = statFields(proc.text('self/stat')) ?? []
  return (field(fields, 16) || 0) + (field(fields, 17) || 0)
}

/** What a process has in memory, in bytes. */
export interface Memory {
  readonly resident: number
  /** The most it ever was since it runs this program. */
  readonly highest: number
  /** Files and shared memory: others may have the same pages. */
  readonly shareable: number
  readonly swapped: number
}

/** Zero for what has no memory of its own: zombies, and threads of the kernel. */
export const memoryOf = (proc: Proc, pid: number): Memory => {
  const status = proc.text(`${pid}/status`)
  return {
    resident: bytesAfter(status, 'VmRSS:'),
    highest: bytesAfter(status, 'VmHWM:'),
    shareable: bytesAfter(status, 'RssFile:') + bytesAfter(status, 'RssShmem:'),
    swapped: bytesAfter(status, 'VmSwap:'),
  }
}

/** Its proportional share: a page that n processes share counts as an n-th in each. Nothing where the kernel won't tell. */
export const proportional = (proc: Proc, pid: number): number | undefined => {
  const rollup = proc.text(`${pid}/smaps_rollup`)
  return rollup === '' ? undefined : bytesAfter(rollup, 'Pss:')
}
