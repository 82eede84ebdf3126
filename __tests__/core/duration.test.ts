import { describe, expect, test } from '@jest/globals'
import { DURATION_PATTERN, formatDuration, parseDuration } from '../../src/core/duration.ts'

describe('a duration', () => {
  test.each([
    ['500ms', 500],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['1.5h', 5_400_000],
    ['1d', 86_400_000],
    ['1m500ms', 60_500],
    ['0s', 0],
  ])('%s is %d ms', (text, ms) => {
    expect(text).toMatch(DURATION_PATTERN)
    expect(parseDuration(text)).toBe(ms)
  })

  test.each(['', '5', '-5s', '5 s', '5x', '30m1h', '5s5s', 's', '1e3s', '.5s'])('%p is none', (text) => {
    expect(text).not.toMatch(DURATION_PATTERN)
  })

  test.each([
    [0, '0ms'],
    [850.4, '850ms'],
    [999.7, '1.0s'],
    [4_230, '4.2s'],
    [59_960, '1m 00s'],
    [187_000, '3m 07s'],
    [3_599_900, '1h 00m'],
    [3_720_000, '1h 02m'],
  ])('of %d ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})
