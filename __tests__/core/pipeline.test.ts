import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failure, skipped, success } from '../../src/core/outcome.ts'
import { conclude, type Result, runs, schedule, type ScheduleOptions, type Stage, type View } from '../../src/core/pipeline.ts'
import { sleep } from '../../src/core/sleep.ts'
import { stopReason } from '../../src/core/stop.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { exit } from '../support/work.ts'

interface Plan {
  readonly name: string
  readonly needs?: readonly string[]
  readonly allows?: readonly string[]
  readonly takesMs?: number
  readonly fails?: boolean
  readonly mutex?: string
  readonly stubborn?: boolean
  /** Runs whatever happened before. */
  readonly always?: boolean
}

interface Span {
  readonly name: string
  readonly start: number
  end: number
}

const play = (plans: readonly Plan[], options: Partial<ScheduleOptions> = {}) => {
  const clock = virtualClock()
  const spans: Span[] = []
  const cancel = new AbortController()

  const run = async (plan: Plan, signal: AbortSignal): Promise<Result> => {
    const span = { name: plan.name, start: clock.now(), end: -1 }
    spans.push(span)
    await sleep(clock, plan.takesMs ?? 1, plan.stubborn ? new AbortController().signal : signal)
    span.end = clock.now()
    if (signal.aborted && !plan.stubborn) return conclude(failure(stopReason(signal)), false)
    return conclude(plan.fails ? failure(exit(1)) : success(), false)
  }

  const decide = (plan: Plan, view: View) => {
    if (plan.always) return runs
    if (view.cancelled) return { kind: 'skip', reason: 'cancelled', detail: '' } as const
    if (view.failedFast !== undefined) return { kind: 'skip', reason: 'fail-fast', detail: view.failedFast } as const
    return view.unmet === undefined ? runs : ({ kind: 'skip', reason: 'needs', detail: view.unmet } as const)
  }

  const stages = plans.map((plan): Stage => ({
    name: plan.name,
    needs: [
      ...(plan.needs ?? []).map((stage) => ({ stage, allowFailure: false })),
      ...(plan.allows ?? []).map((stage) => ({ stage, allowFailure: true })),
    ],
    mutex: plan.mutex,
    weight: plan.takesMs ?? 1,
    decide: (view) => decide(plan, view),
    run: (signal) => run(plan, signal),
    skip: (reason, detail) => conclude(skipped(reason, detail), false),
  }))

  const ended = schedule(stages, { maxParallel: 2, failFast: true, signal: cancel.signal, ...options })
  return { clock, spans, cancel, ended, finish: async () => { await clock.runAll(); return ended } }
}

const words = (results: ReadonlyMap<string, Result>) =>
  Object.fromEntries([...results].map(([name, { outcome, conclusion }]) => [name, outcome.status === 'skipped' ? outcome.reason : conclusion]))

