import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bytesOf, type Cuttable, fit } from '../../src/report/cut.ts'

const part = (text: string, keep: Cuttable['keep'] = 'end'): Cuttable => ({
  text,
  keep,
  shown: (kept, cut) => `[${kept}${cut === '' ? '' : `|${cut}`}]`,
})

describe('fitting a document into its limit', () => {
  test('leaves one that fits as it is', () => {
    expect(fit(['a', part('b'), 'c'], 5)).toBe('a[b]c')
  })

  test('cuts the longest part first and says so', () => {
    const text = fit([part('short'), part('x'.repeat(1_000))], 500) ?? ''
    expect(text).toMatch(/^\[short\]\[x+\|the first \d+ B are left out here\]$/)
    expect(bytesOf(text)).toBeGreaterThan(300)
  })

  test('keeps whole lines from the end that says most', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n')
    expect(fit([part(lines, 'end')], 100)).toMatch(/^\[line \d\d\n(?:line \d\d\n)*line 99\|the first /)
    expect(fit([part(lines, 'start')], 100)).toMatch(/^\[line 0\n(?:line \d\d?\n)*line \d\d?\|the last /)
  })

  test('gives up when what cannot be cut is too long', () => {
    expect(fit(['x'.repeat(100), part('y')], 50)).toBeUndefined()
  })

  test('never passes the limit, in bytes', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '日', '😀', '\n'), maxLength: 300 })
    fc.assert(
      fc.property(fc.array(fc.oneof(text, text.map((value) => part(value)), text.map((value) => part(value, 'start')))), fc.nat(2_000), (pieces, limit) => {
        const fitted = fit(pieces, limit)
        expect(fitted === undefined ? 0 : bytesOf(fitted)).toBeLessThanOrEqual(limit)
        expect(fitted ?? '').not.toMatch(/[\ud800-\udfff]/u)
      }),
    )
  })
})
