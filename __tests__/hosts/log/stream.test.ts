import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { neutralise } from '../../../src/hosts/github/neutralise.ts'
import { PASSING } from '../../../src/hosts/log/stage-log.ts'
import { streamLog } from '../../../src/hosts/log/stream.ts'
import type { Writer } from '../../../src/hosts/log/writer.ts'
import { heldWriter, memoryWriter, settled } from './sink.ts'

const log = (writer: Writer) => streamLog(writer, { prefix: (stage) => `${stage} | ` })
const bytes = (text: string): Uint8Array => Buffer.from(text)
const LONG = 'x'.repeat(70_000)

describe('a log of lines', () => {
  test('names the stage of each line and never mixes two', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const a = stages.open('a', PASSING)
    const b = stages.open('b', PASSING)
    void a.write('stdout', bytes('one\ntw'))
    void b.write('stdout', bytes('three\n'))
    void a.write('stderr', bytes('four\n'))
    void a.write('stdout', bytes('o\n'))
    await stages.end()
    expect(writer.text()).toBe('a | one\nb | three\na | four\na | two\n')
  })

  test('ends unfinished lines before a note and at the end', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const stage = stages.open('a', PASSING)
    void stage.write('stdout', bytes('one'))
    stage.note('retrying')
    void stage.write('stderr', bytes('two'))
    stage.after('after')
    await stage.close()
    expect(writer.text()).toBe('a | one\na | retrying\na | two\nafter\n')
    stage.after('later')
    expect(writer.text()).toMatch(/after\nlater\n$/)
  })

  test('lets the lines of a lone stage pass as they come, unfinished ones too', async () => {
    const writer = memoryWriter()
    const stages = streamLog(writer, {})
    const stage = stages.open('a', PASSING)
    void stage.write('stdout', bytes('Password: '))
    expect(writer.text()).toBe('Password: ')
    stage.note('none given')
    await stages.end()
    expect(writer.text()).toBe('Password: \nnone given\n')
  })

  test('writes no prefix before lines that must begin with what they say', async () => {
    const writer = memoryWriter()
    const stages = streamLog(writer, { prefix: () => 'a | ', isBare: (line) => Buffer.from(line).toString().startsWith('::') })
    const stage = stages.open('a', neutralise('annotations'))
    void stage.write('stdout', bytes('::add-mask::secret\n::set-output name=a::b\n'))
    await stages.end()
    expect(writer.text()).toBe('::add-mask::secret\na | \\::set-output name=a::b\n')
  })

  test('lets other stages wait for the end of a line that is too long to be kept', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const a = stages.open('a', PASSING)
    const b = stages.open('b', PASSING)
    void a.write('stdout', bytes(LONG))
    expect(writer.text()).toBe(`a | ${LONG}`)
    let isWritten = false
    const waiting = Promise.resolve(b.write('stdout', bytes('b1\n'))).then(() => (isWritten = true))
    await settled()
    expect(isWritten).toBe(false)
    void a.write('stdout', bytes(LONG))
    void a.write('stdout', bytes('end\nnext\n'))
    await waiting
    await stages.end()
    expect(writer.text()).toBe(`a | ${LONG}${LONG}end\na | next\nb | b1\n`)
  })

  test('keeps the other stream of the stage out of a long line as long as it can', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const stage = stages.open('a', PASSING)
    void stage.write('stdout', bytes(LONG))
    void stage.write('stderr', bytes('warning\n'))
    void stage.write('stdout', bytes('end\n'))
    void stage.write('stdout', bytes(LONG))
    void stage.write('stderr', bytes(`${LONG}\n`))
    await stages.end()
    expect(writer.text()).toBe(`a | ${LONG}end\na | warning\na | ${LONG}\na | ${LONG}\n`)
  })

  test('takes no progress bar for a long line', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const a = stages.open('a', PASSING)
    const b = stages.open('b', PASSING)
    void a.write('stdout', bytes(`${'50%\r'.repeat(20_000)}51`))
    expect(b.write('stdout', bytes('b1\n'))).toBeUndefined()
    void a.write('stdout', bytes('%\n'))
    await stages.end()
    expect(writer.text()).toBe(`a | ${'50%\r'.repeat(20_000)}\nb | b1\na | 51%\n`)
  })

  test('lets the reader slow down whoever writes', async () => {
    const held = heldWriter()
    const stage = log(held.writer).open('a', PASSING)
    let isWritten = false
    void stage.write('stdout', bytes('one\n'))?.then(() => (isWritten = true))
    await settled()
    expect(isWritten).toBe(false)
    held.letOne()
    await settled()
    expect([held.text(), isWritten]).toEqual(['a | one\n', true])
  })

  test('filters a command that spans the pieces of a long line', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const stage = stages.open('a', neutralise('annotations'))
    void stage.write('stdout', bytes(`${LONG}##`))
    void stage.write('stdout', bytes('[set-output name=a]b\n'))
    await stages.end()
    expect(writer.text()).toBe(`a | ${LONG}##\\[set-output name=a]b\n`)
  })

  test('shows all lines of each stream whole and in order, in whatever pieces they come', async () => {
    const word = fc.constantFrom('a', 'bc\n', '\n', 'd\r', LONG, `${LONG}\n`)
    const write = fc.record({ stage: fc.nat(2), stream: fc.constantFrom('stdout' as const, 'stderr' as const), text: word })
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 25 }), async (writes) => {
        const writer = memoryWriter()
        const stages = log(writer)
        const channels = [0, 1, 2].map((index) => stages.open(`${index}`, PASSING))
        const pending: unknown[] = []
        const written = new Map<string, string>()
        for (const { stage, stream, text } of writes) {
          const mark = stream === 'stdout' ? text : text.toUpperCase()
          pending.push(channels[stage]?.write(stream, bytes(mark)))
          written.set(`${stage}${stream}`, (written.get(`${stage}${stream}`) ?? '') + mark)
        }
        await stages.end()
        await Promise.all(pending)
        const lines = writer.text().split('\n').slice(0, -1)
        expect(lines.every((line) => /^[012] \| ([^A-Z]*|[^a-z]*)$/.test(line))).toBe(true)
        for (const [key, text] of written) {
          const own = key.endsWith('stdout') ? /[A-Z]/ : /[a-z]/
          const shown = lines.filter((line) => line.startsWith(`${key[0]} | `) && !own.test(line)).map((line) => line.slice(4)).join('')
          expect(shown.replace(/[\r]/g, '') === text.replace(/[\r\n]/g, '')).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})
