import { expect, test } from '@jest/globals'
import { exposition, groupPath, stamps } from '../../../src/report/telemetry/exposition.ts'
import type { Measure } from '../../../src/report/telemetry/measure.ts'
import { measures } from '../../../src/report/telemetry/measures.ts'
import { reportOf } from '../../support/reports.ts'
import { measuredRun } from './run.ts'

const measure = (over: Partial<Measure>): Measure => ({ name: 'stagewright.a.b', unit: 's', help: 'Help.', kind: 'sum', points: [{ labels: { stage: 'x' }, value: 1 }], ...over })

test('names and units are those of Prometheus, with help and type before the series', () => {
  expect(exposition([measure({}), measure({ name: 'c', unit: 'By', points: [{ labels: {}, value: 0.5 }] })])).toBe(
    '# HELP stagewright_a_b_seconds Help.\n# TYPE stagewright_a_b_seconds gauge\nstagewright_a_b_seconds{stage="x"} 1\n# HELP c_bytes Help.\n# TYPE c_bytes gauge\nc_bytes{} 0.5\n',
  )
})

test('what a label or a help holds cannot leave it', () => {
  const text = exposition([measure({ help: 'a\\b\nc', points: [{ labels: { stage: 'q"u\\o\nte \ud800' }, value: 1 }] })])
  expect(text).toContain('# HELP stagewright_a_b_seconds a\\\\b\\nc\n')
  expect(text).toContain('{stage="q\\"u\\\\o\\nte \ufffd"} 1\n')
})

test('numbers that are none are written as Prometheus reads them', () => {
  const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e21]
  expect(exposition([measure({ points: values.map((value) => ({ labels: {}, value })) })]).split('\n').slice(2, 6)).toEqual(
    ['NaN', '+Inf', '-Inf', '1e+21'].map((word) => `stagewright_a_b_seconds{} ${word}`),
  )
})

test('every line of a run is a comment or a series without a timestamp, and ends', () => {
  const text = exposition([...stamps(measuredRun(), true), ...measures(measuredRun())])
  expect(text.endsWith('\n')).toBe(true)
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^# (HELP|TYPE) [a-z_]+ .+$|^[a-z_]+\{([a-z]+="[^"]*",?)*\} [0-9.e+-]+$/)
})

test('when a run ended, and whether it succeeded, is known at its end only', () => {
  expect(stamps(measuredRun(), false).map(({ name }) => name)).toEqual(['stagewright.run.start_timestamp'])
  expect(exposition(stamps(reportOf({ a: {} }), true))).toContain('stagewright_run_succeeded{pipeline="Release"} 1\n')
})

test.each([
  [{ pipeline: 'Release' }, '/metrics/job/j/pipeline/Release'],
  [{ repository: 'octo/app', team: '' }, '/metrics/job/j/repository@base64/b2N0by9hcHA/team@base64/='],
  [{ a: 'ä b?#%' }, '/metrics/job/j/a/%C3%A4%20b%3F%23%25'],
  [{ a: '..' }, '/metrics/job/j/a@base64/Li4'],
])('the group %j has the path %s', (labels, path) => {
  expect(groupPath('j', labels)).toBe(path)
})
