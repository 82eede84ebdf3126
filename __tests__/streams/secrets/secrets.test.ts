import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Output } from '../../../src/core/run.ts'
import { createSecrets } from '../../../src/streams/secrets/index.ts'

const holding = (...values: readonly string[]) => {
  const secrets = createSecrets()
  for (const value of values) secrets.add(value)
  return secrets
}

/** Pieces of a text between random cuts, as bytes: they may cut a character in two. */
const cutAt = (bytes: Buffer, cuts: readonly number[]): readonly Buffer[] => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

/** What comes through when each chunk's memory is overwritten as soon as it may be. */
const through = (secrets: ReturnType<typeof createSecrets>, chunks: readonly Buffer[]): string => {
  const written: Buffer[] = []
  const output = secrets.output({ write: (_, chunk) => void written.push(Buffer.from(chunk)) })
  for (const chunk of chunks) {
    const lent = Buffer.from(chunk)
    void output.write('stdout', lent)
    lent.fill('#')
  }
  void output.end()
  return Buffer.concat(written).toString()
}

const VALUE = `p&ss "wörd"/<it's>+100% $x\\y`
const bytes = Buffer.from(VALUE)
const json = JSON.stringify(VALUE).slice(1, -1)

describe('a secret', () => {
  test.each([
    ['plain', VALUE],
    ['in JSON', json],
    ['in JSON within JSON', JSON.stringify(json).slice(1, -1)],
    ['in JSON that escapes slashes', json.replaceAll('/', '\\/')],
    ['in JSON that is ASCII', json.replace('ö', '\\u00f6')],
    ['in JSON that is ASCII, in upper case', json.replace('ö', '\\u00F6')],
    ['in JSON as Go writes it', json.replace('&', '\\u0026').replace('<', '\\u003c').replace('>', '\\u003e')],
    ['in a URL', encodeURIComponent(VALUE)],
    ['in a URL, in lower case', encodeURIComponent(VALUE).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
    ['in a URL, strictly', encodeURIComponent(VALUE).replaceAll("'", '%27')],
    ['in a form', new URLSearchParams({ v: VALUE }).toString().slice(2)],
    ['in XML', VALUE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')],
    ['in HTML', VALUE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;').replaceAll("'", '&#39;')],
    ['in single quotes of a shell', VALUE.replaceAll("'", `'\\''`)],
    ['in single quotes by Python', VALUE.replaceAll("'", `'"'"'`)],
    ['in double quotes of a shell', VALUE.replace(/[\\"$`]/g, '\\$&')],
    ['as base64', bytes.toString('base64')],
    ['as base64url', bytes.toString('base64url')],
    ['as hex', bytes.toString('hex')],
    ['as upper-case hex', bytes.toString('hex').toUpperCase()],
    ['in a workflow command', VALUE.replaceAll('%', '%25')],
  ])('%s is not shown', (_, shown) => {
    expect(holding(VALUE).text(`before ${shown} after`)).toBe('before *** after')
  })

  test.each([0, 1, 2, 3, 4, 5])('is not shown in the base64 of a longer text, behind %d other bytes', (before) => {
    const encoded = Buffer.from(`${'x'.repeat(before)}${VALUE}tail`).toString('base64')
    const shown = holding(VALUE).text(encoded)
    expect(shown).toContain('***')
    for (let at = 0; at + 8 <= bytes.length; at += 1) {
      for (const form of [0, 1, 2].map((skip) => Buffer.concat([Buffer.alloc(skip), bytes.subarray(at, at + 8)]).toString('base64').slice(skip + 1, -3))) expect(shown).not.toContain(form)
    }
  })

  test('is not shown in base64 whose lines are wrapped, wherever the wrap falls', () => {
    for (let before = 0; before < 76; before += 1) {
      const wrapped = Buffer.from(`${'-'.repeat(before)}${VALUE.repeat(3)}`).toString('base64').replace(/.{76}/g, '$&\n')
      const rest = holding(VALUE.repeat(3)).text(wrapped).replaceAll('\n', '')
      const left = Buffer.from('-'.repeat(before)).toString('base64').replace(/=+$/, '').length
      // At most the characters that a neighbour shares, and three before a break.
      expect(rest.replace('***', '').length - left).toBeLessThanOrEqual(6)
    }
  })

  test('of several lines is not shown whole, with other line ends, indented, or line by line', () => {
    const key = '-----BEGIN KEY-----\nMIIBVgIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END KEY-----\n'
    const secrets = holding(key)
    expect(secrets.text(`<${key.trim()}>`)).toBe('<***>')
    expect(secrets.text(`<${key.trim().replaceAll('\n', '\r\n')}>`)).toBe('<***>')
    expect(secrets.text(`<${key.trim().replaceAll('\n', '\n    ')}>`)).toBe('<***>')
    expect(secrets.text('line hkiG9w0BAQEFAASC alone')).toBe('line *** alone')
    expect(secrets.text(`{"key":${JSON.stringify(key)}}`)).not.toMatch(/MIIB|hkiG|KEY/)
    expect(secrets.text(Buffer.from(key).toString('base64').replace(/.{20}/g, '$&\n'))).not.toMatch(/[A-Za-z0-9]{5}/)
  })

  test('in quotes is not shown without them', () => {
    expect(holding('"quoted-value"').text('is quoted-value')).toBe('is ***')
  })

  test('with an ampersand is not shown in parts, as PowerShell prints them', () => {
    expect(holding('secretpart1&secretpart2').text('secretpart1& + secretpart2, ecretpart2')).toBe('*** + ***, ***')
  })

  test.each(['a', '12', 'abc', ' x ', ''])('as short as %j is not looked for', (short) => {
    expect(holding(short).text(`abc ${short} 12`)).toBe(`abc ${short} 12`)
  })

  test('of four characters is', () => {
    expect(holding('1234').text('pin 1234 5')).toBe('pin *** 5')
  })
})

describe('secrets that overlap', () => {
  test('leave nothing of any of them', () => {
    expect(holding('abcdef', 'defghi').text('-abcdefghi-')).toBe('-***-')
    expect(holding('abcdef', 'abcdefgh', 'cdef').text('-abcdefgh-')).toBe('-***-')
    expect(holding('token', 'my-token-1').text('my-token-1 my-token-2')).toBe('*** my-***-2')
  })

  test('do not matter where only the beginning of the longer one is there', () => {
    expect(holding('abcd', 'abcdefgh').text('abcdef')).toBe('***ef')
  })
})

const secret = fc.string({ minLength: 4, maxLength: 30, unit: fc.constantFrom(...'abcABC012+/=& "%\\\'<ö€😀\n') }).filter((value) => value.trim().length >= 4)
const encodersOf: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => encodeURIComponent(value),
  (value) => new URLSearchParams({ v: value }).toString().slice(2),
  (value) => Buffer.from(value).toString('base64'),
  (value) => Buffer.from(value).toString('base64url'),
  (value) => Buffer.from(value).toString('hex'),
]

describe('a stream', () => {
  test('comes out as the whole text would, and shows no secret, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 4 }),
        fc.array(fc.oneof(fc.tuple(fc.nat(), fc.nat()), fc.string({ maxLength: 12, unit: fc.constantFrom(...'abcABC012+/=& \n\rö€😀') })), { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 25 }),
        (values, parts, cuts) => {
          const secrets = holding(...values)
          const form = ([which, how]: readonly [number, number]): string => (encodersOf[how % encodersOf.length] ?? String)((values[which % values.length] ?? '').trim())
          const text = parts.map((part) => (typeof part === 'string' ? part : form(part))).join('')
          const whole = secrets.text(text)
          expect(through(secrets, cutAt(Buffer.from(text), cuts))).toBe(whole)
          expect(secrets.text(whole.replaceAll('***', '\u0000'))).toBe(whole.replaceAll('***', '\u0000'))
        },
      ),
      { numRuns: 1_500 },
    )
  })

  test('keeps bytes that are no text', () => {
    const odd = Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a, 0xc3])
    const written: Buffer[] = []
    const output = holding('some-secret').output({ write: (_, chunk) => void written.push(Buffer.from(chunk)) })
    void output.write('stderr', odd)
    void output.end()
    expect(Buffer.concat(written)).toEqual(odd)
  })

  test('holds back no more than what may be the beginning of a secret, and the streams do not meet', () => {
    const written: string[] = []
    const output = holding('some-secret').output({ write: (stream, chunk) => void written.push(`${stream} ${Buffer.from(chunk).toString()}`) })
    void output.write('stdout', Buffer.from('a line\nsom'))
    void output.write('stderr', Buffer.from('e-secret\n'))
    expect(written).toEqual(['stdout a line\n', 'stderr e-secret\n'])
    void output.write('stdout', Buffer.from('ething else\n'))
    void output.write('stdout', Buffer.from(' some'))
    void output.end()
    expect(written.slice(2)).toEqual(['stdout something else\n', 'stdout  ', 'stdout some'])
  })

  test('waits where the output asks for it, and lets chunks pass uncopied where nothing is found', async () => {
    const release: (() => void)[] = []
    const seen: Uint8Array[] = []
    const slow: Output = { write: (_, chunk) => (seen.push(chunk), new Promise((resolve) => release.push(resolve))) }
    const output = holding('some-secret').output(slow)
    const chunk = Buffer.from('nothing of it.')
    const written = output.write('stdout', chunk)
    expect([seen[0]?.buffer, written]).toEqual([chunk.buffer, expect.any(Promise)])
    release[0]?.()
    await written
    expect(output.write('stdout', Buffer.from('some'))).toBeUndefined()
    expect(output.write('stderr', Buffer.from('some-'))).toBeUndefined()
    const ended = output.end()
    expect(seen).toHaveLength(2)
    release[1]?.()
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    expect(seen).toHaveLength(3)
    release[2]?.()
    await ended
  })

  test('does not gather endless blanks behind the beginning of a secret', () => {
    let passed = 0
    const output = holding('some-secret').output({ write: (_, chunk) => void (passed += chunk.length) })
    void output.write('stdout', Buffer.from('some-\n'))
    for (let count = 0; count < 100; count += 1) void output.write('stdout', Buffer.from(' '.repeat(100)))
    expect(passed).toBeGreaterThan(9_000)
  })

  test('is redacted from the moment on at which a secret becomes known', () => {
    const secrets = createSecrets()
    const written: string[] = []
    const output = secrets.output({ write: (_, chunk) => void written.push(Buffer.from(chunk).toString()) })
    void output.write('stdout', Buffer.from('late-secret '))
    secrets.add('late-secret')
    void output.write('stdout', Buffer.from('late-secret'))
    void output.end()
    expect(written).toEqual(['late-secret ', '***'])
  })
})

describe('a value', () => {
  test('keeps its shape, and shows a secret neither in texts nor in keys', () => {
    const value = { 'key-s3cret': ['s3cret', 1, null, true, { deep: 'a s3cret b' }], n: undefined }
    expect(holding('s3cret').value(value)).toEqual({ 'key-***': ['***', 1, null, true, { deep: 'a *** b' }], n: undefined })
  })

  test('is the same one where there are no secrets', () => {
    const value = { a: ['b'] }
    expect(createSecrets().value(value)).toBe(value)
  })
})
