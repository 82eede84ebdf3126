import { existsSync } from 'node:fs'
import type { Stray } from '../../core/event.ts'
import type { Clock, Command, Ended, Ending, Processes } from '../../core/ports.ts'
import type { Output } from '../../core/run.ts'
import { type Drain, drain } from './drain.ts'
import { linux } from './linux.ts'
import { macos } from './macos.ts'
import { type Pipe, pipes } from './pipes.ts'
import type { Platform } from './platform.ts'
import { spawn, type Spawned } from './spawn.ts'
import { killTree, sleep, stop, strayOf } from './stop.ts'
import type { Tree } from './tree.ts'
import { windows } from './windows.ts'

/** Real processes of the machine; a tree is found by group, session, parentage, a marker in the environment and open pipes. */
export const processes = (clock: Clock): Processes => {
  const world: World = {
    clock,
    platform: platformOf(process.platform),
    openPipe: pipes(process.platform),
    running: new Set(),
    left: new Set(),
  }
  return {
    run: (command, output, signal) => run(world, command, output, signal),
    killAll: () => {
      for (const tree of [...world.running, ...world.left]) killTree(tree, world.platform)
    },
    stopBackground: async () => {
      const trees = [...world.left]
      world.left.clear()
      return (await Promise.all(trees.map((tree) => stopLeft(world, tree)))).flat()
    },
  }
}

interface World {
  readonly clock: Clock
  readonly platform: Platform
  readonly openPipe: () => Pipe
  readonly running: Set<Tree>
  /** Trees whose command has ended, and that may live on. */
  readonly left: Set<Tree>
}

/** A Linux without `/proc` still has `ps`. */
const platformOf = (name: NodeJS.Platform): Platform => {
  if (name === 'win32') return windows
  return name === 'linux' && existsSync('/proc/self/stat') ? linux : macos
}

const run = async (world: World, command: Command, output: Output, signal: AbortSignal): Promise<Ended> => {
  if (signal.aborted) return { ending: { kind: 'spawn', message: 'stopped before it began' }, strays: [] }
  const stdout = world.openPipe()
  const stderr = world.openPipe()
  const spawned = await spawn(command, stdout, stderr)
  if (spawned.kind === 'spawned') return follow(world, command, spawned, drainOf(world, spawned, stdout, stderr, output), signal)
  stdout.closeReadEnd()
  stderr.closeReadEnd()
  return { ending: spawned, strays: [] }
}

const drainOf = ({ clock }: World, spawned: Spawned, stdout: Pipe, stderr: Pipe, output: Output): Drain =>
  drain([['stdout', stdout, spawned.stdout], ['stderr', stderr, spawned.stderr]], output, clock)

/** How long nothing may come from a command that has ended while somebody holds its output open, and how long something may. */
const LINGER = { silenceMs: 100, mostMs: 2_000 }

/** The same once its tree is stopped: who still holds the output open is out of our reach. */
const OUT_OF_REACH = { silenceMs: 50, mostMs: 100 }

const follow = async (world: World, command: Command, spawned: Spawned, output: Drain, signal: AbortSignal): Promise<Ended> => {
  const startedAt = world.clock.now()
  const tree = treeOf(world, spawned, output)
  world.running.add(tree)
  await unlessAborted(signal, spawned.exited)
  await unlessAborted(signal, output.settled(LINGER.silenceMs, LINGER.mostMs))
  const isShort = world.clock.now() - startedAt < SHORT_MS
  const strays = signal.aborted ? await stopAborted(world, tree, command, signal) : await leftBehind(world, tree, command, signal, isShort)
  world.running.delete(tree)
  await output.settled(OUT_OF_REACH.silenceMs, OUT_OF_REACH.mostMs)
  output.discard()
  return { ending: await endingOf(spawned, strays), strays }
}

/** So soon the numbers of processes do not begin anew more than once: whoever is younger than the leader has a higher one. */
const SHORT_MS = 2_000

const treeOf = ({ platform }: World, { pid, marker }: Spawned, output: Drain): Tree => ({
  leader: { pid, start: platform.startOf(pid) },
  marker,
  pipes: output.open,
  known: new Map(),
})

const unlessAborted = (signal: AbortSignal, event: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const done = (): void => {
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
    void event.then(done)
  })

/** What was stopped with its command is no stray; what could not be stopped is. */
const stopAborted = async ({ clock, platform }: World, tree: Tree, { gracePeriodMs }: Command, signal: AbortSignal): Promise<readonly Stray[]> => {
  const end = clock.now() + shortened(gracePeriodMs, signal)
  return (await stop(tree, platform, clock, () => end)).filter(({ fate }) => fate === 'denied')
}

/** What has outlived its command gets no more than this, for nobody waits for what it does. */
const STRAY_GRACE_MS = 2_000

/** What is about to end by itself is no stray. */
const LAST_MOMENT_MS = 20

const leftBehind = async (world: World, tree: Tree, command: Command, signal: AbortSignal, isShort: boolean): Promise<readonly Stray[]> => {
  const { clock, platform } = world
  if (platform.members(tree, isShort ? 'newer' : 'all').length === 0) return []
  await sleep(LAST_MOMENT_MS, clock)
  const members = platform.members(tree, 'all')
  if (command.background && !signal.aborted) return leave(world, tree, members.map((member) => strayOf(member, 'left', platform)))
  return stop(tree, platform, clock, deadlineOf(clock, Math.min(command.gracePeriodMs, STRAY_GRACE_MS), signal))
}

const leave = ({ left }: World, tree: Tree, strays: readonly Stray[]): readonly Stray[] => {
  if (strays.length > 0) left.add(tree)
  return strays
}

/** An abort in the middle of a grace period shortens it from then on. */
const deadlineOf = (clock: Clock, graceMs: number, signal: AbortSignal): (() => number) => {
  let end = clock.now() + graceMs
  let isShortened = false
  return () => {
    if (signal.aborted && !isShortened) {
      isShortened = true
      end = Math.min(end, clock.now() + shortened(graceMs, signal))
    }
    return end
  }
}

const shortened = (graceMs: number, { reason }: AbortSignal): number => {
  const { kind, withinMs } = (reason ?? {}) as { readonly kind?: unknown; readonly withinMs?: unknown }
  return kind === 'cancelled' && typeof withinMs === 'number' ? Math.min(graceMs, withinMs) : graceMs
}

/** A leader of another user, which cannot be stopped, has no ending yet; the word for it is that of what was sent last. */
const endingOf = async ({ pid, exited, letGo }: Spawned, strays: readonly Stray[]): Promise<Ending> => {
  if (!strays.some((stray) => stray.pid === pid && stray.fate === 'denied')) return exited
  letGo()
  return { kind: 'signal', signal: 'SIGKILL' }
}

const stopLeft = ({ clock, platform }: World, tree: Tree): Promise<readonly Stray[]> => {
  const end = clock.now() + STRAY_GRACE_MS
  return stop(tree, platform, clock, () => end)
}
