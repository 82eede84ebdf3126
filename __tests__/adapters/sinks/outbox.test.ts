import { describe, expect, test } from '@jest/globals'
import type { Delivery } from '../../../src/adapters/sinks/deliver.ts'
import { outbox } from '../../../src/adapters/sinks/outbox.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const sent: Delivery = { kind: 'sent' }
const failed: Delivery = { kind: 'failed', message: 'h refused the connection', isLasting: false }

type Sending = (batch: readonly number[], signal: AbortSignal, hurry: AbortSignal | undefined) => Promise<Delivery>

const box = (sending: Sending = async () => sent) => {
  const clock = virtualClock()
  const batches: { readonly at: number; readonly items: readonly number[] }[] = []
  const send: Sending = (items, signal, hurry) => {
    batches.push({ at: clock.now(), items })
    return sending(items, signal, hurry)
  }
  return { clock, batches, ...outbox<number>({ send, clock, most: 5, batch: 2, pauseMs: 1_000 }) }
}

/** Never answers, but lets go when it is told to. */
const hanging: Sending = (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed)))

describe('while a run goes on', () => {
  test('what comes is sent in batches, not more than one in a second', async () => {
    const { clock, batches, add } = box()
    add([1])
    add([2, 3])
    await clock.advance(5_000)
    add([4])
    await clock.advance(5_000)
    expect(batches).toEqual([
      { at: 1_000, items: [1, 2] },
      { at: 2_000, items: [3] },
      { at: 6_000, items: [4] },
    ])
    expect(clock.waiting).toBe(0)
  })

  test('there is one request at a time, however long it takes', async () => {
    const { clock, batches, add } = box(hanging)
    add([1, 2, 3, 4])
    await clock.advance(60_000)
    expect(batches).toHaveLength(1)
  })

  test('more than fits is let go of, and counted', async () => {
    const { clock, add, close, batches } = box()
    add([1, 2, 3])
    add([4, 5, 6, 7])
    expect(await close(2_000)).toEqual({ lost: 2, why: 'there were more than the queue holds' })
    expect(batches.flatMap(({ items }) => items)).toEqual([1, 2, 3, 4, 5])
    expect(clock.waiting).toBe(0)
  })
})

describe('at the end', () => {
  test('what is left is sent at once', async () => {
    const { batches, add, close } = box()
    add([1, 2, 3])
    expect(await close(2_000)).toEqual({ lost: 0 })
    expect(batches.map(({ at, items }) => [at, items.length])).toEqual([[0, 2], [0, 1]])
  })

  test('what waited to be sent again is sent once more', async () => {
    const { clock, batches, add, close } = box((_, __, hurry) =>
      hurry === undefined ? Promise.resolve(sent) : new Promise((resolve) => hurry.addEventListener('abort', () => resolve(failed))),
    )
    add([1, 2])
    await clock.advance(1_000)
    expect(await close(2_000)).toEqual({ lost: 0 })
    expect(batches.map(({ items }) => items)).toEqual([[1, 2], [1, 2]])
  })

  test('a sink that hangs costs what it may, and all that was left', async () => {
    const { clock, add, close } = box(hanging)
    add([1, 2, 3])
    const closing = close(2_000)
    await clock.advance(1_999)
    expect(clock.waiting).toBe(1)
    await clock.advance(1)
    expect(await closing).toEqual({ lost: 3, why: 'h refused the connection' })
    expect(clock.waiting).toBe(0)
  })

  test('a sink that is dead is not asked for every batch', async () => {
    const { batches, add, close } = box(async () => failed)
    add([1, 2, 3, 4, 5])
    expect(await close(2_000)).toMatchObject({ lost: 5 })
    expect(batches).toHaveLength(1)
  })

  test('what a sink said about what it took is told', async () => {
    const { add, close } = box(async () => ({ kind: 'sent', note: 'h rejected 1 of them' }))
    add([1])
    expect(await close(2_000)).toEqual({ lost: 0, why: 'h rejected 1 of them' })
  })

  test('an empty outbox sends nothing', async () => {
    const { batches, close } = box()
    expect(await close(2_000)).toEqual({ lost: 0 })
    expect(batches).toEqual([])
  })
})
