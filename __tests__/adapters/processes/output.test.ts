import { describe, expect, jest, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Ended } from '../../../src/core/ports.ts'
import type { Output } from '../../../src/core/run.ts'
import { begin, PATIENCE_MS, shell, until, uniqueSeconds } from './command.ts'

jest.setTimeout(2 * PATIENCE_MS)

const runInto = (script: string, output: Output, signal = new AbortController().signal): Promise<Ended> =>
  processes(clock).run(shell(script), output, signal)

describe('the output of a command', () => {
  test('arrives on the stream on which it was written', async () => {
    const begun = begin(shell('echo out; echo err >&2'))
    await begun.ended
    expect(begun.text).toEqual({ stdout: 'out\n', stderr: 'err\n' })
  })

  test('may be written by the name of its file', async () => {
    const script = 'echo a > /dev/stdout; echo b > /dev/stderr; echo c | tee /dev/stderr; echo d > /proc/self/fd/1'
    const begun = begin(shell(script))
    expect((await begun.ended).ending).toEqual({ kind: 'exit', exitCode: 0 })
    expect(begun.text).toEqual({ stdout: 'a\nc\nd\n', stderr: 'b\nc\n' })
  })

  test('keeps its last line when no newline ends it', async () => {
    const begun = begin(shell('printf "one\\ntwo"'))
    await begun.ended
    expect(begun.text.stdout).toBe('one\ntwo')
  })

  test('keeps every byte there is', async () => {
    const begun = begin(shell(String.raw`for i in {0..255}; do printf "\\x$(printf %x $i)"; done`))
    await begun.ended
    expect([...Buffer.from(begun.text.stdout, 'latin1')]).toEqual(Array.from({ length: 256 }, (_, index) => index))
  })

  test.each([
    ['takes it at once', () => undefined],
    ['takes its time for every chunk', () => new Promise<void>((resolve) => setImmediate(resolve))],
  ])('arrives whole as one line of 100 MB at an output that %s', async (_, wait) => {
    const hash = createHash('sha256')
    let bytes = 0
    const take = (chunk: Uint8Array): void => {
      bytes += chunk.length
      hash.update(chunk)
    }
    const write: Output['write'] = (_stream, chunk) => {
      const waiting = wait()
      // What was lent is looked at as late as it may be.
      if (waiting !== undefined) return waiting.then(() => take(chunk))
      take(chunk)
      return undefined
    }
    await runInto(LINE, { write })
    expect(bytes).toBe(100_000_000)
    expect(hash.digest('hex')).toBe(LINE_SHA256)
  })

  test('is never handed over while the output is busy, whichever the stream', async () => {
    let isBusy = false
    let overlaps = 0
    const streams = new Set<string>()
    const write: Output['write'] = async (stream) => {
      if (isBusy) overlaps++
      streams.add(stream)
      isBusy = true
      await new Promise((resolve) => setImmediate(resolve))
      isBusy = false
    }
    await runInto('head -c 5000000 /dev/zero & head -c 5000000 /dev/zero >&2; wait', { write })
    expect(overlaps).toBe(0)
    expect([...streams].sort()).toEqual(['stderr', 'stdout'])
  })
})

describe('an output that stalls', () => {
  test('stops the command until it goes on, and loses nothing', async () => {
    const stall = stalling()
    const ended = runInto('echo $$; exec head -c 5000000 /dev/zero', stall.output)
    await until(() => stall.writes() === 1)
    const pid = stall.firstLine()
    await until(() => nameOf(pid) === 'head')
    await standsStill(() => written(pid))
    expect(written(pid)).toBeLessThan(3 * PIPE_BYTES)
    expect(stall.writes()).toBe(1)
    stall.goOn()
    expect((await ended).ending).toEqual({ kind: 'exit', exitCode: 0 })
    expect(stall.bytes()).toBe(5_000_000 + pid.length + 1)
  })

  test('gets all that was written before a command ended, however late it goes on', async () => {
    const stall = stalling()
    const ended = runInto('echo first; head -c 60000 /dev/zero; echo last >&2', stall.output)
    await until(() => stall.writes() === 1)
    let isOver = false
    void ended.then(() => {
      isOver = true
    })
    await standsStill(() => stall.writes(), 60)
    expect(isOver).toBe(false)
    stall.goOn()
    await ended
    expect(stall.bytes()).toBe(6 + 60_000 + 5)
  })

  test('does not keep a command from being stopped', async () => {
    const seconds = uniqueSeconds()
    const controller = new AbortController()
    const stall = stalling()
    const ended = runInto(`echo $$; yes & sleep ${seconds}`, stall.output, controller.signal)
    await until(() => stall.writes() === 1)
    const pid = stall.firstLine()
    controller.abort()
    await until(() => stateOf(pid) === '')
    stall.goOn()
    expect((await ended).ending).toEqual({ kind: 'signal', signal: 'SIGTERM' })
  })
})

test.each([
  ['throws', () => { throw new Error('broken') }],
  ['rejects', () => Promise.reject(new Error('broken'))],
])('an output that %s gets nothing more, and the command ends as ever', async (_, fail) => {
  let writes = 0
  const write: Output['write'] = () => {
    writes++
    return fail()
  }
  expect((await runInto('head -c 1000000 /dev/zero; exit 3', { write })).ending).toEqual({ kind: 'exit', exitCode: 3 })
  expect(writes).toBe(1)
})

const LINE = 'head -c 100000000 /dev/zero | tr "\\0" x'
const LINE_SHA256 = createHash('sha256').update(Buffer.alloc(100_000_000, 'x')).digest('hex')

/** What a pipe holds. */
const PIPE_BYTES = 65_536

/** An output whose first write does not settle until the test lets it. */
const stalling = () => {
  let goOn = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let writes = 0
  let bytes = 0
  let firstLine = ''
  const output: Output = {
    write: (_stream, chunk) => {
      if (writes === 0) firstLine = Buffer.from(chunk).toString().split('\n')[0] ?? ''
      writes++
      bytes += chunk.length
      return writes === 1 ? gate : undefined
    },
  }
  return { output, goOn: () => goOn(), writes: () => writes, bytes: () => bytes, firstLine: () => firstLine }
}

/** Bytes a process has written so far. */
const written = (pid: string): number => Number(/^wchar: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])

const nameOf = (pid: string): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()

const stateOf = (pid: string): string => {
  try {
    return /^State:\s+([^ZX])/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}

/** Resolves once a number has not changed for as many looks. */
const standsStill = async (number: () => number, looks = 10): Promise<void> => {
  let last = number()
  let still = 0
  await until(() => {
    still = number() === last ? still + 1 : 0
    last = number()
    return still >= looks
  })
}
