import type { Policy } from '../core/run.ts'
import { traceEnvironment, type Tracing } from '../core/tracing.ts'

/** Tells what it wraps, through its environment, in which span it runs: `TRACEPARENT`, and `TRACESTATE` where one came in. */
export const traced =
  (tracing: () => Promise<Tracing>, name: (stage: string, attempt: number) => readonly (string | number)[]): Policy =>
  (next) =>
  async (context) => {
    const trace = await tracing()
    const spanId = trace.spanId(...name(context.stage, context.attempt))
    return next({ ...context, env: { ...context.env, ...traceEnvironment(trace, spanId) } })
  }
