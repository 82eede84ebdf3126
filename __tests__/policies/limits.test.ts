import { describe, expect, test } from '@jest/globals'
import { failure, success } from '../../src/core/outcome.ts'
import { type Context, wrap } from '../../src/core/run.ts'
import { sleep } from '../../src/core/sleep.ts'
import { stopReason } from '../../src/core/stop.ts'
import { noOutputTimeout } from '../../src/policies/no-output-timeout.ts'
import { outputLimit } from '../../src/policies/output-limit.ts'
import { timeout } from '../../src/policies/timeout.ts'
import { notebook } from '../support/context.ts'
import { virtualClock } from '../support/virtual-clock.ts'
import { scripted } from '../support/work.ts'

describe('a timeout', () => {
  test('stops what takes too long and names the limit', async () => {
    const clock = virtualClock()
    const ended = wrap(scripted(clock, { takesMs: 5_000 }), timeout(1_000, 'attempt', clock))(notebook().context)
    await clock.runAll()
    expect(await ended).toEqual(failure({ kind: 'timeout', scope: 'attempt', limitMs: 1_000 }))
    expect(clock.now()).toBe(1_000)
  })

  test('waits until what it stopped is gone', async () => {
    const clock = virtualClock()
    const stubborn = async ({ signal }: Context) => {
      await sleep(clock, 10_000, signal)
      await sleep(clock, 3_000, new AbortController().signal)
      return failure(stopReason(signal))
    }
    let over = false
    const ended = wrap(stubborn, timeout(1_000, 'attempt', clock))(notebook().context).then(() => (over = true))
    await clock.advance(3_999)
    expect(over).toBe(false)
    await clock.advance(1)
    await ended
    expect(over).toBe(true)
  })

  test('leaves no timer behind', async () => {
    const clock = virtualClock()
    const ended = wrap(scripted(clock, { takesMs: 10 }), timeout(1_000, 'attempt', clock))(notebook().context)
    await clock.advance(10)
    expect(await ended).toEqual(success())
    expect(clock.waiting).toBe(0)
  })
})

describe('a no-output timeout', () => {
  const speaking = (clock: ReturnType<typeof virtualClock>, everyMs: number, times: number) => async (context: Context) => {
    for (let count = 0; count < times && !context.signal.aborted; count += 1) {
      await sleep(clock, everyMs, context.signal)
      await context.output.write('stderr', Buffer.from('.'))
    }
    return context.signal.aborted ? failure(stopReason(context.signal)) : success()
  }

  test('lets live what speaks often enough, however long', async () => {
    const clock = virtualClock()
    const ended = wrap(speaking(clock, 900, 20), noOutputTimeout(1_000, clock))(notebook().context)
    await clock.advance(18_000)
    expect(await ended).toEqual(success())
    expect(clock.waiting).toBe(0)
  })

  test('stops what has been silent for that long since it last spoke', async () => {
    const clock = virtualClock()
    const ended = wrap(scripted(clock, { says: 'hello', takesMs: 60_000 }), noOutputTimeout(1_000, clock))(notebook().context)
    await clock.runAll()
    expect(await ended).toEqual(failure({ kind: 'no-output-timeout', limitMs: 1_000 }))
    expect(clock.now()).toBe(1_000)
  })

  test('does not take a slow reader for silence', async () => {
    const clock = virtualClock()
    const slow = { write: () => sleep(clock, 30_000, new AbortController().signal) }
    const { context } = notebook({ output: slow })
    const ended = wrap(scripted(clock, { says: 'x', takesMs: 500 }), noOutputTimeout(1_000, clock))(context)
    await clock.runAll()
    expect(await ended).toEqual(success())
  })
})

describe('a limit of output', () => {
  test('lets through what is below it', async () => {
    const clock = virtualClock()
    const { context, written } = notebook()
    const ended = wrap(scripted(clock, { says: '12345' }), outputLimit(5))(context)
    await clock.runAll()
    expect(await ended).toEqual(success())
    expect(written).toEqual([{ stream: 'stdout', text: '12345' }])
  })

  test('stops what passes it and drops the rest', async () => {
    const clock = virtualClock()
    const { context, written } = notebook()
    const ended = wrap(scripted(clock, { says: '123456', takesMs: 9 }), outputLimit(5))(context)
    await clock.runAll()
    expect(await ended).toEqual(failure({ kind: 'limit', limit: 'output', bytes: 5 }))
    expect(written).toEqual([{ stream: 'stdout', text: '12345' }])
  })
})
