import { describe, expect, test } from '@jest/globals'
import { wrap } from '../../src/core/run.ts'

describe('wrap', () => {
  test('puts the first named wrapper outermost', () => {
    const named = (name: string) => (next: () => string) => () => `${name}(${next()})`
    expect(wrap(() => 'work', named('a'), named('b'))()).toBe('a(b(work))')
  })

  test('without wrappers is the work itself', () => {
    const work = (): void => {}
    expect(wrap(work)).toBe(work)
  })
})
