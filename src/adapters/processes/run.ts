import type { Stray } from '../../core/event.ts'
import type { Command, Ended, Ending } from '../../core/ports.ts'
import type { Output } from '../../core/run.ts'
import { type Drain, drain } from './drain.ts'
import { spawn, type Spawned } from './spawn.ts'
import { leftBehind, stopAborted } from './strays.ts'
import type { Tree } from './tree.ts'
import type { World } from './world.ts'

/** Runs a command to its end, or stops it; resolves when its tree is gone and its output is written. */
export const run = async (world: World, command: Command, output: Output, signal: AbortSignal): Promise<Ended> => {
  if (signal.aborted) return { ending: { kind: 'spawn', message: 'stopped before it began' }, stopped: true, strays: [] }
  const stdout = world.openPipe()
  const stderr = world.openPipe()
  const spawned = await spawn(command, stdout, stderr)
  if (spawned.kind === 'spawned') {
    const streams = [['stdout', stdout, spawned.stdout], ['stderr', stderr, spawned.stderr]] as const
    return follow(world, command, spawned, drain(streams, output, world.clock), signal)
  }
  stdout.closeReadEnd()
  stderr.closeReadEnd()
  return { ending: spawned, stopped: false, strays: [] }
}

/** How long nothing, and how long something, may come from whoever holds the output of a command that has ended. */
const LINGER = [100, 2_000] as const

/** The same once its tree is stopped: who still holds the output is out of our reach. */
const OUT_OF_REACH = [50, 100] as const

const follow = async (
  world: World,
  command: Command,
  spawned: Spawned,
  output: Drain,
  signal: AbortSignal,
): Promise<Ended> => {
  const startedAt = world.clock.now()
  const tree = treeOf(world, command, spawned, output)
  world.running.add(tree)
  void spawned.exited.then(() => {
    for (const told of world.onExit) told(tree)
  })
  await unlessAborted(signal, spawned.exited)
  const stopped = signal.aborted
  await unlessAborted(signal, output.settled(...LINGER))
  const strays = signal.aborted
    ? await stopAborted(world, tree, command, signal)
    : await leftBehind(world, tree, command, signal, lookFor(world.clock.now() - startedAt))
  world.running.delete(tree)
  await output.settled(...OUT_OF_REACH)
  output.discard()
  return { ending: await endingOf(spawned, strays), stopped, strays }
}

const treeOf = ({ platform }: World, { env }: Command, { pid, marker }: Spawned, output: Drain): Tree => ({
  leader: { pid, start: platform.startOf(pid) },
  marker,
  stage: env['STAGEWRIGHT_STAGE'] ?? '',
  pipes: output.open,
  known: new Map(),
})

/** So soon pids do not begin anew more than once: whoever is younger than the leader has a higher one. */
const SHORT_MS = 2_000

const lookFor = (durationMs: number): 'newer' | 'all' => (durationMs < SHORT_MS ? 'newer' : 'all')

const unlessAborted = (signal: AbortSignal, event: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const stopped = (): void => resolve()
    signal.addEventListener('abort', stopped, { once: true })
    void event.then(() => {
      signal.removeEventListener('abort', stopped)
      resolve()
    })
  })

/** A leader that cannot be stopped has no ending yet; the word for it is that of what was sent last. */
const endingOf = async ({ pid, exited, letGo }: Spawned, strays: readonly Stray[]): Promise<Ending> => {
  if (!strays.some((stray) => stray.pid === pid && stray.fate === 'denied')) return exited
  letGo()
  return { kind: 'signal', signal: 'SIGKILL' }
}
