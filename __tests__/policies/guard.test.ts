import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { StageEvent } from '../../src/core/event.ts'
import type { Guard, GuardCondition, Judge, Judgement, LeafCondition, Verdict } from '../../src/core/guard.ts'
import { failure, type Outcome, skipped, success, unstable } from '../../src/core/outcome.ts'
import { wrap } from '../../src/core/run.ts'
import { guard } from '../../src/policies/guard.ts'
import { notebook } from '../support/context.ts'
import { guards } from '../support/guards.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { exit } from '../support/work.ts'

const leaf = (kind: LeafCondition['kind'], verdict: Verdict, found = `found ${kind}`): Judgement => ({
  condition: kind,
  expected: `a good ${kind}`,
  found,
  verdict,
  parts: [],
})

/** A judge that finds no privileged event, and says of everything else what it is told. */
const judging =
  (verdicts: Partial<Record<LeafCondition['kind'], Verdict>>): Judge =>
  async ({ kind }) =>
    leaf(kind, verdicts[kind] ?? (kind === 'events' ? 'failed' : 'passed'))

const refs: GuardCondition = { kind: 'refs', anyOf: ['main'], protected: false }
const permission: GuardCondition = { kind: 'permission', least: 'write' }
const fork: GuardCondition = { kind: 'fork', is: false }

const rules = (condition: GuardCondition, over: Partial<Guard> = {}): Guard => ({ condition, mode: 'enforce', onDeny: 'fail', ...over })

const play = async (guarded: Guard, judge: Judge, work: Outcome = success()) => {
  const { context, events } = notebook()
  const ran: string[] = []
  const run = async (): Promise<Outcome> => {
    ran.push('work')
    return work
  }
  return { outcome: await wrap(run, guard(guarded, judge, { clock: virtualClock() }))(context), events, ran }
}

const detailIn = (events: readonly StageEvent[]) => events.flatMap((event) => (event.type === 'detail' ? [event.detail] : []))
const noticesIn = (events: readonly StageEvent[]) => events.flatMap((event) => (event.type === 'notice' ? [event.text] : []))

describe('a guard', () => {
  test('runs the work when its conditions pass, and shows each of them', async () => {
    const { outcome, events } = await play(rules({ kind: 'all', of: [refs, permission] }), judging({}))
    expect(outcome).toEqual(success())
    expect(detailIn(events)).toEqual([
      expect.objectContaining({
        kind: 'guard',
        title: 'Guard: passed',
        weight: 'normal',
        table: {
          columns: ['Verdict', 'Condition', 'Expected', 'Found'],
          rows: [
            ['passed', 'not events', 'a good events', 'found events'],
            ['passed', 'refs', 'a good refs', 'found refs'],
            ['passed', 'permission', 'a good permission', 'found permission'],
          ],
        },
      }),
    ])
    expect(noticesIn(events)).toEqual([])
  })

  test('denies with an objection for each condition that did not pass, and runs nothing', async () => {
    const { outcome, ran, events } = await play(rules({ kind: 'all', of: [refs, fork, permission] }), judging({ refs: 'failed', fork: 'unknown' }))
    expect(ran).toEqual([])
    expect(outcome).toEqual(
      failure({
        kind: 'denied',
        objections: ['refs: expected a good refs, found found refs', 'fork: expected a good fork, not found out: found fork'],
      }),
    )
    expect(detailIn(events)).toMatchObject([{ title: 'Guard: denied', data: { decision: 'denied', mode: 'enforce', 'on-deny': 'fail' } }])
    expect(detailIn(events)[0]?.table?.rows.at(-1)).toEqual(['not asked', 'permission', '', 'it could change nothing any more'])
  })

  test('skips where a denial is to skip', async () => {
    const { outcome, ran } = await play(rules(refs, { onDeny: 'skip' }), judging({ refs: 'failed' }))
    expect(ran).toEqual([])
    expect(outcome).toEqual(skipped('denied', 'its guard denied it: refs: expected a good refs, found found refs'))
  })

  test('that only evaluates runs the work, and says what it would have denied', async () => {
    const { outcome, ran, events } = await play(rules(refs, { mode: 'evaluate', onDeny: 'skip' }), judging({ refs: 'failed' }))
    expect([outcome, ran]).toEqual([success(), ['work']])
    expect(noticesIn(events)).toEqual(['the guard would have denied this: refs: expected a good refs, found found refs'])
    expect(detailIn(events)).toMatchObject([{ title: 'Guard: would be denied', weight: 'warning' }])
  })

  test('says of an any that none passed, and of a not what it found', async () => {
    const condition: GuardCondition = { kind: 'all', of: [{ kind: 'any', of: [refs, permission] }, { kind: 'not', of: fork }] }
    const { outcome, events } = await play(rules(condition), judging({ refs: 'failed', permission: 'unknown', fork: 'passed' }))
    // The fork alone decides: nobody need be asked for the permission.
    expect(outcome).toMatchObject({ failure: { objections: ['fork: expected anything but a good fork, found found fork'] } })
    expect(detailIn(events)[0]?.table?.rows.map(([verdict, label]) => [label, verdict])).toEqual([
      ['not events', 'passed'],
      ['any', 'not asked'],
      ['any: refs', 'failed'],
      ['any: permission', 'not asked'],
      ['not fork', 'failed'],
    ])
    const both = await play(rules({ kind: 'any', of: [refs, permission] }), judging({ refs: 'failed', permission: 'unknown' }))
    expect(both.outcome).toMatchObject({
      failure: { objections: ['none of these passed: refs: expected a good refs, found found refs; permission: expected a good permission, not found out: found permission'] },
    })
  })

  test('keeps each objection on one line', async () => {
    const { outcome } = await play(rules(refs), async ({ kind }) => leaf(kind, kind === 'events' ? 'failed' : 'unknown', 'two\r\nlines'))
    expect(outcome).toMatchObject({ failure: { objections: ['refs: expected a good refs, not found out: two lines'] } })
  })
})

