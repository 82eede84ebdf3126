import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Finding } from '../../../src/core/finding.ts'
import { LONGEST_LINE } from '../../../src/streams/lines.ts'
import { createScanner } from '../../../src/streams/scan/index.ts'
import { recordReaders } from '../../../src/streams/scan/records.ts'
import type { ScanRule, ScanSpec } from '../../../src/streams/scan/spec.ts'

const rule = (over: Partial<ScanRule>): ScanRule => ({ name: 'r', level: 'error', limit: 10, ...over })
const spec = (rules: readonly ScanRule[], over: Partial<ScanSpec> = {}): ScanSpec => ({ rules, presets: [], format: 'text', ...over })

/** Scans one stream, cut into chunks of these sizes in turn. */
const scan = (rules: readonly ScanRule[], text: string | Uint8Array, sizes: readonly number[] = [1 << 20]) => {
  const scanner = createScanner(spec(rules))
  const stream = scanner.stream({})
  const bytes = Buffer.from(text)
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    // A copy that is spoilt afterwards, as the memory of a real chunk is.
    const chunk = Uint8Array.from(bytes.subarray(from, from + size))
    stream.push(chunk)
    chunk.fill(0x45)
    from += size
  }
  stream.end()
  return scanner
}

/** What every line by itself would give. */
const oracle = (rules: readonly ScanRule[], text: string | Uint8Array) => {
  const bytes = Buffer.from(text)
  const lines: string[] = []
  let cutLines = 0
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(10, from)
    const to = feed === -1 ? bytes.length : feed
    if (to - from > LONGEST_LINE) cutLines += 1
    lines.push(bytes.subarray(from, Math.min(to, from + LONGEST_LINE)).toString().replace(/\r$/, ''))
    from = to + 1
  }
  const hits = rules.map(({ match, ignore }) =>
    lines.flatMap((line, index) => (match?.test(line) === true && ignore?.test(line) !== true ? [index + 1] : [])),
  )
  return { lines: lines.length, cutLines, hits }
}

const found = (rules: readonly ScanRule[], text: string | Uint8Array, sizes?: readonly number[]) => {
  const { rules: results, lines, cutLines } = scan(rules.map((each) => ({ ...each, limit: 100_000 })), text, sizes).result()
  return { lines, cutLines, hits: results.map(({ first, last }) => [...first, ...last].map(({ line }) => line)) }
}

const PATTERNS = [
  /ERROR/, /ERROR|FATAL/, /error/i, /^ERROR/, /FATAL$/, /ER+OR/, /ER?ROR/, /(?:FA|ER)(?:TAL|ROR)/, /E(R{2})OR x/, /[eE]rror: (?<n>\d+)/,
  /\bERR/, /é+ERROR/, /^$/, /^.{5}$/, /\d{2,}/, /a[^b]*b/, /x\s+y/, /ERROR.*FATAL/, /.+\r/, /\u2028/, /(?:)/, /FATAL(?= x)/, /panic:|Traceback/, /\x45RROR/, /^ERROR$/im,
]

const words = fc.constantFrom(
  'ERROR', 'FATAL', 'error', 'ERRROR', 'ERR', 'E', 'RROR', ' ', 'x', 'y', 'a', 'b', '12', 'é', '\u2028', '\r', '\0', 'panic:', 'Traceback', '\x1b[31m', 'FATA', 'L', '😀',
)
const line = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))
const texts = fc.tuple(fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 60 }), line).map(([lines, last]) => lines.flat().join('') + last)

