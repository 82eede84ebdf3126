import type { Listener } from '../../core/event.ts'
import type { Report } from '../../core/report.ts'
import type { Following } from '../followers.ts'

/** Something about a sink that one should know. */
export interface Trouble {
  /** What was not sent, if that is the trouble: `metrics`, `3 spans`. */
  readonly lost?: string
  readonly why: string
}

/** Sends one kind of telemetry to one sink. */
export interface Part {
  readonly listener: Listener
  /** Never rejects; takes no longer than `withinMs`. */
  settle(report: Report, withinMs: number): Promise<readonly Trouble[]>
}

/** What tells a pipeline from others: its name or, as most need none, its file. */
export const pipelineName = ({ pipeline, session }: Following): string => session.world.secrets.text(pipeline.name ?? pipeline.file)

/** One line for each thing that went wrong, whatever was lost by it. */
export const troubleLines = (troubles: readonly Trouble[]): readonly string[] => {
  const byReason = new Map<string, string[]>()
  for (const { why, lost } of troubles) byReason.set(why, [...(byReason.get(why) ?? []), ...(lost === undefined ? [] : [lost])])
  return [...byReason].map(([why, lost]) => (lost.length === 0 ? `telemetry: ${why}` : `telemetry: ${[...new Set(lost)].join(' and ')} not sent: ${why}`))
}
