import { describe, expect, test } from '@jest/globals'
import { type Answered, type Lookup, STOPPED } from '../../src/core/lookup.ts'
import { wrap } from '../../src/core/run.ts'
import { lookupTimeout } from '../../src/policies/lookup-timeout.ts'
import { paced } from '../../src/policies/paced-lookup.ts'
import { answering, httpQuestion, network, ok } from '../support/lookups.ts'
import { type VirtualClock, virtualClock } from '../support/virtual-clock.ts'

/** Begins so many lookups at once and tells when each went out. */
const begin = async (clock: VirtualClock, lookup: (inner: Lookup<Answered>) => Lookup<Answered>, count: number): Promise<readonly number[]> => {
  const began: number[] = []
  const look = network(clock, ok())
  const inner = answering(clock, async (question, signal) => {
    began.push(clock.now())
    return look(question, signal)
  })
  const wrapped = lookup(inner)
  const all = Array.from({ length: count }, () => wrapped(httpQuestion(), new AbortController().signal))
  await clock.runAll()
  await Promise.all(all)
  return began
}

describe('lookups side by side', () => {
  test('are never more than allowed', async () => {
    const clock = virtualClock()
    expect(await begin(clock, paced(2, undefined, clock), 5)).toEqual([0, 0, 100, 100, 200])
  })

  test('begin no more often than the rate allows, in any span', async () => {
    const clock = virtualClock()
    expect(await begin(clock, paced(9, { count: 2, perMs: 1_000 }, clock), 6)).toEqual([0, 0, 1_000, 1_000, 2_000, 2_000])
  })

  test('leave their place when they are stopped, waiting or under way', async () => {
    const clock = virtualClock()
    const look = network(clock, ok())
    const lookup = wrap(answering(clock, look), paced(1, undefined, clock))
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()]
    const all = [first, second, third].map(({ signal }) => lookup(httpQuestion(), signal))
    await clock.settle()
    second.abort()
    first.abort()
    expect(await Promise.all(all.slice(0, 2))).toMatchObject([{ answer: STOPPED }, { answer: STOPPED }])
    await clock.advance(100)
    expect(await all[2]).toMatchObject({ answer: { status: 200 } })
    expect(look.asked.length).toBe(2)
  })
})

describe('a limit for a lookup', () => {
  const limited = (ms: number) => {
    const clock = virtualClock()
    return { clock, lookup: wrap(answering(clock, network(clock, ok())), lookupTimeout(ms, clock)) }
  }

  test('stops it, and the answer says so', async () => {
    const { clock, lookup } = limited(50)
    const answered = lookup(httpQuestion(), new AbortController().signal)
    await clock.runAll()
    expect(await answered).toMatchObject({ answer: { kind: 'none', fault: 'timeout', message: 'no answer within 50ms' } })
  })

  test('leaves alone what is faster', async () => {
    const { clock, lookup } = limited(101)
    const answered = lookup(httpQuestion(), new AbortController().signal)
    await clock.advance(100)
    expect(await answered).toMatchObject({ answer: { status: 200 } })
    expect(clock.waiting).toBe(0)
  })

  test('is not what stopped it where another did', async () => {
    const { clock, lookup } = limited(50)
    const controller = new AbortController()
    const answered = lookup(httpQuestion(), controller.signal)
    await clock.advance(10)
    controller.abort()
    expect(await answered).toMatchObject({ answer: { fault: 'stopped' } })
  })
})
