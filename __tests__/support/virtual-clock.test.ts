import { describe, expect, test } from '@jest/globals'
import { seededRandom, virtualClock } from './virtual-clock.ts'

describe('the virtual clock', () => {
  test('fires what falls due in order of time, then of setting', async () => {
    const clock = virtualClock()
    const fired: string[] = []
    clock.after(20, () => fired.push(`c at ${clock.now()}`))
    clock.after(10, () => fired.push(`a at ${clock.now()}`))
    clock.after(10, () => fired.push(`b at ${clock.now()}`))
    clock.after(21, () => fired.push('not yet'))
    await clock.advance(20)
    expect(fired).toEqual(['a at 10', 'b at 10', 'c at 20'])
    expect(clock.waiting).toBe(1)
  })

  test('fires within one move what was set meanwhile by a promise', async () => {
    const clock = virtualClock(1_000)
    const sleep = (ms: number): Promise<void> => new Promise((resolve) => clock.after(ms, resolve))
    const walk = async (): Promise<readonly number[]> => {
      const times = [clock.now()]
      for (const ms of [5, 10, 15]) {
        await sleep(ms)
        times.push(clock.now())
      }
      return times
    }
    const walked = walk()
    await clock.advance(30)
    expect(await walked).toEqual([0, 5, 15, 30])
    expect(clock.wall()).toBe(1_030)
  })

  test('runs to the last timer, and forgets a cancelled one', async () => {
    const clock = virtualClock()
    clock.after(5_000, () => clock.after(5_000, () => undefined))
    clock.after(20_000, () => undefined)()
    await clock.runAll()
    expect(clock.now()).toBe(10_000)
  })
})

test('a seeded chance repeats itself, spreads out and stays below 1', () => {
  const draw = (seed: number): readonly number[] => Array.from({ length: 10_000 }, seededRandom(seed))
  const numbers = draw(7)
  expect(draw(7)).toEqual(numbers)
  expect(draw(8)).not.toEqual(numbers)
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length
    expect(Math.abs(share - 1_000)).toBeLessThan(150)
  }
})
