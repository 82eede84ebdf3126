import type { Stray } from '../../core/event.ts'
import type { Clock } from '../../core/ports.ts'
import type { Member, Platform } from './platform.ts'
import type { Tree } from './tree.ts'

/** How long a process may take to go after SIGKILL; one that takes longer hangs in the kernel. */
const KILL_MS = 150

const LONGEST_COMMAND = 200

/**
 * Stops a tree: SIGTERM, until `deadline` (a moment of the clock, asked again and again), SIGKILL.
 * Resolves as soon as nothing is left, at most 150 ms after the deadline, with everyone it met.
 */
export const stop = async (
  tree: Tree,
  platform: Platform,
  clock: Clock,
  deadline: () => number,
): Promise<readonly Stray[]> => {
  const met = new Map<string, Stray>()
  let members: readonly Member[] = []
  const sweep = (signal: Fatal): readonly Member[] => {
    members = platform.members(tree, 'all')
    for (const member of members) met.set(keyOf(member), met.get(keyOf(member)) ?? strayOf(member, 'stopped', platform))
    const ours = members.filter(({ pid }) => platform.send('process', pid, 0) === 'sent')
    signalAll(tree, ours, platform, signal)
    return ours
  }
  await terminate(sweep, platform, clock, deadline)
  await kill(sweep, clock)
  const left = new Set(members.map(keyOf))
  return [...met].map(([key, stray]) => (left.has(key) ? { ...stray, fate: 'denied' } : stray))
}

const keyOf = ({ pid, start }: Member): string => `${pid}:${start}`

/** A process that outlived its command, as the report shows it. */
export const strayOf = ({ pid }: Member, fate: Stray['fate'], platform: Platform): Stray => ({
  pid,
  command: platform.commandOf(pid).slice(0, LONGEST_COMMAND),
  fate,
})

type Waiting = readonly [platform: Platform, clock: Clock, deadline: () => number]

type Fatal = 'SIGTERM' | 'SIGKILL'

type Sweep = (signal: Fatal) => readonly Member[]

/** What a dying process still starts is its way to clean up: it is asked only once that one is gone. */
const terminate = async (sweep: Sweep, ...[platform, clock, deadline]: Waiting): Promise<void> => {
  while (clock.now() < deadline()) {
    const asked = sweep('SIGTERM')
    if (asked.length === 0) return
    await gone(asked, platform, clock, deadline)
  }
}

const gone = async (members: readonly Member[], ...[platform, clock, deadline]: Waiting): Promise<void> => {
  for (let pause = 1; ; pause = Math.min(pause * 1.5, 50)) {
    const left = deadline() - clock.now()
    if (left <= 0 || !members.some(platform.isAlive)) return
    await sleep(Math.min(pause, left), clock)
  }
}

/** Again and again, for what is killed may have started something in its last moment. */
const kill = async (sweep: Sweep, clock: Clock): Promise<void> => {
  const end = clock.now() + KILL_MS
  for (let pause = 1; sweep('SIGKILL').length > 0 && clock.now() < end; pause = Math.min(pause * 2, 10)) {
    await sleep(pause, clock)
  }
}

const signalAll = ({ leader }: Tree, members: readonly Member[], platform: Platform, signal: Fatal): void => {
  // At once for the whole group, so that nobody in it can fork meanwhile.
  if (members.some(({ group }) => group === leader.pid)) platform.send('group', leader.pid, signal)
  for (const { pid, group } of members) {
    if (group !== leader.pid) platform.send('process', pid, signal)
    // A stopped process takes no notice of SIGTERM until it goes on.
    if (signal === 'SIGTERM') platform.send('process', pid, 'SIGCONT')
  }
}

export const sleep = (ms: number, clock: Clock): Promise<void> => new Promise((resolve) => clock.after(ms, resolve))

/** Sends SIGKILL to a tree without waiting, a few times over in case it grows meanwhile. */
export const killTree = (tree: Tree, platform: Platform): void => {
  const killed = new Set<string>()
  for (let round = 0; round < 5; round++) {
    const members = platform.members(tree, 'all').filter((member) => !killed.has(keyOf(member)))
    if (members.length === 0) return
    signalAll(tree, members, platform, 'SIGKILL')
    for (const member of members) killed.add(keyOf(member))
  }
}
