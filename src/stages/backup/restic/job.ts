import type { Failure } from '../../../core/outcome.ts'
import type { Context } from '../../../core/run.ts'
import type { Step } from '../pace.ts'
import type { Place } from '../place.ts'
import type { BackupPorts, BackupSpec } from '../spec.ts'
import type { Client } from './client.ts'
import type { Subject } from './failure.ts'
import type { Message } from './messages.ts'

/** One backup to one repository. */
export interface Job {
  readonly spec: BackupSpec
  readonly place: Place
  readonly ports: BackupPorts
  readonly context: Context
  readonly subject: Subject
  readonly tell: (step: Step) => void
  readonly plain: Client
  /** The same, past stale locks. */
  readonly restic: Client
}

/** Nothing else that a step comes to has a kind. */
export const isFailure = (value: object): value is Failure => 'kind' in value

/** Hands on how far a command of restic has come, as a part of the whole. */
export const following =
  ({ tell }: Job, phase: string, [from, to]: readonly [number, number]) =>
  (message: Message): void => {
    if (message.type === 'status') tell({ phase, from, to, ...message })
  }
