import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/core/finding.ts'
import { PRESETS } from '../../../src/streams/presets/index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const outputs = readdirSync(fixtures).flatMap((tool) =>
  readdirSync(join(fixtures, tool))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ tool, name })),
)

const textOf = (tool: string, name: string): string => readFileSync(join(fixtures, tool, name), 'utf8')
const expectedOf = (tool: string, name: string): readonly Omit<Finding, 'rule'>[] =>
  JSON.parse(textOf(tool, name.replace(/\.\w+$/, '.findings.json'))) as readonly Omit<Finding, 'rule'>[]

const load = async (tool: string) => {
  const preset = PRESETS[tool]
  if (preset === undefined) throw new Error(`there is no preset ${tool}`)
  return (await preset.load())()
}

const read = async (tool: string, lines: readonly string[]): Promise<readonly Finding[]> => {
  const preset = await load(tool)
  return [...lines.flatMap((line) => preset.push(line)), ...preset.end()]
}

describe('what real tools wrote', () => {
  test.each(outputs)('$tool: $name is read to its findings', async ({ tool, name }) => {
    const found = await read(tool, textOf(tool, name).split('\n'))
    expect(found).toEqual(expectedOf(tool, name).map((finding) => ({ ...finding, rule: tool })))
  })

  test.each(outputs.filter(({ name }) => name.endsWith('.txt')))('$tool: $name says the same with \\r\\n', async ({ tool, name }) => {
    const found = await read(tool, textOf(tool, name).split('\n').map((line) => `${line}\r`))
    expect(found.map(({ file, line, code }) => ({ file, line, code }))).toEqual(expectedOf(tool, name).map(({ file, line, code }) => ({ file, line, code })))
  })

  test('there is an output for every preset, and a preset for every output', () => {
    expect([...new Set(outputs.map(({ tool }) => tool))].sort()).toEqual(Object.keys(PRESETS).sort())
  })

  test.each([
    ['tsc', 'tsc.txt', 'tsc-pretty.txt'],
    ['tsc', 'tsc-pretty.txt', 'tsc7-pretty.txt'],
    ['eslint', 'eslint-stylish.txt', 'eslint-color.txt'],
    ['vitest', 'vitest.txt', 'vitest-color.txt'],
    ['mocha', 'mocha-spec.txt', 'mocha-dot.txt'],
    ['gcc', 'gcc.txt', 'gcc-color.txt'],
    ['rustc', 'cargo-build.txt', 'cargo-build-color.txt'],
    ['go', 'go-test.txt', 'go-test-json.txt'],
  ])('%s: %s and %s name the same places', (tool, one, other) => {
    const places = (name: string) => expectedOf(tool, name).map(({ file, line, column, level }) => ({ file, line, column, level }))
    expect(places(one)).toEqual(places(other))
  })
})

