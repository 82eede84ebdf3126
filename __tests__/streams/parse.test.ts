import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lines } from '../../src/streams/lines.ts'
import { accessLog, csv, jsonLines, logfmt, namedGroups, parse, type RecordReader } from '../../src/streams/parse/index.ts'
import { allOf, itemsOf } from './items.ts'

const read = async <T>(reader: RecordReader<T>, ...texts: readonly string[]) => ({ records: await allOf(parse(itemsOf(texts), reader)), problems: reader.problems() })

const written = (fields: readonly string[]): string => fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')

describe('CSV', () => {
  test('is read as it was written, however the bytes are cut into chunks', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '\u00e9'), maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field, field)), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const bytes = Buffer.from(['x,y,z', ...rows.map(written)].join('\n'))
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
        const found = await allOf(parse(lines(chunks), csv()))
        expect(found).toEqual(rows.map(([x, y, z]) => ({ x, y, z })))
      }),
    )
  })

  test('whose rows change their width is read on, and they are counted', async () => {
    expect(await read(csv(), '\ufeffa,b', '1,2', '3', '', '4,5,6', '7,8')).toEqual({
      records: [{ a: '1', b: '2' }, { a: '3' }, { a: '4', b: '5' }, { a: '7', b: '8' }],
      problems: ['2 lines, the first is line 3, have more or fewer fields than the header'],
    })
  })

  test('takes another separator, and the names of its columns', async () => {
    expect((await read(csv({ separator: ';', header: ['a', 'b'] }), '1;"2;3"')).records).toEqual([{ a: '1', b: '2;3' }])
  })

  test('that opens a quote and never ends it says so, and takes no more memory than a row may', async () => {
    const { records, problems } = await read(csv(), 'a,b', '1,"', ...Array.from({ length: 17 }, () => 'x'.repeat(65_536)), '2,3', '4,"5')
    expect(records).toContainEqual({ a: '2', b: '3' })
    expect(problems).toEqual(expect.arrayContaining(['line 2 opens a quote without an end', 'line 21 opens a quote that nothing ends']))
  })

  test('of nothing but quotes is read', async () => {
    expect((await read(csv({ header: ['a'] }), '"'.repeat(65_536))).records).toEqual([{ a: '"'.repeat(32_767) }])
  })
})

describe('JSON lines', () => {
  test('are objects; others are counted', async () => {
    expect(await read(jsonLines(), '\ufeff{"a":1}', '', 'plain', '{"a":', '[1]', ' {"b":{"c":[2]}}')).toEqual({
      records: [{ a: 1 }, { b: { c: [2] } }],
      problems: ['3 lines, the first is line 3, are no JSON objects'],
    })
  })
})

describe('logfmt', () => {
  test('has values, quoted values and keys alone', async () => {
    expect(await read(logfmt(), 'at=info msg="a \\"b\\"\\n\\u00e9" ok n= url=/x?a=b', 'only words', 'open="no end')).toEqual({
      records: [{ at: 'info', msg: 'a "b"\n\u00e9', ok: true, n: '', url: '/x?a=b' }, { open: '', no: true, end: true }],
      problems: ['line 2 has no key=value pair'],
    })
  })
})

describe('an access log', () => {
  const time = '10/Oct/2000:13:55:36 -0700'
  test('is read in the common and the combined format, odd requests included', async () => {
    expect(
      await read(
        accessLog(),
        `127.0.0.1 - frank [${time}] "GET /a b.gif HTTP/1.0" 200 2326`,
        `::1 - - [${time}] "\\x16\\x03\\"" 400 - "http://a.example/" "Mozilla/5.0 \\"x\\""`,
        'something else',
      ),
    ).toEqual({
      records: [
        { host: '127.0.0.1', user: 'frank', time, request: 'GET /a b.gif HTTP/1.0', method: 'GET', path: '/a b.gif', protocol: 'HTTP/1.0', status: 200, bytes: 2326 },
        { host: '::1', time, request: '\\x16\\x03\\"', status: 400, bytes: 0, referer: 'http://a.example/', agent: 'Mozilla/5.0 \\"x\\"' },
      ],
      problems: ['line 3 is in no access-log format'],
    })
  })

  test.each(['[', ' [', '"', '\\"', ' - '])('made of %s alone is told as none', async (piece) => {
    expect((await read(accessLog(), `a - ${piece.repeat(65_000 / piece.length)}`)).problems).toHaveLength(1)
  })
})

describe('named groups', () => {
  test('are records of the lines that a pattern matches', async () => {
    expect(await read(namedGroups(/took (?<ms>\d+) ms(?: on (?<host>\w+))?/), 'took 5 ms', 'none', 'took 7 ms on a')).toEqual({ records: [{ ms: '5' }, { ms: '7', host: 'a' }], problems: [] })
  })

  test('of a pattern that remembers where it was are refused', () => {
    expect(() => namedGroups(/a/g)).toThrow('without the flags g and y')
  })
})
