import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { PassThrough, Writable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { createWriter } from '../../../src/hosts/log/writer.ts'
import { createSink, settled } from './sink.ts'

describe('a writer', () => {
  test('keeps the order of small and large writes', async () => {
    const sink = createSink()
    const writer = createWriter(sink.stream)
    const pieces = [10, 100_000, 3, 20_000, 0, 1].map((size, index) => Buffer.alloc(size, 97 + index))
    for (const piece of pieces) void writer.write(piece)
    await writer.drained()
    expect(sink.bytes().equals(Buffer.concat(pieces))).toBe(true)
  })

  test('copies what it takes without a promise', async () => {
    const sink = createSink()
    sink.close()
    const writer = createWriter(sink.stream)
    const bytes = Buffer.from('before')
    expect(writer.write(bytes)).toBeUndefined()
    bytes.fill('x')
    sink.open()
    await writer.drained()
    expect(sink.text()).toBe('before')
  })

  test('makes whoever writes wait once enough is under way, until the reader has taken it', async () => {
    const sink = createSink()
    sink.close()
    const writer = createWriter(sink.stream)
    let count = 0
    let wait: Promise<void> | undefined
    while (wait === undefined && count < 1_000) {
      wait = writer.write(Buffer.alloc(10_000))
      count += 1
    }
    expect(count).toBeLessThan(40)
    let isOver = false
    void wait?.then(() => (isOver = true))
    await settled()
    expect(isOver).toBe(false)
    sink.open()
    await wait
    expect(sink.bytes()).toHaveLength(count * 10_000)
  })

  test('is drained only when everything has been taken', async () => {
    const sink = createSink()
    sink.close()
    const writer = createWriter(sink.stream)
    void writer.write(Buffer.from('last line'))
    let isDrained = false
    const drained = writer.drained().then(() => (isDrained = true))
    await settled()
    expect(isDrained).toBe(false)
    sink.open()
    await drained
    expect(sink.text()).toBe('last line')
  })

  test('counts everything as written once nobody reads any more', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.destroy()'], { stdio: ['pipe', 'ignore', 'inherit'] })
    const writer = createWriter(child.stdin)
    await once(child, 'exit')
    for (let index = 0; index < 50; index += 1) await writer.write(Buffer.alloc(100_000))
    await writer.drained()
    expect(writer.write(Buffer.alloc(100_000))).toBeUndefined()
  })

  test('lets nobody wait for a reader that goes away', async () => {
    const stream = new PassThrough({ highWaterMark: 1 })
    const writer = createWriter(stream)
    const writes = [1, 2, 3].map(() => writer.write(Buffer.alloc(100_000)))
    const drained = writer.drained()
    stream.destroy()
    await Promise.all([...writes, drained])
    expect(writes).not.toContain(undefined)
  })

  test('survives a stream that throws', async () => {
    const stream = new Writable({
      write: () => {
        throw new Error('no space left')
      },
    })
    const writer = createWriter(stream)
    await writer.write(Buffer.alloc(100_000))
    await writer.drained()
    expect(writer.write(Buffer.from('more'))).toBeUndefined()
  })
})

describe('a writer to a terminal', () => {
  test('lets nobody wait for a terminal that takes nothing', async () => {
    const sink = createSink()
    sink.close()
    const writer = createWriter(sink.stream, 'runs-ahead')
    const written = Array.from({ length: 100 }, () => writer.write(Buffer.alloc(64 * 1024, 'x')))
    expect(new Set(written)).toEqual(new Set([undefined]))
    sink.open()
    await writer.drained()
    expect(sink.bytes()).toHaveLength(100 * 64 * 1024)
  })
})

describe('lines below all other output', () => {
  const shown = async (act: (write: (text: string) => void, below: (...lines: readonly string[]) => void) => void): Promise<string> => {
    const sink = createSink()
    const writer = createWriter(sink.stream)
    act((text) => void writer.write(Buffer.from(text)), (...lines) => writer.below(lines.length === 0 ? undefined : lines))
    await writer.drained()
    return readable(sink.text())
  }

  /** An area in angles, the lines in it apart by a bar. */
  const readable = (text: string): string =>
    text
      .replace(/\x1b\[\?25l(?:\n+\x1b\[\d+A)?\x1b7\x1b\[\?7l\x1b\[0m([^]*?)\x1b\[J\x1b\[\?7h\x1b8/g, (_, lines: string) => `<${lines.replaceAll('\x1b[0m\x1b[K', '').replaceAll('\r\n', '|')}>`)
      .replaceAll('\r\x1b[999M', '<erase>')
      .replaceAll('\x1b[?7h\x1b[?25h', '<cursor>')
      .replaceAll('\x1b[?2026h', '{')
      .replaceAll('\x1b[?2026l', '}')

  test('are drawn again after each output, all in one frame', async () => {
    expect(await shown((write, below) => (below('1', '2'), write('a\n')))).toBe('{<1|2>}{<erase>a\n<1|2>}')
  })

  test('make room for themselves first, so that nothing scrolls while they are drawn', async () => {
    const sink = createSink()
    const writer = createWriter(sink.stream)
    writer.below(['1', '2', '3'])
    await writer.drained()
    expect(sink.text()).toMatch(/^\x1b\[\?2026h\x1b\[\?25l\n\n\x1b\[2A\x1b7/)
  })

  test('wait for the end of a line that had begun before', async () => {
    expect(await shown((write, below) => (write('a'), below('1'), write('b'), write('c\n')))).toBe('a{b}{c\n<1>}')
  })

  test('hold back what has begun since, until it ends or they are taken away', async () => {
    expect(await shown((write, below) => (below('1'), write('a'), write('b\nc'), below()))).toBe('{<1>}{<erase>ab\n<1>}<erase><cursor>c')
  })

  test('make way for a line that does not end', async () => {
    const text = await shown((write, below) => (below('1'), write('x'.repeat(70_000)), below('2'), write('y\n')))
    expect(text.replace(/x+/, 'xxx')).toBe('{<1>}{<erase>xxx}{y\n<2>}')
  })

  test('are drawn over those before them when they change, and not at all when they do not', async () => {
    expect(await shown((_, below) => (below('1'), below('1'), below('2', '3'), below()))).toBe('{<1>}{\r<2|3>}<erase><cursor>')
  })

  test('may be none for a while', async () => {
    const sink = createSink()
    const writer = createWriter(sink.stream)
    writer.below([])
    void writer.write(Buffer.from('a\nb'))
    writer.below(['1'])
    writer.below([])
    writer.below(undefined)
    await writer.drained()
    expect(readable(sink.text())).toBe('{a\n}{<1>}<erase><cursor>b')
  })

  test('leave output alone when there are none', async () => {
    expect(await shown((write, below) => (below(), write('a'), below(), write('b')))).toBe('ab')
  })

  test('are not drawn for a terminal that is behind, until it has caught up', async () => {
    const sink = createSink()
    const writer = createWriter(sink.stream, 'runs-ahead')
    writer.below(['1'])
    sink.close()
    for (let index = 0; index < 4; index += 1) void writer.write(Buffer.from(`${'x'.repeat(60_000)}\n`))
    writer.below(['2'])
    sink.open()
    await writer.drained()
    writer.below(['2'])
    await writer.drained()
    expect(readable(sink.text()).replace(/x+/g, 'x')).toBe('{<1>}{<erase>x\n<1>}{<erase>x\n<1>}{<erase>x\n<1>}{<erase>x\n}{<2>}')
  })
})
