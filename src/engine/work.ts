import { failure, success } from '../core/outcome.ts'
import type { Run } from '../core/run.ts'
import type { PipelineStage } from '../settings/pipeline.ts'
import type { CheckSpec } from '../stages/check/spec.ts'
import { runScript } from '../stages/run.ts'
import type { WorkPorts } from '../stages/work.ts'
import type { SharedDesk } from './desk.ts'
import type { RunState } from './state.ts'
import type { World } from './world.ts'

export const DEFAULT_GRACE_MS = 5_000

/** What a stage's work is given that is not its own. */
export interface WorkGround {
  readonly world: World
  readonly desk: SharedDesk
  /** Whether other stages wait for its success. */
  readonly isGate: boolean
  readonly surroundings: () => ReturnType<RunState['surroundings']>
}

/** A stage's work by its kind; what is no script is loaded when a pipeline has it. */
export const stageWork = (entry: PipelineStage, { world, desk, isGate, surroundings }: WorkGround): Run => {
  const { settings } = entry
  const ports: WorkPorts = { ...world, surroundings, gracePeriodMs: settings['grace-period'] ?? DEFAULT_GRACE_MS }
  if (settings.run !== undefined) return script(entry, settings.run, ports)
  if (settings.call !== undefined) {
    const spec = {
      function: settings.call,
      with: settings.with ?? {},
      background: settings.background ?? false,
      outputs: settings.outputs ?? [],
      exports: settings.exports ?? [],
    }
    return late(async () => (await import('../stages/call/index.ts')).call(spec, ports))
  }
  if (settings.playbook !== undefined) {
    const spec = settings.playbook
    return late(async () => (await import('../stages/playbook/index.ts')).playbook(spec, ports))
  }
  if (settings.check !== undefined) {
    const spec = settings.check
    const more = { random: world.random, lookups: desk.open, isGate, outputs: settings.outputs ?? [] }
    return late(async () => (await import('../stages/check/index.ts')).check(spec, { ...ports, ...more }))
  }
  if (settings.backup !== undefined) {
    const spec = settings.backup
    return late(async () => (await import('../stages/backup/index.ts')).backup(spec, { ...ports, snapshots: world.snapshots }))
  }
  // What it does is done around it.
  if (settings.scan !== undefined) return async () => success()
  return async () => failure({ kind: 'defect', message: 'a stage without any work' })
}

const script = ({ settings }: PipelineStage, text: string, ports: WorkPorts): Run =>
  runScript(
    {
      text,
      shell: settings.shell ?? 'bash',
      gracePeriodMs: ports.gracePeriodMs,
      background: settings.background ?? false,
      outputs: settings.outputs ?? [],
      exports: settings.exports ?? [],
    },
    ports,
  )

/** The same work for each attempt, made at the first. */
const late = (make: () => Promise<Run>): Run => {
  let made: Promise<Run> | undefined
  return async (context) => (await (made ??= make()))(context)
}

/** What a stage does, in words: its script, or what kind of work on what. */
export const commandOf = ({ settings }: PipelineStage): string => {
  if (settings.call !== undefined) return `call ${settings.call}`
  if (settings.check !== undefined) return `look up ${askedBy(settings.check).join(', ')}`
  if (settings.playbook !== undefined) return `ansible-playbook ${settings.playbook.file}`
  if (settings.backup !== undefined) return `back up ${settings.backup.source} to ${settings.backup.destination ?? settings.backup.repository ?? ''}`
  return settings.run ?? (settings.scan?.files === undefined ? '' : `scan ${settings.scan.files.join(', ')}`)
}

/** What a check asks, as it was written. */
const askedBy = ({ targets, ...check }: CheckSpec): readonly string[] =>
  (targets ?? [check]).map(({ http, tcp, dns, tls, command }) => http?.url ?? tcp ?? dns?.name ?? tls?.address ?? command ?? '')
