import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../../src/adapters/clock.ts'
import { files } from '../../../src/adapters/files.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Detail } from '../../../src/core/detail.ts'
import type { StageEvent } from '../../../src/core/event.ts'
import type { Failure, Outcome } from '../../../src/core/outcome.ts'
import type { Snapshots } from '../../../src/core/snapshots.ts'
import { backup } from '../../../src/stages/backup/index.ts'
import type { BackupSpec } from '../../../src/stages/backup/spec.ts'
import { notebook } from '../../support/context.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

/** A workspace in which a backup stage runs with real processes, real files, and one password. */
export interface BackupStage {
  readonly workspace: Workspace
  /** The environment of the stage. */
  readonly env: Record<string, string>
  run(over?: Partial<BackupSpec>, watching?: Watching): Promise<Ended>
  remove(): void
}

export interface Watching {
  /** Is told of each event; may stop the stage. */
  onEvent?(event: StageEvent, abort: (reason: Failure) => void): void
}

export interface Ended {
  readonly outcome: Outcome
  /** Its log. */
  readonly log: string
  readonly detail: Detail | undefined
  readonly events: readonly StageEvent[]
}

/** `defaults` are what `backup` says where a test says nothing else. */
export const createBackupStage = (defaults: Partial<BackupSpec>, snapshots: () => Promise<Snapshots>): BackupStage => {
  const workspace = createWorkspace({ 'data/a.txt': 'a', 'data/sub/b.txt': 'bb' })
  const temp = join(workspace.path, 'temp')
  mkdirSync(temp)
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: join(workspace.path, 'home'), PASSWORD: 'correct' }
  const ports = {
    clock,
    files: files(temp),
    processes: processes(clock),
    surroundings: () => ({ cwd: workspace.path, env, evaluate: (text: string) => text.replace(/\$\{\{ *env\.(\w+) *\}\}/g, (_, name: string) => env[name] ?? '') }),
    workspace: workspace.path,
    gracePeriodMs: 5_000,
    snapshots,
  }
  const run = async (over: Partial<BackupSpec> = {}, watching: Watching = {}): Promise<Ended> => {
    const spec: BackupSpec = { source: 'data', engine: 'copy', compare: 'metadata', 'on-partial': 'fail', ...defaults, ...over }
    const book = notebook()
    const context = {
      ...book.context,
      emit: (event: StageEvent) => {
        book.context.emit(event)
        watching.onEvent?.(event, book.abort)
      },
    }
    const outcome = await backup(spec, ports)(context)
    return {
      outcome,
      log: book.written.map(({ text }) => text).join(''),
      detail: book.events.flatMap((event) => (event.type === 'detail' ? [event.detail] : []))[0],
      events: book.events,
    }
  }
  return { workspace, env, run, remove: () => workspace.remove() }
}
