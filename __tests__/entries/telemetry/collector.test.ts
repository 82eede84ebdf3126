import { describe, expect } from '@jest/globals'
import { createWorkspace } from '../../support/workspace.ts'
import { freePort, serving } from '../../support/serving.ts'
import { where } from '../../support/tools.ts'
import { follow } from './follow.ts'

const test = where('otelcol-for-tests')

describe('a real OpenTelemetry collector', () => {
  test('takes the metrics and the trace of a run, plain and compressed', async () => {
    const workspace = createWorkspace()
    const port = await freePort()
    const config = `
receivers: { otlp: { protocols: { http: { endpoint: '127.0.0.1:${port}' } } } }
exporters: { debug: { verbosity: detailed } }
service:
  telemetry: { metrics: { level: none } }
  pipelines: { traces: { receivers: [otlp], exporters: [debug] }, metrics: { receivers: [otlp], exporters: [debug] } }
`
    workspace.write('config.yaml', config)
    const collector = await serving('otelcol-for-tests', ['--config', `${workspace.path}/config.yaml`], /Everything is ready/)
    const otlp = `{ otlp: { endpoint: "http://127.0.0.1:${port}", compression: gzip } }`
    const { troubles, traceId } = await follow(`metrics: ${otlp}\ntraces: { otlp: { endpoint: "http://127.0.0.1:${port}" } }`)
    expect(troubles).toEqual([])
    await Promise.all([collector.line(/Name +: RUN Release/), collector.line(/-> Name: stagewright\.stage\.wait\.time/)])
    const said = collector.lines.map((line) => line.trim())
    expect(said.filter((line) => /^Trace ID +: /.test(line))).toEqual(Array.from({ length: 7 }, () => expect.stringContaining(traceId)))
    expect(said).toContain('-> cicd.pipeline.result: Str(failure)')
    expect(said).toContain('Status message : exit code 2')
    workspace.remove()
  })
})
