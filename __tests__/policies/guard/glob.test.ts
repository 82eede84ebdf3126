import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { minimatch } from 'minimatch'
import { matchesGlob } from '../../../src/policies/guard/glob.ts'

const HOSTILE = [...'[](){}!@+,#$^|~&=<>"\'%:;']
const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', ...HOSTILE), minLength: 1, maxLength: 5 })
const part = fc.string({ unit: fc.constantFrom('a', 'b', '.', '-', '*', '*', '?', ...HOSTILE), minLength: 1, maxLength: 6 })
const legal = (text: string): boolean => text.split('/').every((piece) => !/^\.\.?$/.test(piece))
const path = (piece: fc.Arbitrary<string>) => fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('/')).filter(legal)

/** A pattern that has something to do with the text. */
const related = path(name).chain((text) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(2), fc.constantFrom('*', '**', '?', '/**/', '**/', '/**', '/*')), { maxLength: 3 }).map((edits) => ({
    text,
    pattern: edits.reduce((pattern, [at, length, wildcard]) => pattern.slice(0, at) + wildcard + pattern.slice(at + length), text).replaceAll(/\/+/g, '/').replaceAll(/^\/|\/$/g, '') || '*',
  })),
)

const reference = (pattern: string, text: string): boolean =>
  minimatch(text, pattern.replaceAll(/[^\w/*?.-]/g, String.raw`\$&`), {
    dot: true, nobrace: true, noext: true, nonegate: true, nocomment: true, magicalBraces: false, platform: 'linux',
  })

describe('a glob', () => {
  test('agrees with minimatch on unrelated patterns and names, hostile ones too', () => {
    fc.assert(fc.property(path(fc.oneof(part, fc.constant('**'))), path(name), (pattern, text) => matchesGlob(pattern, text) === reference(pattern, text)), { numRuns: 3_000 })
  })

  test('agrees with minimatch on patterns made from the name', () => {
    fc.assert(fc.property(related.filter(({ pattern }) => legal(pattern)), ({ pattern, text }) => matchesGlob(pattern, text) === reference(pattern, text)), { numRuns: 5_000 })
  })

  test('matches itself as soon as it has no wildcard, and nothing longer or shorter', () => {
    fc.assert(fc.property(path(name), (text) => matchesGlob(text, text) && !matchesGlob(text, `${text}a`) && !matchesGlob(text, `a${text}`) && !matchesGlob(`${text}a`, text)))
  })

  test.each([
    ['a/**', 'a', false],
    ['a/**', 'a/b/c', true],
    ['**/a', 'a', true],
    ['a/**/b', 'a/b', true],
    ['**', 'a/b', true],
    ['a**', 'a/b', false],
    ['*', '', false],
    ['', '', true],
    ['a\\*', 'a*', false],
    ['v[0-9]', 'v1', false],
    ['{a,b}', 'a', false],
    ['!a', 'b', false],
    ['@(a|b)', 'a', false],
    ['?', '\u{1F600}', true],
  ])('%j and %j: %s', (pattern, text, matched) => {
    expect(matchesGlob(pattern, text)).toBe(matched)
  })

  test('takes no time to speak of for what hangs a regular expression', () => {
    expect(matchesGlob(`${'*a'.repeat(40)}b`, 'a'.repeat(4_000))).toBe(false)
    expect(matchesGlob(`${'**/a/'.repeat(40)}b`, 'a/'.repeat(2_000))).toBe(false)
  })
})
