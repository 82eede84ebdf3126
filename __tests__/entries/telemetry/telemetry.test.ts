import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import { valueAt } from '../../../src/settings/origin.ts'
import { commit } from '../../support/http-faults.ts'
import { problemsOfExport } from '../../support/otlp.ts'
import { web } from '../../support/web.ts'
import { follow } from './follow.ts'

interface Got {
  readonly request: IncomingMessage
  readonly body: string
}

/** A sink that keeps what it gets. */
const sink = async (answer: (response: ServerResponse, nth: number) => void = (response) => void response.end('{}')) => {
  const got: Got[] = []
  const server = await web((request, response) => {
    void text(request).then((body) => {
      got.push({ request, body })
      answer(response, got.length)
    })
  })
  const to = (path: string): readonly Got[] => got.filter(({ request }) => request.url?.startsWith(path) === true)
  return { ...server, got, to }
}

const both = (url: string): string => `metrics: { otlp: { endpoint: "${url}" } }\ntraces: { otlp: { endpoint: "${url}" } }`

describe('a collector', () => {
  test('gets metrics and a trace that keep to OTLP', async () => {
    const { url, to } = await sink()
    const { troubles, traceId } = await follow(both(url))
    expect(troubles).toEqual([])
    const [metrics, traces] = [to('/v1/metrics')[0], to('/v1/traces')[0]].map((each) => JSON.parse(each?.body ?? 'null') as unknown)
    expect(problemsOfExport('metrics', metrics)).toEqual([])
    expect(problemsOfExport('trace', traces)).toEqual([])
    const spans = valueAt(traces, ['resourceSpans', 0, 'scopeSpans', 0, 'spans']) as readonly { readonly name: string; readonly traceId: string }[]
    expect(spans.map(({ name }) => name)).toEqual(['build', 'attempt', 'attempt', 'wait', 'test', 'attempt', 'RUN Release'])
    expect(new Set(spans.map((span) => span.traceId))).toEqual(new Set([traceId]))
    expect(to('/v1/traces')[0]?.request.headers['content-type']).toBe('application/json')
  })

  test('is found through the variables of OpenTelemetry, with their headers and names', async () => {
    const { url, to } = await sink()
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20hunter2hunter2,x-tenant=blue', OTEL_SERVICE_NAME: 'ci' }
    const { troubles, secrets } = await follow('', { environment })
    expect(troubles).toEqual([])
    expect(to('/v1/metrics')[0]?.request.headers).toMatchObject({ authorization: 'Bearer hunter2hunter2', 'x-tenant': 'blue' })
    expect(to('/v1/traces')[0]?.body).toContain('{"key":"service.name","value":{"stringValue":"ci"}}')
    expect(secrets.text('it is hunter2hunter2 of blue')).toBe('it is *** of blue')
  })

  test.each([
    ['false stands in the pipeline', 'metrics: false\ntraces: false', {}],
    ['the SDK is disabled', '', { OTEL_SDK_DISABLED: 'true' }],
    ['no exporter is wanted', '', { OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }],
  ])('gets nothing where %s', async (_, keys, environment) => {
    const { url, got } = await sink()
    expect((await follow(keys, { environment: { OTEL_EXPORTER_OTLP_ENDPOINT: url, ...environment } })).troubles).toEqual([])
    expect(got).toEqual([])
  })

  test('gets no trace of which whoever began it has decided that nobody wants it', async () => {
    const { url, to } = await sink()
    await follow(both(url), { environment: { TRACEPARENT: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00' } })
    expect([to('/v1/traces').length, to('/v1/metrics').length]).toEqual([0, 1])
  })

  test('gets a header from the environment, whose value is a secret from then on', async () => {
    const { url, to } = await sink()
    const { secrets } = await follow(`metrics: { otlp: { endpoint: "${url}", headers: { api-key: { from-env: KEY } } } }`, { environment: { KEY: 'hunter2hunter2\n' } })
    expect(to('/v1/metrics')[0]?.request.headers['api-key']).toBe('hunter2hunter2')
    expect(secrets.text('hunter2hunter2')).toBe('***')
  })

  test.each(['ACTIONS_RUNTIME_TOKEN', 'INPUT_TOKEN'])('never gets %s, which no stage may see', async (name) => {
    const { url, got } = await sink()
    const { troubles } = await follow(`metrics: { otlp: { endpoint: "${url}", headers: { api-key: { from-env: ${name} } } } }`, { environment: { [name]: 'hunter2hunter2' } })
    expect([got, troubles.length]).toEqual([[], 1])
  })

  test('gets nothing where the header has no value, which is said', async () => {
    const { url, port, got } = await sink()
    const { troubles } = await follow(`metrics: { otlp: { endpoint: "${url}", headers: { api-key: { from-env: KEY } } } }`)
    expect(troubles).toEqual([`telemetry: metrics were not sent to 127.0.0.1:${port}: the environment variable KEY for the header api-key is not set`])
    expect(got).toEqual([])
  })
})

describe('a run that lasts', () => {
  const lasting = async (keys: (url: string) => string, environment: Readonly<Record<string, string>> = {}) => {
    let arrived = (): void => undefined
    const until = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const server = await sink((response) => {
      arrived()
      response.end('{}')
    })
    const followed = await follow(keys(server.url), { until, environment: { OTEL_METRIC_EXPORT_INTERVAL: '10', ...environment } })
    return { ...followed, got: server.got }
  }

  test('tells a collector of the stages that have ended, before its end', async () => {
    const { got, troubles } = await lasting((url) => `metrics: { otlp: { endpoint: "${url}" } }`)
    expect(troubles).toEqual([])
    expect(got[0]?.body).toContain('stagewright.stage.duration')
    expect(got[0]?.body).not.toContain('cicd.pipeline.run.duration')
    expect(got.at(-1)?.body).toContain('cicd.pipeline.run.duration')
  })

  test('adds to what a gateway has, and replaces it at its end', async () => {
    const { got } = await lasting((url) => `metrics: { pushgateway: { url: "${url}" } }`)
    expect([got[0]?.request.method, got.at(-1)?.request.method]).toEqual(['POST', 'PUT'])
    expect(got[0]?.body).not.toContain('stagewright_run_end_timestamp_seconds')
    expect(got.at(-1)?.body).toContain('stagewright_run_end_timestamp_seconds')
  })

  test('sends spans of stages before its end', async () => {
    const { got } = await lasting((url) => `traces: { otlp: { endpoint: "${url}" } }`)
    expect(got[0]?.body).not.toContain('RUN Release')
    expect(got.at(-1)?.body).toContain('RUN Release')
  })
})

test('more series than one keeps are left out, and it is said', async () => {
  const { url, got } = await sink()
  const stories = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`stage-${index}`, {}]))
  const { troubles } = await follow(`metrics: { otlp: { endpoint: "${url}" } }`, { stories })
  expect(troubles).toEqual(['telemetry: only the first 2000 series of metrics were sent, 702 were left out'])
  expect(got).toHaveLength(1)
})

