import { expect, test } from '@jest/globals'
import { failure } from '../../../src/core/outcome.ts'
import { joined } from '../../../src/core/plan/join.ts'
import { type Part, partOf } from '../../../src/core/plan/part.ts'
import type { Report } from '../../../src/core/report.ts'
import { renderHtml } from '../../../src/report/html/index.ts'
import { renderJunit } from '../../../src/report/junit.ts'
import { renderMarkdown } from '../../../src/report/markdown.ts'
import { renderSarif } from '../../../src/report/sarif.ts'
import { renderTerminal } from '../../../src/report/terminal.ts'
import { exit, reportOf, tailOf } from '../../support/reports.ts'

const LATENCY = { count: 1, min: 1, max: 1, mean: 1, p50: 1, p95: 1, sum: 1 }
const SCAN = {
  rules: [{ name: 'r', level: 'error', count: 1, peak: { count: 1, windowMs: 1 }, extracted: { ms: LATENCY }, first: [{ line: 1, text: 'x', file: 'a.log' }], last: [] }],
  findings: [{ level: 'error', message: 'm', rule: 'tsc', file: 'a.ts', line: 1, column: 1, code: 'TS1' }], found: 1, lines: 1, bytes: 1, cutLines: 0, problems: ['p'],
} as const
const USAGE = { samples: [{ atMs: 1, cpuPercent: 1, memoryBytes: 1 }], peakCpuPercent: 1, meanCpuPercent: 1, peakMemoryBytes: 1, meanMemoryBytes: 1, remarks: ['idle'] }
const REFUSED = { kind: 'operation', reason: 'refused', message: 'm', remedy: 'r', place: { file: 'a', line: 1 } } as const

const REPORT = reportOf(
  {
    a: {
      happens: [
        { emits: { type: 'scanned', attempt: 1, scan: SCAN } },
        { emits: { type: 'usage', attempt: 1, usage: USAGE } },
        { fails: exit(3), output: 'x' },
        { waits: 5, maxAttempts: 2 },
        { fails: REFUSED, output: 'y' },
        { emits: { type: 'not-retried', attempt: 2, why: { kind: 'attempts', maxAttempts: 2 } } },
        { emits: { type: 'hook-started', hook: 'failure' } },
        { emits: { type: 'hook-ended', hook: 'failure', outcome: failure(exit(1)), tail: tailOf('z') } },
        { emits: { type: 'detail', detail: { kind: 'guard', title: 't', weight: 'warning', facts: [['a', 'b']], table: { columns: ['c'], rows: [['d']] }, data: {} } } },
        { emits: { type: 'compared', compared: { isSlow: true, usual: { medianMs: 1, slowAboveMs: 2, runs: 3 }, flaky: 'f', past: [{ at: 1, outcome: 'success', durationMs: 1, attempts: 1 }] } } },
      ],
    },
    b: { skipped: ['needs', 'needs a'] },
  },
  { notices: ['n'] },
)

const PART: Part = {
  kind: 'stagewright part', version: 1, run: '7', attempt: 1, runner: 'r', isComplete: true, handed: {},
  entry: { wave: 1, shard: 1, name: 's', 'runs-on': 'x', stages: ['a', 'b'], plan: 'p', pipeline: 'f' },
  report: { ...REPORT, machine: USAGE },
}

const rendered = (report: Report): void => {
  const whole = joined('P', report.stages, [{ report, runner: 'r', name: 's' }], () => ({ message: 'm', remedy: 'r' }))
  const options = { locating: { workspace: '/w' }, version: '1.0.0' }
  for (const render of [renderMarkdown, renderJunit, renderSarif, renderHtml]) render(whole, options)
  renderTerminal(whole, { ...options, color: true, width: 100 })
}

type Path = readonly (string | number)[]

const pathsIn = (value: unknown): readonly Path[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]) : []

const changed = (value: unknown, [key, ...rest]: Path, to: unknown): unknown =>
  key === undefined ? to : Object.assign(Array.isArray(value) ? [...value] : { ...Object(value) }, { [key]: changed(Object(value)[key], rest, to) })

test('a part in which anything is replaced by something else is refused, or else can be shown', () => {
  const sound = partOf(JSON.stringify(PART))
  expect(sound).toEqual(JSON.parse(JSON.stringify(PART)))
  const crashes: string[] = []
  let shown = 0
  for (const path of pathsIn(PART.report)) {
    for (const to of [null, 7, 'constructor', {}, [], -1e300]) {
      const part = partOf(JSON.stringify({ ...PART, report: changed(PART.report, path, to) }))
      if (typeof part === 'string') continue
      try {
        rendered(part.report)
        shown += 1
      } catch (thrown) {
        crashes.push(`${path.join('.')} as ${JSON.stringify(to)}: ${String(thrown)}`)
      }
    }
  }
  expect(crashes).toEqual([])
  // Else it would only have looked at what is refused.
  expect(shown).toBeGreaterThan(50)
})
