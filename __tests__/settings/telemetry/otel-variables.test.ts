import { describe, expect, test } from '@jest/globals'
import { asksForTelemetry } from '../../../src/settings/telemetry/asked.ts'
import { otelVariables, signalUrl } from '../../../src/settings/telemetry/otel-variables.ts'
import type { Pipeline } from '../../../src/settings/pipeline.ts'

const read = (environment: Readonly<Record<string, string>>) => {
  const problems: string[] = []
  const object = (problem: string): void => void problems.push(problem)
  const variables = otelVariables(environment, object)
  return { variables, problems, target: (signal: 'metrics' | 'traces', isAsked = false) => variables.target(signal, isAsked, object) }
}

const BASE = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://otel.example.com/base/' }

describe('where a signal goes', () => {
  test('is below the address for all signals', () => {
    expect(read(BASE).target('traces')?.url).toBe('https://otel.example.com/base/v1/traces')
    expect(signalUrl('http://h:4318', 'metrics')).toBe('http://h:4318/v1/metrics')
  })

  test('is the address for this signal as it stands, where there is one', () => {
    const { target } = read({ ...BASE, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://other:4318/spans' })
    expect(target('traces')?.url).toBe('http://other:4318/spans')
    expect(target('metrics')?.url).toBe('https://otel.example.com/base/v1/metrics')
  })

  test('is nowhere without an address, unless the pipeline asks for it', () => {
    expect(read({}).target('traces')).toBeUndefined()
    expect(read({}).target('traces', true)?.url).toBe('http://localhost:4318/v1/traces')
  })

  test('is nowhere where another exporter is named', () => {
    expect(read({ ...BASE, OTEL_TRACES_EXPORTER: 'none' }).target('traces')).toBeUndefined()
    expect(read({ ...BASE, OTEL_TRACES_EXPORTER: 'none' }).target('metrics')).toBeDefined()
    expect(read({ ...BASE, OTEL_METRICS_EXPORTER: 'console, otlp' }).target('metrics')).toBeDefined()
  })

  test('takes headers, timeout and compression of the signal before those of all', () => {
    const { target } = read({
      ...BASE,
      OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20b, x=y',
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'api-key=c=d',
      OTEL_EXPORTER_OTLP_TIMEOUT: '2500',
      OTEL_EXPORTER_OTLP_METRICS_COMPRESSION: 'gzip',
    })
    expect(target('metrics')).toMatchObject({ headers: { 'api-key': 'a b', x: 'y' }, timeoutMs: 2_500, compression: 'gzip' })
    expect(target('traces')).toMatchObject({ headers: { 'api-key': 'c=d' }, compression: 'none' })
  })
})

describe('what is wrong with a variable is said without its value', () => {
  test.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'https://me:secret@h' }, 'OTEL_EXPORTER_OTLP_ENDPOINT is no URL of a collector: hand user and password over in `headers`, from the environment'],
    [{ ...BASE, OTEL_EXPORTER_OTLP_HEADERS: 'a=b,secret' }, 'OTEL_EXPORTER_OTLP_HEADERS: its part 2 is no key=value'],
    [{ ...BASE, OTEL_EXPORTER_OTLP_HEADERS: 'a=%E0%A4%A' }, 'OTEL_EXPORTER_OTLP_HEADERS: its part 1 is no key=value'],
    [{ ...BASE, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'OTEL_EXPORTER_OTLP_PROTOCOL asks for another protocol than http/json, which is all we speak: nothing is sent'],
    [{ ...BASE, OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/protobuf' }, 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL is http/protobuf: it is sent as http/json, which is all we speak'],
    [{ ...BASE, OTEL_RESOURCE_ATTRIBUTES: 'a=b,c' }, 'OTEL_RESOURCE_ATTRIBUTES: its part 2 is no key=value'],
  ])('%j', (environment, problem) => {
    const { target, problems } = read(environment)
    target('traces')
    expect(problems).toEqual([problem])
  })

  test('nothing goes by gRPC, and JSON goes where protobuf would', () => {
    expect(read({ ...BASE, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }).target('traces')).toBeUndefined()
    expect(read({ ...BASE, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' }).target('traces')).toBeDefined()
    expect(read({ ...BASE, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }).problems).toEqual([])
  })
})

test('service, resource, temporality and interval are read', () => {
  const { variables } = read({ OTEL_SERVICE_NAME: ' ci ', OTEL_RESOURCE_ATTRIBUTES: 'team=a%2Cb,zone=1', OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'Delta', OTEL_METRIC_EXPORT_INTERVAL: '5000', OTEL_SDK_DISABLED: 'TRUE' })
  expect(variables).toMatchObject({ serviceName: 'ci', resource: { team: 'a,b', zone: '1' }, temporality: 'delta', everyMs: 5_000, isDisabled: true })
})

test.each([
  ['a key', { metrics: true }, {}, true],
  ['a variable', {}, { OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://h' }, true],
  ['nothing', {}, { OTEL_SERVICE_NAME: 'x', OTEL_EXPORTER_OTLP_ENDPOINT: ' ' }, false],
  ['a key that says no', { metrics: false, traces: false }, {}, false],
] as const)('%s asks for telemetry or does not', (_, keys, environment, expected) => {
  expect(asksForTelemetry(keys as unknown as Pipeline, environment)).toBe(expected)
})
