import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/core/sha256.ts'

const theirs = (text: string): string => createHash('sha256').update(text).digest('hex')

test('it is what Node says, for texts of every length up to three blocks', () => {
  for (let length = 0; length < 200; length += 1) expect(sha256('x'.repeat(length))).toBe(theirs('x'.repeat(length)))
})

test('it is what Node says, for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === theirs(text)))
})
