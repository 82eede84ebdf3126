import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { editDistance, nearest } from '../../src/settings/nearest.ts'

describe('the distance of two words', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ac', 1],
    ['abc', 'abxc', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  test('is the same in both directions, and 0 for equal words alone', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('the word that was meant', () => {
  test.each([
    ['strages', ['name', 'stages'], 'stages'],
    ['Stages', ['stages'], 'stages'],
    ['rn', ['run', 'env'], 'run'],
    ['tiemout', ['timeouts', 'timeout'], 'timeout'],
    ['x', ['a', 'b'], undefined],
    ['zzzzzz', ['stages'], undefined],
    ['anything', [], undefined],
  ])('for %j among %j is %j', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant)
  })
})
