import { describe, expect, test } from '@jest/globals'
import { findings } from '../../src/report/findings.ts'
import { locate } from '../../src/report/location.ts'
import { plainText } from '../../src/report/plain.ts'

const workspace = '/home/runner/work/app'
const inApp = (output: string) => locate(output, { workspace })

describe('the place that an output blames', () => {
  test.each([
    ['tsc', "src/a.ts(3,5): error TS2304: Cannot find name 'x'.", 'src/a.ts:3:5'],
    ['tsc with colours', '\x1b[96msrc/a.ts\x1b[0m:\x1b[93m3\x1b[0m:\x1b[93m5\x1b[0m - error TS2304', 'src/a.ts:3:5'],
    ['gcc', 'src/main.c:12:7: error: expected ;', 'src/main.c:12:7'],
    ['go', '# app/cmd\n./cmd/main.go:12:2: undefined: x', 'cmd/main.go:12:2'],
    ['go test', '--- FAIL: TestAdd (0.00s)\n    add_test.go:9: got 3, want 4', 'add_test.go:9'],
    ['rust', 'error[E0308]: mismatched types\n --> src/main.rs:4:18\n  |', 'src/main.rs:4:18'],
    ['eslint', `${workspace}/src/a.js\n  1:1  warning  Missing semicolon\n  3:5  error  'x' is not defined  no-undef\n`, 'src/a.js:3:5'],
    ['jest', '● adds\n\n  Error: no\n\n    at Object.<anonymous> (__tests__/a.test.ts:4:11)', '__tests__/a.test.ts:4:11'],
    [
      'node, past its own frames and those of packages',
      `TypeError: x\n    at fn (node:internal/x:1:2)\n    at g (${workspace}/node_modules/p/i.js:1:2)\n    at h (${workspace}/src/h.js:7:9)`,
      'src/h.js:7:9',
    ],
    ['node with modules', `Error: x\n    at file://${workspace}/src/h.mjs:7:9`, 'src/h.mjs:7:9'],
    [
      'Python, in the innermost frame of ours',
      `Traceback (most recent call last):\n  File "${workspace}/a.py", line 1, in <module>\n  File "${workspace}/lib/b.py", line 22, in f\n  File "/usr/lib/python3/json.py", line 5, in g\nValueError: x`,
      'lib/b.py:22',
    ],
    ['PHP', `PHP Fatal error:  Uncaught Exception in ${workspace}/a.php on line 12`, 'a.php:12'],
    ['make', 'make: *** [Makefile:3: all] Error 2', 'Makefile:3'],
    ['a path in another alphabet', 'Fehler/größe.ts:3:5: error: x', 'Fehler/größe.ts:3:5'],
  ])('%s', (_, output, place) => {
    const { file, line, column } = inApp(output) ?? {}
    expect([file, line, column].filter((part) => part !== undefined).join(':')).toBe(place)
  })

  test.each([
    ['a time', 'ERROR at 12:30:45'],
    ['a host and a port', 'error: connect to db.example.com:5432 and localhost:8080 failed'],
    ['an address and a port', 'error: connect ECONNREFUSED 127.0.0.1:5432'],
    ['a URL', 'error: GET https://example.com/src/a.js:3:4 failed'],
    ['a file outside the workspace', 'error: /usr/lib/x.js:3:4'],
    ['a file above the workspace', 'error: ../other/x.js:3:4'],
    ['a package', 'Error: x\n  at y (node_modules/p/i.js:1:2)'],
    ['a warning', 'src/a.c:3:5: warning: unused'],
    ['a line that is no error', 'loaded src/a.ts:3:5'],
    ['line zero', 'error: src/a.ts:0'],
    ['nothing', ''],
  ])('is not %s', (_, output) => {
    expect(inApp(output)).toBeUndefined()
  })

  test('is one that exists, where that can be asked', () => {
    const asked: string[] = []
    const exists = (file: string): boolean => asked.push(file) > 1
    expect(locate('error: gone.ts:1:1\nerror: here.ts:2:3', { workspace, exists })).toEqual({ file: 'here.ts', line: 2, column: 3 })
    expect(asked).toEqual(['gone.ts', 'here.ts'])
  })

  test('is looked for in the folder of the command first', () => {
    const there = (...files: string[]) => ({ workspace: '/ws', folder: './app/', exists: (file: string) => files.includes(file) })
    expect(locate('src/a.ts(3,5): error TS1: x', there('app/src/a.ts', 'src/a.ts'))?.file).toBe('app/src/a.ts')
    expect(locate('src/a.ts(3,5): error TS1: x', there('src/a.ts'))?.file).toBe('src/a.ts')
    expect(locate('/ws/src/a.ts(3,5): error TS1: x', there('app/src/a.ts', 'src/a.ts'))?.file).toBe('src/a.ts')
  })

  test('on Windows is relative too, with slashes', () => {
    expect(locate('Error: x\n    at f (D:\\a\\app\\src\\h.js:7:9)', { workspace: 'D:\\a\\app' })).toEqual({ file: 'src/h.js', line: 7, column: 9 })
  })
})

const HOSTILE = [
  '`', 'a', 'a:', '/', '../', 'a.b:1:', 'error ', 'no errors ', 'http://', '(1,', '\x1b[', '\x1b]', '\x1b[0;', '\r', 'a\r', '\ud800', ' ', '\t', ':1', '1:', '  File "', 'é', '.a',
  'exited with ', 'at ', '"', '", line 1', 'x on line ', 'a.ts(1', 'AssertionError', '\\', '--> ',
]

test('the time for a hostile output grows with its length and not with its square', () => {
  const cost = (output: string): number => {
    const start = performance.now()
    plainText(output)
    findings(output)
    inApp(output)
    return performance.now() - start
  }
  const quadratic = HOSTILE.filter((unit) => {
    const bytes = unit.repeat(Math.ceil(65_536 / unit.length))
    const best = Math.min(...[1, 2, 3].map(() => Math.min(cost(bytes), cost(`error: ${bytes}`))))
    return best > 1_000
  })
  expect(quadratic).toEqual([])
})
