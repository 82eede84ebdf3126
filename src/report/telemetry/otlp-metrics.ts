import { SCHEMA_URL, attributes, nanoseconds, type Resource, resultOf, scope } from './otlp.ts'
import type { Labels, Measure, Point } from './measure.ts'
import type { OutcomeWord, Reason } from '../../core/outcome.ts'

export interface MetricsFrame {
  readonly resource: Resource
  readonly version: string
  readonly temporality: 'cumulative' | 'delta'
  /** Milliseconds since 1970: when the run began, and when this was looked at. */
  readonly startMs: number
  readonly atMs: number
}

/** Measures as an `ExportMetricsServiceRequest` of OTLP in JSON. */
export const otlpMetrics = (measures: readonly Measure[], frame: MetricsFrame): object => ({
  resourceMetrics: [
    { resource: frame.resource, scopeMetrics: [{ scope: scope(frame.version), metrics: measures.map((measure) => metric(measure, frame)), schemaUrl: SCHEMA_URL }], schemaUrl: SCHEMA_URL },
  ],
})

/** AggregationTemporality of metrics.proto. */
const TEMPORALITIES = { delta: 1, cumulative: 2 } as const

const metric = (measure: Measure, frame: MetricsFrame): object => {
  const { name, unit, help: description, kind, points } = measure
  const aggregationTemporality = TEMPORALITIES[frame.temporality]
  const of = (number: (point: Point) => object) => points.map((point) => ({ ...timed(point, measure, frame), ...number(point) }))
  // What keeps a metric takes amiss numbers that are now integers and now not.
  const numberOf = unit === 's' || unit === '{cpu}' ? asDouble : asInteger
  switch (kind) {
    case 'gauge':
      return { name, unit, description, gauge: { dataPoints: of(numberOf) } }
    case 'sum':
      return { name, unit, description, sum: { dataPoints: of(numberOf), aggregationTemporality, isMonotonic: true } }
    case 'histogram':
      return { name, unit, description, histogram: { dataPoints: of(distribution), aggregationTemporality } }
  }
}

const timed = ({ labels }: Point, measure: Measure, { startMs, atMs }: MetricsFrame): object => ({
  attributes: attributes(named(labels, measure)),
  startTimeUnixNano: nanoseconds(startMs),
  timeUnixNano: nanoseconds(atMs),
})

const asDouble = ({ value }: Point): object => ({ asDouble: value })
const asInteger = ({ value }: Point): object => ({ asInt: String(Math.round(value)) })

/** Seconds. */
const BOUNDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200] as const

/** One value, as a histogram: with those of other runs it becomes a distribution. */
const distribution = ({ value }: Point): object => {
  const place = BOUNDS.findIndex((bound) => value <= bound)
  const bucket = place < 0 ? BOUNDS.length : place
  return {
    count: '1',
    sum: value,
    min: value,
    max: value,
    explicitBounds: BOUNDS,
    bucketCounts: Array.from({ length: BOUNDS.length + 1 }, (_, index) => (index === bucket ? '1' : '0')),
  }
}

/** Labels by the names that the conventions have for them. */
const named = ({ pipeline, stage, outcome, reason, rule, level }: Labels, { name }: Measure): Record<string, string | undefined> => ({
  'cicd.pipeline.name': pipeline,
  ...(name === 'cicd.pipeline.run.duration' && { 'cicd.pipeline.run.state': 'executing' }),
  'cicd.pipeline.task.name': stage,
  ...(outcome !== undefined && { [resultName(name)]: resultOf(outcome as OutcomeWord, reason as Reason | undefined) }),
  'error.type': outcome === 'success' || outcome === 'skipped' ? undefined : reason,
  ...(outcome === 'success' && reason !== undefined && { 'stagewright.reason': reason }),
  'stagewright.scan.rule': rule,
  'stagewright.scan.level': level,
})

const resultName = (metricName: string): string => (metricName.startsWith('cicd.pipeline.run.') ? 'cicd.pipeline.result' : 'cicd.pipeline.task.run.result')
