import type { Pipeline } from '../pipeline.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Whether a pipeline, or the variables of OpenTelemetry, want metrics or traces of a run. */
export const asksForTelemetry = ({ metrics, traces }: Pipeline, environment: Environment): boolean =>
  [metrics, traces].some((key) => key !== undefined && key !== false) || ENDPOINTS.some((name) => Boolean(environment[name]?.trim()))

const ENDPOINTS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']
