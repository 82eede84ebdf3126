import type { MetricsSettings, OtlpSettings, PushgatewaySettings, TracesSettings } from './sinks.ts'

/** `metrics` as it would be written; `durationText` writes milliseconds. */
export const metricsText = (metrics: MetricsSettings, durationText: (ms: number) => string): unknown =>
  typeof metrics === 'boolean'
    ? metrics
    : metrics.map(({ otlp, pushgateway }) => ({
        ...(otlp !== undefined && { otlp: sinkText(otlp, durationText) }),
        ...(pushgateway !== undefined && { pushgateway: sinkText(pushgateway, durationText) }),
      }))

/** `traces` as it would be written. */
export const tracesText = (traces: TracesSettings, durationText: (ms: number) => string): unknown =>
  typeof traces === 'boolean' ? traces : { otlp: sinkText(traces.otlp, durationText) }

const sinkText = (sink: true | OtlpSettings | PushgatewaySettings, durationText: (ms: number) => string): unknown =>
  sink === true ? true : { ...sink, ...(sink.timeout !== undefined && { timeout: durationText(sink.timeout) }) }
