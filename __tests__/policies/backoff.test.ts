import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Backoff, delays, type Jitter } from '../../src/policies/backoff.ts'
import { seededRandom } from '../support/virtual-clock.ts'

const take = (backoff: Backoff, count: number, seed = 1): number[] => {
  const sequence = delays(backoff, seededRandom(seed))
  return Array.from({ length: count }, () => sequence.next().value)
}

const base: Backoff = { initialDelay: 1_000, factor: 2, maxDelay: 10_000, jitter: 'none' }

const anyBackoff = fc.record({
  initialDelay: fc.integer({ min: 0, max: 1e7 }),
  factor: fc.double({ min: 1, max: 100, noNaN: true }),
  maxDelay: fc.integer({ min: 0, max: 1e9 }),
  jitter: fc.constantFrom<Jitter>('none', 'full', 'equal', 'decorrelated'),
})

describe('backoff', () => {
  test('grows by its factor up to its longest delay', () => {
    expect(take(base, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000])
  })

  test('never gives a delay that is negative, endless or above its longest, whatever the settings', () => {
    fc.assert(
      fc.property(anyBackoff, fc.integer(), (backoff, seed) => {
        for (const delay of take(backoff, 400, seed)) {
          expect(delay).toBeGreaterThanOrEqual(0)
          expect(delay).toBeLessThanOrEqual(backoff.maxDelay)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('spreads by its jitter within the bounds of the formula', () => {
    fc.assert(
      fc.property(anyBackoff, fc.integer(), (backoff, seed) => {
        const plain = take({ ...backoff, jitter: 'none' }, 20)
        take({ ...backoff, jitter: 'full' }, 20, seed).forEach((delay, n) => expect(delay).toBeLessThanOrEqual(plain[n] ?? 0))
        take({ ...backoff, jitter: 'equal' }, 20, seed).forEach((delay, n) => {
          expect(delay).toBeGreaterThanOrEqual((plain[n] ?? 0) / 2)
          expect(delay).toBeLessThanOrEqual(plain[n] ?? 0)
        })
        const chained = take({ ...backoff, jitter: 'decorrelated' }, 20, seed)
        chained.forEach((delay, n) => {
          const before = n === 0 ? backoff.initialDelay : (chained[n - 1] ?? 0)
          expect(delay).toBeLessThanOrEqual(Math.max(backoff.initialDelay, before * 3))
        })
      }),
      { numRuns: 100 },
    )
  })

  test('differs from one run to another when there is jitter', () => {
    expect(take({ ...base, jitter: 'full' }, 5, 1)).not.toEqual(take({ ...base, jitter: 'full' }, 5, 2))
  })
})