describe('a privileged event', () => {
  const during =
    (event: string): Judge =>
    async (condition) =>
      leaf(condition.kind, condition.kind !== 'events' || condition.anyOf.includes(event) ? 'passed' : 'failed')
  const named: GuardCondition = { kind: 'events', anyOf: ['push', 'workflow_run'] }

  test.each<[name: string, condition: GuardCondition, event: string, status: Outcome['status']]>([
    ['is refused by a guard that does not speak of events', refs, 'pull_request_target', 'failure'],
    ['is refused by an any, of which another part passes', { kind: 'any', of: [refs, fork] }, 'workflow_run', 'failure'],
    ['passes where it is named', named, 'workflow_run', 'success'],
    ['passes where it is named deep inside', { kind: 'any', of: [refs, { kind: 'all', of: [named, fork] }] }, 'workflow_run', 'success'],
    ['is refused where another one is named', named, 'pull_request_target', 'failure'],
    ['is refused where it is named below a not', { kind: 'any', of: [refs, { kind: 'not', of: named }] }, 'workflow_run', 'failure'],
    ['passes where a not undoes a not', { kind: 'not', of: { kind: 'not', of: named } }, 'workflow_run', 'success'],
    ['is not what a push is', refs, 'push', 'success'],
  ])('%s', async (_, condition, event, status) => {
    expect((await play(rules(condition), during(event))).outcome.status).toBe(status)
  })

  test('that cannot be told from others denies', async () => {
    expect((await play(rules(refs), judging({ events: 'unknown' }))).outcome.status).toBe('failure')
  })
})

/** What no judge should answer. */
const MALFORMED: readonly unknown[] = [
  undefined,
  null,
  true,
  'passed',
  {},
  { verdict: 'passed' },
  leaf('teams', 'passed'),
  leaf('refs', 'not-asked'),
  { ...leaf('refs', 'passed'), verdict: true },
  { ...leaf('refs', 'passed'), verdict: 'PASSED' },
  { ...leaf('refs', 'passed'), found: undefined },
  { ...leaf('refs', 'passed'), get verdict() { throw new Error('mine') } },
]

