import { expect, test } from '@jest/globals'
import type { Tracing } from '../../../src/core/tracing.ts'
import { otlpTraces, runSpan, type Span, stageSpans } from '../../../src/report/telemetry/otlp-traces.ts'
import { traceResource } from '../../../src/report/telemetry/resource.ts'
import { problemsOfExport } from '../../support/otlp.ts'
import { exit, reportOf } from '../../support/reports.ts'
import { measuredRun, TRACE, tracing } from './run.ts'

const spansOf = (trace: Tracing = tracing()): readonly Span[] => {
  const run = measuredRun()
  return [...run.stages.flatMap((stage) => stageSpans(stage, run.wallTime, trace)), runSpan(run, trace)]
}
const named = (name: string, spans = spansOf()): readonly Span[] => spans.filter((span) => span.name === name)
const valueOf = (span: Span | undefined, key: string): unknown => Object.values(span?.attributes.find((each) => each.key === key)?.value ?? {})[0]

const ENVIRONMENT = { GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', GITHUB_SHA: 'abc', GITHUB_REF: 'refs/pull/12/merge', GITHUB_HEAD_REF: 'topic', GITHUB_BASE_REF: 'main', GITHUB_REF_NAME: '12/merge', RUNNER_NAME: 'r1' }
const FACTS = { version: '1.2.3', serviceName: 'ci', given: { 'service.name': 'other', zone: 'z' } }

test('the request keeps to the definitions of OTLP', () => {
  for (const trace of [tracing(), tracing({ parentId: 'bbbbbbbbbbbbbbbb', state: 'a=b' })])
    expect(problemsOfExport('trace', otlpTraces(spansOf(trace), traceResource(ENVIRONMENT, 'Release', FACTS), '1.2.3'))).toEqual([])
})

test('attempts, waits and hooks stand below their stage, stages below the run, and the run below its parent', () => {
  const spans = spansOf(tracing({ parentId: 'bbbbbbbbbbbbbbbb' }))
  const parents = new Map(spans.map(({ spanId, name }) => [spanId, name]))
  expect(spans.map(({ name, parentSpanId = '' }) => `${parents.get(parentSpanId) ?? parentSpanId} > ${name}`)).toEqual([
    'RUN Release > build',
    'build > attempt',
    'build > attempt',
    'build > wait',
    'build > hook before-retry',
    'RUN Release > test',
    'test > attempt',
    'RUN Release > deploy',
    'bbbbbbbbbbbbbbbb > RUN Release',
  ])
  expect(new Set(spans.map(({ spanId }) => spanId)).size).toBe(spans.length)
  expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]))
})

test('an attempt has the id that its processes were told', () => {
  const [first, second] = named('attempt')
  expect(first?.spanId).toBe(tracing().spanId('attempt', 'build', 1))
  expect(second?.spanId).toBe(tracing().spanId('attempt', 'build', 2))
  expect(named('hook before-retry')[0]?.spanId).toBe(tracing().spanId('hook', 'build', 'before-retry', 1))
})

test('a run that failed says so by the conventions, and which stage it was', () => {
  const [run] = named('RUN Release')
  expect(run).toMatchObject({ kind: 2, status: { code: 2, message: expect.stringMatching(/^test: /) } })
  expect(run?.attributes).toEqual([
    { key: 'cicd.pipeline.action.name', value: { stringValue: 'RUN' } },
    { key: 'cicd.pipeline.name', value: { stringValue: 'Release' } },
    { key: 'cicd.pipeline.result', value: { stringValue: 'timeout' } },
    { key: 'error.type', value: { stringValue: 'timeout' } },
  ])
})

test('a failed attempt has its reason and exit code; a skipped stage no error', () => {
  const [failed, succeeded] = named('attempt')
  expect([valueOf(failed, 'cicd.pipeline.task.run.result'), valueOf(failed, 'error.type'), valueOf(failed, 'process.exit.code')]).toEqual(['failure', 'exit', '2'])
  expect(succeeded?.status).toEqual({ code: 1 })
  const [skippedStage] = named('deploy')
  expect(skippedStage?.status).toEqual({ code: 0 })
  expect(valueOf(skippedStage, 'cicd.pipeline.task.run.result')).toBe('skip')
})

test('times are those of the wall', () => {
  const [wait] = named('wait')
  expect([wait?.startTimeUnixNano, wait?.endTimeUnixNano]).toEqual(['1785585603000000000', '1785585603500000000'])
})

test.each([
  [{ kind: 'cancelled', by: 'SIGINT' }, 'cancellation', 0],
  [{ kind: 'defect', message: 'x' }, 'error', 2],
  [{ kind: 'error', type: 'TypeError', bases: [], message: 'x' }, 'failure', 2],
  [exit(1), 'failure', 2],
] as const)('an attempt that ends with %j is a %s', (cause, result, code) => {
  const run = reportOf({ a: { happens: [{ fails: cause }] } })
  const [attempt] = named('attempt', run.stages.flatMap((stage) => stageSpans(stage, 0, tracing())))
  expect(valueOf(attempt, 'cicd.pipeline.task.run.result')).toBe(result)
  expect(attempt?.status.code).toBe(code)
  if (cause.kind === 'error') expect(valueOf(attempt, 'error.type')).toBe('TypeError')
})

test('the resource tells the run, the commit and the change; OTEL_SERVICE_NAME wins', () => {
  const { attributes } = traceResource(ENVIRONMENT, 'Release', FACTS)
  expect(Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))).toEqual({
    'service.name': 'ci',
    'service.version': '1.2.3',
    zone: 'z',
    'vcs.provider.name': 'github',
    'vcs.owner.name': 'octo',
    'vcs.repository.name': 'app',
    'vcs.repository.url.full': 'https://github.com/octo/app',
    'vcs.ref.head.name': 'topic',
    'vcs.ref.head.type': 'branch',
    'vcs.ref.head.revision': 'abc',
    'vcs.ref.base.name': 'main',
    'vcs.change.id': '12',
    'cicd.pipeline.run.id': '7',
    'cicd.pipeline.run.url.full': 'https://github.com/octo/app/actions/runs/7/attempts/2',
    'cicd.worker.name': 'r1',
    'cicd.pipeline.name': 'Release',
  })
})
