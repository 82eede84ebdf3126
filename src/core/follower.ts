import type { Listener } from './event.ts'
import type { Report } from './report.ts'

/**
 * Somebody who hears a run beside its log and its report: metrics, traces, an event log,
 * notifications. What they do must never hold up the run, nor turn it red.
 */
export interface Follower {
  readonly listener: Listener
  /**
   * Finishes within a bound of its own once the run is over, or within `withinMs` where the runner is
   * in a hurry; resolves with what went wrong, in words, each said once. Never rejects.
   */
  settle(report: Report, withinMs?: number): Promise<readonly string[]>
}
