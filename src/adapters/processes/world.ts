import type { Clock } from '../../core/ports.ts'
import type { Forest } from './forest.ts'
import type { Pipe } from './pipes.ts'
import type { Platform } from './platform.ts'
import type { Tree } from './tree.ts'

/** What all commands of one port share. */
export interface World extends Forest {
  readonly clock: Clock
  readonly platform: Platform
  readonly openPipe: () => Pipe
  /** Trees whose command has ended, and that may live on. */
  readonly left: Set<Tree>
}
