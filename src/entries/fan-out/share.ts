import type { Audience } from '../../core/ports.ts'
import type { Handover } from '../../core/outcome.ts'
import type { Report } from '../../core/report.ts'
import type { Deferred } from '../../engine/deferred.ts'
import type { Control, World } from '../../engine/world.ts'

/** What one job does of a run that is spread over several. */
export interface Share {
  readonly run: (world: World, audience: Audience, control: Control) => Promise<Deferred | undefined>
  /** What there is to report, once what ran here has been told. */
  readonly report: (own: Report) => Report
  /** Known before anything runs, so that they are there even after a crash. */
  readonly outputs: Readonly<Record<string, string>>
  /** What other jobs handed on, for the later steps of this one. */
  readonly handovers: readonly Handover[]
  /** Whose history it is. */
  readonly identity: string
  /** Whether another job reports the whole. */
  readonly isPart: boolean
  /** To be said, whatever becomes of the run. */
  readonly troubles: () => readonly string[]
}

/** Why a job can do nothing for the run, and what to do about it. */
export interface NoShare {
  readonly message: string
  readonly hint?: string
}
