import { describe, expect, test } from '@jest/globals'
import { failure, success, unstable } from '../../src/core/outcome.ts'
import type { Run } from '../../src/core/run.ts'
import { cached, type Looked, type Ran } from '../../src/policies/cached.ts'
import { notebook } from '../support/context.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const clock = { now: () => 5 }

interface Kept {
  readonly all: Ran[]
  readonly look: () => Promise<Looked>
}

const missing = (trouble?: string): Kept => {
  const all: Ran[] = []
  const keep = async (ran: Ran): Promise<string | undefined> => {
    all.push(ran)
    return trouble
  }
  return { all, look: async () => ({ kind: 'miss', why: 'a.ts has changed', keep }) }
}

const talks: Run = async ({ output, emit }) => {
  await output.write('stdout', bytes('hello\n'))
  emit({ type: 'summary', markdown: '# made' })
  return success({ outputs: { a: '1' }, exports: {}, paths: [] })
}

describe('a cached stage', () => {
  test('that is there does not run: what it gave, wrote and told is handed on', async () => {
    const { context, written, events } = notebook()
    const handover = { outputs: { a: '1' }, exports: {}, paths: [] }
    const entry = { key: 'k', at: 0, savedMs: 7 }
    const run = cached(async () => ({ kind: 'hit', cached: entry, handover, summary: '# made', log: bytes('hello'), restored: 'its outputs are there' }), clock)
    const outcome = await run(() => Promise.reject(new Error('it ran')))(context)
    expect(outcome).toEqual({ status: 'success', handover, cached: entry })
    expect(written.map(({ text }) => text).join('')).toBe('hello\n')
    expect(events).toContainEqual({ type: 'summary', markdown: '# made' })
    expect(events[0]).toEqual({ type: 'aside', text: 'nothing has changed since 1970-01-01T00:00:00.000Z: its outputs are there' })
  })

  test('that is not there runs, and what it gives is kept', async () => {
    const { all, look } = missing()
    const { context, events } = notebook()
    expect(await cached(look, clock)(talks)(context)).toMatchObject({ status: 'success', handover: { outputs: { a: '1' } } })
    expect(events[0]).toEqual({ type: 'aside', text: 'runs, since a.ts has changed' })
    expect(all).toEqual([{ handover: { outputs: { a: '1' }, exports: {}, paths: [] }, summary: '# made', log: bytes('hello\n'), durationMs: 0 }])
  })

  test.each([
    ['a failure', failure({ kind: 'exit', exitCode: 1 })],
    ['an unstable success', unstable('warnings')],
    ['a skip', { status: 'skipped', reason: 'denied', detail: '' } as const],
  ])('never keeps %s', async (_, outcome) => {
    const { all, look } = missing()
    expect(await cached(look, clock)(async () => outcome)(notebook().context)).toBe(outcome)
    expect(all).toEqual([])
  })

  test('never keeps what was cancelled', async () => {
    const { all, look } = missing()
    const { context, abort } = notebook()
    await cached(look, clock)(async () => {
      abort({ kind: 'cancelled', by: 'a test' })
      return success()
    })(context)
    expect(all).toEqual([])
  })

  test('says why it could not be kept, and succeeds all the same', async () => {
    const { context, events } = notebook()
    expect(await cached(missing('not kept: the output a holds a secret').look, clock)(talks)(context)).toMatchObject({ status: 'success' })
    expect(events.at(-1)).toEqual({ type: 'notice', text: 'not kept: the output a holds a secret' })
  })

  test('runs where nothing can be looked up, and says why', async () => {
    const { context, events } = notebook()
    expect(await cached(async () => ({ kind: 'unusable', why: 'x cannot be read' }), clock)(talks)(context)).toMatchObject({ status: 'success' })
    expect(events[0]).toEqual({ type: 'notice', text: 'not cached: x cannot be read' })
  })

  test('does not begin when it was cancelled while it was looked up', async () => {
    const { context, abort } = notebook()
    const look = async (): Promise<Looked> => {
      abort({ kind: 'cancelled', by: 'a test' })
      return { kind: 'unusable', why: '' }
    }
    const outcome = await cached(look, clock)(() => Promise.reject(new Error('it ran')))(context)
    expect(outcome).toMatchObject({ failure: { kind: 'cancelled' } })
  })

  test('keeps the last part of a long log, from the beginning of a line', async () => {
    const { all, look } = missing()
    const wordy: Run = async ({ output }) => {
      for (let line = 0; line < 20_000; line += 1) await output.write('stdout', bytes(`line ${line}\n`))
      return success()
    }
    await cached(look, clock)(wordy)(notebook().context)
    const text = Buffer.from(all[0]?.log ?? []).toString()
    expect(text.length).toBeLessThanOrEqual(65_536)
    expect(text).toMatch(/^line \d+\n/)
    expect(text.endsWith('line 19999\n')).toBe(true)
  })
})