describe('what is worth knowing of each tool', () => {
  test('tsc: the lines below an error belong to its message', async () => {
    const [only] = await read('tsc', ["src/a.ts(6,14): error TS2322: Type 'A' is not assignable to type 'B'.", "  Types of 'x' are incompatible.", 'done'])
    expect(only).toEqual({ level: 'error', file: 'src/a.ts', line: 6, column: 14, code: 'TS2322', rule: 'tsc', message: "Type 'A' is not assignable to type 'B'.\n  Types of 'x' are incompatible." })
  })

  test('eslint: of a JSON line that was cut, the files that are whole are read', async () => {
    const json = textOf('eslint', 'eslint-json.txt').trim()
    const whole = await read('eslint', [json])
    const cut = await read('eslint', [json.slice(0, -20)])
    expect(cut.length).toBeGreaterThan(0)
    expect(cut).toEqual(whole.slice(0, cut.length))
    expect(whole.length).toBeGreaterThan(cut.length)
  })

  test('eslint: words under a sentence that ends like a file are no findings', async () => {
    expect(await read('eslint', ['see readme.md', '  and then error  what', ''])).toEqual([])
  })

  test('jest: what passed and wrote to the console is no failure', async () => {
    expect(await read('jest', ['PASS src/a.test.js', '  \u25cf Console', '', '    console.error', '      at src/a.test.js:3:4'])).toEqual([])
  })

  test('jest: a failure that is told twice is found once', async () => {
    const lines = textOf('jest', 'jest.txt').split('\n')
    expect(await read('jest', [...lines, 'Summary of all failing tests', ...lines])).toEqual(await read('jest', lines))
  })

  test('vitest: an error that several tests share is found for each', async () => {
    const lines = [' FAIL  a.test.ts > one', ' FAIL  a.test.ts > two', 'Error: no', ' \u276f a.test.ts:3:4']
    expect((await read('vitest', lines)).map(({ code, file, line, message }) => [code, file, line, message])).toEqual([
      ['one', 'a.test.ts', 3, 'Error: no'],
      ['two', 'a.test.ts', 3, 'Error: no'],
    ])
  })

  test('vitest: an unhandled rejection is found', async () => {
    const lines = ['\u23af\u23af\u23af\u23af Unhandled Rejection \u23af\u23af\u23af\u23af\u23af', 'Error: late', ' \u276f src/a.ts:7:9', '']
    expect(await read('vitest', lines)).toMatchObject([{ message: 'Error: late', file: 'src/a.ts', line: 7 }])
  })

  test('go: what a test logs counts only if the test fails', async () => {
    const run = (verdict: string) =>
      read('go', ['=== RUN   TestA', '    a_test.go:3: a note', `--- ${verdict}: TestA (0.00s)`, `${verdict === 'FAIL' ? 'FAIL' : 'ok  '}\texample.com/a\t0.1s`])
    expect(await run('PASS')).toEqual([])
    expect(await run('FAIL')).toMatchObject([{ file: 'example.com/a/a_test.go', line: 3, message: 'a note', code: 'TestA' }])
  })

  test('go: a data race is found at the first frame of one\u2019s own', async () => {
    const lines = ['WARNING: DATA RACE', 'Write at 0x00c1 by goroutine 8:', '  runtime.mapassign()', '      /usr/local/go/src/runtime/map.go:1 +0x1', '  example.com/a.Set()', '      /tmp/app/a.go:12 +0x44', '==================']
    expect(await read('go', lines)).toMatchObject([{ message: 'WARNING: DATA RACE', file: '/tmp/app/a.go', line: 12 }])
  })

  test('go: a line that only mentions a panic is none', async () => {
    expect(await read('go', ['panic: not really', 'all is well', 'ok  \texample.com/a\t0.1s'])).toEqual([])
  })

  test('gcc: notes are part of what they explain', async () => {
    const found = await read('gcc', textOf('gcc', 'gcc.txt').split('\n'))
    expect(found.find(({ line }) => line === 13)?.message).toBe("too few arguments to function 'add'\nc/main.c:6: note: declared here")
  })

  test('rustc: a panic as Rust wrote it before 1.73 is found', async () => {
    expect(await read('rustc', ["thread 'tests::it' panicked at 'no way', src/lib.rs:3:5"])).toMatchObject([{ message: 'no way', file: 'src/lib.rs', line: 3, column: 5 }])
  })

  test('pytest: what only the short summary names is found, without a line', async () => {
    expect(await read('pytest', ['=== short test summary info ===', 'FAILED a/test_x.py::TestA::test_b[1 2] - assert 1 == 2'])).toEqual([
      { level: 'error', message: 'assert 1 == 2', file: 'a/test_x.py', code: 'TestA.test_b[1 2]', rule: 'pytest' },
    ])
  })

  test('junit: a document without line ends may come in pieces that end anywhere', async () => {
    const text = textOf('junit', 'vitest-junit.xml')
    const preset = await load('junit')
    const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, index) => text.slice(index * 7, index * 7 + 7))
    const found = [...pieces.flatMap((piece) => preset.pushText?.(piece) ?? []), ...preset.end()]
    expect(found.map(({ rule: _, ...finding }) => finding)).toEqual(expectedOf('junit', 'vitest-junit.xml'))
  })

  test('junit: what passed on its second try is a warning, what was skipped is nothing', async () => {
    const xml = '<testsuite><testcase name="a"><flakyFailure message="once"/></testcase><testcase name="b"><skipped/></testcase></testsuite>'
    expect(await read('junit', [xml])).toEqual([{ level: 'warning', message: 'once', code: 'a', rule: 'junit' }])
  })

  test('junit: the place that a test case names stands where its text names none', async () => {
    expect(await read('junit', ['<testcase name="a" file="spec/a_spec.rb" line="7"><failure message="no">none</failure></testcase>'])).toMatchObject([
      { file: 'spec/a_spec.rb', line: 7 },
    ])
  })

  test('junit: a tag without end is given up, and said', async () => {
    const preset = await load('junit')
    const found = Array.from({ length: 200 }, () => preset.push(`<${'a'.repeat(8_000)}`)).flat()
    expect(found).toMatchObject([{ level: 'notice', message: expect.stringContaining('no XML that can be read') }])
  })
})

describe('hostile lines', () => {
  const long = (piece: string): string => piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536)
  const LINES = [
    long('a'), long(' '), long('a:1:'), long('('), long('a.c:1:1: '), long('\u001b['), long('\u001b]0;'), long('at ('), long('a - '), long('_'), long('='), long('::'),
    `src/${long('a')}.ts(1,1): error TS1: x`, `a(1,1): error TS1: ${long('x')}`, `[{"filePath"${long('{"')}`, `[{"filePath"${long('\\')}`, `  1:1  error  ${long('  x')}`,
    `E   ${long('E  ')}`, `FAIL ${long('a ')}`, ` FAIL  ${long(' > ')}`, `  ${long('1')}) x`, `--- FAIL: ${long('a')}`, `panic: ${long('a')}`, `error[E0308]: ${long('`')}`,
    `thread '${long("'")}' panicked at `, `{"Action":"output","Output":"${long('\\n')}"}`, `<${long('a=')}`, `<a b="${long('&')}`, '\u0000\u0001\ufffd\ud800', '  | ^'.concat(long('^ ')),
    `In file included from ${long('a:1')}`, `::error ${long('file=a,')}::x`,
  ]

  test.each(Object.keys(PRESETS))('%s reads them, between its own, in linear time', async (tool) => {
    const own = outputs.filter((output) => output.tool === tool).flatMap(({ name }) => textOf(tool, name).split('\n'))
    const found = await read(tool, [...LINES, ...own, ...LINES.flatMap((line) => [own[3] ?? '', line])])
    for (const { message, code = '', file = '' } of found) {
      expect(message.length).toBeLessThanOrEqual(65_536)
      expect(code.length + file.length).toBeLessThan(10_000)
    }
  })

  test.each(Object.keys(PRESETS).filter((tool) => tool !== 'junit'))('%s keeps no more of a failure without end than it shows', async (tool) => {
    const own = outputs.filter((output) => output.tool === tool).flatMap(({ name }) => textOf(tool, name).split('\n').slice(0, 12))
    const found = await read(tool, [...own, ...Array.from({ length: 5_000 }, (_, index) => `    line ${index} of a text without end`)])
    for (const { message } of found) expect(message.length).toBeLessThan(5_000)
  })
})
