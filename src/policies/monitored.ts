import { gauge } from '../core/gauge.ts'
import type { Monitor, Reading, Watching } from '../core/monitor.ts'
import type { Failure, Outcome } from '../core/outcome.ts'
import type { Clock } from '../core/ports.ts'
import type { Context, Policy } from '../core/run.ts'
import { stoppable } from '../core/stop.ts'
import { memoryLimit } from './memory-limit.ts'
import { usageRemarks } from './usage-remarks.ts'

export interface Monitoring {
  readonly clock: Clock
  /** When the run began, on that clock. */
  readonly began: number
  readonly cores: number
  /** Loads the monitor, when it is first needed. */
  readonly open: () => Promise<Monitor>
  /** Whether usage is told; a limit is watched in any case. */
  readonly tells: boolean
  /** How often to read after the first seconds. */
  readonly everyMs: number
  readonly limitBytes?: number | undefined
}

/** What ends sooner is worth no look: most attempts of a fast pipeline never load the monitor. */
const FIRST_LOOK_MS = 100

/** A limit has to be seen soon. */
const LIMIT_EVERY_MS = 250

/** Tells what the processes of each attempt use, and stops the attempt that passes its limit of memory. */
export const monitored =
  (monitoring: Monitoring): Policy =>
  (next) =>
  async (context) => {
    const { signal, stop } = stoppable(context.signal)
    const watch = lateWatch(monitoring, context, stop)
    try {
      const outcome = await next({ ...context, signal })
      watch.tell(outcome)
      return outcome
    } finally {
      watch.end()
    }
  }

const lateWatch = (monitoring: Monitoring, { stage, attempt, emit }: Context, stop: (cause: Failure) => void) => {
  const { clock, limitBytes, began, cores } = monitoring
  const startedAt = clock.now()
  const kept = gauge(startedAt, cores)
  const passes = limitBytes === undefined ? undefined : memoryLimit(limitBytes, clock)
  let watching: Watching | undefined
  let isOver = false

  const take = (reading: Reading): void => {
    kept.add(reading)
    const usedBytes = passes?.(reading, watching)
    if (usedBytes !== undefined) stop({ kind: 'limit', limit: 'memory', bytes: limitBytes ?? 0, usedBytes: Math.round(usedBytes) })
  }
  const begin = async (): Promise<void> => {
    const monitor = await monitoring.open()
    if (isOver) return
    if (passes !== undefined && !monitor.seesProcesses) emit({ type: 'notice', text: UNSEEN })
    const everyMs = passes === undefined ? monitoring.everyMs : Math.min(LIMIT_EVERY_MS, monitoring.everyMs)
    watching = monitor.watch(stage, { startedAt, everyMs, take })
  }
  const fail = (thrown: unknown): void => {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    if (!isOver) emit({ type: 'notice', text: `its use of CPU and memory could not be watched: ${why}` })
  }
  const cancel = clock.after(passes === undefined ? FIRST_LOOK_MS : 0, () => void begin().catch(fail))
  const end = () => {
    cancel()
    isOver = true
    const ended = watching?.end()
    watching = undefined
    return ended
  }
  const tell = (outcome: Outcome): void => {
    const ended = end()
    if (ended?.sawProcesses !== true || !monitoring.tells) return
    const usage = kept.usage(ended, began)
    const remarks = usageRemarks({ ...ended, usage, outcome, durationMs: ended.at - startedAt, idleMs: kept.idleMs })
    emit({ type: 'usage', attempt, usage: { ...usage, remarks } })
  }
  return { tell, end }
}

const UNSEEN = '`limits.memory` was not watched: the memory of a process tree can be seen on Linux alone'
