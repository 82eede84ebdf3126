import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { requiredLiterals } from '../../../src/streams/scan/literals.ts'
import { peakIn } from '../../../src/streams/scan/peak.ts'
import { numbers } from '../../../src/streams/scan/quantiles.ts'
import { createSieve } from '../../../src/streams/scan/sieve.ts'
import { timeIn, timeOf } from '../../../src/streams/scan/timestamp.ts'

test.each<[RegExp, readonly string[] | undefined]>([
  [/ERROR/, ['ERROR']],
  [/ERROR|FATAL/i, ['ERROR', 'FATAL']],
  [/^took (?<ms>\d+) ms$/, ['took ']],
  [/a(?:bcd|efg)+h/, ['bcd', 'efg']],
  [/a(?:bcd|efg)?h/, undefined],
  [/x*y*z/, undefined],
  [/err(?:or)?/, ['err']],
  [/\[ERROR\]/, ['[ERROR]']],
  [/abc+d/, ['abc']],
  [/ab{2}c{0,3}def/, ['def']],
  [/ERROR|\d+/, undefined],
  [/(?=ERROR)FATAL/, ['FATAL']],
  [/(?!ERROR)\w+/, undefined],
  [/ERROR|/, undefined],
  [/\x45\u0052\cJabc/, ['abc']],
  [/[ERROR]x/, undefined],
  [/straße/i, ['stra']],
  [/kelvin/iu, undefined],
  [/(a)\1bcd/, ['bcd']],
  [/a{bcd/, ['a{bcd']],
])('every match of %p holds one of %j', (pattern, literals) => {
  expect(requiredLiterals(pattern)).toEqual(literals)
})

describe('a sieve', () => {
  test('passes over no place where a text stands, and counts lines', () => {
    const texts = fc.array(fc.string({ minLength: 2, maxLength: 6, unit: fc.constantFrom('a', 'b', 'c', 'E', '-') }), { minLength: 1, maxLength: 20 })
    const blocks = fc.string({ maxLength: 200, unit: fc.constantFrom('a', 'b', 'c', 'E', 'e', '-', '\n', 'x') })
    fc.assert(
      fc.property(texts, blocks, fc.boolean(), (sought, lines, ignoreCase) => {
        const block = `${lines}\n`
        const sieve = createSieve(sought, ignoreCase)
        sieve.load(Buffer.from(block))
        const seen = new Set<number>()
        const line = (at: number) => block.slice(0, at).split('\n').length
        for (let at = sieve.find(0, block.length); at < block.length; at = sieve.find(at + 1, block.length)) seen.add(line(at))
        const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text)
        for (const [index, text] of block.split('\n').entries()) if (sought.some((each) => fold(text).includes(fold(each)))) expect(seen).toContain(index + 1)
        expect(sieve.count(0, block.length)).toBe(block.split('\n').length - 1)
        expect(sieve.count(3, 9)).toBe(block.slice(3, 9).split('\n').length - 1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a summary of numbers', () => {
  test('is exact for few and off by 1 % for many, with memory that does not grow', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 30 }), (some, times) => {
        const all = numbers()
        const values = Array.from({ length: times }, () => some).flat()
        for (const value of values) all.add(value)
        const sorted = values.toSorted((a, b) => a - b)
        const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0
        for (const [told, exact] of [[all.summary().p50, at(0.5)], [all.summary().p95, at(0.95)]] as const)
          expect(Math.abs(told - exact)).toBeLessThanOrEqual(values.length <= 4_096 ? 0 : Math.abs(exact) * 0.0101 + 1e-9)
      }),
      { numRuns: 60 },
    )
  })
})

test('the peak of a window is what a look at every window would give', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 100 }), fc.integer({ min: 1, max: 300 }), (gaps, windowMs) => {
      const peak = peakIn(windowMs)
      let now = 0
      const times = gaps.map((gap) => (now += gap % 7 === 0 ? gap : gap % 5))
      for (const time of times) peak.add(time)
      const most = Math.max(0, ...times.map((end) => times.filter((time) => time > end - windowMs && time <= end).length))
      expect(peak.count).toBe(most)
    }),
  )
})

test.each([
  ['2026-01-02T03:04:05Z x', Date.UTC(2026, 0, 2, 3, 4, 5)],
  ['[2026-01-02 03:04:05,678] x', Date.UTC(2026, 0, 2, 3, 4, 5, 678)],
  ['2026-01-02T03:04:05.678901+02:00', Date.UTC(2026, 0, 2, 1, 4, 5, 678)],
  ['2026-01-02T03:04:05+0200', Date.UTC(2026, 0, 2, 1, 4, 5)],
  ['1.2.3.4 - - [10/Oct/2000:13:55:36 -0700] "GET /"', Date.UTC(2000, 9, 10, 20, 55, 36)],
  ['no time at 12:00', undefined],
  ['2026-99-99T99:99:99Z', undefined],
])('%s tells its time', (text, time) => {
  expect(timeIn(text)).toBe(time)
})

test.each([[1_767_322_645, 1e3], [1_767_322_645_000, 1], [1_767_322_645_000_000, 1e-3], ['1767322645000000000', 1e-6], ['1767322645.5', 1e3]])('%s since 1970 is a time in a unit that its size tells', (value, unit) => {
  expect(timeOf(value)).toBe(Number(value) * unit)
})
