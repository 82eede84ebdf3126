import { exportOtlp, type OtlpAddress } from '../../adapters/sinks/otlp.ts'
import { outbox } from '../../adapters/sinks/outbox.ts'
import { otlpTraces, runSpan, type Span, stageSpans } from '../../report/telemetry/otlp-traces.ts'
import { traceResource } from '../../report/telemetry/resource.ts'
import type { OtelVariables } from '../../settings/telemetry/otel-variables.ts'
import type { Following } from '../followers.ts'
import { version } from '../version.ts'
import { type Part, pipelineName } from './part.ts'

/** As the batch processors of OpenTelemetry have it. */
const QUEUE = { most: 2_048, batch: 512, pauseMs: 1_000 } as const
const ATTEMPTS = { running: 5, last: 3 } as const
const IS_SAMPLED = 1

/** Sends the spans of a stage when it has ended, and that of the run at its end. */
export const tracesTo = async (address: OtlpAddress, following: Following, variables: OtelVariables): Promise<Part> => {
  const { environment, fold, session } = following
  const { clock, tracing } = session.world
  const trace = await tracing()
  const facts = { version, serviceName: variables.serviceName, given: variables.resource }
  let wallTime = clock.wall()
  const name = pipelineName(following)
  const send = (spans: readonly Span[], signal: AbortSignal, hurry: AbortSignal | undefined) =>
    exportOtlp(address, otlpTraces(spans, traceResource(environment, name, facts), version), session.world, {
      maxAttempts: hurry === undefined ? ATTEMPTS.last : ATTEMPTS.running,
      signal,
      hurry,
    })
  const spans = outbox<Span>({ send, clock, ...QUEUE })
  // Whoever began the trace may have decided that nobody wants it.
  const add = (more: readonly Span[]): void => {
    if ((Number.parseInt(trace.flags, 16) & IS_SAMPLED) !== 0) spans.add(more)
  }
  return {
    listener: (event) => {
      if (event.type === 'run-started') wallTime = event.wallTime
      const stage = event.type === 'stage-ended' ? fold.stage(event.stage) : undefined
      if (stage !== undefined) add(stageSpans(stage, wallTime, trace))
    },
    settle: async (report, withinMs) => {
      add([runSpan({ ...report, name }, trace)])
      const { lost, why } = await spans.close(withinMs)
      if (lost > 0) return [{ lost: lost === 1 ? '1 span' : `${lost} spans`, why: why ?? '' }]
      return why === undefined ? [] : [{ why }]
    },
  }
}
