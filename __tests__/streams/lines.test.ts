import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lineCutter } from '../../src/streams/lines.ts'

const cut = (chunks: readonly Uint8Array[], limit?: number): string[] => {
  const lines: string[] = []
  const cutter = lineCutter((line) => lines.push(line), limit)
  for (const chunk of chunks) cutter.push(chunk)
  cutter.end()
  return lines
}

describe('lines', () => {
  test('are the same however the bytes are cut into chunks', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '日', ' ')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(20)), (whole, cuts) => {
        const bytes = Buffer.from(whole)
        const chunks: Uint8Array[] = []
        let from = 0
        for (const size of cuts) chunks.push(bytes.subarray(from, (from += size)))
        chunks.push(bytes.subarray(from))
        const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''))
        if (whole === '' || whole.endsWith('\n')) expected.pop()
        expect(cut(chunks)).toEqual(expected)
      }),
    )
  })

  test('without an end come at the end', () => {
    expect(cut([Buffer.from('one\ntw'), Buffer.from('o')])).toEqual(['one', 'two'])
  })

  test('that are too long are cut, and the next begins where it should', () => {
    expect(cut([Buffer.from('0123456789'), Buffer.from('abc\nnext')], 4)).toEqual(['0123', 'next'])
  })
})
