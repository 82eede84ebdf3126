import type { Seen } from './process.ts'

/**
 * The CPU time of one tree, in ticks. The kernel adds what a process has used to its parent's when
 * that reaps it; so it is exact for all but those whose parent was gone, which count as last seen.
 */
export interface Account {
  readonly ticks: number
  update(members: readonly Seen[]): void
  /** The leader was reaped, and with it so many ticks were added to our own children's. */
  close(reaped: number, members: readonly Seen[]): void
}

export const account = (leader: number): Account => {
  let before: ReadonlyMap<number, Seen> = new Map()
  /** Of whom no living member will tell any more. */
  let settled = 0
  let total = 0
  let isClosed = false

  /** A table that changes while it is read may show a circle; no line of ancestors is longer than the table. */
  const isTold = ({ parent }: Seen, now: ReadonlyMap<number, Seen>, most = before.size): boolean => {
    if (now.has(parent) || (isClosed && parent === leader)) return true
    const next = before.get(parent)
    return next !== undefined && most > 0 && isTold(next, now, most - 1)
  }
  const update = (members: readonly Seen[]): void => {
    const now = new Map(members.map((member) => [member.pid, member]))
    for (const gone of before.values()) {
      const isGone = now.get(gone.pid)?.start !== gone.start
      if (isGone && !(isClosed && gone.pid === leader) && !isTold(gone, now)) settled += gone.ticks
    }
    before = now
    total = Math.max(total, settled + members.reduce((sum, { ticks }) => sum + ticks, 0))
  }
  return {
    get ticks() {
      return total
    },
    update,
    close: (reaped, members) => {
      if (isClosed) return
      isClosed = true
      // Less than was seen already: somebody else's end has taken the difference before us.
      settled += Math.max(reaped, before.get(leader)?.ticks ?? 0)
      update(members)
    },
  }
}
