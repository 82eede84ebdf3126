import { describe, expect, test } from '@jest/globals'
import { TimeoutError, wrap } from '../../src/index.ts'
import { createLibrary, thrownBy } from './world.ts'

describe('timeout', () => {
  test('rejects at its limit where nobody looks at the signal', async () => {
    const library = createLibrary()
    const stopped = thrownBy(wrap(() => library.takes(60_000), library.timeout('10s'))())
    await library.clock.advance(10_000)
    expect(await stopped).toEqual(new TimeoutError(10_000))
    expect(String(await stopped)).toBe('TimeoutError: timed out after 10.0s')
  })

  test('waits for a function that obeys its signal until it has cleaned up', async () => {
    const library = createLibrary()
    let cleaned = false
    const work = async () => {
      const { signal } = library.current()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      expect(signal.reason).toBeInstanceOf(TimeoutError)
      await library.takes(300)
      cleaned = true
    }
    const stopped = thrownBy(wrap(work, library.timeout(10))())
    await library.clock.advance(100)
    expect(cleaned).toBe(false)
    await library.clock.advance(1_000)
    expect([await stopped, cleaned, library.clock.waiting]).toEqual([new TimeoutError(10), true, 0])
  })

  test('leaves a function to itself that has asked for its signal and does not obey within the grace period', async () => {
    const library = createLibrary()
    const work = () => {
      library.current().signal.throwIfAborted()
      return library.takes(60_000)
    }
    const stopped = thrownBy(wrap(work, library.timeout(10, { gracePeriod: 50 }))())
    await library.clock.advance(60)
    expect(await stopped).toBeInstanceOf(TimeoutError)
  })

  test('has what the function threw when it was stopped as its cause', async () => {
    const library = createLibrary()
    const late = new Error('half done')
    const work = async () => {
      library.current().signal.throwIfAborted()
      await library.takes(20)
      throw late
    }
    const stopped = thrownBy(wrap(work, library.timeout(10))())
    await library.clock.runAll()
    expect(await stopped).toMatchObject({ name: 'TimeoutError', limitMs: 10, cause: late })
  })

  test('lets pass what ends in time, and leaves no timer behind', async () => {
    const library = createLibrary()
    expect(await wrap(async () => 7, library.timeout('1h'))()).toBe(7)
    expect(await thrownBy(wrap(() => Promise.reject('no'), library.timeout('1h'))())).toBe('no')
    expect(library.clock.waiting).toBe(0)
  })

  test('of what is around reaches a function through other layers, as the same error', async () => {
    const library = createLibrary()
    const seen: unknown[] = []
    const inner = wrap(async () => {
      const { signal } = library.current()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      seen.push(signal.reason)
    }, library.retry(3), library.timeout('1h'))
    const stopped = thrownBy(wrap(inner, library.timeout(10))())
    await library.clock.advance(10)
    expect(seen).toEqual([await stopped])
    expect(await stopped).toBe(seen[0])
  })

  test('is told to whoever calls as a signal, too', async () => {
    const library = createLibrary()
    const outside = library.current()
    expect([outside.signal.aborted, outside.attempt]).toEqual([false, 1])
    const aborted = AbortSignal.abort(new Error('before it began'))
    let called = false
    const work = wrap(async () => void (called = true), library.timeout(10))
    expect(await thrownBy(library.withSignal(aborted, work))).toBe(aborted.reason)
    expect(called).toBe(false)
  })

  test.each(['0s', 0, -1, '10', 'soon'])('objects to a limit of %s', (limit) => {
    expect(() => createLibrary().timeout(limit)).toThrow(RangeError)
  })
})
