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

const ownOf = (wave: number, shard: number): string => 'abcdef'.charAt((wave - 1) * 3 + shard - 1)

const part = (wave: number, shard: number, more: Partial<Part> = {}): Part => ({
  kind: 'stagewright part', version: 1, run: '7', attempt: 1, runner: 'r', isComplete: true, handed: {},
  entry: { wave, shard, name: `shard ${shard}`, 'runs-on': 'x', stages: [ownOf(wave, shard)], plan: 'p', pipeline: 'f' },
  report: report([stage(ownOf(wave, shard))]),
  ...more,
})

const found = (...parts: readonly (Part | string)[]) => parts.map((each, index) => ({ file: `${index}.json`, part: each }))

const PLAN: Plan = { version: 1, plan: 'p', pipeline: 'f', shards: [1, 2].map((shard) => ({ wave: 1, shard, name: `shard ${shard}`, 'runs-on': 'x', stages: [ownOf(1, shard)] })) }
const OURS = { run: '7', attempt: 2, pipeline: 'f', plan: PLAN, exportsOf: () => [] }

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

  const of = (shard: number, stages: readonly string[], more: Partial<Part> = {}): Part =>
    part(1, shard, { entry: { ...part(1, shard).entry, stages }, report: report(stages.map((name) => stage(name))), ...more })
  const hands = (exports: Readonly<Record<string, string>>, paths: readonly string[] = []) => ({ a: { outputs: {}, exports, paths, withheld: [] } })

  test.each<[what: string, part: Part, why: string]>([
    ['an attempt that there has not been yet', of(1, ['a'], { attempt: 3 }), 'it is of attempt 3, and this is attempt 2'],
    ['stages that the plan gives to another shard', of(1, ['a', 'b']), 'the plan has no shard 1/1 with the stages a, b'],
    ['a shard that the plan has not', of(7, ['b']), 'the plan has no shard 1/7 with the stages b'],
    ['how a stage ended that is not its own', of(1, ['a'], { report: report([stage('a'), stage('b')]) }), 'it tells of b, which is none of its stages'],
    ['what a stage hands on that is not its own', of(1, ['a'], { handed: { b: { outputs: {}, exports: {}, paths: [], withheld: [] } } }), 'it tells of b, which is none of its stages'],
    ['a variable that the pipeline does not export', of(1, ['a'], { handed: hands({ FLAVOUR: 'x', BASH_ENV: 'evil' }) }), 'it hands on BASH_ENV of a, which the pipeline does not declare'],
    ['a folder for PATH that the pipeline does not export', of(1, ['a'], { handed: hands({}, ['/evil']) }), 'it hands on PATH of a, which the pipeline does not declare'],
  ])('are refused where one tells %s', (_, forged, why) => {
    const { parts, refused } = gathered(found(of(2, ['b']), forged), { run: '7', attempt: 2, pipeline: 'f', plan: PLAN, exportsOf: () => ['FLAVOUR', '*'] })
    expect(refused).toEqual([`1.json is not taken: ${why}`])
    expect(parts.map(({ entry }) => entry.shard)).toEqual([2])
  })

  test('are refused both where two shards tell of one stage, and no plan says whose it is', () => {
    const { parts, refused } = gathered(found(of(1, ['a']), of(2, ['a']), of(3, ['b'])), { ...OURS, plan: undefined })
    expect(parts.map(({ entry }) => entry.shard)).toEqual([3])
    expect(refused).toEqual(['the parts of shard 1, shard 2 are not taken: more than one of them tells of a'])
  })

  test('are the same when they are read again', () => {
    expect(partOf(partText(part(1, 1)))).toEqual(part(1, 1))
  })

  test('have names that an artifact may have, and no two the same', () => {
    expect(partName(part(2, 13), 'Überall: “Release” / 1')).toBe('stagewright-berall-release-1-7-1-2-13')
    expect(partName(part(1, 1), '…')).toBe('stagewright-pipeline-7-1-1-1')
  })

  const ATTEMPT = { attempt: 1, startMs: 10, endMs: 30, outcome: 'success' }
  test.each<[what: string, report: Readonly<Record<string, unknown>>, stage?: Readonly<Record<string, unknown>>]>([
    ['a failure of no kind', {}, { failure: { kind: 'constructor' } }],
    ['a failure with half of what it has', {}, { failure: { kind: 'hook', cause: { kind: 'denied' } } }],
    ['a tail without text', {}, { attempts: [{ ...ATTEMPT, tail: { bytes: 1 } }] }],
    ['a scan without rules', {}, { attempts: [{ ...ATTEMPT, scan: {} }] }],
    ['a use of nothing', {}, { attempts: [{ ...ATTEMPT, usage: 'x' }] }],
    ['a detail without facts', {}, { details: [{ kind: 'guard', title: 'x', weight: 'normal' }] }],
    ['a time that no clock shows', {}, { startMs: -1e300 }],
    ['a day that no calendar has', { wallTime: 9e15 }],
    ['what it was restored from at no time', {}, { cached: { key: 'k', at: Number.MAX_VALUE, savedMs: 1 } }],
    ['a machine that used nothing', { machine: {} }],
  ])('are refused where a report has %s', (_, ofReport, ofStage = {}) => {
    const strange = { ...part(1, 1), report: { ...report([]), stages: [{ ...stage('a'), ...ofStage }], ...ofReport } }
    expect(partOf(JSON.stringify(strange))).toBe('it is damaged: something is missing in it')
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

  test('fails for a stage whose end nobody tells, though its part came to its end', () => {
    const open = stage('a', { outcome: 'skipped', conclusion: 'skipped', attempts: [] })
    const whole = joined('P', heads.slice(0, 1), [{ report: report([open]), runner: 'one', name: 'shard 1' }], absent)
    expect(whole).toMatchObject({ outcome: 'failure', stages: [{ outcome: 'failure', failure: { message: 'shard 1 does not tell how it ended' } }] })
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
