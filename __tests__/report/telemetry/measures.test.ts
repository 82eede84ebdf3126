import { expect, test } from '@jest/globals'
import { bounded } from '../../../src/report/telemetry/measure.ts'
import { measures } from '../../../src/report/telemetry/measures.ts'
import { reportOf } from '../../support/reports.ts'
import { measuredRun } from './run.ts'

const told = (report = measuredRun(), ended?: ReadonlySet<string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(measures(report, ended).map(({ name, points }) => [name, points.map(({ labels, value }) => [Object.values(labels).slice(1).join(' '), value])]))

test('a run is told by what its stages took, tried, waited, found and used', () => {
  expect(told()).toEqual({
    'cicd.pipeline.run.duration': [['failure timeout', 6.5]],
    'cicd.pipeline.run.errors': [['timeout', 1]],
    'stagewright.run.stages': [['success', 1], ['failure', 1], ['skipped', 1]],
    'stagewright.machine.cpu.peak': [['', 1.8]],
    'stagewright.machine.memory.peak': [['', 5e8]],
    'stagewright.stage.duration': [['build success', 5.5], ['test failure timeout', 1]],
    'stagewright.stage.attempts': [['build failure', 1], ['build success', 1], ['test failure', 1]],
    'stagewright.stage.waits': [['build', 1]],
    'stagewright.stage.wait.time': [['build', 0.5]],
    'stagewright.stage.cache.hits': [['build', 0], ['test', 0]],
    'stagewright.stage.cpu.time': [['build', 5]],
    'stagewright.stage.cpu.peak': [['build', 1.8]],
    'stagewright.stage.memory.peak': [['build', 5e8]],
    'stagewright.scan.matches': [['build errors error', 3]],
    'stagewright.scan.findings': [['build', 3]],
    'stagewright.scan.lines': [['build', 40]],
  })
})

test('a stage from the cache is a hit, with the time that it saved', () => {
  const cached = { status: 'success', handover: { outputs: {}, exports: {}, paths: [] }, cached: { key: 'k', at: 0, savedMs: 90_000 } } as const
  expect(told(reportOf({ build: { happens: [], ends: cached } }))).toMatchObject({
    'stagewright.stage.duration': [['build success cached', 0]],
    'stagewright.stage.cache.hits': [['build', 1]],
    'stagewright.stage.cache.saved_time': [['build', 90]],
  })
})

test('while a run lasts only the stages that have ended are told, and nothing of the run as a whole', () => {
  const names = Object.keys(told(measuredRun(), new Set(['test'])))
  expect(names).toEqual(['stagewright.stage.duration', 'stagewright.stage.attempts', 'stagewright.stage.cache.hits'])
  expect(told(measuredRun(), new Set())).toEqual({})
})

test('no more than so many series are left, those of the run first', () => {
  const { measures: kept, dropped } = bounded(measures(measuredRun()), 3)
  expect(kept.map(({ name, points }) => [name, points.length])).toEqual([['cicd.pipeline.run.duration', 1], ['cicd.pipeline.run.errors', 1], ['stagewright.run.stages', 1]])
  expect(dropped).toBe(measures(measuredRun()).reduce((sum, { points }) => sum + points.length, 0) - 3)
  expect(bounded([], 3)).toEqual({ measures: [], dropped: 0 })
})
