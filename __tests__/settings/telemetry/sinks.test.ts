import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../../src/settings/load.ts'
import { renderPipeline } from '../../../src/settings/render.ts'
import { machine } from '../checks.ts'

const STAGES = 'stages: { a: { run: x } }'
const load = (text: string) => loadPipeline(`${text}\n${STAGES}`, 'p.yml', machine)

const problemsOf = async (text: string): Promise<readonly string[]> => {
  const loaded = await load(text)
  return loaded.ok ? [] : loaded.problems.map(({ line, column, message, hint }) => `${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`)
}

const pipelineOf = async (text: string) => {
  const loaded = await load(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pipeline
}

describe('what is wrong with a sink is said at its place', () => {
  test.each([
    ['a URL without a host', 'metrics: { pushgateway: { url: "http:///metrics" } }', '1:32 expected a URL with a host, such as http://pushgateway.example.com:9091, got \'http:///metrics\' (it begins with http:// or https:// and a host)'],
    ['a host without a scheme', 'traces: { otlp: { endpoint: collector:4318 } }', "1:29 expected a URL with a host, such as https://otel.example.com:4318, got 'collector:4318' (it begins with http:// or https:// and a host)"],
    ['gRPC', 'traces: { otlp: { endpoint: "grpc://collector:4317" } }', "1:29 expected a URL with a host, such as https://otel.example.com:4318, got 'grpc://collector:4317' (it begins with http:// or https:// and a host)"],
    ['a password in a URL', 'metrics: { otlp: { endpoint: "https://me:pass@h" } }', '1:30 expected a URL with a host, such as https://otel.example.com:4318, got one with a user or a password (hand user and password over in `headers`, from the environment)'],
    ['an expression', 'metrics: { otlp: { endpoint: "https://${{ env.HOST }}" } }', "1:30 expected a URL with a host, such as https://otel.example.com:4318, got 'https://${{ env.HOST }}' (expressions are not evaluated here)"],
    ['a secret in a header', 'metrics: { otlp: { endpoint: "https://h", headers: { authorization: Bearer abc } } }', '1:69 expected { from-env: NAME }, got a literal: a secret does not belong into a file'],
    ['a header of the request', 'metrics: { otlp: { endpoint: "https://h", headers: { Host: { from-env: A } } } }', "1:54 expected no header Host: it is set by the request itself, got 'Host'"],
    ['a header that is none', 'metrics: { otlp: { endpoint: "https://h", headers: { "a b": { from-env: A } } } }', "1:54 expected the name of a header, such as authorization, got 'a b'"],
    ['a label with a hyphen', 'metrics: { pushgateway: { url: "http://h", labels: { a-b: x } } }', "1:54 expected the name of a label: letters, digits and _, not a digit first, not __ first, got 'a-b'"],
    ['a label of Prometheus', 'metrics: { pushgateway: { url: "http://h", labels: { __name__: x } } }', "1:54 expected the name of a label: letters, digits and _, not a digit first, not __ first, got '__name__'"],
    ['a label that is taken', 'metrics: { pushgateway: { url: "http://h", labels: { stage: x } } }', "1:54 expected another name than stage: that label is set already, got 'stage'"],
    ['a key that is misspelt', 'metrics: { pushgateway: { url: "http://h", label: {} } }', "1:44 unknown key 'label' (did you mean 'labels'?)"],
    ['no sink', 'metrics: [{}]', '1:11 expected one sink in each map: otlp or pushgateway, got an empty map (make it a list of several)'],
    ['two sinks in a map', 'metrics: { otlp: true, pushgateway: { url: "http://h" } }', '1:10 expected one sink in each map: otlp or pushgateway, got a map (make it a list of several)'],
    ['a trace for a gateway', 'traces: { pushgateway: { url: "http://h" } }', "1:11 unknown key 'pushgateway' (known keys: otlp)"],
    ['a timeout without its unit', 'traces: { otlp: { endpoint: "https://h", timeout: 5 } }', "1:51 expected a duration with its unit, such as 90s, 10m or 1h30m, got 5 (write 5s for seconds or 5m for minutes)"],
  ])('%s', async (_, text, problem) => {
    expect(await problemsOf(text)).toContain(problem)
  })

  test('of a password in a URL nothing is repeated', async () => {
    expect((await problemsOf('metrics: { otlp: { endpoint: "https://me:hunter2@h" } }')).join()).not.toContain('hunter2')
  })
})

test.each([
  'metrics: true',
  'metrics: false',
  'traces: false',
  'metrics: { otlp: true }\ntraces: { otlp: true }',
  'metrics: [{ otlp: { endpoint: "https://h/base?x=1", headers: { authorization: { from-env: AUTH } }, timeout: 1500ms, compression: gzip } }, { pushgateway: { url: "http://g:9091", job: nightly, labels: { team: "", level_of: 3 }, timeout: 5s } }]',
  'traces: { otlp: { endpoint: "http://[::1]:4318", timeout: 3s } }',
])('rendered and loaded again, %s is the same', async (text) => {
  const pipeline = await pipelineOf(text)
  const rendered = renderPipeline(pipeline)
  const again = await loadPipeline(rendered, 'p.yml', machine)
  if (!again.ok) throw new Error(JSON.stringify(again.problems))
  const { metrics, traces } = again.pipeline
  expect({ metrics, traces }).toEqual({ metrics: pipeline.metrics, traces: pipeline.traces })
})

test('one sink is a list of one', async () => {
  expect((await pipelineOf('metrics: { otlp: true }')).metrics).toEqual([{ otlp: true }])
})
