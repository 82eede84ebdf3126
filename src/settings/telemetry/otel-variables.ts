import { urlObjection } from './sink-url.ts'

type Environment = Readonly<Record<string, string | undefined>>
export type Signal = 'metrics' | 'traces'

/** Where OTLP goes, with what it takes. */
export interface OtlpTarget {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly compression: 'gzip' | 'none'
}

/** What the standard variables of OpenTelemetry say (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/). */
export interface OtelVariables {
  /** Nothing at all is to be sent by OTLP. */
  readonly isDisabled: boolean
  readonly serviceName: string | undefined
  readonly resource: Readonly<Record<string, string>>
  readonly temporality: 'cumulative' | 'delta'
  /** Milliseconds between two exports of metrics. */
  readonly everyMs: number
  /** Where a signal goes, if anywhere: with `isAsked` also without an address of its own. What is wrong is told through `object`, without a value. */
  target(signal: Signal, isAsked: boolean, object: (problem: string) => void): OtlpTarget | undefined
}

export const otelVariables = (environment: Environment, object: (problem: string) => void): OtelVariables => {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined
  return {
    isDisabled: read('OTEL_SDK_DISABLED')?.toLowerCase() === 'true',
    serviceName: read('OTEL_SERVICE_NAME'),
    resource: pairs(read('OTEL_RESOURCE_ATTRIBUTES'), 'OTEL_RESOURCE_ATTRIBUTES', object) ?? {},
    temporality: read('OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE')?.toLowerCase() === 'delta' ? 'delta' : 'cumulative',
    everyMs: milliseconds(read('OTEL_METRIC_EXPORT_INTERVAL')) ?? 60_000,
    target: (signal, isAsked, tell) => targetOf(signal, isAsked, read, tell),
  }
}

/** Milliseconds that a request may take. */
export const DEFAULT_TIMEOUT_MS = 10_000
const DEFAULT_ENDPOINT = 'http://localhost:4318'

/** The address of a signal below that of a collector. */
export const signalUrl = (endpoint: string, signal: Signal): string => {
  const url = new URL(endpoint)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1/${signal}`
  return url.href
}

const targetOf = (signal: Signal, isAsked: boolean, read: (name: string) => string | undefined, object: (problem: string) => void): OtlpTarget | undefined => {
  const word = signal.toUpperCase()
  const specific = (option: string): readonly [name: string, value: string | undefined] => {
    const own = `OTEL_EXPORTER_OTLP_${word}_${option}`
    return read(own) === undefined ? [`OTEL_EXPORTER_OTLP_${option}`, read(`OTEL_EXPORTER_OTLP_${option}`)] : [own, read(own)]
  }
  const exporters = read(`OTEL_${word}_EXPORTER`)?.split(',').map((name) => name.trim()) ?? ['otlp']
  if (!exporters.includes('otlp')) return undefined
  const [endpointName, endpoint] = specific('ENDPOINT')
  if (endpoint === undefined && !isAsked) return undefined
  const objection = endpoint === undefined ? undefined : urlObjection(endpoint)
  if (objection !== undefined) {
    object(`${endpointName} is no URL of a collector: ${objection}`)
    return undefined
  }
  if (!speaks(specific('PROTOCOL'), object)) return undefined
  const isOwn = endpointName.includes(word)
  return {
    url: endpoint !== undefined && isOwn ? endpoint : signalUrl(endpoint ?? DEFAULT_ENDPOINT, signal),
    headers: pairs(specific('HEADERS')[1], specific('HEADERS')[0], object) ?? {},
    timeoutMs: milliseconds(specific('TIMEOUT')[1]) ?? DEFAULT_TIMEOUT_MS,
    compression: specific('COMPRESSION')[1] === 'gzip' ? 'gzip' : 'none',
  }
}

/** Who takes OTLP over HTTP takes protobuf and JSON at the same address; gRPC has another. */
const speaks = ([name, protocol]: readonly [string, string | undefined], object: (problem: string) => void): boolean => {
  if (protocol === undefined || protocol === 'http/json') return true
  if (protocol === 'http/protobuf') object(`${name} is ${protocol}: it is sent as http/json, which is all we speak`)
  else object(`${name} asks for another protocol than http/json, which is all we speak: nothing is sent`)
  return protocol === 'http/protobuf'
}

const milliseconds = (text: string | undefined): number | undefined => {
  const ms = Number(text)
  return text !== undefined && Number.isFinite(ms) && ms > 0 ? ms : undefined
}

/** `key=value,key=value`, each percent-encoded. What cannot be read is left out as a whole, as the specification has it. */
const pairs = (text: string | undefined, name: string, object: (problem: string) => void): Record<string, string> | undefined => {
  const parts = (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '')
  const read = parts.map(pair)
  const wrong = read.findIndex((each) => each === undefined)
  if (wrong >= 0) {
    object(`${name}: its part ${wrong + 1} is no key=value`)
    return undefined
  }
  return Object.fromEntries(read.flatMap((each) => (each === undefined ? [] : [each])))
}

const pair = (part: string): readonly [string, string] | undefined => {
  const at = part.indexOf('=')
  const key = part.slice(0, Math.max(0, at)).trim()
  try {
    return key === '' ? undefined : [decodeURIComponent(key), decodeURIComponent(part.slice(at + 1).trim())]
  } catch {
    return undefined
  }
}
