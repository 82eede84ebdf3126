import { appendFileSync, closeSync, copyFileSync, mkdirSync, openSync, renameSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { follow } from '../../../src/adapters/sources/follow.ts'
import { type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'
import { createWorkspace } from '../../support/workspace.ts'

let workspace = createWorkspace({})
let clock = virtualClock()
beforeEach(() => {
  workspace = createWorkspace({})
  clock = virtualClock()
})
afterEach(() => workspace.remove())

const at = (name: string): string => join(workspace.path, name)

/** Follows, and collects what is told. */
const following = (globs: readonly string[], folder = workspace.path, time: VirtualClock = clock) => {
  const stop = new AbortController()
  const told: { name: string; text: string }[] = []
  const appended = follow(globs, folder, time, stop.signal)
  const done = (async () => {
    for await (const { name, chunk } of appended) told.push({ name, text: Buffer.from(chunk).toString() })
  })()
  return {
    texts: () => told.map(({ text }) => text).join(''),
    by: () => told.map(({ name, text }) => `${name}: ${text}`),
    end: async () => {
      stop.abort()
      await time.runAll()
      await done
    },
  }
}

describe('following', () => {
  test('tells what is added from the call on, and what appears later from its beginning', async () => {
    writeFileSync(at('a.log'), 'old\n')
    const { by, end } = following(['*.log'])
    appendFileSync(at('a.log'), 'new\n')
    await clock.advance(1_000)
    writeFileSync(at('b.log'), 'whole\n')
    writeFileSync(at('c.txt'), 'another\n')
    await clock.advance(2_000)
    expect(by()).toEqual(['a.log: new\n', 'b.log: whole\n'])
    await end()
  })

  test('tells at the end all that was there when it was stopped', async () => {
    const { by, end } = following(['**/*.log'])
    await clock.settle()
    mkdirSync(at('late'))
    writeFileSync(at('late/a.log'), 'last words')
    await end()
    expect(by()).toEqual(['late/a.log: last words'])
  })

  test('reads a file that was renamed to its end before the one in its place, also when its writer is late', async () => {
    writeFileSync(at('app.log'), '')
    const { texts, end } = following(['app.log'])
    const writer = openSync(at('app.log'), 'a')
    writeSync(writer, '1')
    renameSync(at('app.log'), at('app.log.1'))
    writeSync(writer, '2')
    await clock.advance(1_000)
    writeSync(writer, '3')
    writeFileSync(at('app.log'), '4')
    await clock.advance(2_000)
    writeSync(writer, '5')
    closeSync(writer)
    await clock.advance(1_000)
    expect(texts()).toBe('12345')
    await end()
  })

  test('tells nothing twice where the name after a rotation matches too', async () => {
    writeFileSync(at('app.log'), 'old')
    const { texts, end } = following(['app.log*'])
    appendFileSync(at('app.log'), 'a')
    renameSync(at('app.log'), at('app.log.1'))
    writeFileSync(at('app.log'), 'b')
    await clock.advance(60_000)
    appendFileSync(at('app.log.1'), 'c')
    await clock.advance(60_000)
    expect(texts()).toBe('abc')
    await end()
  })

  test('goes on from the beginning of a file that was truncated', async () => {
    writeFileSync(at('app.log'), 'old and long\n')
    const { texts, end } = following(['app.log'])
    appendFileSync(at('app.log'), 'a')
    await clock.advance(500)
    copyFileSync(at('app.log'), at('app.log.1'))
    truncateSync(at('app.log'))
    await clock.advance(500)
    appendFileSync(at('app.log'), 'b')
    await clock.advance(500)
    expect(texts()).toBe('ab')
    await end()
  })

  test('outlives that a file, and its folder, go and come again', async () => {
    mkdirSync(at('logs'))
    writeFileSync(at('logs/a.log'), '')
    const { texts, end } = following(['logs/*.log'])
    rmSync(at('logs'), { recursive: true })
    await clock.advance(10_000)
    mkdirSync(at('logs'))
    writeFileSync(at('logs/a.log'), 'again')
    await clock.advance(2_000)
    expect(texts()).toBe('again')
    await end()
  })

  test('tells large pieces in small ones, and leaves out what is compressed', async () => {
    const { by, end } = following(['*'])
    writeFileSync(at('a.log'), 'x'.repeat(200_000))
    writeFileSync(at('a.log.1.gz'), 'x')
    await clock.advance(2_000)
    expect(by().map(({ length }) => length - 'a.log: '.length)).toEqual([65_536, 65_536, 65_536, 3_392])
    await end()
  })

  test('reads nothing while nobody asks, and stops at once for who leaves', async () => {
    writeFileSync(at('a.log'), '')
    const appended = follow(['a.log'], workspace.path, clock, new AbortController().signal)
    appendFileSync(at('a.log'), 'a')
    for await (const { chunk } of appended) {
      expect(Buffer.from(chunk).toString()).toBe('a')
      break
    }
    await clock.settle()
    expect(clock.waiting).toBe(0)
  })

  test('loses nothing and tells nothing twice, whatever is appended, rotated and created', async () => {
    const step = fc.constantFrom('append', 'append', 'late', 'rotate', 'wait', 'other')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const folder = createWorkspace({ 'app.log': 'old ' })
        const time = virtualClock()
        const path = join(folder.path, 'app.log')
        const { texts, end } = following(['app.log', 'other/**'], folder.path, time)
        let writer = openSync(path, 'a')
        let old: number | undefined
        const given: string[] = []
        for (const [index, kind] of steps.entries()) {
          const text = `${index} `
          if (kind !== 'wait' && kind !== 'rotate' && (kind !== 'late' || old !== undefined)) given.push(text)
          if (kind === 'append') writeSync(writer, text)
          if (kind === 'late' && old !== undefined) writeSync(old, text)
          if (kind === 'other') {
            mkdirSync(join(folder.path, 'other', text), { recursive: true })
            writeFileSync(join(folder.path, 'other', text, 'log'), text)
          }
          if (kind === 'wait') await time.advance(700)
          if (kind !== 'rotate') continue
          if (old !== undefined) closeSync(old)
          old = writer
          renameSync(path, join(folder.path, `app.log.${index}`))
          writer = openSync(path, 'a')
          await time.advance(1_300)
        }
        await end()
        closeSync(writer)
        if (old !== undefined) closeSync(old)
        folder.remove()
        expect(texts().split(' ').sort()).toEqual(given.join('').split(' ').sort())
      }),
      { numRuns: 40 },
    )
  })
})
