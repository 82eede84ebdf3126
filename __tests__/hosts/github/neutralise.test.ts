import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ANNOTATIONS, escapeLine, neutralise, type WorkflowCommands } from '../../../src/hosts/github/neutralise.ts'
import { commandsIn } from '../../support/runner/commands.ts'

const through = (mode: WorkflowCommands, chunks: readonly (string | Uint8Array)[]): Buffer => {
  const filter = neutralise(mode)
  const passed = chunks.map((chunk) => Buffer.from(filter.push(Buffer.from(chunk as string))))
  return Buffer.concat([...passed, filter.flush()])
}

const filtered = (text: string, mode: WorkflowCommands = 'annotations'): string => through(mode, [text]).toString()

/** Splits bytes at the given places, wherever in a character they are. */
const split = (bytes: Buffer, cuts: readonly number[] | 'everywhere'): readonly Buffer[] => {
  if (cuts === 'everywhere') return [...bytes].map((byte) => Buffer.of(byte))
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

/** Without the backslashes that the filter may have put in. */
const bare = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/\\(?=::)|(?<=##)\\(?=\[)|^\\(?=\xff\xfe|\xfe\xff|\0\0\xfe\xff)/g, '')

const SPACES = '\t\v\f \u0085\u00a0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000'.split('')
const NAMES = [
  'set-output', 'SET-OUTPUT', 'save-state', 'add-matcher', 'stop-commands', 'echo', 'set-env', 'add-path', 'internal-set-repo-path',
  'error', 'Warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'std', 'ſet-output', '1', '', 'x'.repeat(41),
]
const WORDS = ['::', ':', '##[', '#', '[', ']', '\n', '\r', '\r\n', '\\', 'x', '==', 'é', '\u200b', '\ufeff', ' name=x', ...SPACES, ...NAMES]
const word = fc.constantFrom(...WORDS)
const fresh = fc.tuple(fc.constantFrom('\n', '\r', 'x', '\n ', ...SPACES), fc.constantFrom(...NAMES), fc.constantFrom('::', ' a=b::', ':', ' ')).map(
  ([before, name, behind]) => `${before}::${name}${behind}`,
)
const old = fc.tuple(fc.constantFrom('#', 'x', '', '\n'), fc.constantFrom(...NAMES), fc.constantFrom(']', ' a=b]', ' ', '')).map(
  ([before, name, behind]) => `${before}##[${name}${behind}`,
)
const log = fc.array(fc.oneof(word, fresh, old), { maxLength: 20 }).map((words) => Buffer.from(words.join('')))
const junk = fc.oneof({ weight: 4, arbitrary: log }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) })
const cuts = fc.oneof(fc.array(fc.nat({ max: 400 }), { maxLength: 12 }), fc.constant('everywhere' as const))

