import type { Identity, Member } from './platform.ts'

/** The variable by which descendants that left the group and lost their parent are recognised. */
export const MARKER = 'STAGEWRIGHT_TREE'

/** A command's process with everything it started. */
export interface Tree {
  /** Its pid is also the number of its group and session. */
  readonly leader: Identity
  readonly marker: string
  /** The stage whose command it is; empty where none is known. */
  readonly stage: string
  /** The pipes that somebody still holds open, as `device:inode`. */
  readonly pipes: () => readonly string[]
  /** Members found so far, by pid. */
  readonly known: Map<number, Identity>
}

/** A line of the process table. */
export interface Entry extends Member {
  readonly parent: number
  readonly session: number
}

/** The members of a tree in a process table: by group and session, by parentage, and by what `betrays` knows. */
export const membersIn = (
  table: readonly Entry[],
  tree: Tree,
  betrays: (entry: Entry) => boolean,
): readonly Entry[] => {
  const sound = groupIsOurs(table, tree)
  const found = new Map<number, Entry>()
  for (const entry of table) {
    const isOurs = isKnown(entry, tree) || (sound && isInGroup(entry, tree)) || (isYoung(entry, tree) && betrays(entry))
    if (isOurs) found.set(entry.pid, entry)
  }
  adopt(table, found)
  for (const entry of found.values()) tree.known.set(entry.pid, entry)
  return [...found.values()]
}

/** A leader's pid that went to another process took the numbers of group and session with it. */
const groupIsOurs = (table: readonly Entry[], { leader }: Tree): boolean =>
  table.every((entry) => entry.pid !== leader.pid || entry.start === leader.start)

const isKnown = (entry: Entry, tree: Tree): boolean =>
  isSame(entry, tree.leader) || isSame(entry, tree.known.get(entry.pid))

const isSame = (a: Identity, b: Identity | undefined): boolean => a.pid === b?.pid && a.start === b.start

const isInGroup = ({ group, session }: Entry, { leader }: Tree): boolean =>
  group === leader.pid || session === leader.pid

/** Whoever was there before the leader can only have been handed one of our pipes. */
const isYoung = (entry: Entry, { leader }: Tree): boolean => entry.start >= leader.start

/** Children of members are members. */
const adopt = (table: readonly Entry[], found: Map<number, Entry>): void => {
  let before: number
  do {
    before = found.size
    for (const entry of table) if (found.has(entry.parent)) found.set(entry.pid, entry)
  } while (found.size > before)
}
