import type { Stray } from '../../core/event.ts'
import type { Command } from '../../core/ports.ts'
import { deadlineOf } from './grace.ts'
import { sleep, stop, strayOf } from './stop.ts'
import type { Tree } from './tree.ts'
import type { World } from './world.ts'

/** What has outlived its command gets no more than this, for nobody waits for what it does. */
const STRAY_GRACE_MS = 2_000

/** What is about to end by itself is no stray. */
const LAST_MOMENT_MS = 20

/** Finds what a command that has ended left running, and stops it unless it may live on. */
export const leftBehind = async (
  world: World,
  tree: Tree,
  command: Command,
  signal: AbortSignal,
  look: 'newer' | 'all',
): Promise<readonly Stray[]> => {
  const { clock, platform } = world
  if (platform.members(tree, look).length === 0) return []
  await sleep(LAST_MOMENT_MS, clock)
  if (command.background && !signal.aborted) return leave(world, tree)
  return stop(tree, platform, clock, deadlineOf(clock, Math.min(command.gracePeriodMs, STRAY_GRACE_MS), signal))
}

const leave = ({ platform, left }: World, tree: Tree): readonly Stray[] => {
  const strays = platform.members(tree, 'all').map((member) => strayOf(member, 'left', platform))
  if (strays.length > 0) left.add(tree)
  return strays
}

/** Stops a command with its tree; what could not be stopped is a stray, what goes with its command is none. */
export const stopAborted = async (
  { clock, platform }: World,
  tree: Tree,
  { gracePeriodMs }: Command,
  signal: AbortSignal,
): Promise<readonly Stray[]> => {
  const met = await stop(tree, platform, clock, deadlineOf(clock, gracePeriodMs, signal))
  return met.filter(({ fate }) => fate === 'denied')
}

/** Stops whatever was left running so far, all at once. */
export const stopLeft = async ({ clock, platform, left }: World): Promise<readonly Stray[]> => {
  const trees = [...left]
  left.clear()
  const end = clock.now() + STRAY_GRACE_MS
  return (await Promise.all(trees.map((tree) => stop(tree, platform, clock, () => end)))).flat()
}