describe('commands in the output', () => {
  test.each([
    ['::set-output name=a::b\n', '\\::set-output name=a::b\n'],
    ['::stop-commands::token\n', '\\::stop-commands::token\n'],
    ['  \t::save-state name=a::b\n', '  \t\\::save-state name=a::b\n'],
    ['\u3000\u00a0::ECHO::on', '\u3000\u00a0\\::ECHO::on'],
    ['\ufeff::set-env name=PATH::x', '\ufeff\\::set-env name=PATH::x'],
    ['::a.b::x\n', '\\::a.b::x\n'],
    ['50%\r::add-matcher::x.json\n', '50%\r\\::add-matcher::x.json\n'],
    ['one\r\n::add-path::/tmp\n', 'one\r\n\\::add-path::/tmp\n'],
    ['text ##[set-output name=a]b\n', 'text ##\\[set-output name=a]b\n'],
    ['##[stop-commands]x ##[save-state]y', '##\\[stop-commands]x ##\\[save-state]y'],
    ['::from-the-future::x\n', '\\::from-the-future::x\n'],
    ['::group::x\n##[error]y ##[set-env name=P]z\n', '::group::x\n##[error]y ##\\[set-env name=P]z\n'],
  ])('are made harmless by a backslash: %j', (text, expected) => {
    expect(filtered(text)).toBe(expected)
  })

  test.each([
    '::error file=a.js,line=1::broken\n',
    '  ::Warning::careful\n',
    '::add-mask::s3cret\n',
    '##[group]x\n##[endgroup]\n',
    'text ::set-output name=a::b\n',
    '::1 localhost ip6\n',
    ':: set-output ::\n',
    ':::set-output::x\n',
    '##[1] ## [set-output] #[set-output]\n',
    'no newline at the end ##',
    '::set-outp',
    'ffff::1\n',
    `::${'a'.repeat(41)}::\n`,
  ])('pass where they only annotate, or are none: %j', (text) => {
    expect(filtered(text)).toBe(text)
  })

  test('pass nowhere if none may, and everywhere if all may', () => {
    expect(filtered('::error::x\n##[debug]y\n', 'none')).toBe('\\::error::x\n##\\[debug]y\n')
    expect(filtered('::set-output name=a::b\n', 'all')).toBe('::set-output name=a::b\n')
  })

  test('are counted by their names', () => {
    const filter = neutralise('annotations')
    filter.push(Buffer.from('::set-output name=a::b\n##[SET-OUTPUT name=a]b\n::echo::on\n::error::x\n'))
    expect([...filter.counts]).toEqual([['set-output', 2], ['echo', 1]])
  })

  test('of ever new names do not make the counts grow without bound', () => {
    const filter = neutralise('annotations')
    filter.push(Buffer.from(Array.from({ length: 1_000 }, (_, index) => `::name${index}::\n`).join('')))
    expect(filter.counts.size).toBe(51)
    expect(filter.counts.get('…')).toBe(950)
  })

  test('are found when the two streams make them together', () => {
    expect(through('annotations', ['##', '[set-output name=a]b\n']).toString()).toBe('##\\[set-output name=a]b\n')
  })

  test.each([['utf16le' as const], ['binary' as const]])('in another encoding (%s) are not announced to the runner', (encoding) => {
    const mark = encoding === 'utf16le' ? Buffer.of(0xff, 0xfe) : Buffer.of(0xfe, 0xff)
    const evil = Buffer.from('::set-output name=a::b\n', 'utf16le')
    const bytes = Buffer.concat([mark, encoding === 'utf16le' ? evil : Buffer.from(evil).swap16()])
    expect(commandsIn(bytes)).toHaveLength(1)
    for (const chunks of [[bytes], [...bytes].map((byte) => Buffer.of(byte))]) {
      const result = through('annotations', chunks)
      expect(commandsIn(result)).toEqual([])
      expect(result.equals(Buffer.concat([Buffer.from('\\'), bytes]))).toBe(true)
    }
  })

  test('are looked for in the first bytes even if they are few', () => {
    expect(through('annotations', [Buffer.of(0xff), Buffer.of(0x41)])).toEqual(Buffer.of(0xff, 0x41))
    expect(through('annotations', [Buffer.of(0, 0), Buffer.of(0xfe)])).toEqual(Buffer.of(0, 0, 0xfe))
    expect(through('annotations', ['', ':', ':echo::on\n']).toString()).toBe('\\::echo::on\n')
  })

  test('after a flush begin a new line', () => {
    const filter = neutralise('annotations')
    filter.push(Buffer.from('text'))
    filter.flush()
    expect(Buffer.from(filter.push(Buffer.from('::echo::on\n'))).toString()).toBe('\\::echo::on\n')
  })

  test('that are allowed, and chunks without any, are not copied', () => {
    const chunk = Buffer.from('::error::x\nplain text with std::string\n')
    const passed = neutralise('annotations').push(chunk)
    expect(passed.buffer).toBe(chunk.buffer)
    expect(passed).toHaveLength(chunk.length)
  })

  test('hold back no more than their own beginning', () => {
    const filter = neutralise('annotations')
    expect(filter.push(Buffer.from(`${'x'.repeat(1_000)}\n  ::set-out`))).toHaveLength(1_003)
    expect(filter.flush()).toHaveLength('::set-out'.length)
  })

  test('that may not pass never reach the runner, in whatever pieces they come', () => {
    fc.assert(
      fc.property(junk, cuts, (bytes, places) => {
        const names = commandsIn(through('annotations', split(bytes, places))).map(({ name }) => name.toLowerCase())
        expect(names.filter((name) => !ANNOTATIONS.has(name))).toEqual([])
        expect(commandsIn(through('none', split(bytes, places)))).toEqual([])
      }),
      { numRuns: 1_500 },
    )
  })

  test('that may pass reach it as they are, and no other byte changes', () => {
    fc.assert(
      fc.property(junk, cuts, (bytes, places) => {
        const result = through('annotations', split(bytes, places))
        expect(result.equals(through('annotations', [bytes]))).toBe(true)
        expect(bare(result)).toBe(bare(bytes))
        const allowed = (text: Buffer) => commandsIn(text).filter(({ name }) => ANNOTATIONS.has(name.toLowerCase())).map(({ name }) => name)
        expect(allowed(result)).toEqual(expect.arrayContaining(allowed(bytes)))
      }),
      { numRuns: 1_500 },
    )
  })
})

describe('text of others in a line of our own', () => {
  test('forms no command and no second line', () => {
    expect(escapeLine('::error::x')).toBe('\\::error::x')
    expect(escapeLine('a\r\n::set-output name=a::b\n##[error]c')).toBe('a ::set-output name=a::b ##\\[error]c')
    expect(escapeLine('plain')).toBe('plain')
  })
})
