import v8 from 'node:v8'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { shownPattern, writtenAs } from '../../src/core/pattern.ts'
import { parsePattern } from '../../src/settings/pattern.ts'

/** The pattern, or what is said against it. */
const parse = (written: string): RegExp | readonly [message: string, hint: string | undefined] => {
  let objection: readonly [string, string | undefined] | undefined
  const pattern = parsePattern(written, (message, hint) => (objection ??= [message, hint]))
  return objection ?? pattern
}

const parsed = (written: string): RegExp => {
  const pattern = parse(written)
  if (!(pattern instanceof RegExp)) throw new Error(pattern[0])
  return pattern
}

/** Whether V8 itself says that a pattern can be searched for in linear time. */
const isLinear = ({ source, flags }: RegExp): boolean => {
  v8.setFlagsFromString('--enable-experimental-regexp-engine')
  try {
    return new RegExp(source, `l${flags}`) instanceof RegExp
  } catch {
    return false
  } finally {
    v8.setFlagsFromString('--no-enable-experimental-regexp-engine')
  }
}

const atoms = fc.constantFrom('a', 'b', 'K', '\u00e9', '\u0100', '\u03c3', '.', '\\d', '\\W', '\\x41', '\\n', '\\b', '^', '$', '[a-c]', '[^B\\d]', '[\\w-]', '[\u00c0-\u0101]', '[^\u03c2]', '\\.', ']', '\\cJ', '\\101')
const sources = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  pattern: fc.oneof({ maxDepth: 3 }, tie('term'), fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map((terms) => terms.join('')), fc.tuple(tie('term'), tie('term')).map((two) => two.join('|'))),
  term: fc.oneof(
    { maxDepth: 3 },
    atoms,
    tie('pattern').map((body) => `(?:${body})`),
    tie('pattern').map((body) => `(${body})`),
    fc.tuple(tie('pattern'), fc.constantFrom('*', '+?', '?', '{2}', '{0,3}')).map(([body, sign]) => `(?:${body})${sign}`),
    fc.tuple(fc.constantFrom('a', '\\W', '[^B]', '(?:ab|K)', '(a)'), fc.constantFrom('{17}', '{3,20}?', '{18,}')).map((parts) => parts.join('')),
  ),
})).pattern
const flags = fc.subarray(['i', 'm', 's']).map((list) => list.join(''))
const subjects = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'C', 'k', '1', '\n', '\u00e9', '\u00c9', '\u0101', '\u03c2', '\u03a3', '-', ' ') , maxLength: 12 })

describe('a pattern', () => {
  test('that is taken means what it meant as it was written, and is one that V8 can search for in linear time', () => {
    let taken = 0
    fc.assert(
      fc.property(sources, flags, subjects, (source, given, subject) => {
        const pattern = parse(`/${source}/${given}`)
        if (!(pattern instanceof RegExp)) return expect(pattern[0]).toMatch(/captures and is repeated|written out/)
        taken += 1
        expect(isLinear(pattern)).toBe(true)
        const found = pattern.exec(subject)
        expect(found === null ? null : [...found]).toEqual(new RegExp(source, given).exec(subject)?.slice() ?? null)
      }),
      { numRuns: 1_000 },
    )
    expect(taken).toBeGreaterThan(500)
  })

  test.each([
    ['(a', 'expected a regular expression: a ( without its ), at its beginning'],
    ['ab)c', 'expected a regular expression: a ) without its (, at character 3, \')c\''],
    ['x|*y', 'expected a regular expression: nothing to repeat, at character 3, \'*y\''],
    ['^+', 'expected a regular expression: nothing to repeat, at character 2, \'+\''],
    ['a{3,2}', 'expected a regular expression: numbers out of order, at character 2, \'{3,2}\''],
    ['x[a-', 'expected a regular expression: a [ without its ], at character 2, \'[a-\''],
    ['[z-a]', 'expected a regular expression: a range out of order, at character 2, \'z-a]\''],
    ['a\\', 'expected a regular expression: a \\ with nothing behind it, at character 2, \'\\\''],
    ['(?x)', 'expected a regular expression: a group of an unknown kind, at its beginning'],
    ['(?<a b>x)', 'expected a regular expression: Invalid regular expression: /(?<a b>x)/: Invalid capture group name'],
    ['fail(?!ed)', 'expected a pattern that cannot search forever: nothing bounds a negative lookahead, at character 5, \'(?!ed)\''],
    ['(?=x)y', 'expected a pattern that cannot search forever: nothing bounds a lookahead, at its beginning'],
    ['(?<=x)y', 'expected a pattern that cannot search forever: nothing bounds a lookbehind, at its beginning'],
    ['(?<!no )error: and what comes behind', 'expected a pattern that cannot search forever: nothing bounds a negative lookbehind, at its beginning'],
    ['(["\']).*\\1', 'expected a pattern that cannot search forever: nothing bounds a backreference, at character 9, \'\\1\''],
    ['(?<q>a)\\k<q>', 'expected a pattern that cannot search forever: nothing bounds a backreference, at character 8, \'\\k<q>\''],
    ['(?i:a)', 'expected a pattern that cannot search forever: nothing bounds a group with flags of its own, at its beginning'],
    ['/\\p{L}+/u', 'expected a pattern without the flag u: nothing would keep it from searching forever'],
    ['(a|b){40}', 'expected a pattern that cannot search forever: nothing bounds a group that captures and is repeated 40 times'],
    ['(?:a{1000}){1000}', 'expected a pattern with counts that make it at most 500 characters long: written out this one has 1001001'],
    ['(?:^){99999999999}', expect.stringMatching(/^expected a pattern with counts that make it at most 500/)],
  ])('such as %s is refused with the place', (written, message) => {
    const said = parse(written)
    expect(said instanceof RegExp ? said : said[0]).toEqual(message)
  })

  test('with groups in groups beyond all measure is refused', () => {
    expect(parse(`${'('.repeat(5_000)}a${')'.repeat(5_000)}`)).toEqual([expect.stringMatching(/^expected a regular expression: groups in groups, more than 100 deep, at character 102/), undefined])
  })

  test('that is refused comes with a remedy', () => {
    expect(parse('fail(?!ed)')).toEqual([expect.anything(), 'say what may follow instead, such as [^x], or leave such lines out by a rule of their own'])
  })

  test.each(['[0-9a-f]{40}', '(?:\\d{1,3}\\.){3}\\d{1,3}', '(\\w{2,8}-){3}', '.{100,}', 'a{,5}', 'x{', ']', '[]a]', '[^]', '\\1', '\\k<a>', '(?<name>\\d+) ms', '[\\]]+', '\\bfoo\\b|^bar$'])('such as %s is taken', (written) => {
    expect(isLinear(parsed(written))).toBe(true)
  })

  test('is told as it was written', () => {
    expect(writtenAs(parsed('/timed out/is'))).toMatchObject({ source: 'timed out', flags: 'is' })
    expect(shownPattern(parsed('/timed [out]{20}/i'))).toBe('/timed [out]{20}/i')
    expect(shownPattern(/ours/m)).toBe('/ours/m')
  })
})
