import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BackupOrder, BackupResult } from '../../../src/core/snapshots.ts'

export interface Child {
  /** Resolves when it has begun. */
  readonly begun: Promise<unknown>
  /** What it printed as its result; nothing if it was killed before. */
  readonly result: Promise<BackupResult | undefined>
  kill(): void
}

/** A backup in a process of its own. */
export const backupInChild = (order: BackupOrder, user?: number): Child => {
  const args = [join(import.meta.dirname, 'as-child.ts'), JSON.stringify(order), ...(user === undefined ? [] : [String(user)])]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = ''
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    last = line
  })
  return {
    begun: Promise.race([once(lines, 'line'), once(child, 'exit')]),
    result: once(child, 'close').then(() => (last.startsWith('{') ? (JSON.parse(last) as BackupResult) : undefined)),
    kill: () => child.kill('SIGKILL'),
  }
}
