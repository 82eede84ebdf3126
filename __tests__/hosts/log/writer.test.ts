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

describe('a status line', () => {
  const shown = async (act: (write: (text: string) => void, status: (line?: string) => void) => void): Promise<string> => {
    const sink = createSink()
    const writer = createWriter(sink.stream)
    act((text) => void writer.write(Buffer.from(text)), writer.status)
    await writer.drained()
    return sink.text().replaceAll('\r\x1b[2K', '<erase>').replaceAll('\x1b[?7l', '<').replaceAll('\x1b[?7h', '>')
  }

  test('stays below all other output', async () => {
    expect(await shown((write, status) => (status('50 %'), write('a\n'), write('b\n')))).toBe('<50 %><erase>a\n<50 %><erase>b\n<50 %>')
  })

  test('waits for the end of an unfinished line', async () => {
    expect(await shown((write, status) => (write('a'), status('50 %'), write('b'), write('c\n')))).toBe('abc\n<50 %>')
  })

  test('is drawn anew when it changes and erased when it is taken away', async () => {
    expect(await shown((_, status) => (status('1'), status('1'), status('2'), status(undefined)))).toBe('<1><erase><2><erase>')
  })

  test('leaves output alone when there is none', async () => {
    expect(await shown((write, status) => (status(undefined), write('a')))).toBe('a')
  })
})
