import type { OtlpAddress } from '../../adapters/sinks/otlp.ts'
import { DEFAULT_TIMEOUT_MS, type OtelVariables, type OtlpTarget, type Signal, signalUrl } from '../../settings/telemetry/otel-variables.ts'
import type { OtlpSettings, PushgatewaySettings } from '../../settings/telemetry/sinks.ts'
import type { Following } from '../followers.ts'

/** Where metrics go, with all secrets filled in. */
export type MetricSink =
  | { readonly kind: 'otlp'; readonly address: OtlpAddress }
  | { readonly kind: 'pushgateway'; readonly settings: PushgatewaySettings; readonly headers: Readonly<Record<string, string>> }

export interface Resolving extends Following {
  readonly variables: OtelVariables
  readonly object: (trouble: string) => void
}

/** The sinks of metrics that the pipeline names; without the key what the variables say. */
export const metricSinks = (resolving: Resolving): readonly MetricSink[] => {
  const { metrics } = resolving.pipeline
  if (metrics === false) return []
  const sinks = metrics === undefined || metrics === true ? [{ otlp: true as const }] : metrics
  return sinks.flatMap((sink): readonly MetricSink[] => {
    if ('pushgateway' in sink && sink.pushgateway !== undefined) {
      const { pushgateway: settings } = sink
      const headers = headersOf('metrics', settings, new URL(settings.url).host, resolving)
      return headers === undefined ? [] : [{ kind: 'pushgateway', settings, headers }]
    }
    const address = sink.otlp === undefined ? undefined : otlpAddress('metrics', sink.otlp, metrics !== undefined, resolving)
    return address === undefined ? [] : [{ kind: 'otlp', address }]
  })
}

/** Where the trace goes, if anywhere. */
export const traceSink = (resolving: Resolving): OtlpAddress | undefined => {
  const { traces } = resolving.pipeline
  if (traces === false) return undefined
  const sink = traces === undefined || traces === true ? true : traces.otlp
  return otlpAddress('traces', sink, traces !== undefined, resolving)
}

const otlpAddress = (signal: Signal, sink: true | OtlpSettings, isAsked: boolean, resolving: Resolving): OtlpAddress | undefined => {
  const { variables, object } = resolving
  if (variables.isDisabled) return undefined
  if (sink === true) return hiding(variables.target(signal, isAsked, object), resolving)
  const headers = headersOf(signal, sink, new URL(sink.endpoint).host, resolving)
  if (headers === undefined) return undefined
  return { url: signalUrl(sink.endpoint, signal), headers, timeoutMs: sink.timeout ?? DEFAULT_TIMEOUT_MS, compression: sink.compression ?? 'none' }
}

/** A header that is one of these holds a secret; others, such as the name of a tenant, must not blacken the log. */
const SECRET_HEADER = /auth|key|token|secret|password|cookie|license/i

const hiding = (target: OtlpTarget | undefined, resolving: Resolving): OtlpTarget | undefined => {
  for (const [name, value] of Object.entries(target?.headers ?? {})) if (SECRET_HEADER.test(name)) hide(value, resolving)
  return target
}

/** Headers with their values from the environment that stages see: a pipeline must not send away the tokens of the runner. Nothing, and a word about it, where one is missing. */
const headersOf = (what: Signal, { headers = {} }: Pick<OtlpSettings, 'headers'>, where: string, resolving: Resolving): Readonly<Record<string, string>> | undefined => {
  const { session, object } = resolving
  const { environment } = session.world
  const filled = Object.entries(headers).map(([name, { 'from-env': variable }]) => [name, variable, environment[variable]?.trim() ?? ''] as const)
  const missing = filled.find(([, , value]) => value === '')
  if (missing !== undefined) {
    object(`${what} were not sent to ${where}: the environment variable ${missing[1]} for the header ${missing[0]} is not set`)
    return undefined
  }
  for (const [, , value] of filled) hide(value, resolving)
  return Object.fromEntries(filled.map(([name, , value]) => [name, value]))
}

/** Whole, and without the word before it: `Bearer`. */
const hide = (value: string, { session }: Resolving): void => {
  session.world.secrets.add(value)
  const [, token] = /^[A-Za-z]+ +(\S{8,})$/.exec(value) ?? []
  if (token !== undefined) session.world.secrets.add(token)
}
