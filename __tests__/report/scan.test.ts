import { describe, expect, test } from '@jest/globals'
import type { Scan } from '../../src/core/scan.ts'
import { detailLines } from '../../src/report/detail.ts'
import { scanJson } from '../../src/report/scan-json.ts'
import { scan as schema } from '../../src/report/scan-schema.ts'
import { scanShown } from '../../src/report/scan.ts'

const SCAN: Scan = {
  rules: [
    { name: 'errors', level: 'error', count: 12, peak: { count: 9, windowMs: 30_000 }, extracted: {}, first: [{ file: 'a.log', line: 3, text: '  ERROR one' }], last: [{ stream: 'stderr', line: 90, text: 'ERROR two' }] },
    { name: 'latency', level: 'notice', count: 2, extracted: { ms: { count: 2, min: 1, max: 3, mean: 2, p50: 1, p95: 3, sum: 4 } }, first: [{ stream: 'stdout', line: 7, text: 'took 1ms' }], last: [] },
    { name: 'panics', level: 'error', count: 0, extracted: {}, first: [], last: [] },
  ],
  findings: [{ level: 'error', message: 'bad', file: 'a.c', line: 1, rule: 'cc' }],
  found: 1,
  lines: 100,
  bytes: 5_000,
  cutLines: 1,
  problems: ['b.log: 2 lines are no JSON objects'],
}

const shown = (scan: Scan) => scanShown({ attempts: [{ attempt: 1, outcome: 'success', startMs: 0, endMs: 0, scan }] })

describe('what a scan shows', () => {
  test('is how often, how much, and where first and last', () => {
    const [detail] = shown(SCAN)
    expect([detail?.title, detail?.weight]).toEqual(['found errors 12 times, latency 2 times', 'warning'])
    expect(detail && detailLines(detail, 100)).toEqual([
      'errors in 30.0s      at most 9',
      'latency.ms           min 1, median 1, mean 2, p95 3, max 3, sum 4 (2 numbers)',
      'cut                  1 line was longer than 64 KiB and scanned to there',
      'not as it should be  b.log: 2 lines are no JSON objects',
      'Rule     Where              Line',
      'errors   a.log:3            ERROR one',
      'errors   …                  10 more',
      'errors   line 90 of stderr  ERROR two',
      'latency  line 7             took 1ms',
      'latency  …                  1 more',
    ])
  })

  test('is nothing where nothing was found', () => {
    expect(shown({ ...SCAN, rules: SCAN.rules.slice(2), cutLines: 0, problems: [] })).toEqual([])
    expect(scanShown({ attempts: [] })).toEqual([])
  })

  test('is all of it as data', () => {
    expect(schema.parse(scanJson(SCAN))).toEqual(SCAN)
  })
})
