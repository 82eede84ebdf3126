import { existsSync } from 'node:fs'
import type { Clock, Processes } from '../../core/ports.ts'
import { createForest, type Forest } from './forest.ts'
import { linux } from './linux.ts'
import { macos } from './macos.ts'
import { pipes } from './pipes.ts'
import type { Platform } from './platform.ts'
import { run } from './run.ts'
import { killTree } from './stop.ts'
import { stopLeft } from './strays.ts'
import { windows } from './windows.ts'
import type { World } from './world.ts'

/**
 * Real processes of the machine. What belongs to a command is found by group and session, by
 * parentage, by a marker in the environment and by who holds its pipes. Of what fits none of these
 * (an orphan in a session of its own with neither our environment nor our pipes) nothing is known.
 */
export const processes = (clock: Clock, forest: Forest = createForest()): Processes => {
  const world: World = {
    ...forest,
    clock,
    platform: platformOf(process.platform),
    openPipe: pipes(process.platform),
    left: new Set(),
  }
  return {
    run: (command, output, signal) => run(world, command, output, signal),
    killAll: () => {
      for (const tree of [...world.running, ...world.left]) killTree(tree, world.platform)
    },
    stopBackground: () => stopLeft(world),
  }
}

/** A Linux without `/proc` still has `ps`. */
const platformOf = (name: NodeJS.Platform): Platform => {
  if (name === 'win32') return windows
  return name === 'linux' && existsSync('/proc/self/stat') ? linux : macos
}