describe('a scan', () => {
  test('finds in blocks what each line by itself would give, wherever chunks end', () => {
    const rules = fc.subarray(PATTERNS, { minLength: 1, maxLength: 5 }).map((all) => all.map((match, index) => rule({ name: `r${index}`, match, ...(index === 1 && { ignore: /x|12/ }) })))
    fc.assert(
      fc.property(rules, texts, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }), (given, text, sizes) => {
        expect(found(given, text, sizes)).toEqual(oracle(given, text))
      }),
      { numRuns: 1_500 },
    )
  })

  test('finds the same in bytes that are no text', () => {
    const bytes = fc.array(fc.oneof(fc.constantFrom(10, 13, 0x45, 0x52, 0x4f, 0xc3, 0xa9, 0xff, 0), fc.integer({ min: 0, max: 255 })), { maxLength: 2_000 }).map((all) => Uint8Array.from(all))
    const rules = [rule({ match: /ERO?/ }), rule({ name: 's', match: /\ufffd|é/ })]
    fc.assert(fc.property(bytes, fc.integer({ min: 1, max: 200 }), fc.boolean(), (text, size, both) => {
      const given = both ? rules : rules.slice(0, 1)
      expect(found(given, text, [size])).toEqual(oracle(given, text))
    }), { numRuns: 300 })
  })

  test('looks at 64 KiB of a line without end, and counts it as cut', () => {
    const filler = 'x'.repeat(LONGEST_LINE - 5)
    const text = `a\n${filler}ERROR\n${filler} ERROR\nERROR${filler}${filler}ERROR\nERROR`
    for (const match of [/ERROR/, /ERROR$/, /[E]RROR/]) {
      for (const sizes of [[1 << 20], [65_536], [1_000, 70_000], [65_535]]) expect(found([rule({ match })], text, sizes)).toEqual(oracle([rule({ match })], text))
    }
    expect(oracle([rule({ match: /ERROR/ })], text)).toEqual({ lines: 5, cutLines: 2, hits: [[2, 4, 5]] })
  })

  test('keeps the first and the last matches, none of them twice', () => {
    const text = Array.from({ length: 100 }, (_, index) => `ERROR ${index + 1}\n`).join('')
    const shown = (limit: number, lines = text) => {
      const [result] = scan([rule({ match: /ERROR/, limit })], lines).result().rules
      return [result?.count, result?.first.map((match) => match.line), result?.last.map((match) => match.line)]
    }
    expect(shown(5)).toEqual([100, [1, 2, 3], [99, 100]])
    expect(shown(1)).toEqual([100, [1], []])
    expect(shown(0)).toEqual([100, [], []])
    expect(shown(10, 'ERROR\n'.repeat(7))).toEqual([7, [1, 2, 3, 4, 5], [6, 7]])
  })

  test('sums up the numbers of named groups', () => {
    const took = rule({ name: 'took', match: /took (?<ms>\d+)ms/ })
    const scanner = scan([took], [5, 1, 3, 2, 4].map((ms) => `took ${ms}ms\n`).join(''))
    expect(scanner.result().rules[0]?.extracted).toEqual({ ms: { count: 5, min: 1, max: 5, mean: 3, p50: 3, p95: 5, sum: 15 } })
    expect(['took', 'took.count', 'took.ms.p95', 'took.ms.max', 'took.rate', 'other'].map(scanner.measure)).toEqual([5, 5, 5, 5, undefined, 0])
  })

  test('makes a finding of a match that names a file', () => {
    const { findings, found: count } = scan([rule({ name: 'cc', level: 'warning', match: /^(?<file>[^:]+):(?<line>\d+): (?<message>.*)/ })], 'src/a.c:3: odd\nno\n').result()
    expect(findings).toEqual([{ level: 'warning', message: 'odd', file: 'src/a.c', line: 3, rule: 'cc' }])
    expect(count).toBe(1)
  })

  test('takes no number for a line that no file can have', () => {
    const { findings } = scan([rule({ match: /^(?<file>\S+):(?<line>\S+):(?<column>\S+)$/ })], 'a.c:99999999999999999999:1\nb.c:2147483647:4294967296\n').result()
    expect(findings).toMatchObject([{ file: 'a.c' }, { file: 'b.c', line: 2_147_483_647 }])
    expect(findings.map((finding) => Object.keys(finding).filter((key) => key === 'line' || key === 'column'))).toEqual([[], ['line']])
  })

  test('counts what presets find by tool and by level, beside the rules', () => {
    const make = () => ({
      push: (text: string): readonly Finding[] => (text === 'bad' ? [{ level: 'error', message: text, rule: 'tool' }] : []),
      end: (): readonly Finding[] => [{ level: 'warning', message: 'open', rule: 'tool' }],
    })
    const scanner = createScanner(spec([rule({ name: 'odd', level: 'warning', match: /bad/ })], { presets: [{ name: 'tool', make }] }))
    const streams = [scanner.stream({}), scanner.stream({})]
    for (const stream of streams) stream.push(Buffer.from('bad\nok\nbad'))
    for (const stream of streams) stream.end()
    expect(['tool', 'tool.errors', 'tool.warnings', 'findings', 'errors', 'warnings', 'notices', 'lines', 'bytes', 'odd'].map(scanner.measure)).toEqual([6, 4, 2, 6, 4, 6, 0, 6, 20, 4])
    expect(scanner.result()).toMatchObject({ found: 6, lines: 6, bytes: 20, cutLines: 0 })
  })

  test('looks at fields of JSON lines, and tells how many lines are none', async () => {
    const scanner = createScanner(spec([
      rule({ name: 'bad', field: { level: [{ kind: 'equals', value: 'error' }, { kind: 'equals', value: 'fatal' }], 'http.status': [{ kind: 'compare', operator: '>=', number: 500 }] }, extract: ['http.ms'] }),
      rule({ name: 'slow', field: { msg: [{ kind: 'matches', pattern: /slow/ }] }, ignore: /cron/ }),
    ]), await recordReaders.jsonl())
    const stream = scanner.stream({ file: 'a.log' })
    stream.push(Buffer.from([
      { level: 'error', http: { status: 503, ms: 7 } }, { level: 'fatal', http: { status: '500' } }, { level: 'info', http: { status: 500 } }, { level: 'error' }, { msg: 'slow' }, { msg: 'slow', by: 'cron' },
    ].map((each) => `${JSON.stringify(each)}\n`).join('') + 'plain\n{ no\n'))
    stream.end()
    expect(['bad', 'slow', 'bad.http.ms.max'].map(scanner.measure)).toEqual([2, 1, 7])
    expect(scanner.result().problems).toEqual(['a.log: 2 lines, the first is line 7, are no JSON objects'])
  })

  test.each([
    ['logfmt', 'level=error ms=7 msg="a b"\nlevel=info ms=9\n'],
    ['csv', 'level,ms,msg\nerror,7,"a\nb"\ninfo,9,x\n'],
  ] as const)('looks at fields of %s', async (format, text) => {
    const errors = rule({ name: 'bad', field: { level: [{ kind: 'equals', value: 'error' }], ms: [{ kind: 'compare', operator: '<', number: 8 }] }, extract: ['ms'] })
    const scanner = createScanner(spec([errors]), await recordReaders[format]())
    const stream = scanner.stream({})
    stream.push(Buffer.from(text))
    stream.end()
    expect(['bad', 'bad.ms.sum'].map(scanner.measure)).toEqual([1, 7])
  })

  test('reads the times of access logs', async () => {
    const scanner = createScanner(spec([rule({ name: 'bad', field: { status: [{ kind: 'compare', operator: '>=', number: 500 }] }, windowMs: 60_000 })]), await recordReaders.access())
    const stream = scanner.stream({})
    for (const [minute, status] of [[10, 500], [10, 502], [11, 200], [12, 503]]) stream.push(Buffer.from(`1.2.3.4 - - [10/Oct/2000:13:${minute}:01 -0700] "GET / HTTP/1.1" ${status} 12 "-" "curl"\n`))
    stream.end()
    expect(['bad', 'bad.rate'].map(scanner.measure)).toEqual([3, 2])
  })

  test('measures a rate by the times that lines tell, or by the clock', () => {
    const rated = rule({ match: /E/, windowMs: 10_000 })
    const at = (seconds: number) => `2026-01-01T00:00:${String(seconds).padStart(2, '0')}Z E\n`
    const byLines = scan([rated], [0, 3, 9, 12, 13, 14, 40].map(at).join(''))
    expect(byLines.result().rules[0]?.peak).toEqual({ count: 4, windowMs: 10_000 })
    expect(scan([rated], 'E\nE\n').result().problems).toEqual(['r: 2 matches say no time, so the rate does not count them'])
    let now = 0
    const byClock = createScanner(spec([rated]))
    const stream = byClock.stream({ now: () => now })
    for (now of [0, 5_000, 9_999, 10_000, 25_000]) stream.push(Buffer.from('E\n'))
    expect(byClock.measure('r.rate')).toBe(3)
  })
})
