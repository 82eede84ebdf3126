import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bareKey, keyProblem, stretchingProblem } from '../../src/core/key.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a key', () => {
  test.each([
    ['key', 'key'],
    ['key\n', 'key'],
    ['key\r\n', 'key'],
    ['key\n\n', 'key\n'],
    ['key\r', 'key\r'],
    ['\nkey ', '\nkey '],
    ['\n', ''],
  ])('%j counts as %j', (input, key) => {
    expect(bareKey(bytes(input))).toEqual(bytes(key))
  })

  test.each([
    ['', 'it is empty'],
    ['123456789012345', /^it is shorter than 16 characters/],
    ['1234567890123456\0', /NUL/],
  ])('%j is refused', (key, why) => {
    expect(keyProblem(bytes(key), 'sha256')).toMatch(why)
  })

  test('that is no text is refused', () => {
    expect(keyProblem(new Uint8Array(32).fill(0xff), 'sha256')).toMatch(/no UTF-8/)
  })

  test('is good or refused without a word of it, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom('sha256' as const, 'scrypt' as const), (key, algorithm) => {
        const why = keyProblem(key, algorithm)
        return why === undefined ? key.length >= 8 : ALL_WORDS.test(why)
      }),
    )
  })
})

const ALL_WORDS = /^it is (?:empty|no UTF-8 text without NUL, so no environment variable can hold it|shorter than \d+ characters: whoever reads its digest could find it by trying)$/

test.each([2 ** 14, 2 ** 17])('a usual scrypt digest of cost %d is within bounds', (cost) => {
  const usual = { cost, blockSize: 8, parallelization: 1, salt: 'A'.repeat(22), length: 32 }
  expect(stretchingProblem(usual)).toBeUndefined()
  expect(stretchingProblem({ ...usual, parallelization: Number.NaN })).toBe('its parameters are not whole numbers above zero')
  expect(stretchingProblem({ ...usual, blockSize: 2 ** 10 })).toMatch(/too much/)
})