describe('a sink that does not do its work costs one line and turns nothing red', () => {
  test('one that is dead', async () => {
    expect((await follow(both('http://127.0.0.1:1'))).troubles).toEqual(['telemetry: metrics and 7 spans not sent: 127.0.0.1:1 refused the connection'])
  })

  test('one that hangs, for at most the time that there is', async () => {
    const { url, port } = await sink((response) => commit({ kind: 'hang' }, response))
    const began = performance.now()
    expect((await follow(both(url), { cancelled: true })).troubles).toEqual([`telemetry: metrics and 7 spans not sent: 127.0.0.1:${port} did not answer in time`])
    expect(performance.now() - began).toBeGreaterThan(900)
  })

  test('one that is overloaded is asked again when it says so', async () => {
    const { url, to } = await sink((response, nth) => commit({ kind: 'status', status: nth === 1 ? 429 : 200, headers: { 'retry-after': '0' }, body: {} }, response))
    expect((await follow(`traces: { otlp: { endpoint: "${url}" } }`)).troubles).toEqual([])
    expect(to('/v1/traces')).toHaveLength(2)
  })

  test('one that fails for good is not asked again', async () => {
    const { url, port, got } = await sink((response) => commit({ kind: 'status', status: 500, body: { message: 'no' } }, response))
    expect((await follow(`traces: { otlp: { endpoint: "${url}" } }`)).troubles).toEqual([`telemetry: 7 spans not sent: 127.0.0.1:${port} answered 500: {"message":"no"}`])
    expect(got).toHaveLength(1)
  })

  test('one that is no collector', async () => {
    const { url, port } = await sink((response) => commit({ kind: 'garbage' }, response))
    expect((await follow(both(url))).troubles).toEqual([`telemetry: 127.0.0.1:${port} answered with something else than OTLP: is there a collector?`])
  })

  test('one that takes a part', async () => {
    const { url, port } = await sink((response) => void response.end('{"partialSuccess":{"rejectedSpans":"3","errorMessage":"too old"}}'))
    expect((await follow(`traces: { otlp: { endpoint: "${url}" } }`)).troubles).toEqual([`telemetry: 127.0.0.1:${port} rejected 3 of them: too old`])
  })

  test('a variable that is wrong', async () => {
    expect((await follow('', { environment: { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' } })).troubles).toEqual([
      'telemetry: OTEL_EXPORTER_OTLP_ENDPOINT is no URL of a collector: it begins with http:// or https:// and a host',
    ])
  })
})

test('a pipeline that asks for nothing has nobody who follows it', async () => {
  expect((await follow('')).troubles).toEqual([])
})
