import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plainLines, plainText, shortened, wholeEnd, wholeStart } from '../../src/report/plain.ts'

describe('the plain text of an output', () => {
  test.each([
    ['colours', '\x1b[1;31mred\x1b[0m', 'red'],
    ['the 8-bit form of a sequence', '\x9b31mred\x9bm', 'red'],
    ['cursor movements', 'a\x1b[2K\x1b[1Gb', 'ab'],
    ['a link, but not its text', '\x1b]8;;https://example.com\x07here\x1b]8;;\x1b\\.', 'here.'],
    ['a title that is never closed, to the end of its line', '\x1b]0;title\nnext', '\nnext'],
    ['a choice of character set', '\x1b(Bplain', 'plain'],
    ['controls, but not tabs', 'a\x00\x08\x7f\tb', 'a\tb'],
    ['marks that reorder text', 'a\u202eb\u2066c', 'abc'],
    ['half characters, but not whole ones', '\ud800x\udc00😀', 'x😀'],
  ])('is without %s', (_, output, plain) => {
    expect(plainText(output)).toBe(plain)
  })

  test('keeps of a line that was written over what stood last', () => {
    expect(plainLines('10%\r55%\r100%\r\nnext\r\r\nlast\r')).toEqual(['100%', 'next', 'last'])
  })

  test('has a line for each that was written, an empty one at the end excepted', () => {
    expect(plainLines('')).toEqual([])
    expect(plainLines('a\n\nb\n')).toEqual(['a', '', 'b'])
  })

  test('never contains a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\x1b', '[', ']', '\x9b', '\r', '\n', 'a', '0', ';', '\x07', '\\', '\ud83d', '\ude00') }), (output) => {
        expect(plainText(output)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/)
        expect(plainText(output)).not.toMatch(/[\ud800-\udfff]/u)
      }),
    )
  })
})

test('a cut never leaves half a character', () => {
  expect([wholeStart('a😀b', 2), wholeStart('a😀b', 3), wholeEnd('a😀b', 2), wholeEnd('a😀b', 3)]).toEqual(['a', 'a😀', 'b', '😀b'])
})

test('a long line is shortened and says by how much', () => {
  expect(shortened('a'.repeat(12), 10)).toBe('aaaaaaaaaa … (2 more characters)')
  expect(shortened('short', 10)).toBe('short')
})
