import type { Authority } from '../core/authority.ts'
import type { Digests } from '../core/digests.ts'
import type { Circumstances } from '../core/guard.ts'
import type { Answer, Lookup, Shelf } from '../core/lookup.ts'
import type { Monitor } from '../core/monitor.ts'
import type { Handover } from '../core/outcome.ts'
import type { Clock, Files, History, Processes, Random } from '../core/ports.ts'
import type { Secrets } from '../core/secrets.ts'
import type { Store } from '../core/store.ts'
import type { Tracing } from '../core/tracing.ts'
import type { Trees } from '../core/trees.ts'
import type { Trust } from '../core/fingerprint.ts'
import type { Records } from '../core/resume.ts'
import type { Snapshots } from '../core/snapshots.ts'
import type { Sources } from '../core/sources.ts'

/** The world outside, as the engine is given it. */
export interface World {
  readonly clock: Clock
  readonly random: Random
  readonly processes: Processes
  readonly files: Files
  readonly history: History
  /** The environment that stages start from: that of the host less what is not theirs to see. */
  readonly environment: Readonly<Record<string, string>>
  readonly workspace: string
  /** The contexts of expressions that do not change during a run. */
  readonly contexts: Readonly<Record<'github' | 'runner' | 'inputs', Readonly<Record<string, unknown>>>>
  readonly cores: number
  /** What nothing that is told may show. */
  readonly secrets: Secrets
  /** Takes what each stage hands on, secrets and all; what is published about it shows none. */
  readonly handOn?: (handover: Handover, stage: string) => void
  /** The Node that runs us, for where there is no other. */
  readonly node?: string
  /** Whom guards ask about actors, refs and this job. */
  readonly authority: Authority
  readonly digests: Digests
  /** What guards know without asking; all but the environment of the stage. */
  readonly circumstances: Omit<Circumstances, 'env'>
  /** Loaded when a stage backs something up. */
  readonly snapshots: () => Promise<Snapshots>
  /** Loaded when a stage looks something up: who asks the network, and what keeps answers for later runs. */
  readonly lookups: () => Promise<{ readonly network: Lookup<Answer>; readonly shelf?: Shelf | undefined }>
  /** Loaded when a stage is cached; without it none is. */
  readonly caching?: () => Promise<Caching>
  /** Loaded when something reads or follows files. */
  readonly sources?: () => Promise<Sources>
  /** Loaded when an attempt lasts long enough to be watched; without it none is. */
  readonly monitor?: () => Promise<Monitor>
  /** Where a run may be resumed, or resumes another. */
  readonly records?: Records
  /** Where the run stands in a trace: what it starts is told. Without it nothing is. */
  readonly tracing?: () => Promise<Tracing>
}

/** What cached stages need of the world. */
export interface Caching {
  readonly store: Store
  readonly trees: Trees
  readonly trust: Trust
  /** Tells the stages of one pipeline from those of others; letters, digits and `-`. */
  readonly project: string
  /** Such as `linux-x64`. */
  readonly platform: string
}

export interface Control {
  /** Aborted with a `cancelled` failure: stop what runs. */
  readonly cancel: AbortSignal
  /** Aborted likewise: stop hooks and `finally` too. */
  readonly kill: AbortSignal
  /** After a cancellation, whether hooks and `finally` are left to a later step. */
  readonly defers: boolean
}
