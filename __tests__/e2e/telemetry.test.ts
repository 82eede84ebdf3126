import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { describe, expect, jest, test } from '@jest/globals'
import { runCli } from '../support/cli.ts'
import { CHECK_RUN_ID } from '../support/runner.ts'
import { valueAt } from '../../src/settings/origin.ts'
import { problemsOfExport } from '../support/otlp.ts'
import { web } from '../support/web.ts'
import { pipelineStep, workspaceOf } from './action.ts'

jest.setTimeout(60_000)

const hex = (what: string, from: number, to: number): string => createHash('sha256').update(what).digest('hex').slice(from, to)

interface Span {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
}

/** A collector that keeps the bodies of what it gets, by path. */
const collector = async () => {
  const got: { readonly path: string; readonly body: string }[] = []
  const { url } = await web((request, response) => {
    void text(request).then((body) => {
      got.push({ path: request.url ?? '', body })
      response.end('{}')
    })
  })
  const bodies = (path: string): readonly unknown[] => got.filter((each) => each.path === path).map(({ body }) => JSON.parse(body))
  const spans = (): readonly Span[] => bodies('/v1/traces').flatMap((body) => valueAt(body, ['resourceSpans', 0, 'scopeSpans', 0, 'spans']) as Span[])
  return { url, bodies, spans }
}

describe('the action', () => {
  test('sends a trace that joins the span of the job, and tells each process where it stands', async () => {
    const { url, bodies, spans } = await collector()
    const workspace = workspaceOf()
    const result = await pipelineStep(
      `
name: Release
traces: { otlp: { endpoint: '${url}' } }
metrics: { otlp: { endpoint: '${url}', headers: { authorization: { from-env: OTLP_AUTH } } } }
stages:
  build:
    env-mode: strict
    run: 'echo "$TRACEPARENT" >> told.txt; echo "the key is $OTLP_AUTH"; [ "$STAGEWRIGHT_ATTEMPT" = 2 ]'
    pass-through-env: OTLP_AUTH
    retry: { max-attempts: 2, backoff: 10ms }
    post: { success: 'echo "$TRACEPARENT" >> told.txt' }`,
      { workspace, env: { GITHUB_RUN_ID: '987654321', GITHUB_RUN_ATTEMPT: '3', OTLP_AUTH: 'a-very-secret-key' } },
    )
    expect(result.exitCode).toBe(0)
    const all = spans()
    const trace = hex('9876543213t', 0, 32)
    expect(new Set(all.map(({ traceId }) => traceId))).toEqual(new Set([trace]))
    expect(all.find(({ name }) => name === 'RUN Release')?.parentSpanId).toBe(hex(`${CHECK_RUN_ID}-j`, 16, 32))
    const attempts = all.filter(({ name }) => name === 'attempt' || name === 'hook success')
    expect(workspace.read('told.txt').trim().split('\n')).toEqual(attempts.map(({ spanId }) => `00-${trace}-${spanId}-01`))
    for (const body of bodies('/v1/traces')) expect(problemsOfExport('trace', body)).toEqual([])
    for (const body of bodies('/v1/metrics')) expect(problemsOfExport('metrics', body)).toEqual([])
    expect(bodies('/v1/metrics')).toHaveLength(1)
    expect(result.stdout.join('\n')).toContain('the key is ***')
  })
})

describe('the command', () => {
  test('joins the trace that it is started in', async () => {
    const { url, spans } = await collector()
    const workspace = workspaceOf({ 'p.yml': 'stages: { a: { run: "true" } }' })
    const env = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${url}/v1/traces`, TRACEPARENT: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }
    expect((await runCli(['run', 'p.yml'], { cwd: workspace.path, env })).exitCode).toBe(0)
    expect(spans().at(-1)).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' })
  })

  test('stays green where a sink is dead, and says so in one line', async () => {
    const workspace = workspaceOf({ 'p.yml': 'stages: { a: { run: "true" } }' })
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }
    const { exitCode, stderr } = await runCli(['run', 'p.yml'], { cwd: workspace.path, env })
    expect([exitCode, stderr]).toEqual([0, 'stagewright: telemetry: metrics and 3 spans not sent: 127.0.0.1:1 refused the connection\n'])
  })
})
