import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { neutralise } from '../../../src/hosts/github/neutralise.ts'
import { groupedLog } from '../../../src/hosts/log/grouped.ts'
import { PASSING } from '../../../src/hosts/log/stage-log.ts'
import type { Spool } from '../../../src/core/ports.ts'
import type { Writer } from '../../../src/hosts/log/writer.ts'
import { heldWriter, memorySpool, memoryWriter, settled } from './sink.ts'

const log = (writer: Writer, spool: () => Spool = memorySpool) =>
  groupedLog(writer, { header: (stage) => `<${stage}>`, footer: (stage) => `</${stage}>`, spool })

const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('a grouped log', () => {
  test('prints the oldest stage as it writes', async () => {
    const writer = memoryWriter()
    const stage = log(writer).open('build', PASSING)
    await settled()
    void stage.write('stdout', bytes('one\n'))
    expect(writer.text()).toBe('<build>\none\n')
    void stage.write('stderr', bytes('two\n'))
    expect(writer.text()).toBe('<build>\none\ntwo\n')
    await stage.close()
    await settled()
    expect(writer.text()).toBe('<build>\none\ntwo\n</build>\n')
  })

  test('puts the output of the others aside until it is their turn', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const [first, second, third] = ['a', 'b', 'c'].map((stage) => stages.open(stage, PASSING))
    void third?.write('stdout', bytes('c1\n'))
    void second?.write('stdout', bytes('b1\n'))
    void first?.write('stdout', bytes('a1\n'))
    await third?.close()
    await settled()
    expect(writer.text()).toBe('<a>\na1\n')
    await first?.close()
    await settled()
    expect(writer.text()).toBe('<a>\na1\n</a>\n<b>\nb1\n')
    void second?.write('stdout', bytes('b2\n'))
    expect(writer.text()).toBe('<a>\na1\n</a>\n<b>\nb1\nb2\n')
    await stages.end()
    expect(writer.text()).toBe('<a>\na1\n</a>\n<b>\nb1\nb2\n</b>\n<c>\nc1\n</c>\n')
  })

  test('ends an unfinished line before it prints one of its own', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const stage = stages.open('a', PASSING)
    void stage.write('stdout', bytes('no newline'))
    stage.note('retrying')
    void stage.write('stdout', bytes('none again'))
    stage.after('::error::broken')
    await stages.end()
    expect(writer.text()).toBe('<a>\nno newline\nretrying\nnone again\n</a>\n::error::broken\n')
  })

  test('prints notes and what follows a group in the place of its stage', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const first = stages.open('a', PASSING)
    const second = stages.open('b', PASSING)
    second.note('waiting')
    second.after('after b')
    await second.close()
    first.note('done')
    first.after('after a')
    await stages.end()
    expect(writer.text()).toBe('<a>\ndone\n</a>\nafter a\n<b>\nwaiting\n</b>\nafter b\n')
  })

  test('prints what comes after a finished group at once', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const stage = stages.open('a', PASSING)
    await stages.end()
    stage.after('late')
    expect(writer.text()).toBe('<a>\n</a>\nlate\n')
  })

  test('closes a stage that waits for its turn without waiting for it', async () => {
    const stages = log(memoryWriter())
    stages.open('a', PASSING)
    const second = stages.open('b', PASSING)
    void second.write('stdout', Buffer.alloc(200_000))
    await expect(second.close()).resolves.toBeUndefined()
  })

  test('removes the spool of a stage that has been printed', async () => {
    const spools = [memorySpool(), memorySpool()]
    let next = 0
    const stages = log(memoryWriter(), () => spools[next++] ?? memorySpool())
    stages.open('a', PASSING)
    await stages.open('b', PASSING).write('stdout', Buffer.alloc(200_000))
    expect(spools[1]?.size()).toBe(200_000)
    await stages.end()
    expect(spools.map((spool) => spool.isRemoved())).toEqual([true, true])
  })

  test('takes a stage over in the middle of a write to its spool', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const first = stages.open('a', PASSING)
    const second = stages.open('b', PASSING)
    const long = `${'x'.repeat(100_000)}\n`
    const written = second.write('stdout', bytes(long))
    await settled()
    void first.close()
    await written
    void second.write('stdout', bytes('last\n'))
    await stages.end()
    expect(writer.text() === `<a>\n</a>\n<b>\n${long}last\n</b>\n`).toBe(true)
  })

  test('makes a stage wait for its turn when no more can be put aside, and loses nothing', async () => {
    const writer = memoryWriter()
    const stages = log(writer, () => memorySpool(120_000))
    const first = stages.open('a', PASSING)
    const second = stages.open('b', PASSING)
    const line = `${'x'.repeat(49_999)}\n`
    for (let count = 0; count < 3; count += 1) await second.write('stdout', bytes(line))
    let isTaken = false
    const fourth = Promise.resolve(second.write('stdout', bytes(line))).then(() => (isTaken = true))
    await settled()
    expect(isTaken).toBe(false)
    await first.close()
    await fourth
    await stages.end()
    const [, output = ''] = /<b>\n(.*)<\/b>\n$/s.exec(writer.text()) ?? []
    const notes = output.split('\n').filter((text) => text.startsWith('Too much output'))
    expect(notes).toHaveLength(1)
    expect(output.replace(`${notes[0]}\n`, '')).toBe(line.repeat(4))
  })

  test('says where output is lost because it cannot be read back, and goes on', async () => {
    const writer = memoryWriter()
    const broken = (): Spool => ({
      ...memorySpool(),
      read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('EIO')) }) }),
    })
    const stages = log(writer, broken)
    stages.open('a', PASSING)
    await stages.open('b', PASSING).write('stdout', Buffer.alloc(100_000, 'x'))
    void stages.open('c', PASSING).write('stdout', bytes('c1\n'))
    await stages.end()
    expect(writer.text()).toMatch(/<b>\n \[output lost: .*\] \n?<\/b>/)
    expect(writer.text()).toMatch(/c1\n<\/c>\n$/)
  })

  test('lets the reader slow down a stage that is live', async () => {
    const held = heldWriter()
    const stage = log(held.writer).open('a', PASSING)
    await settled()
    let isWritten = false
    void stage.write('stdout', bytes('one\n'))?.then(() => (isWritten = true))
    held.letOne()
    await settled()
    expect([held.text(), isWritten]).toEqual(['<a>\n', false])
    held.letOne()
    await settled()
    expect([held.text(), isWritten]).toEqual(['<a>\none\n', true])
  })

  test('filters both streams of a stage as the one text that they become', async () => {
    const writer = memoryWriter()
    const stages = log(writer)
    const stage = stages.open('a', neutralise('annotations'))
    void stage.write('stdout', bytes('##'))
    void stage.write('stderr', bytes('[set-output name=a]b\nlast #'))
    await stages.end()
    expect(writer.text()).toBe('<a>\n##\\[set-output name=a]b\nlast #\n</a>\n')
  })

  test('shows each stage whole, in order of start, however their writes and ends are mixed', async () => {
    const action = fc.record({ stage: fc.nat(3), size: fc.constantFrom(0, 3, 1_000, 70_000), end: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), fc.constantFrom(100, 100_000, Infinity), async (actions, bound) => {
        const writer = memoryWriter()
        const stages = log(writer, () => memorySpool(bound))
        const channels = [0, 1, 2, 3].map((index) => stages.open(`${index}`, PASSING))
        const expected = channels.map(() => '')
        const writes: unknown[] = []
        const closed = new Set<number>()
        for (const [step, { stage, size, end }] of actions.entries()) {
          if (closed.has(stage)) continue
          const text = `${String.fromCharCode(97 + (step % 26)).repeat(size)}\n`
          expected[stage] += text
          writes.push(channels[stage]?.write('stdout', bytes(text)))
          if (end) closed.add(stage)
          if (end) writes.push(channels[stage]?.close())
          if (size === 3) await settled()
        }
        await stages.end()
        await Promise.all(writes)
        const shown = writer.text().replace(/^Too much output.*\n/gm, '')
        expect(shown === expected.map((text, index) => `<${index}>\n${text}</${index}>\n`).join('')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
