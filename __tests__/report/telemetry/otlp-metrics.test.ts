import { expect, test } from '@jest/globals'
import { measures } from '../../../src/report/telemetry/measures.ts'
import { otlpMetrics } from '../../../src/report/telemetry/otlp-metrics.ts'
import { metricsResource } from '../../../src/report/telemetry/resource.ts'
import { valueAt } from '../../../src/settings/origin.ts'
import { problemsOfExport } from '../../support/otlp.ts'
import { measuredRun } from './run.ts'

const FACTS = { version: '1.2.3', serviceName: undefined, given: { team: 'infra' } }
const frame = {
  resource: metricsResource({ GITHUB_REPOSITORY: 'octo/app', GITHUB_RUN_ID: '7', GITHUB_SHA: 'abc' }, FACTS),
  version: '1.2.3',
  temporality: 'cumulative',
  startMs: measuredRun().wallTime,
  atMs: measuredRun().wallTime + 6_500.25,
} as const

const request = otlpMetrics(measures(measuredRun()), frame)
const metricsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => valueAt(value, ['resourceMetrics', 0, 'scopeMetrics', 0, 'metrics']) as never
const metric = (name: string, from: unknown = request) => metricsIn(from).find((each) => each['name'] === name)

test('the request keeps to the definitions of OTLP', () => {
  expect(problemsOfExport('metrics', request)).toEqual([])
  expect(problemsOfExport('metrics', JSON.parse(JSON.stringify(otlpMetrics([], frame))))).toEqual([])
})

test('the duration of the run is a histogram with the attributes of the conventions', () => {
  const point = valueAt(metric('cicd.pipeline.run.duration'), ['histogram', 'dataPoints', 0])
  expect(point).toMatchObject({ count: '1', sum: 6.5, min: 6.5, max: 6.5, timeUnixNano: '1785585606500250000', startTimeUnixNano: '1785585600000000000' })
  expect(valueAt(point, ['attributes'])).toEqual([
    { key: 'cicd.pipeline.name', value: { stringValue: 'Release' } },
    { key: 'cicd.pipeline.run.state', value: { stringValue: 'executing' } },
    { key: 'cicd.pipeline.result', value: { stringValue: 'timeout' } },
    { key: 'error.type', value: { stringValue: 'timeout' } },
  ])
})

test('a value stands in the bucket whose bound it does not pass', () => {
  const bounds = valueAt(metric('cicd.pipeline.run.duration'), ['histogram', 'dataPoints', 0, 'explicitBounds']) as number[]
  const counts = valueAt(metric('cicd.pipeline.run.duration'), ['histogram', 'dataPoints', 0, 'bucketCounts']) as string[]
  expect(counts).toHaveLength(bounds.length + 1)
  expect(counts.indexOf('1')).toBe(bounds.indexOf(10))
})

test('counts and bytes are integers, seconds and cores are not, whatever their value', () => {
  expect(valueAt(metric('stagewright.stage.attempts'), ['sum', 'dataPoints', 0])).toMatchObject({ asInt: '1' })
  expect(valueAt(metric('stagewright.stage.memory.peak'), ['gauge', 'dataPoints', 0])).toMatchObject({ asInt: '500000000' })
  expect(valueAt(metric('stagewright.stage.cpu.time'), ['sum', 'dataPoints', 0])).toMatchObject({ asDouble: 5 })
})

test('the temporality is the one that was asked for', () => {
  const delta = otlpMetrics(measures(measuredRun()), { ...frame, temporality: 'delta' })
  expect(valueAt(metric('stagewright.run.stages', delta), ['sum', 'aggregationTemporality'])).toBe(1)
  expect(valueAt(metric('stagewright.run.stages'), ['sum', 'aggregationTemporality'])).toBe(2)
})

test('the resource tells the repository, and nothing that differs from run to run', () => {
  expect(frame.resource.attributes.map(({ key }) => key)).toEqual(['service.name', 'service.version', 'vcs.provider.name', 'vcs.owner.name', 'vcs.repository.name', 'vcs.repository.url.full', 'team'])
})