describe('the scheduler', () => {
  test('runs what needs nothing side by side, and what needs it afterwards', async () => {
    const { finish, spans } = play([{ name: 'a', takesMs: 5 }, { name: 'b', takesMs: 3 }, { name: 'c', needs: ['a', 'b'] }])
    expect(words(await finish())).toEqual({ a: 'success', b: 'success', c: 'success' })
    expect(spans).toEqual([
      { name: 'a', start: 0, end: 5 },
      { name: 'b', start: 0, end: 3 },
      { name: 'c', start: 5, end: 6 },
    ])
  })

  test('starts the stage with the longest way to the end first', async () => {
    const plans = [{ name: 'short' }, { name: 'long', takesMs: 2 }, { name: 'after', needs: ['long'], takesMs: 9 }]
    const { finish, spans } = play(plans, { maxParallel: 1 })
    await finish()
    expect(spans.map(({ name }) => name)).toEqual(['long', 'after', 'short'])
  })

  test('never runs two stages of one mutex side by side, and keeps no place for one that waits', async () => {
    const { finish, spans } = play([{ name: 'a', mutex: 'db', takesMs: 9 }, { name: 'b', mutex: 'db', takesMs: 8 }, { name: 'c' }])
    await finish()
    expect(spans.map(({ name, start }) => [name, start])).toEqual([['a', 0], ['c', 0], ['b', 9]])
  })

  test('starts nothing new after a failure', async () => {
    const { finish } = play([{ name: 'bad', fails: true }, { name: 'slow', takesMs: 5 }, { name: 'late', needs: ['slow'] }])
    expect(words(await finish())).toEqual({ bad: 'failure', slow: 'success', late: 'fail-fast' })
  })

  test('also stops what runs when it is told to kill', async () => {
    const { finish, clock } = play([{ name: 'bad', fails: true }, { name: 'slow', takesMs: 500 }], { failFast: 'kill' })
    expect(words(await finish())).toEqual({ bad: 'failure', slow: 'cancelled' })
    expect(clock.now()).toBe(1)
  })

  test('does not stop what starts after the failure because it asked for that', async () => {
    const plans = [{ name: 'bad', fails: true }, { name: 'rescue', needs: ['bad'], always: true, takesMs: 50 }]
    expect(words(await play(plans, { failFast: 'kill' }).finish())).toEqual({ bad: 'failure', rescue: 'success' })
  })

  test('runs all that can when it is not to fail fast', async () => {
    const plans = [{ name: 'bad', fails: true }, { name: 'other', takesMs: 5 }, { name: 'next', needs: ['bad'] }, { name: 'last', needs: ['next'] }, { name: 'late', needs: ['other'] }]
    expect(words(await play(plans, { failFast: false }).finish())).toEqual({ bad: 'failure', other: 'success', next: 'needs', last: 'needs', late: 'success' })
  })

  test('lets a stage run after a failure that it allows', async () => {
    const plans = [{ name: 'bad', fails: true }, { name: 'next', allows: ['bad'] }]
    expect(words(await play(plans, { failFast: false }).finish())).toEqual({ bad: 'failure', next: 'success' })
  })

  test('stops all and starts nothing when it is cancelled', async () => {
    const { clock, cancel, ended } = play([{ name: 'a', takesMs: 100 }, { name: 'b', needs: ['a'] }])
    await clock.advance(10)
    cancel.abort({ kind: 'cancelled', by: 'SIGINT' })
    expect(words(await ended)).toEqual({ a: 'cancelled', b: 'cancelled' })
  })

  test('passes a thrown defect on', async () => {
    const broken: Stage = { name: 'a', needs: [], mutex: undefined, weight: 1, decide: () => runs, run: async () => { throw new Error('defect') }, skip: () => conclude(success(), false) }
    await expect(schedule([broken], { maxParallel: 1, failFast: true, signal: new AbortController().signal })).rejects.toThrow('defect')
  })

  test('manages 10,000 stages in a row and 10,000 side by side', async () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => ({ name: `s${n}`, takesMs: 0, needs: n === 0 ? [] : [`s${n - 1}`] }))
    const row = Array.from({ length: 10_000 }, (_, n) => ({ name: `r${n}`, takesMs: 0 }))
    expect((await play([...chain, { name: 'bad', fails: true, needs: ['s9'] }], { failFast: true }).finish()).size).toBe(10_001)
    expect((await play([...row, { name: 'bad', takesMs: 9, fails: true }]).finish()).size).toBe(10_001)
  })

  const graphs = fc
    .array(fc.record({ takesMs: fc.integer({ min: 0, max: 20 }), fails: fc.boolean(), mutex: fc.constantFrom(undefined, 'x', 'y'), back: fc.array(fc.nat(20), { maxLength: 4 }), allow: fc.boolean() }), { maxLength: 25 })
    .map((rows) =>
      rows.map(({ back, allow, mutex, ...row }, n): Plan => {
        const needs = [...new Set(back.map((offset) => n - 1 - offset).filter((index) => index >= 0))].map((index) => `s${index}`)
        return { ...row, name: `s${n}`, ...(mutex && { mutex }), ...(allow ? { allows: needs } : { needs }) }
      }),
    )

  test('keeps its promises on any graph', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 5 }), fc.constantFrom(true, false, 'kill' as const), async (plans, maxParallel, failFast) => {
        const { finish, spans } = play(plans, { maxParallel, failFast })
        const results = await finish()
        expect(results.size).toBe(plans.length)
        expect(new Set(spans.map(({ name }) => name)).size).toBe(spans.length)
        const spanOf = new Map(spans.map((span) => [span.name, span]))
        for (const span of spans) {
          const beside = spans.filter((other) => other.start <= span.start && span.start < other.end)
          expect(beside.length).toBeLessThanOrEqual(maxParallel)
        }
        for (const plan of plans) {
          const span = spanOf.get(plan.name)
          if (span === undefined) continue
          for (const need of [...(plan.needs ?? []), ...(plan.allows ?? [])]) expect(spanOf.get(need)?.end ?? 0).toBeLessThanOrEqual(span.start)
          for (const need of plan.needs ?? []) expect(results.get(need)?.conclusion).toBe('success')
          const rivals = plans.filter(({ name, mutex }) => name !== plan.name && mutex !== undefined && mutex === plan.mutex)
          for (const { name } of rivals) {
            const rival = spanOf.get(name)
            if (rival !== undefined) expect(rival.end <= span.start || span.end <= rival.start).toBe(true)
          }
        }
        if (failFast === false) {
          for (const plan of plans) {
            const may = (plan.needs ?? []).every((need) => results.get(need)?.conclusion === 'success')
            expect(spanOf.has(plan.name)).toBe(may)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
