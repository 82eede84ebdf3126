import type { Watched, Watching, WatchOptions } from '../../core/monitor.ts'
import type { Tree } from '../processes/tree.ts'
import { type Account, account } from './account.ts'
import type { Census } from './census.ts'
import { memorySum } from './memory.ts'
import { numberAfter, pageBytes, type Proc, ticksPerSecond } from './proc.ts'
import { memoryOf, proportional } from './process.ts'

/** One watch over the trees of a stage. */
export interface Watch extends Omit<Watching, 'end'> {
  /** After a look of the census. */
  read(now: number, trees: readonly Tree[]): void
  exited(tree: Tree, reapedTicks: number): void
  ended(now: number): Watched
}

export const createWatch = (proc: Proc, people: Census, { take }: WatchOptions): Watch => {
  const tickMs = 1_000 / ticksPerSecond(proc)
  const memory = memorySum(proc)
  const open = new Map<Tree, Account>()
  const begun = befallen(proc)
  let trees: readonly Tree[] = []
  let closedTicks = 0
  let sawProcesses = false

  const of = (tree: Tree): Account => {
    const kept = open.get(tree) ?? account(tree.leader.pid)
    open.set(tree, kept)
    sawProcesses = true
    return kept
  }
  /** Trees that are gone tell nothing more. */
  const settle = (): void => {
    for (const [tree, { ticks }] of open) {
      if (trees.includes(tree)) continue
      closedTicks += ticks
      open.delete(tree)
    }
  }
  const cpuMs = (): number => [...open.values()].reduce((sum, { ticks }) => sum + ticks, closedTicks) * tickMs
  return {
    read: (now, running) => {
      trees = running
      for (const tree of trees) of(tree).update(people.members(tree))
      settle()
      if (sawProcesses) take({ at: now, cpuMs: cpuMs(), ...memory(trees.flatMap(people.members)) })
    },
    exited: (tree, reapedTicks) => of(tree).close(reapedTicks, people.members(tree)),
    exactMemory: () => {
      const shares = trees.flatMap(people.members).map(({ pid }) => proportional(proc, pid) ?? memoryOf(proc, pid).resident)
      return shares.reduce((sum, share) => sum + share, 0)
    },
    ended: (now) => {
      const { oomKills, swappedBytes } = befallen(proc)
      return { at: now, cpuMs: cpuMs(), sawProcesses, oomKills: oomKills - begun.oomKills, swappedBytes: swappedBytes - begun.swappedBytes }
    },
  }
}

/** What has befallen the machine since it started, in `/proc/vmstat`. */
const befallen = (proc: Proc): Pick<Watched, 'oomKills' | 'swappedBytes'> => {
  const vmstat = proc.text('vmstat')
  const pages = numberAfter(vmstat, 'pswpin ') + numberAfter(vmstat, 'pswpout ')
  return { oomKills: numberAfter(vmstat, 'oom_kill '), swappedBytes: pages * pageBytes(proc) }
}
