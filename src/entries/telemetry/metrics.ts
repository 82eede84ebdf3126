import { exportOtlp, type OtlpAddress } from '../../adapters/sinks/otlp.ts'
import type { Delivery } from '../../adapters/sinks/deliver.ts'
import { pusher } from '../../adapters/sinks/pusher.ts'
import { pushTo } from '../../adapters/sinks/pushgateway.ts'
import type { Report } from '../../core/report.ts'
import { exposition, groupPath, stamps } from '../../report/telemetry/exposition.ts'
import { bounded, type Measure } from '../../report/telemetry/measure.ts'
import { measures } from '../../report/telemetry/measures.ts'
import { otlpMetrics } from '../../report/telemetry/otlp-metrics.ts'
import { metricsResource } from '../../report/telemetry/resource.ts'
import { DEFAULT_TIMEOUT_MS, type OtelVariables } from '../../settings/telemetry/otel-variables.ts'
import type { Following } from '../followers.ts'
import { version } from '../version.ts'
import { type Part, pipelineName } from './part.ts'
import type { MetricSink } from './sinks.ts'

/** Attempts to send a state: of one that another will follow, and of the last. */
const ATTEMPTS = { interim: 1, last: 3 } as const
const MOST_SERIES = 2_000

/** Sends metrics to one sink: now and then while the run lasts, so that one that is killed leaves something, and at its end. */
export const metricsTo = (sink: MetricSink, following: Following, variables: OtelVariables): Part => {
  const { fold, session } = following
  const ended = new Set<string>()
  const name = pipelineName(following)
  let last: Report | undefined
  let dropped = 0
  const send = sender(sink, following, variables)
  const state = (report: Report, isLast: boolean): readonly Measure[] => {
    const cut = bounded(measures(report, isLast ? undefined : ended), MOST_SERIES)
    dropped = cut.dropped
    return cut.measures
  }
  const pushing = pusher({
    clock: session.world.clock,
    everyMs: variables.everyMs,
    send: (isLast, signal) => {
      const report = { ...(last ?? fold.report()), name }
      // Sums of one span of time must be sent once.
      if (!isLast && (ended.size === 0 || (sink.kind === 'otlp' && variables.temporality === 'delta'))) return undefined
      return send(report, state(report, isLast), isLast, signal)
    },
  })
  return {
    listener: (event) => {
      if (event.type === 'stage-ended') ended.add(event.stage)
    },
    settle: async (report, withinMs) => {
      last = report
      const delivery = await pushing.close(withinMs)
      if (delivery?.kind === 'failed') return [{ lost: 'metrics', why: delivery.message }]
      return [
        ...(delivery?.note === undefined ? [] : [{ why: delivery.note }]),
        ...(dropped === 0 ? [] : [{ why: `only the first ${MOST_SERIES} series of metrics were sent, ${dropped} were left out` }]),
      ]
    },
  }
}

type Send = (report: Report, all: readonly Measure[], isLast: boolean, signal: AbortSignal) => Promise<Delivery>

const sender = (sink: MetricSink, following: Following, variables: OtelVariables): Send =>
  sink.kind === 'otlp' ? otlpSender(sink.address, following, variables) : groupSender(sink, following)

const otlpSender = (address: OtlpAddress, { environment, session }: Following, { serviceName, resource: given, temporality }: OtelVariables): Send => {
  const resource = metricsResource(environment, { version, serviceName, given })
  return (report, all, isLast, signal) => {
    const atMs = isLast ? report.wallTime + report.durationMs : session.world.clock.wall()
    const request = otlpMetrics(all, { resource, version, temporality, startMs: report.wallTime, atMs })
    return exportOtlp(address, request, session.world, { maxAttempts: isLast ? ATTEMPTS.last : ATTEMPTS.interim, signal })
  }
}

/** The group is that of the pipeline, not of the run: what is never deleted must not grow with each run. */
const groupSender = ({ settings, headers }: Extract<MetricSink, { kind: 'pushgateway' }>, { environment, session }: Following): Send => {
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  return (report, all, isLast, signal) => {
    const path = groupPath(settings.job ?? 'stagewright', { ...(repository !== '' && { repository }), pipeline: report.name, ...settings.labels })
    const group = { url: `${settings.url.replace(/\/+$/, '')}${path}`, headers, timeoutMs: settings.timeout ?? DEFAULT_TIMEOUT_MS }
    const text = exposition([...stamps(report, isLast), ...all])
    return pushTo(group, text, isLast ? 'replace' : 'add', session.world, { maxAttempts: isLast ? ATTEMPTS.last : ATTEMPTS.interim, signal })
  }
}
