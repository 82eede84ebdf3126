import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { criticalPathMs, lowerBoundMs, networkOf } from '../../../src/core/plan/network.ts'
import { planned } from '../../../src/core/plan/planner.ts'
import type { Assignment, Task, Terms } from '../../../src/core/plan/task.ts'
import { playedMs } from '../../support/fan-out.ts'

const TERMS: Terms = { runners: 4, waves: 10, parallel: 1, jobMs: 0 }

const task = (name: string, needs: readonly string[] = [], durationMs = 10, more: Partial<Task> = {}): Task => ({ name, needs, durationMs, runsOn: 'ubuntu-latest', ...more })

const plan = (tasks: readonly Task[], terms: Partial<Terms> = {}): Assignment => {
  const found = planned(tasks, { ...TERMS, ...terms })
  if ('leastWaves' in found) throw new Error(`at least ${found.leastWaves} waves`)
  return found
}

const stagesOf = ({ waves }: Assignment) => waves.map((shards) => shards.map(({ tasks }) => tasks))

/** Graphs without cycles, of a few kinds of runners and mutexes. */
const graphs = fc
  .array(fc.record({ durationMs: fc.integer({ min: 0, max: 1_000 }), needs: fc.array(fc.nat(40), { maxLength: 3 }), runsOn: fc.constantFrom('a', 'a', 'a', 'b'), mutex: fc.constantFrom(undefined, undefined, undefined, 'm') }), { minLength: 1, maxLength: 40 })
  .map((rows): readonly Task[] => rows.map(({ needs, ...row }, index) => ({ ...row, name: `s${index}`, needs: [...new Set(needs.filter((need) => need < index).map((need) => `s${need}`))] })))

const terms = fc.record({ runners: fc.constantFrom(1, 2, 7), waves: fc.integer({ min: 1, max: 6 }), parallel: fc.constantFrom(1, 3), jobMs: fc.constantFrom(0, 50) })

describe('a plan', () => {
  test('runs each task once, after all that it needs, in as many waves and shards as it may, whatever the graph', () => {
    fc.assert(
      fc.property(graphs, terms, (tasks, given) => {
        const found = planned(tasks, given)
        if ('leastWaves' in found) return expect(found.leastWaves).toBeGreaterThan(given.waves)
        const place = new Map(found.waves.flatMap((shards, wave) => shards.flatMap((shard, index) => shard.tasks.map((name) => [name, { wave, index }] as const))))
        expect([...place.keys()].toSorted()).toEqual(tasks.map(({ name }) => name).toSorted())
        expect(found.waves.length).toBeLessThanOrEqual(given.waves)
        for (const shards of found.waves) expect(shards.length).toBeLessThanOrEqual(Math.max(given.runners, new Set(tasks.map(({ runsOn }) => runsOn)).size))
        const isBefore = (a: string, b: string): boolean => {
          const [one, other] = [place.get(a), place.get(b)]
          return one !== undefined && other !== undefined && (one.wave < other.wave || (one.wave === other.wave && one.index === other.index))
        }
        for (const { name, needs } of tasks) expect(needs.filter((need) => !isBefore(need, name))).toEqual([])
        for (const each of found.waves.flat()) expect(new Set(each.tasks.map((name) => tasks.find((other) => other.name === name)?.runsOn)).size).toBe(1)
        const exclusive = tasks.filter(({ mutex }) => mutex !== undefined).map(({ name }) => name)
        for (const [a, b] of exclusive.flatMap((one) => exclusive.map((other) => [one, other] as const))) expect(isBefore(a, b) || isBefore(b, a)).toBe(true)
        return undefined
      }),
      { numRuns: 200 },
    )
  })

  test('takes as long as it says where a runner runs one task at a time', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.constantFrom(1, 3), async (tasks, runners) => {
        const found = plan(tasks.map(({ mutex: _, ...each }) => ({ ...each, runsOn: 'a' })), { runners })
        expect(await playedMs(found, tasks, 1)).toBeCloseTo(found.makespanMs, 6)
      }),
      { numRuns: 25 },
    )
  })

  test('is the same for the same input', () => {
    fc.assert(fc.property(graphs, (tasks) => expect(planned(tasks, { ...TERMS, waves: 20 })).toEqual(planned(tasks, { ...TERMS, waves: 20 }))), { numRuns: 30 })
  })

  test('gives the longest out first', () => {
    const found = plan([task('a', [], 3), task('b', [], 5), task('c', [], 4), task('d', [], 2)], { runners: 2 })
    expect(found.makespanMs).toBe(7)
    expect(stagesOf(found)).toEqual([[['b', 'd'], ['c', 'a']]])
  })

  test('keeps a chain on one runner, and needs no wave for it', () => {
    expect(stagesOf(plan([task('a'), task('b', ['a']), task('c', ['b']), task('x', [], 30)]))).toEqual([[['a', 'b', 'c'], ['x']]])
  })

  test('begins a wave where a task needs several runners, if that is worth it', () => {
    const fan = [task('first', [], 1), ...['a', 'b', 'c', 'd'].map((name) => task(name, ['first'], 100)), task('last', ['a', 'b', 'c', 'd'], 1)]
    expect(plan(fan).waves).toHaveLength(3)
    expect(plan(fan, { waves: 1 }).waves).toEqual([[expect.objectContaining({ durationMs: 402 })]])
    expect(plan(fan, { jobMs: 1_000 }).waves).toHaveLength(1)
  })

  test('asks for no more runners than make a difference', () => {
    expect(plan([task('long', [], 100), task('a', [], 30), task('b', [], 30), task('c', [], 30)]).waves.flat()).toHaveLength(2)
  })

  test('begins a wave where the kind of runner changes on the way, and says how many that takes at least', () => {
    const tasks = [task('a'), task('b', ['a'], 10, { runsOn: ['self-hosted', 'gpu'] }), task('c', ['b'])]
    expect(stagesOf(plan(tasks))).toEqual([[['a']], [['b']], [['c']]])
    expect(plan(tasks).waves[1]).toEqual([{ runsOn: ['self-hosted', 'gpu'], tasks: ['b'], durationMs: 10 }])
    expect(planned(tasks, { ...TERMS, waves: 2 })).toEqual({ leastWaves: 3 })
  })

  test('runs what a mutex keeps apart on one runner, or in different waves', () => {
    const tasks = ['a', 'b', 'c'].map((name) => task(name, [], 10, { mutex: 'database' }))
    expect(stagesOf(plan(tasks))).toEqual([[['a', 'b', 'c']]])
  })
})

describe('the lower bound', () => {
  test('is the longest way, or all work over all that works', () => {
    const knots = networkOf([task('a', [], 10), task('b', ['a'], 20), task('c', [], 70)])
    expect(criticalPathMs(knots)).toBe(70)
    expect(lowerBoundMs(knots, { runners: 1, parallel: 1 })).toBe(100)
    expect(lowerBoundMs(knots, { runners: 1, parallel: 2 })).toBe(70)
  })
})
