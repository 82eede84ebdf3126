import { describe, expect, test } from '@jest/globals'
import { addressIn, idOf, linkTo } from '../../../src/report/html/client/address.ts'
import { logText } from '../../../src/report/html/client/log-text.ts'
import { moved, ticks, zoomed } from '../../../src/report/html/client/scale.ts'
import { search } from '../../../src/report/html/client/search.ts'

describe('searching the logs', () => {
  const logs = [logText('one error\nno Error here, error there\n'), logText('\x1b[31mer\x1b[0mror\n')]

  test('finds every place in order, across looks, without heed to case', () => {
    expect(search(logs, 'error').hits).toEqual([
      { log: 0, line: 0, from: 4 },
      { log: 0, line: 1, from: 3 },
      { log: 0, line: 1, from: 15 },
      { log: 1, line: 0, from: 0 },
    ])
  })

  test('heeds case once the query has a capital', () => {
    expect(search(logs, 'Error').hits).toEqual([{ log: 0, line: 1, from: 3 }])
  })

  test('finds nothing for nothing', () => {
    expect(search(logs, '').hits).toEqual([])
  })

  test('says that there are more than it has looked for', () => {
    const found = search([logText('a'.repeat(30_000))], 'a')
    expect(found.hits).toHaveLength(20_000)
    expect(found.more).toBe(true)
  })
})

describe('the axis', () => {
  const all = { from: 0, to: 100_000 }

  test('zooms around a time, and never beyond the run', () => {
    expect(zoomed(all, 0.5, 50_000, all)).toEqual({ from: 25_000, to: 75_000 })
    expect(zoomed({ from: 0, to: 10_000 }, 4, 0, all)).toEqual({ from: 0, to: 40_000 })
    expect(zoomed({ from: 90_000, to: 100_000 }, 4, 95_000, all)).toEqual({ from: 60_000, to: 100_000 })
    expect(zoomed(all, 8, 3, all)).toEqual(all)
  })

  test('is never shorter than five milliseconds', () => {
    const { from, to } = zoomed(all, 1e-9, 500, all)
    expect(to - from).toBeCloseTo(5)
  })

  test('moves no further than the ends', () => {
    expect(moved({ from: 10, to: 20 }, -100, all)).toEqual({ from: 0, to: 10 })
    expect(moved({ from: 10, to: 20 }, 1e9, all)).toEqual({ from: 99_990, to: 100_000 })
  })

  test.each([
    [{ from: 0, to: 60_000 }, ['0', '10s', '20s', '30s', '40s', '50s', '1m']],
    [{ from: 3_590_000, to: 3_620_000 }, ['59m 50s', '59m 55s', '60m', '60m 05s', '60m 10s', '60m 15s', '60m 20s']],
    [{ from: 0, to: 7_200_000 }, ['0', '30m', '1h', '1h 30m', '2h']],
    [{ from: 1_000, to: 1_030 }, ['1.000s', '1.005s', '1.010s', '1.015s', '1.020s', '1.025s', '1.030s']],
  ])('has round times in %j', (range, labels) => {
    expect(ticks(range, 7).map(({ label }) => label)).toEqual(labels)
  })

  test('has not more ticks than there is room for, however long the run', () => {
    for (const to of [7, 90, 4_321, 99_999, 3_700_000, 86_400_000 * 3]) expect(ticks({ from: 0, to }, 8).length).toBeLessThanOrEqual(9)
  })
})

describe('a link into the page', () => {
  test.each([
    { stage: 'build' },
    { stage: 'build', part: 'attempt-2' },
    { stage: 'build', part: 'hook-1', line: 17 },
    { stage: 'a/b "c" <d> %41 #e \u{1f600}', part: 'attempt-1', line: 3 },
    { stage: 'line-3' },
  ])('leads back to %j', (address) => {
    expect(addressIn(linkTo(address))).toEqual(address)
    expect(linkTo(address)).not.toMatch(/["<>\s]/)
  })

  test('reads as a person would write it', () => {
    expect(linkTo({ stage: 'build', part: 'attempt-2', line: 17 })).toBe('#stage-build/attempt-2/line-17')
    expect(idOf({ stage: 'build' })).toBe('stage-build')
  })

  test.each(['', '#timeline', '#stage-', '#%E0%A4%A'])('is none in %j', (hash) => {
    expect(addressIn(hash)).toBeUndefined()
  })
})
