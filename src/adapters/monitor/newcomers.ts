import type { Tree } from '../processes/tree.ts'
import { numberAfter, type Proc } from './proc.ts'
import { type Seen, seen } from './process.ts'

/** Finds processes that were not there at the last look. Those that were, and are nobody's of ours, cost nothing. */
export interface Newcomers {
  /** Those to be judged now; at the first look all since the first leader. */
  find(trees: readonly Tree[]): readonly Seen[]
  /** Puts off the judgement of one that may be in the middle of becoming something else. */
  postpone(pid: number): void
  /** Nobody looks any more; the next look is a first one. */
  forget(): void
}

/** Between fork(2) and execve(2), and in the middle of that, a process shows no environment; it lasts less than a reading. */
const MOST_LOOKS = 3

export const newcomers = (proc: Proc): Newcomers => {
  let lastPid: number | undefined
  let again: number[] = []
  const looks = new Map<number, number>()

  const arrived = (trees: readonly Tree[]): readonly number[] => {
    const from = lastPid ?? Math.min(...trees.map(({ leader }) => leader.pid)) - 1
    const to = newestPid(proc)
    lastPid = to === 0 ? undefined : to
    return to === 0 ? proc.pids() : given(proc, from, to)
  }
  return {
    find: (trees) => {
      const pids = new Set([...arrived(trees), ...again])
      again = []
      return [...pids].flatMap((pid) => (pid === process.pid ? [] : (seen(proc, pid) ?? [])))
    },
    postpone: (pid) => {
      const count = (looks.get(pid) ?? 0) + 1
      looks.set(pid, count)
      if (count < MOST_LOOKS) again.push(pid)
      else looks.delete(pid)
    },
    forget: () => {
      lastPid = undefined
      again = []
      looks.clear()
    },
  }
}

/** The last field of `/proc/loadavg`: the pid that was given last. Zero where the kernel does not tell. */
const newestPid = (proc: Proc): number => Number(proc.text('loadavg').trimEnd().split(' ').at(-1)) || 0

/** To ask for so many pids one by one costs less than to list a machine full of processes. */
const FEW = 100

/** Pids are given in turn, and after the highest begin anew: the processes among those given after `from`, up to `to`. */
const given = (proc: Proc, from: number, to: number): readonly number[] => {
  if (from <= to && to - from <= FEW) return Array.from({ length: to - from }, (_, index) => from + 1 + index).filter((pid) => isProcess(proc, pid))
  return proc.pids().filter(from < to ? (pid) => from < pid && pid <= to : (pid) => from < pid || pid <= to)
}

/** Threads have numbers of the same kind, and are there when asked for. */
const isProcess = (proc: Proc, pid: number): boolean => proc.isThere(String(pid)) && numberAfter(proc.text(`${pid}/status`), 'Tgid:') === pid
