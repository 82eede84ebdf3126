import { describe, expect, test } from '@jest/globals'
import { clock, random } from '../../src/adapters/clock.ts'

const elapsed = (ms: number): Promise<number> => {
  const start = clock.now()
  return new Promise((resolve) => clock.after(ms, () => resolve(clock.now() - start)))
}

describe('the real clock', () => {
  test('never calls back early', async () => {
    expect(await elapsed(20)).toBeGreaterThanOrEqual(20)
  })

  test('counts a negative wait as none', async () => {
    const order: string[] = []
    const late = new Promise<void>((resolve) => clock.after(50, () => resolve(void order.push('late'))))
    await elapsed(-1_000).then(() => order.push('negative'))
    await late
    expect(order).toEqual(['negative', 'late'])
  })

  test('does not fire at once what is due after more than 2^31 - 1 ms', async () => {
    const fired: string[] = []
    const cancel = clock.after(2 ** 31, () => fired.push('too early'))
    await elapsed(30)
    cancel()
    expect(fired).toEqual([])
  })

  test('calls back never after it was cancelled', async () => {
    const fired: string[] = []
    clock.after(5, () => fired.push('cancelled'))()
    await elapsed(30)
    expect(fired).toEqual([])
  })

  test('tells the time on the wall', () => {
    expect(Math.abs(clock.wall() - Date.now())).toBeLessThan(1_000)
  })
})

test('chance lies between 0 and 1', () => {
  const number = random()
  expect(number).toBeGreaterThanOrEqual(0)
  expect(number).toBeLessThan(1)
})
