import { describe, expect, test } from '@jest/globals'
import { type Layer, type Timing, wrap } from '../../src/index.ts'
import { createLibrary, thrownBy } from './world.ts'

const { retry, timed } = createLibrary()

describe('a wrapped function', () => {
  test('keeps its name, its length, its arguments and what it is called on', async () => {
    function greet(this: { readonly greeting: string }, first: string, last: string): string {
      return `${this.greeting} ${first} ${last}`
    }
    const wrapped = wrap(greet, retry(2))
    expect([wrapped.name, wrapped.length]).toEqual(['greet', 2])
    expect(await wrapped.call({ greeting: 'Hello' }, 'Ada', 'Lovelace')).toBe('Hello Ada Lovelace')
  })

  test('that threw at once rejects', async () => {
    const error = new Error('at once')
    const wrapped = wrap((): number => {
      throw error
    }, retry(1))
    expect(await thrownBy(wrapped())).toBe(error)
  })

  test('has the first layer outermost', async () => {
    const order: string[] = []
    const noted = (name: string): Layer => timed(() => order.push(name))
    await wrap(async () => undefined, noted('outer'), noted('inner'))()
    expect(order).toEqual(['inner', 'outer'])
  })

  test('keeps apart calls at the same time', async () => {
    const library = createLibrary()
    const seen: string[] = []
    const work = wrap(async (name: string) => {
      const { attempt } = library.current()
      seen.push(`${name}${attempt}`)
      if (attempt === 1 && name === 'a') throw new Error('once')
      return name
    }, library.retry({ backoff: 5 }))
    const both = Promise.all([work('a'), work('b')])
    await library.clock.runAll()
    expect([await both, seen]).toEqual([['a', 'b'], ['a1', 'b1', 'a2']])
  })

  test('of nothing is an error that says so', () => {
    expect(() => wrap(undefined as never, retry(1))).toThrow('expected a function or a method to wrap, got undefined')
    expect(() => retry(1)(undefined as never, { kind: 'field' } as never)).toThrow('expected a function or a method to wrap, got field')
    expect(() => retry(1)((() => undefined) as never, 'method' as never)).toThrow('compile without experimentalDecorators')
  })
})

describe('timed', () => {
  test('tells how long each call took and how it ended', async () => {
    const library = createLibrary()
    const timings: Timing[] = []
    const work = async function upload(fails: boolean): Promise<void> {
      await library.takes(250)
      if (fails) throw new Error('no')
    }
    const calls = Promise.allSettled([false, true].map(wrap(work, library.timed((timing) => timings.push(timing)))))
    await library.clock.runAll()
    await calls
    expect(timings).toEqual([
      { name: 'upload', attempt: 1, durationMs: 250, outcome: 'success' },
      { name: 'upload', attempt: 1, durationMs: 250, outcome: 'failure' },
    ])
  })
})
