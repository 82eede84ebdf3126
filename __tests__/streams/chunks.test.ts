import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { chunks } from '../../src/streams/chunks.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { allOf, itemsOf, tap } from './items.ts'

const clock = virtualClock()

describe('chunks', () => {
  test('hold all items in their order, none is empty, and all but the last are full', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), async (items, count) => {
        const found = await allOf(chunks(itemsOf(items), { count }, clock))
        expect(found.flat()).toEqual(items)
        expect(found.slice(0, -1).every(({ length }) => length === count)).toBe(true)
        expect(found.every(({ length }) => length > 0)).toBe(true)
      }),
    )
  })

  test('by bytes stay below the limit, but for an item that is larger by itself', async () => {
    const found = await allOf(chunks(itemsOf(['ab', 'c', '\u65e5', 'longer', Buffer.from('d'), 'e']), { bytes: 4 }, clock))
    expect(found).toEqual([['ab', 'c'], ['\u65e5'], ['longer'], [Buffer.from('d'), 'e']])
  })

  test('by bytes of what has none are an error', async () => {
    await expect(allOf(chunks(itemsOf([1]), { bytes: 4 }, clock))).rejects.toThrow('only texts and bytes')
  })

  test('by time come when it is up, counted from their first item, and lose nothing that came later', async () => {
    const time = virtualClock()
    const source = tap<string>()
    const found: (readonly string[])[] = []
    const reader = (async () => {
      for await (const chunk of chunks(source.items, { ms: 100, count: 3 }, time)) found.push(chunk)
    })()
    await time.advance(1_000)
    source.give('a')
    await time.advance(99)
    source.give('b')
    await time.settle()
    expect(found).toEqual([])
    await time.advance(1)
    expect(found).toEqual([['a', 'b']])
    for (const item of ['c', 'd', 'e', 'f']) source.give(item)
    await time.advance(100)
    expect(found).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f']])
    void reader
  })

  test('close the source for who stops, also when the next item never comes', async () => {
    const time = virtualClock()
    const source = tap<string>()
    source.give('a')
    const iterator = chunks(source.items, { ms: 100 }, time)
    const first = iterator.next()
    await time.advance(100)
    expect((await first).value).toEqual(['a'])
    await iterator.return()
    expect(source.closed).toBe(true)
  })

  test('read nothing ahead', async () => {
    const log: string[] = []
    for await (const chunk of chunks(itemsOf([1, 2, 3], log), { count: 2 }, clock)) log.push(chunk.join(' '))
    expect(log).toEqual(['read 1', 'read 2', '1 2', 'read 3', 'closed', '3'])
  })
})
