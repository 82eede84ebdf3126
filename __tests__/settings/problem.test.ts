import { describe, expect, test } from '@jest/globals'
import { formatProblem, type Problem } from '../../src/settings/problem.ts'
import { sourceOf } from '../../src/settings/source.ts'

const at = (text: string, needle: string): Problem => ({
  ...sourceOf(text, 'f').place(text.indexOf(needle)),
  severity: 'error',
  message: 'm',
})
const caretLine = (problem: Problem): string => formatProblem(problem).split('\n')[2] ?? ''

describe('a problem', () => {
  test('says file, line, column, severity and message, then the line, a caret and the hint', () => {
    expect(formatProblem({ ...at('a\n  b: c\n', 'c'), hint: 'write d' })).toBe(
      'f:2:6: error: m\n    b: c\n       ^\n  hint: write d',
    )
  })

  test('of an input has no line to show', () => {
    const place = { file: "input 'timeout'", line: 0, column: 0, source: '' }
    expect(formatProblem({ ...place, severity: 'error', message: 'expected x' })).toBe("input 'timeout': expected x")
    expect(formatProblem({ ...place, severity: 'warning', message: 'odd' })).toBe("input 'timeout': warning: odd")
  })

  test.each([
    ['tabs', '\ta\t: x', '  \t \t  ^'],
    ['wide characters', '漢字: x', '        ^'],
    ['an emoji', '🚀: x', '      ^'],
    ['a combining mark', 'e\u0301: x', '     ^'],
  ])('puts its caret right behind %s', (_, line, caret) => {
    expect(caretLine(at(line, 'x'))).toBe(caret)
  })

  test('in a long line shows the part around it', () => {
    const [, shown = '', caret = ''] = formatProblem(at(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 'X')).split('\n')
    expect(shown.length).toBeLessThan(130)
    expect(shown[caret.indexOf('^')]).toBe('X')
  })

  test('shows no control character of the line', () => {
    expect(formatProblem(at('\x1b[2Jx', 'x'))).not.toContain('\x1b')
  })
})

describe('a place', () => {
  test.each([
    ['\n', 'a\nb\nXc'],
    ['\r\n', 'a\r\nb\r\nXc'],
    ['\r', 'a\rb\rXc'],
  ])('is counted in lines that end in %j', (_, text) => {
    expect(sourceOf(text, 'f').place(text.indexOf('X'))).toEqual({ file: 'f', line: 3, column: 1, source: 'Xc' })
  })
})
