import type { Clock, Files, Processes } from '../core/ports.ts'
import type { Secrets } from '../core/secrets.ts'
import type { Surroundings } from './run.ts'

/** What every kind of work is given beside its settings. */
export interface WorkPorts {
  readonly clock: Clock
  readonly processes: Processes
  readonly files: Files
  /** Found out anew for each attempt. Throws an `Error` whose message says what is wrong with a value that had to be evaluated. */
  readonly surroundings: () => Surroundings
  /** The absolute path of the workspace. */
  readonly workspace: string
  /** Between SIGTERM and SIGKILL. */
  readonly gracePeriodMs: number
  /** The Node that runs us, for where there is no other. */
  readonly node?: string
  /** Takes values that nothing may show from then on. */
  readonly secrets?: Pick<Secrets, 'add'>
}
