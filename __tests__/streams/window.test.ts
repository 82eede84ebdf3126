import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { window } from '../../src/streams/window.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { itemsOf } from './items.ts'

const seen = async <T>(items: AsyncIterable<readonly T[]>): Promise<readonly (readonly T[])[]> => {
  const found: (readonly T[])[] = []
  for await (const item of items) found.push([...item])
  return found
}

describe('a window', () => {
  test('of the last items ends with each item in turn', async () => {
    expect(await seen(window(itemsOf([1, 2, 3, 4]), { count: 2 }, virtualClock()))).toEqual([[1], [1, 2], [2, 3], [3, 4]])
  })

  test('of a time holds what is younger, by the time that an item tells, and no clock runs backwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 10 }), async (times, ms) => {
        const real = times.map((_, index) => Math.max(...times.slice(0, index + 1)))
        const found = await seen(window(itemsOf(times.map((_, index) => index)), { ms, at: (index) => times[index] ?? 0 }, virtualClock()))
        expect(found).toEqual(real.map((now, end) => real.flatMap((then, index) => (index <= end && now - then < ms ? [index] : []))))
      }),
    )
  })

  test('closes the source for who stops', async () => {
    const log: string[] = []
    for await (const held of window(itemsOf([1, 2], log), { count: 1 }, virtualClock())) {
      log.push(String(held))
      break
    }
    expect(log).toEqual(['read 1', '1', 'closed'])
  })
})
