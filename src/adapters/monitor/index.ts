import type { Monitor, Watching, WatchOptions } from '../../core/monitor.ts'
import type { Clock } from '../../core/ports.ts'
import type { Forest } from '../processes/forest.ts'
import type { Tree } from '../processes/tree.ts'
import { cadence } from './cadence.ts'
import { census } from './census.ts'
import { machine, osMachine, procMachine } from './machine.ts'
import { type Proc, procAt } from './proc.ts'
import { reapedTicks } from './process.ts'
import { createWatch, type Watch } from './watch.ts'

/** A monitor by what `/proc` tells (see proc(5)); where there is none, of the machine alone. It starts no process. */
export const monitor = (clock: Clock, forest: Forest, proc: Proc = procAt()): Monitor =>
  proc.text('self/stat') === '' ? machineMonitor(clock) : procMonitor(clock, forest, proc)

const procMonitor = (clock: Clock, forest: Forest, proc: Proc): Monitor => {
  const people = census(proc)
  const whole = machine(procMachine(proc))
  const watches = new Map<string, Watch>()
  let reaped = reapedTicks(proc)

  const treesOf = (stage: string): readonly Tree[] => [...forest.running].filter((tree) => tree.stage === stage)
  const look = (): void => {
    // Those too that nobody watches yet: whoever was in no tree once is never looked at again.
    if (forest.running.size === 0) people.forget()
    else people.count([...forest.running])
  }
  const beat = cadence(clock, () => {
    look()
    reaped = reapedTicks(proc)
    for (const [stage, watch] of watches) watch.read(clock.now(), treesOf(stage))
    whole.read(clock.now())
  })
  const exited = (tree: Tree): void => {
    const before = reaped
    reaped = reapedTicks(proc)
    people.refresh(tree)
    watches.get(tree.stage)?.exited(tree, reaped - before)
  }
  const watch = (stage: string, options: WatchOptions): Watching => {
    const made = createWatch(proc, people, options)
    watches.set(stage, made)
    if (watches.size === 1) forest.onExit.add(exited)
    beat.begin(options)
    const end = (): void => {
      watches.delete(stage)
      beat.end(options)
      if (watches.size > 0) return
      forest.onExit.delete(exited)
      people.forget()
    }
    return {
      exactMemory: made.exactMemory,
      end: () => {
        end()
        return made.ended(clock.now())
      },
    }
  }
  return { seesProcesses: true, watch, machine: whole.usage }
}

/** macOS and Windows tell nothing of a tree without a process of their own for each look. */
const machineMonitor = (clock: Clock): Monitor => {
  const whole = machine(osMachine)
  const beat = cadence(clock, () => whole.read(clock.now()))
  const watch = (_stage: string, options: WatchOptions): Watching => {
    beat.begin(options)
    const end = () => {
      beat.end(options)
      return { at: clock.now(), cpuMs: 0, sawProcesses: false, oomKills: 0, swappedBytes: 0 }
    }
    return { exactMemory: () => undefined, end }
  }
  return { seesProcesses: false, watch, machine: whole.usage }
}
