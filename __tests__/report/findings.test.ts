import { describe, expect, test } from '@jest/globals'
import { findings, looksLikeError } from '../../src/report/findings.ts'

describe('a line that looks like the error', () => {
  test.each([
    'error: cannot find module',
    'src/a.ts(3,5): error TS2304: Cannot find name',
    'error[E0308]: mismatched types',
    'TypeError: x is not a function',
    'AssertionError [ERR_ASSERTION]: expected 1',
    'java.lang.NullPointerException: null',
    'ERROR something',
    '[ERROR] Failed to execute goal',
    '2026-08-01 12:30:45 FATAL no disk',
    'fatal: not a git repository',
    'panic: runtime error: index out of range',
    'Traceback (most recent call last):',
    'not ok 3 - adds numbers',
    '--- FAIL: TestAdd (0.00s)',
    'FAIL src/a.test.ts',
    'FAILED tests/test_a.py::test_b - assert 1 == 2',
    'E   assert 1 == 2',
    'npm ERR! code ELIFECYCLE',
    'npm error code 1',
    '  ✕ adds numbers (3 ms)',
    '  × adds numbers',
    'make: *** [Makefile:3: all] Error 2',
    'bash: line 1: foo: command not found',
    "cp: cannot stat 'x': No such file or directory",
    'Segmentation fault (core dumped)',
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    './main.go:12:2: undefined: x',
    '/tmp/x.sh: line 3: 1234 Killed',
    'Error: Process completed with exit code 1.',
    'The build failed with 2 errors',
    '3 tests failed, 0 errors',
    'connect: connection refused',
  ])('%s', (line) => {
    expect(looksLikeError(line)).toBe(true)
  })

  test.each([
    '0 errors, 0 warnings',
    'Found 0 errors.',
    'no errors found',
    'Tests run: 3, Failures: 0, Errors: 0, Skipped: 0',
    '12 passed, 0 failed',
    'finished without errors',
    'compiled src/error.ts',
    'bundling error-handler.js',
    'fetching fail-fast@2.0.0',
    'continue-on-error is set',
    'main.ts:3:5: warning: unused',
    'everything is fine',
    'exited with code 0',
    '',
  ])('but not: %s', (line) => {
    expect(looksLikeError(line)).toBe(false)
  })
})

describe('the lines that matter', () => {
  const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `line ${index + 1}`)

  test('are those around the error and the last 50', () => {
    const lines = numbered(200)
    lines[99] = 'error: here'
    const found = findings(`${lines.join('\n')}\n`)
    expect(found.excerpts).toEqual([{ firstLine: 98, lines: ['line 98', 'line 99', 'error: here', 'line 101', 'line 102', 'line 103', 'line 104', 'line 105'] }])
    expect(found.last).toEqual(lines.slice(150))
  })

  test('of errors close to each other are one excerpt', () => {
    const lines = numbered(30)
    lines[3] = lines[8] = lines[25] = 'error: here'
    expect(findings(lines.join('\n')).excerpts.map(({ firstLine, lines: { length } }) => [firstLine, length])).toEqual([[2, 13], [24, 7]])
  })

  test('stop after the first ten errors and say how many there are', () => {
    const found = findings('error: x\n\n\n\n\n\n\n\n\n\n'.repeat(25))
    expect(found.excerpts).toHaveLength(10)
    expect([found.shown, found.found]).toEqual([10, 25])
  })

  test('of an output without errors are the last ones', () => {
    expect(findings('a\nb\n')).toEqual({ excerpts: [], found: 0, shown: 0, last: ['a', 'b'] })
  })

  test('are shortened when they are very long', () => {
    const [line = ''] = findings(`error: ${'x'.repeat(65_536)}`).last
    expect(line).toMatch(/^error: x{493} … \(65043 more characters\)$/)
  })
})
