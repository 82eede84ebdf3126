import { describe, expect, test } from '@jest/globals'
import { gathered } from '../../../src/core/plan/gather.ts'
import { joined } from '../../../src/core/plan/join.ts'
import { type Part, partName, partOf, partText } from '../../../src/core/plan/part.ts'
import { pastOf } from '../../../src/core/plan/past.ts'
import { entryOf, matricesOf, type Plan, planOf } from '../../../src/core/plan/plan.ts'
import type { Report, StageReport } from '../../../src/core/report.ts'

const stage = (name: string, more: Partial<StageReport> = {}): StageReport => ({
  name, title: name, part: 'stages', needs: [], command: 'x', startMs: 10, endMs: 30, outcome: 'success', conclusion: 'success',
  attempts: [{ attempt: 1, startMs: 10, endMs: 30, outcome: 'success' }], waits: [], hooks: [], deferred: [], outputs: {}, strays: [], summary: '', notices: [], details: [], ...more,
})

const report = (stages: readonly StageReport[], more: Partial<Report> = {}): Report => ({ name: 'P', wallTime: 1_000, durationMs: 40, outcome: 'success', stages, deferred: [], notices: [], ...more })

const part = (wave: number, shard: number, more: Partial<Part> = {}): Part => ({
  kind: 'stagewright part', version: 1, run: '7', attempt: 1, runner: 'r', isComplete: true, handed: {},
  entry: { wave, shard, name: `shard ${shard}`, 'runs-on': 'x', stages: ['a'], plan: 'p', pipeline: 'f' },
  report: report([stage('a')]),
  ...more,
})

const found = (...parts: readonly (Part | string)[]) => parts.map((each, index) => ({ file: `${index}.json`, part: each }))

const PLAN: Plan = { version: 1, plan: 'p', pipeline: 'f', shards: [1, 2].map((shard) => ({ wave: 1, shard, name: `shard ${shard}`, 'runs-on': 'x', stages: ['a'] })) }
const OURS = { run: '7', pipeline: 'f', plan: PLAN }

describe('the parts of a run', () => {
  test('are the newest of each shard, in order, and tell what is missing', () => {
    const [old, young] = [part(1, 1), part(1, 1, { attempt: 2 })]
    expect(gathered(found(young, old), OURS)).toEqual({ parts: [young], missing: [PLAN.shards[1]], refused: [] })
    expect(gathered(found(part(2, 1), part(1, 2), part(1, 1)), { ...OURS, plan: undefined }).parts.map(({ entry }) => [entry.wave, entry.shard])).toEqual([[1, 1], [1, 2], [2, 1]])
  })

  test('are those of one plan: an earlier attempt that was planned otherwise counts no more', () => {
    const old = part(1, 3, { entry: { ...part(1, 3).entry, plan: 'old' } })
    expect(gathered(found(old, part(1, 1, { attempt: 2 })), { ...OURS, plan: undefined }).parts).toHaveLength(1)
    expect(gathered(found(old), OURS)).toMatchObject({ parts: [], refused: [] })
  })

  test('are the same when they are read again', () => {
    expect(partOf(partText(part(1, 1)))).toEqual(part(1, 1))
  })

  test('have names that an artifact may have, and no two the same', () => {
    expect(partName(part(2, 13), 'Überall: “Release” / 1')).toBe('stagewright-berall-release-1-7-1-2-13')
    expect(partName(part(1, 1), '…')).toBe('stagewright-pipeline-7-1-1-1')
  })

  test('are refused where anything is missing that a report relies on', () => {
    const sound = JSON.parse(partText(part(1, 1))) as Record<string, unknown>
    for (const key of Object.keys(sound)) expect(typeof partOf(JSON.stringify({ ...sound, [key]: undefined }))).toBe('string')
    for (const key of Object.keys(stage('a'))) expect(typeof partOf(JSON.stringify({ ...sound, report: report([{ ...stage('a'), [key]: null }]) }))).toBe('string')
    for (const text of ['', 'null', '[]', '{}', '7']) expect(typeof partOf(text)).toBe('string')
  })
})