describe('a judge that fails', () => {
  const answering =
    (given: () => unknown): Judge =>
    async (condition) =>
      condition.kind === 'events' ? leaf('events', 'failed') : (given() as Judgement)

  test.each(MALFORMED.map((given, index) => [index, given] as const))('to answer with a judgement denies, below a not too (%i)', async (_, given) => {
    for (const condition of [refs, { kind: 'not', of: refs } as const]) {
      const { outcome, ran } = await play(rules(condition), answering(() => given))
      expect([outcome.status, ran]).toEqual(['failure', []])
    }
  })

  test.each<[name: string, judge: Judge]>([
    ['throws', () => { throw new Error('no such module') }],
    ['rejects', () => Promise.reject(new Error('no such module'))],
    ['throws what is no error', () => { throw undefined }],
  ])('because it %s denies', async (_, judge) => {
    const { outcome, ran } = await play(rules({ kind: 'not', of: refs }), judge)
    expect(ran).toEqual([])
    expect(outcome).toMatchObject({ status: 'failure', failure: { kind: 'denied', objections: [expect.stringContaining('it could not be judged'), expect.anything()] } })
  })

  test('to come to an end is left, told to stop, and denies', async () => {
    const clock = virtualClock()
    const signals: AbortSignal[] = []
    const hanging: Judge = (condition, signal) => {
      if (condition.kind === 'events') return Promise.resolve(leaf('events', 'failed'))
      signals.push(signal)
      return new Promise(() => {})
    }
    const { context } = notebook()
    const ended = wrap(async () => success(), guard(rules({ kind: 'any', of: [permission, refs] }), hanging, { clock, limitMs: 5_000 }))(context)
    await clock.advance(4_999)
    expect(signals.map(({ aborted }) => aborted)).toEqual([false])
    await clock.advance(1)
    expect(await ended).toMatchObject({
      failure: { kind: 'denied', objections: ['none of these passed: permission: not found out: no answer within 5.0s; refs: not found out: no answer within 5.0s'] },
    })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  test('leaves no timer behind', async () => {
    const clock = virtualClock()
    await wrap(async () => success(), guard(rules(refs), judging({}), { clock }))(notebook().context)
    expect(clock.waiting).toBe(0)
  })

  test('cannot change its answer afterwards', async () => {
    const given: { -readonly [K in keyof Judgement]: Judgement[K] } = leaf('refs', 'failed')
    const { outcome } = await play(rules({ kind: 'all', of: [refs, fork] }), async ({ kind }) => {
      if (kind === 'refs') return given
      if (kind === 'fork') given.verdict = 'passed'
      return leaf(kind, kind === 'events' ? 'failed' : 'passed')
    })
    expect([given.verdict, outcome.status]).toEqual(['passed', 'failure'])
  })
})

describe('a stopped stage', () => {
  const cause = { kind: 'cancelled', by: 'SIGINT' } as const

  test.each(['enforce', 'evaluate'] as const)('ends with the reason of the stop while its guard asks (%s)', async (mode) => {
    const { context, events, abort } = notebook()
    const judge: Judge = (_, signal) => {
      queueMicrotask(() => abort(cause))
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(leaf('events', 'failed'))))
    }
    const ended = wrap(async () => success(), guard(rules(refs, { mode }), judge, { clock: virtualClock() }))(context)
    expect(await ended).toEqual(failure(cause))
    expect(events).toEqual([])
  })

  test('asks nobody', async () => {
    const { context, abort } = notebook()
    abort(cause)
    const asked: string[] = []
    const judge: Judge = async ({ kind }) => {
      asked.push(kind)
      return leaf(kind, 'passed')
    }
    expect(await wrap(async () => success(), guard(rules(refs), judge, { clock: virtualClock() }))(context)).toEqual(failure(cause))
    expect(asked).toEqual([])
  })
})

describe('whatever the guard and whatever its judge says', () => {
  const answers = fc.array(fc.constantFrom<Verdict | 'throws' | 'malformed'>('passed', 'failed', 'unknown', 'not-asked', 'throws', 'malformed'), { minLength: 1, maxLength: 5 })
  const outcomes = fc.constantFrom<Outcome>(success(), unstable('slow'), failure(exit(3)), failure({ kind: 'denied', objections: ['inner'] }), skipped('needs', 'x'))

  /** Says one thing after the other, over and over. */
  const fickle = (said: readonly string[]): Judge => {
    let turn = 0
    return async ({ kind }) => {
      const word = said[turn++ % said.length]
      if (word === 'throws') throw new Error('mine')
      return leaf(kind, word as Verdict)
    }
  }

  test('evaluating never changes the outcome', async () => {
    await fc.assert(
      fc.asyncProperty(guards(), answers, outcomes, async (guarded, said, work) => {
        const { outcome, ran } = await play({ ...guarded, mode: 'evaluate' }, fickle(said), work)
        expect(outcome).toBe(work)
        expect(ran).toEqual(['work'])
      }),
      { numRuns: 500 },
    )
  })

  test('enforcing runs the work exactly where evaluating has nothing to say against it', async () => {
    await fc.assert(
      fc.asyncProperty(guards(), answers, outcomes, async (guarded, said, work) => {
        const enforced = await play({ ...guarded, mode: 'enforce' }, fickle(said), work)
        const evaluated = await play({ ...guarded, mode: 'evaluate' }, fickle(said), work)
        const passed = noticesIn(evaluated.events).length === 0
        expect(enforced.ran).toEqual(passed ? ['work'] : [])
        if (passed) expect(enforced.outcome).toBe(work)
        else expect(enforced.outcome).toMatchObject(guarded.onDeny === 'skip' ? { status: 'skipped', reason: 'denied' } : { failure: { kind: 'denied' } })
        expect([detailIn(enforced.events).length, detailIn(evaluated.events).length]).toEqual([1, 1])
      }),
      { numRuns: 500 },
    )
  })

  test('a denial has an objection', async () => {
    await fc.assert(
      fc.asyncProperty(guards(), answers, async (guarded, said) => {
        const { outcome } = await play({ ...guarded, mode: 'enforce', onDeny: 'fail' }, fickle(said))
        if (outcome.status === 'failure' && outcome.failure.kind === 'denied') expect(outcome.failure.objections.every((words) => words !== '')).toBe(true)
        if (outcome.status === 'failure') expect(outcome.failure).toMatchObject({ kind: 'denied', objections: expect.arrayContaining([expect.any(String)]) })
      }),
      { numRuns: 300 },
    )
  })
})
