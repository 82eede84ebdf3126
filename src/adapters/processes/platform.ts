import type { Tree } from './tree.ts'

/** A process; `start` tells it from a later one with the same pid. */
export interface Identity {
  readonly pid: number
  readonly start: number
}

/** A living process of a tree. */
export interface Member extends Identity {
  readonly group: number
}

export type Sent = 'sent' | 'gone' | 'denied'

/** What differs from one operating system to another. A zombie counts as gone everywhere. */
export interface Platform {
  /** When a process started, in the platform's own unit. */
  startOf(pid: number): number
  isAlive(process: Identity): boolean
  /** Every living process of a tree; `newer` may look only at pids above the leader's. */
  members(tree: Tree, look: 'newer' | 'all'): readonly Member[]
  /** The command line of a process, or its name; empty if it is gone. */
  commandOf(pid: number): string
  /** Sends a signal to a process or to its group; signal 0 only asks. */
  send(target: 'process' | 'group', pid: number, signal: NodeJS.Signals | 0): Sent
}

/** `kill(2)`. */
export const sendSignal: Platform['send'] = (target, pid, signal) => {
  try {
    process.kill(target === 'group' ? -pid : pid, signal)
    return 'sent'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'denied' : 'gone'
  }
}