describe('a plan', () => {
  test('is a matrix for each wave, and any of its shards can be told by its number', () => {
    const [matrix, ...others] = matricesOf(PLAN)
    expect(others).toEqual([])
    expect(matrix?.include[1]).toEqual({ ...PLAN.shards[1], plan: 'p', pipeline: 'f' })
    expect(entryOf('1/2', PLAN)).toEqual(matrix?.include[1])
    expect(entryOf(JSON.stringify(matrix?.include[1]), undefined)).toEqual(matrix?.include[1])
    expect(entryOf('1/3', PLAN)).toBe('the plan has no such shard; it has 1/1, 1/2')
    expect(entryOf('1/1', undefined)).toBe('it names a shard of a plan, and no plan was given')
  })

  test('is read again as it was, and nothing else is', () => {
    expect(planOf(JSON.stringify(PLAN))).toEqual(PLAN)
    for (const text of ['', '[]', '{"version":1}', '{"version":2}', JSON.stringify({ ...PLAN, shards: [{}] })]) expect(typeof planOf(text)).toBe('string')
  })
})

describe('one report of several', () => {
  const heads = ['a', 'b', 'c'].map((name) => ({ name, title: name, part: 'stages' as const, needs: [], command: 'x' }))
  const absent = (name: string) => ({ message: `${name} is missing`, remedy: 'find it' })

  test('has all stages in their order, on one axis of time, each with its machine', () => {
    const pieces = [
      { report: report([stage('b')], { wallTime: 1_500, notices: ['hm'] }), runner: 'two', name: 'shard 2' },
      { report: report([stage('c'), stage('a')]), runner: 'one', name: 'shard 1' },
    ]
    const whole = joined('P', heads, pieces, absent)
    expect(whole).toMatchObject({ wallTime: 1_000, durationMs: 540, outcome: 'success', notices: ['shard 2: hm'] })
    expect(whole.stages.map(({ name, startMs, endMs, runner }) => [name, startMs, endMs, runner])).toEqual([['a', 10, 30, 'one'], ['b', 510, 530, 'two'], ['c', 10, 30, 'one']])
    expect(whole.stages[1]?.attempts[0]).toMatchObject({ startMs: 510, endMs: 530 })
  })

  test('fails for a stage that is missing, and for one whose machine was lost', () => {
    const open = stage('b', { outcome: 'skipped', conclusion: 'skipped', attempts: [] })
    const whole = joined('P', heads, [{ report: report([stage('a'), open]), runner: 'one', name: 'shard 1', cutShort: 'its machine was lost' }], absent)
    expect(whole.outcome).toBe('failure')
    expect(whole.stages.map(({ outcome, failure }) => [outcome, failure])).toEqual([
      ['success', undefined],
      ['failure', { kind: 'operation', reason: 'incomplete', message: 'its machine was lost', remedy: 'look at the log of its job' }],
      ['failure', { kind: 'operation', reason: 'incomplete', message: 'c is missing', remedy: 'find it' }],
    ])
  })

  test('is cancelled where a part was, unless something failed', () => {
    const cancelled = { report: report([stage('a', { outcome: 'cancelled', conclusion: 'cancelled' })], { outcome: 'cancelled' }), runner: 'one', name: 'shard 1' }
    expect(joined('P', heads.slice(0, 1), [cancelled], absent).outcome).toBe('cancelled')
    expect(joined('P', heads.slice(0, 2), [cancelled], absent).outcome).toBe('failure')
  })

  test('tells how each stage ended that ran now', () => {
    const stages = [stage('a'), stage('b', { outcome: 'skipped', reason: 'needs' }), stage('c', { cached: { key: 'k', at: 0, savedMs: 1 } }), stage('d', { outcome: 'failure', reason: 'denied' })]
    expect(pastOf(report(stages), 'sha')).toEqual({ a: { at: 1_030, outcome: 'success', durationMs: 20, attempts: 1, fingerprint: 'sha' } })
  })
})
