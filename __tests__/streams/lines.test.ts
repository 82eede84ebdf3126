import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lineCutter, lines } from '../../src/streams/lines.ts'

const cut = (chunks: readonly Uint8Array[], limit?: number): string[] => {
  const found: string[] = []
  const cutter = lineCutter((line) => found.push(line), limit)
  for (const chunk of chunks) cutter.push(chunk)
  cutter.end()
  return found
}

describe('lines', () => {
  test('are the same however the bytes are cut into chunks', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '日', ' ', 'a\rb', '\0', '\u{1f600}')).map((parts) => parts.join(''))
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

  test('are cut at the same places, whatever the chunks, and each that is cut is told', () => {
    const text = fc.array(fc.constantFrom('a', 'bcd', '\u00e9', '\n', '\r\n', '\u65e5')).map((parts) => Buffer.from(parts.join('')))
    const inOne = (bytes: Uint8Array, size: number): readonly (readonly [string, boolean])[] => {
      const found: (readonly [string, boolean])[] = []
      const cutter = lineCutter((line, isCut) => found.push([line, isCut]), 4)
      for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size))
      cutter.end()
      return found
    }
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (bytes, size) => {
        const found = inOne(bytes, size)
        expect(found).toEqual(inOne(bytes, bytes.length + 1))
        const whole = bytes.toString('latin1').split('\n')
        expect(found.map(([, isCut]) => isCut)).toEqual(whole.slice(0, found.length).map((line) => line.length > 4))
      }),
    )
  })
})

async function* read(log: string[], ...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  try {
    for (const text of texts) {
      log.push(`read ${text.length}`)
      yield Buffer.from(text)
    }
  } finally {
    log.push('closed')
  }
}

const all = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('lines of an iterable', () => {
  test('come one by one, and no chunk is read before those of the last are used', async () => {
    const log: string[] = []
    for await (const line of lines(read(log, 'one\ntwo\nth', 'ree\n', 'four'))) log.push(line)
    expect(log).toEqual(['read 10', 'one', 'two', 'read 4', 'three', 'read 4', 'closed', 'four'])
  })

  test('are read no further by who stops, and the source is closed', async () => {
    const log: string[] = []
    for await (const line of lines(read(log, 'one\ntwo\n', 'three\n'))) {
      log.push(line)
      break
    }
    expect(log).toEqual(['read 8', 'one', 'closed'])
  })

  test('that are cut at 64 KiB are counted', async () => {
    let cuts = 0
    const found = await all(lines(read([], 'x'.repeat(65_536), 'y\nz\n', 'w'.repeat(200_000)), { onCut: () => (cuts += 1) }))
    expect([found.map(({ length }) => length), cuts]).toEqual([[65_536, 1, 65_536], 2])
  })

  test('let pass what is no text: NUL, bytes that are not UTF-8, and a progress bar as one line', async () => {
    const bytes = Buffer.from([...Buffer.from('a\0b\n'), 0xff, 0xc3, 10, ...Buffer.from('10%\r20%\r\n')])
    expect(await all(lines([bytes]))).toEqual(['a\0b', '\ufffd\ufffd', '10%\r20%'])
  })
})
