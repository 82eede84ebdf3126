import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compared, type PastResult, sparkline, usualOf } from '../../src/core/past.ts'

const result = (durationMs: number, over: Partial<PastResult> = {}): PastResult => ({ at: 0, outcome: 'success', durationMs, attempts: 1, ...over })
const times = (count: number, ms: number): PastResult[] => Array.from({ length: count }, () => result(ms))

describe('the usual duration', () => {
  test('is unknown without a success', () => {
    expect(usualOf([result(5, { outcome: 'failure' })])).toBeUndefined()
  })

  test('is the median of the last 20 successes', () => {
    expect(usualOf([...times(50, 9_000_000), ...times(10, 1_000), ...times(10, 3_000)])).toMatchObject({ medianMs: 2_000, runs: 20 })
  })

  test('does not say from when on one is slow before there are ten successes', () => {
    expect(usualOf(times(9, 1_000))).toEqual({ medianMs: 1_000, runs: 9 })
    expect(usualOf(times(10, 1_000))).toEqual({ medianMs: 1_000, runs: 10, slowAboveMs: 6_000 })
  })

  test('leaves room for 30 % of a long duration', () => {
    expect(usualOf(times(10, 100_000))?.slowAboveMs).toBe(130_000)
  })

  test('leaves room for three standard deviations where durations vary', () => {
    const varied = [...times(5, 60_000), ...times(5, 100_000)]
    expect(usualOf(varied)?.slowAboveMs).toBeCloseTo(80_000 + 3 * 1.4826 * 20_000)
  })

  test('is never moved by one outlier beyond the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 19 }), fc.nat(1e12), (durations, outlier) => {
        const usual = usualOf([...durations, outlier].map((ms) => result(ms)))
        expect(usual?.medianMs).toBeLessThanOrEqual(Math.max(...durations))
      }),
    )
  })
})

describe('a result beside those before it', () => {
  test('is slow above the bound and not at it', () => {
    const past = times(10, 1_000)
    expect(compared(result(6_000), past).isSlow).toBe(false)
    expect(compared(result(6_001), past).isSlow).toBe(true)
  })

  test('that failed is not slow', () => {
    expect(compared(result(60_000, { outcome: 'failure' }), times(10, 1_000)).isSlow).toBe(false)
  })

  test('is flaky when it passed only on a retry', () => {
    expect(compared(result(1, { attempts: 3 }), []).flaky).toBe('it passed only on attempt 3')
  })

  test('is flaky when the same state has had the other outcome', () => {
    const failed = result(1, { outcome: 'failure', fingerprint: 'a' })
    expect(compared(result(1, { fingerprint: 'a' }), [failed]).flaky).toBe('it has failed on the same state before')
    expect(compared(failed, [result(1, { fingerprint: 'a' })]).flaky).toBe('it has passed on the same state before')
  })

  test.each([
    ['another state', result(1, { outcome: 'failure', fingerprint: 'b' })],
    ['a state that is not known', result(1, { outcome: 'failure' })],
    ['a cancellation', result(1, { outcome: 'cancelled', fingerprint: 'a' })],
    ['the same outcome', result(1, { fingerprint: 'a' })],
  ])('is not flaky after %s', (_, before) => {
    expect(compared(result(1, { fingerprint: 'a' }), [before]).flaky).toBeUndefined()
  })
})

describe('a sparkline', () => {
  test('gives the longest the highest bar and is empty for none', () => {
    expect(sparkline([0, 50, 100])).toBe('▁▅█')
    expect(sparkline([0, 0])).toBe('▁▁')
    expect(sparkline([])).toBe('')
  })
})
