import type { Event } from '../core/event.ts'
import type { Follower } from '../core/follower.ts'
import type { Report } from '../core/report.ts'
import type { ReportFold } from '../core/report-fold.ts'
import type { Control } from '../engine/world.ts'
import type { Environment } from '../hosts/environment.ts'
import { asksForTelemetry } from '../settings/telemetry/asked.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import type { Share } from './fan-out/share.ts'
import type { Session } from './session.ts'

/** What a follower may need to know. */
export interface Following {
  readonly pipeline: Pipeline
  readonly session: Session
  readonly environment: Environment
  /** What is known of the run; it hears each event before the followers do. */
  readonly fold: Pick<ReportFold, 'report' | 'stage'>
  /** Of a run that is spread over several jobs. */
  readonly share?: Share | undefined
  /** Whether an earlier step has told how the run ended, and this one does what that has left. */
  readonly isLater?: boolean
}

/** Whoever a pipeline, or the environment, wants to follow its run; each is loaded only then. */
export const followersOf = async (following: Following): Promise<readonly Follower[]> => {
  const followers: Follower[] = []
  if (asksForTelemetry(following.pipeline, following.environment)) followers.push(await (await import('./telemetry/index.ts')).telemetry(following))
  const { log, notify } = following.pipeline
  if (log !== undefined) followers.push((await import('./event-log.ts')).eventLog(log, following))
  if (notify !== undefined && following.isLater !== true && following.share?.isPart !== true) followers.push((await import('./notify/index.ts')).notifications(notify, following))
  return followers.map(contained)
}

/** Milliseconds for all together, should one forget its own bound; and for a run that was cancelled, or killed. */
const PATIENCE_MS = 10_000
const CANCELLED_MS = 1_000
const KILLED_MS = 250
/** Milliseconds in which one whose own bound is up comes to its end. */
const MARGIN_MS = 250

/** Lets all finish side by side; what went wrong, in words. Never rejects. */
export const settle = async (followers: readonly Follower[], report: Report, { cancel, kill }: Control): Promise<readonly string[]> => {
  if (followers.length === 0) return []
  const withinMs = kill.aborted ? KILLED_MS : cancel.aborted ? CANCELLED_MS : undefined
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve(['what follows the run was not waited for']), (withinMs ?? PATIENCE_MS) + MARGIN_MS)
  })
  const troubles = await Promise.all(followers.map((follower) => Promise.race([follower.settle(report, withinMs), late])))
  clearTimeout(timer)
  return [...new Set(troubles.flat())]
}

/** What goes wrong in a follower is said, and costs the run nothing. */
export const contained = (follower: Follower): Follower => {
  const defects: string[] = []
  const listen = (event: Event): void => {
    try {
      if (defects.length === 0) follower.listener(event)
    } catch (error) {
      defects.push(wordsOf(error))
    }
  }
  const end = async (report: Report, withinMs?: number): Promise<readonly string[]> =>
    [...defects, ...(await follower.settle(report, withinMs).catch((error: unknown) => [wordsOf(error)]))]
  return { listener: listen, settle: end }
}

const wordsOf = (error: unknown): string => `what follows the run has failed: ${error instanceof Error ? error.message : String(error)}`
