import type { Event } from '../../core/event.ts'
import type { Follower } from '../../core/follower.ts'
import type { Report } from '../../core/report.ts'
import { otelVariables } from '../../settings/telemetry/otel-variables.ts'
import type { Following } from '../followers.ts'
import { metricsTo } from './metrics.ts'
import { type Trouble, troubleLines } from './part.ts'
import { metricSinks, traceSink } from './sinks.ts'
import { tracesTo } from './traces.ts'

/** Milliseconds that what is left to send may take when the run is over. */
const PATIENCE_MS = 2_000

/** Sends metrics and traces of a run where its pipeline, or the variables of OpenTelemetry, want them. */
export const telemetry = async (following: Following): Promise<Follower> => {
  const troubles: Trouble[] = []
  const object = (why: string): void => void troubles.push({ why })
  const variables = otelVariables(following.environment, object)
  const resolving = { ...following, variables, object }
  const traced = traceSink(resolving)
  const parts = [
    ...metricSinks(resolving).map((sink) => metricsTo(sink, following, variables)),
    ...(traced === undefined ? [] : [await tracesTo(traced, following, variables)]),
  ]
  return {
    listener: (event: Event) => {
      for (const part of parts) part.listener(event)
    },
    settle: async (report: Report, withinMs = PATIENCE_MS) => {
      const said = await Promise.all(parts.map((part) => part.settle(report, Math.min(withinMs, PATIENCE_MS))))
      return troubleLines([...troubles, ...said.flat()])
    },
  }
}
