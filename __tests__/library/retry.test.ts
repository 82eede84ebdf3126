import { describe, expect, test } from '@jest/globals'
import { TimeoutError, wrap } from '../../src/index.ts'
import { createLibrary, thrownBy } from './world.ts'

/** Fails with these one after the other, then returns how often it was called. */
const failing = (...errors: readonly unknown[]) => {
  let calls = 0
  return async (): Promise<number> => {
    const error = errors[calls]
    calls += 1
    if (calls <= errors.length) throw error
    return calls
  }
}

const ended = async <T>(library: ReturnType<typeof createLibrary>, promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined)
  await library.clock.runAll()
  return promise
}

describe('retry', () => {
  test('calls until it succeeds, with the delays of the pipeline language', async () => {
    const library = createLibrary()
    expect(await ended(library, wrap(failing(1, 2), library.retry(3))())).toBe(3)
    // equal jitter in the middle: 0.75 of 1 s and of 2 s
    expect(library.clock.now()).toBe(2_250)
  })

  test('throws what the last attempt threw, that very value', async () => {
    const library = createLibrary()
    const last = { not: 'even an error' }
    expect(await thrownBy(ended(library, wrap(failing(new Error('1'), last), library.retry(2))()))).toBe(last)
  })

  test('waits as it is told', async () => {
    const library = createLibrary()
    const told: unknown[] = []
    const backoff = { initialDelay: '10ms', factor: 3, jitter: 'none' } as const
    const onRetry = (failed: unknown) => told.push(failed)
    await ended(library, wrap(failing('a', 'b'), library.retry({ backoff, onRetry }))())
    expect(told).toEqual([
      { error: 'a', attempt: 1, delayMs: 10 },
      { error: 'b', attempt: 2, delayMs: 30 },
    ])
  })

  test.each([
    ['a class', TypeError],
    ['a base class by name', 'Error'],
    ['a code', 'ECONNRESET'],
    ['a function', (error: unknown) => (error as Error).message === 'reset'],
    ['one of several', [RangeError, TypeError]],
  ])('is for errors that fit %s', async (_, on) => {
    const library = createLibrary()
    const error = Object.assign(new TypeError('reset'), { code: 'ECONNRESET' })
    expect(await ended(library, wrap(failing(error), library.retry({ on, backoff: 1 }))())).toBe(2)
  })

  test('is for no other errors, and for none that abort it', async () => {
    const library = createLibrary()
    const error = new TypeError('no')
    for (const options of [{ on: RangeError }, { on: 'RangeError' }, { on: TypeError, abortOn: 'TypeError' }]) {
      expect(await thrownBy(ended(library, wrap(failing(error), library.retry(options))()))).toBe(error)
    }
    expect(library.clock.now()).toBe(0)
  })

  test('tries again what a timeout within it has stopped', async () => {
    const library = createLibrary()
    const attempts: number[] = []
    const work = async () => {
      attempts.push(library.current().attempt)
      await library.takes(100)
    }
    const stopped = wrap(work, library.retry({ maxAttempts: 2, backoff: 5, on: TimeoutError }), library.timeout(10))()
    expect(await thrownBy(ended(library, stopped))).toBeInstanceOf(TimeoutError)
    expect(attempts).toEqual([1, 2])
  })

  test('stops waiting when its signal is aborted, and throws the reason of that', async () => {
    const library = createLibrary()
    const controller = new AbortController()
    const waiting = library.withSignal(controller.signal, wrap(failing(1, 2), library.retry({ backoff: '1h' })))
    await library.clock.settle()
    const reason = new Error('enough')
    controller.abort(reason)
    expect(await thrownBy(waiting)).toBe(reason)
    expect(library.clock.waiting).toBe(0)
  })

  test('gives up early when the next wait cannot fit', async () => {
    const library = createLibrary()
    const call = wrap(failing('first', 'second'), library.retry({ maxAttempts: 9, backoff: '1s', maxElapsed: '1500ms' }))
    expect(await thrownBy(ended(library, call()))).toBe('second')
  })

  test.each([0, 1.5, Number.NaN])('objects to %s attempts', (attempts) => {
    expect(() => createLibrary().retry(attempts)).toThrow(RangeError)
  })

  test('objects to a duration without its unit', () => {
    expect(() => createLibrary().retry({ backoff: '5' })).toThrow("backoff: expected milliseconds or a text such as 500ms, 90s or 1h30m (at most 365d), got \"5\"")
  })
})
