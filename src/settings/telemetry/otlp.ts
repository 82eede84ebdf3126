import * as z from 'zod/mini'
import { described, late, optional } from '../combinators.ts'
import { limit } from '../quantity.ts'
import { headers } from './headers.ts'
import { sinkUrl } from './sink-url.ts'

/** Where OTLP goes, over HTTP as JSON; `true` is what the standard variables of OpenTelemetry say. */
export const otlp = late(() =>
  z.union(
    [
      z.literal(true),
      z.strictObject({
        endpoint: described(sinkUrl('https://otel.example.com:4318'), 'The address of the collector; `/v1/metrics` and `/v1/traces` are put behind it.'),
        headers: optional(headers, 'Headers of each request; their values come from the environment: `{ from-env: NAME }`.'),
        timeout: optional(limit, 'A limit for each request; 10s if not given.'),
        compression: optional(z.enum(['gzip', 'none']), '`gzip` or `none`, which is the default.'),
      }),
    ],
    { error: 'expected true or a map with endpoint' },
  ),
)
