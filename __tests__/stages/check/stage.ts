import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clock as machineClock } from '../../../src/adapters/clock.ts'
import { files } from '../../../src/adapters/files.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Detail } from '../../../src/core/detail.ts'
import type { StageEvent } from '../../../src/core/event.ts'
import type { Answer, Lookup } from '../../../src/core/lookup.ts'
import type { Failure, Outcome } from '../../../src/core/outcome.ts'
import type { Clock } from '../../../src/core/ports.ts'
import type { LookupMemory } from '../../../src/policies/lookup-memory.ts'
import { loadPipeline } from '../../../src/settings/load.ts'
import { check } from '../../../src/stages/check/index.ts'
import type { CheckSpec } from '../../../src/stages/check/spec.ts'
import { notebook } from '../../support/context.ts'
import { createWorkspace } from '../../support/workspace.ts'
import { machine } from '../../settings/checks.ts'

/** What `check:` in a pipeline file comes to. */
export const checkSpec = async (yaml: string): Promise<CheckSpec> => {
  const loaded = await loadPipeline(`stages: { a: { check: ${yaml} } }`, 'p.yml', machine)
  const spec = loaded.ok ? loaded.pipeline.stages[0]?.settings.check : undefined
  if (spec === undefined) throw new Error(loaded.ok ? 'no check' : loaded.problems.map(({ message }) => message).join('\n'))
  return spec
}

export interface CheckWorld {
  readonly clock?: Clock
  readonly network: Lookup<Answer>
  readonly memory: LookupMemory
  readonly isGate?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly outputs?: readonly string[]
}

export interface CheckRun {
  readonly ended: Promise<Outcome>
  log(): string
  readonly events: readonly StageEvent[]
  detail(): Detail | undefined
  abort(cause: Failure): void
}

/** A check that has begun. */
export const startCheck = (spec: CheckSpec, { clock = machineClock, network, memory, isGate = false, env = {}, outputs = [] }: CheckWorld): CheckRun => {
  const workspace = createWorkspace()
  const temp = join(workspace.path, 'temp')
  mkdirSync(temp)
  const all = { PATH: process.env['PATH'] ?? '', ...env }
  const evaluate = (text: string): string => text.replace(/\$\{\{ *env\.(\w+) *\}\}/g, (_, name: string) => all[name as 'PATH'] ?? '')
  const ports = {
    clock,
    random: () => 0.5,
    files: files(temp),
    processes: processes(machineClock),
    surroundings: () => ({ cwd: workspace.path, env: all, evaluate }),
    workspace: workspace.path,
    gracePeriodMs: 1_000,
    lookups: async () => ({ network, memory }),
    isGate,
    outputs,
  }
  const book = notebook()
  return {
    ended: check(spec, ports)(book.context).finally(() => workspace.remove()),
    log: () => book.written.map(({ text }) => text).join(''),
    events: book.events,
    detail: () => book.events.flatMap((event) => (event.type === 'detail' ? [event.detail] : []))[0],
    abort: book.abort,
  }
}
