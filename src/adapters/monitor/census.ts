import { membersIn, type Tree } from '../processes/tree.ts'
import { newcomers } from './newcomers.ts'
import type { Proc } from './proc.ts'
import { type Seen, seen } from './process.ts'

/** Who is in which tree, by the same rules as when a tree is stopped, but for pipes. */
export interface Census {
  /** Looks for newcomers once for all trees; who was in none of them before is looked at but once. */
  count(trees: readonly Tree[]): void
  /** Looks only at those already known. */
  refresh(tree: Tree): void
  /** Those found by the last look, zombies included. */
  members(tree: Tree): readonly Seen[]
  /** Nobody looks any more. */
  forget(): void
}

export const census = (proc: Proc): Census => {
  const strangers = newcomers(proc)
  let living: ReadonlyMap<Tree, readonly Seen[]> = new Map()
  const members = (tree: Tree): readonly Seen[] => living.get(tree) ?? []
  const still = (tree: Tree): readonly Seen[] =>
    members(tree).flatMap(({ pid, start }) => {
      const now = seen(proc, pid)
      return now?.start === start ? now : []
    })

  const count = (trees: readonly Tree[]): void => {
    const leaders = trees.flatMap((tree) => (living.has(tree) ? [] : (seen(proc, tree.leader.pid) ?? [])))
    const arrived = [...leaders, ...strangers.find(trees)]
    const table = unique([...trees.flatMap(still), ...arrived])
    const environments = reading(proc)
    living = new Map(trees.map((tree) => [tree, within(table, tree, ({ pid }) => environments(pid).includes(tree.marker))]))
    const ours = new Set([...living.values()].flatMap((some) => some.map(({ pid }) => pid)))
    const since = Math.min(...trees.map(({ leader }) => leader.start))
    for (const { pid, parent, start } of arrived) {
      const mayBecome = !ours.has(pid) && start >= since && parent !== KERNEL
      if (mayBecome && environments(pid).length === 0) strangers.postpone(pid)
    }
  }
  return {
    count,
    refresh: (tree) => {
      living = new Map([...living, [tree, still(tree)]])
    },
    members,
    forget: () => {
      living = new Map()
      strangers.forget()
    },
  }
}

/** The parent of the kernel's threads, which never have an environment. */
const KERNEL = 2

const unique = (all: readonly Seen[]): readonly Seen[] => [...new Map(all.map((each) => [each.pid, each])).values()]

/** `membersIn` gives back entries of the table it was given. */
const within = (table: readonly Seen[], tree: Tree, betrays: (entry: { readonly pid: number }) => boolean): readonly Seen[] => {
  const pids = new Set(membersIn(table, tree, betrays).map(({ pid }) => pid))
  return table.filter(({ pid }) => pids.has(pid))
}

const reading = (proc: Proc): ((pid: number) => Buffer) => {
  const read = new Map<number, Buffer>()
  return (pid) => {
    const bytes = read.get(pid) ?? proc.bytes(`${pid}/environ`)
    read.set(pid, bytes)
    return bytes
  }
}
