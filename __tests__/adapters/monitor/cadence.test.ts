import { expect, test } from '@jest/globals'
import { cadence } from '../../../src/adapters/monitor/cadence.ts'
import { virtualClock } from '../../support/virtual-clock.ts'

const ticking = () => {
  const clock = virtualClock()
  const ticks: number[] = []
  return { clock, ticks, beat: cadence(clock, () => ticks.push(clock.now())) }
}

test('a watch is read at once, every 250 ms in its first 5 s, then as often as it asks', async () => {
  const { clock, ticks, beat } = ticking()
  beat.begin({ startedAt: 0, everyMs: 1_000 })
  await clock.advance(8_000)
  expect(ticks.slice(0, 3)).toEqual([0, 250, 500])
  expect(ticks.filter((at) => at <= 5_000)).toHaveLength(21)
  expect(ticks.filter((at) => at > 5_000)).toEqual([6_000, 7_000, 8_000])
})

test('one loop serves all, as often as the most eager wants', async () => {
  const { clock, ticks, beat } = ticking()
  const slow = { startedAt: -10_000, everyMs: 1_000 }
  const quick = { startedAt: -10_000, everyMs: 400 }
  beat.begin(slow)
  beat.begin(quick)
  await clock.advance(1_200)
  expect(ticks).toEqual([0, 0, 400, 800, 1_200])
  expect(clock.waiting).toBe(1)
  beat.end(quick)
  await clock.advance(3_400)
  expect(ticks.slice(5)).toEqual([1_600, 2_600, 3_600, 4_600])
})

test('nothing ticks while nothing is watched', async () => {
  const { clock, ticks, beat } = ticking()
  const rhythm = { startedAt: 0, everyMs: 1_000 }
  beat.begin(rhythm)
  beat.end(rhythm)
  expect(clock.waiting).toBe(0)
  await clock.advance(10_000)
  expect(ticks).toEqual([0])
})
