import * as z from 'zod/mini'
import { described, into, late, optional } from '../combinators.ts'
import { otlp } from './otlp.ts'
import { pushgateway } from './pushgateway.ts'

const oneOf = (names: string) => `expected one sink in each map: ${names}`

const metricsSink = late(() =>
  into(
    z.strictObject({
      otlp: optional(otlp, 'An OpenTelemetry collector, or whoever else takes OTLP over HTTP; `true`: as the variables `OTEL_EXPORTER_OTLP_…` say.'),
      pushgateway: optional(pushgateway, 'A Prometheus Pushgateway.'),
    }).check(z.meta({ minProperties: 1, maxProperties: 1 })),
    (sink, object) => {
      if (Object.values(sink).filter((each) => each !== undefined).length !== 1) object(oneOf('otlp or pushgateway'), 'make it a list of several')
      return sink
    },
  ),
)

/** Where metrics go: nowhere, one sink or several. */
export const metrics = late(() =>
  into(
    z.union([z.boolean(), metricsSink, z.array(metricsSink).check(z.minLength(1))], { error: 'expected true, false, a sink or a list of sinks' }),
    (value) => (typeof value === 'boolean' ? value : [value].flat()),
  ),
)

/** Where traces go: nowhere or to one sink. */
export const traces = late(() =>
  z.union(
    [
      z.boolean(),
      z.strictObject({
        otlp: described(otlp, 'An OpenTelemetry collector, or whoever else takes OTLP over HTTP; `true`: as the variables `OTEL_EXPORTER_OTLP_…` say.'),
      }),
    ],
    { error: 'expected true, false or a map with otlp' },
  ),
)

export type MetricsSettings = z.output<typeof metrics>
export type TracesSettings = z.output<typeof traces>
export type OtlpSettings = Exclude<z.output<typeof otlp>, true>
export type PushgatewaySettings = z.output<typeof pushgateway>
