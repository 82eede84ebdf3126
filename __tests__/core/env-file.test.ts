import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseEnvFile, parsePathFile } from '../../src/core/env-file.ts'

describe('a file of NAME=value entries', () => {
  test.each([
    ['', {}],
    ['a=1\nb=2\n', { a: '1', b: '2' }],
    ['a=1', { a: '1' }],
    ['a=1\n\n\na=2\n', { a: '2' }],
    ['a=b=c<<d\n', { a: 'b=c<<d' }],
    ['a=\n', { a: '' }],
    [' a = 1 \n', { ' a ': ' 1 ' }],
    ['a=1\r\nb=2\r\n', { a: '1', b: '2' }],
    ['a<<EOF\none\ntwo\nEOF\nb=2\n', { a: 'one\ntwo', b: '2' }],
    ['a<<EOF\none\ntwo\nEOF', { a: 'one\ntwo' }],
    ['a<<EOF\nEOF\n', { a: '' }],
    ['a<<EOF\n\nEOF\n', { a: '' }],
    ['a<<EOF\n\n\nEOF\n', { a: '\n' }],
    ['a<<E=F\n EOF\nE=F\n', { a: ' EOF' }],
    ['a<<EOF\r\none\r\ntwo\r\nEOF\r\n', { a: 'one\r\ntwo' }],
    ['__proto__=x\n', JSON.parse('{"__proto__":"x"}')],
  ])('%j says %j', (text, values) => {
    expect(parseEnvFile(text)).toEqual({ values })
  })

  test.each([
    ['a=1\nnonsense\nb=2\n', { a: '1' }, '"nonsense" is neither NAME=value nor NAME<<DELIMITER'],
    ['=1\n', {}, '"=1" has no name before its ='],
    ['<<EOF\nx\nEOF\n', {}, '"<<EOF" lacks a name before its <<'],
    ['a<<\nx\n', {}, '"a<<" lacks a delimiter after its <<'],
    ['a=1\nb<<EOF\nx\n', { a: '1' }, 'the value of "b" is not ended by a line "EOF"'],
    ['b<<EOF\nx\nEOF \n', {}, 'the value of "b" is not ended by a line "EOF"'],
    [`${'x'.repeat(1_000)}\n`, {}, `"${'x'.repeat(60)}…" is neither NAME=value nor NAME<<DELIMITER`],
  ])('is read up to its first mistake: %j', (text, values, problem) => {
    expect(parseEnvFile(text)).toEqual({ values, problem })
  })

  test('gives back every value that was written to it', () => {
    const value = fc.array(fc.constantFrom('a', '\n', '\r', '=', '<<', 'EOF', ' ', 'é')).map((words) => words.join(''))
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[A-Z]{1,3}$/), value), (values) => {
        const text = Object.entries(values).map(([name, content]) => `${name}<<--end--\n${content}\n--end--\n`).join('')
        const ended = Object.fromEntries(Object.entries(values).map(([name, content]) => [name, content.replace(/\r$/, '')]))
        expect(parseEnvFile(text)).toEqual({ values: ended })
      }),
    )
  })
})

test('a file of folders is read line by line, without empty ones', () => {
  expect(parsePathFile('/one\n\n/two\r\n/with space\n')).toEqual(['/one', '/two', '/with space'])
  expect(parsePathFile('')).toEqual([])
})
