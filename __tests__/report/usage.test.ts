import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { StageEvent } from '../../src/core/event.ts'
import type { Report } from '../../src/core/report.ts'
import { ReportFold } from '../../src/core/report-fold.ts'
import type { Usage } from '../../src/core/usage.ts'
import { reportJson } from '../../src/report/json.ts'
import { reportSchema } from '../../src/report/json-schema.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { remarkLines } from '../../src/report/remarks.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { peaks, usageLine, usageSection } from '../../src/report/usage.ts'
import { usageCurve } from '../../src/report/usage-curve.ts'
import { xychart } from '../../src/report/xychart.ts'
import { eventsOf, exit, reportOf, type Story } from '../support/reports.ts'

const MB = 1e6

const usageOf = (values: readonly (readonly [atMs: number, cpuPercent: number, megabytes: number])[], more: Partial<Usage> = {}): Usage => ({
  samples: values.map(([atMs, cpuPercent, megabytes]) => ({ atMs, cpuPercent, memoryBytes: megabytes * MB })),
  cpuMs: 2_000,
  peakCpuPercent: Math.max(...values.map(([, cpu]) => cpu)),
  meanCpuPercent: 50,
  peakMemoryBytes: MB * Math.max(...values.map(([, , memory]) => memory)),
  meanMemoryBytes: 20 * MB,
  remarks: [],
  ...more,
})

const told = (usage: Usage, attempt = 1): { emits: StageEvent } => ({ emits: { type: 'usage', attempt, usage } })

/** With what the machine used told before the end. */
const withMachine = (stories: Readonly<Record<string, Story>>, usage: Usage): Report => {
  const fold = new ReportFold()
  for (const event of eventsOf(stories, {})) {
    if (event.type === 'run-ended') fold.listener({ type: 'machine-usage', usage, at: event.at })
    fold.listener(event)
  }
  return fold.report()
}

const BUILD = usageOf([[250, 20, 10], [500, 150, 300], [1_000, 90, 40]], { isShared: true })
const WHOLE = usageOf([[250, 30, 1_000], [500, 180, 1_400], [1_000, 100, 1_100]], { cores: 2, totalMemoryBytes: 8_000 * MB })
const report = withMachine(
  { build: { happens: [{ succeeds: true }, told(BUILD)] }, lint: { happens: [{ succeeds: true, after: 500 }] } },
  WHOLE,
)

describe('the table of stages', () => {
  test('has peaks where anything was watched', () => {
    expect(renderMarkdown(report)).toContain('| Stage | Result | Duration | Peak CPU | Peak memory |')
    expect(renderMarkdown(report)).toMatch(/\| build \|.*\| 150 % \| ≤ 300\.0 MB \|/)
    expect(renderMarkdown(report)).toMatch(/\| lint \|.*\| {2}\| {2}\|/)
  })

  test('has none where nothing was', () => {
    const plain = renderMarkdown(reportOf({ build: {} }))
    expect(plain).not.toContain('Peak')
    expect(plain).not.toContain('CPU and memory')
  })

  test('takes the highest of all attempts', () => {
    const [stage] = reportOf({ a: { happens: [{ fails: exit(1) }, told(BUILD), { succeeds: true }, told(usageOf([[1, 190, 5]]), 2)] } }).stages
    expect(stage && peaks(stage)).toEqual({ cpu: '190 %', memory: '≤ 300.0 MB' })
  })
})

describe('the section on CPU and memory', () => {
  test('shows two curves, a row for each attempt, and every number of the curves', () => {
    const section = usageSection(report)
    expect([...section.matchAll(/^xychart-beta$/gm)]).toHaveLength(2)
    expect(section).toContain('line [20, 150, 90, 90, 0, 0]')
    expect(section).toContain('line [30, 180, 100, 100, 100, 100]')
    expect(section).toContain('| build | 2.0s | 50 % | 150 % | ▂█▅ | 20.0 MB | ≤ 300.0 MB | ▁█▂ |')
    expect(section).toContain('| *the whole machine*, 2 cores, 8.0 GB |')
    expect(section).toContain('| 250ms | 150 % | 180 % | 300.0 MB | 1.4 GB |')
  })

  test('has no curve of what is over at once', () => {
    const brief = withMachine({ a: { happens: [{ succeeds: true, after: 300 }, told(usageOf([[150, 10, 1]]))] } }, WHOLE)
    expect(usageCurve(brief)).toBeUndefined()
    expect(usageSection(brief)).not.toContain('xychart')
  })

  test('stays bounded, and nothing in it can be made of a name', () => {
    const names = Array.from({ length: 200 }, (_, index) => `s${index}`)
    const stories = Object.fromEntries(names.map((name) => [name, { title: '`|"]\n```\n<img>', happens: [{ succeeds: true, after: 60_000 } as const, told(BUILD)] }]))
    const section = usageSection(withMachine(stories, WHOLE))
    expect(section.split('\n').length).toBeLessThan(160)
    expect(section).toContain('*140 more attempts are in the JSON report.*')
    expect(section).not.toContain('<img>')
    expect([...section.matchAll(/^```/gm)]).toHaveLength(4)
  })
})

describe('a curve', () => {
  test('sums up what runs side by side, and has at most 40 points', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 60 }), (values) => {
        const samples = values.toSorted(([a], [b]) => a - b).map(([atMs, cpu]) => [atMs, cpu, cpu] as const)
        const usage = usageOf(samples)
        const durationMs = samples.at(-1)?.[0] ?? 0
        const run = withMachine({ a: { happens: [{ succeeds: true, after: durationMs }, told(usage)] }, b: { happens: [] } }, usage)
        const curve = usageCurve({ ...run, stages: [...run.stages, ...run.stages] })
        if (curve === undefined) return
        expect(curve.points.length).toBeLessThanOrEqual(40)
        const most = Math.max(...curve.points.map(({ stages }) => stages.cpuPercent))
        expect(most).toBeCloseTo(2 * Math.max(...curve.points.map(({ machine }) => machine.cpuPercent)))
      }),
    )
  })
})

describe('a chart', () => {
  const chart = (title: string, values: readonly number[]): string =>
    xychart({ title, x: 'time', y: { label: 'MB', most: Math.max(...values) }, lines: [{ color: '#1f78d1', values }] })

  test('has an axis with one step from point to point, which all versions read alike', () => {
    expect(chart('Memory', [1, 2.5, 0])).toBe(
      [
        '```mermaid',
        '%%{init: {"themeVariables": {"xyChart": {"backgroundColor": "transparent", "plotColorPalette": "#1f78d1"}}}}%%',
        'xychart-beta',
        '    title "Memory"',
        '    x-axis "time" 0 --> 2',
        '    y-axis "MB" 0 --> 2.5',
        '    line [1, 2.5, 0]',
        '```',
      ].join('\n'),
    )
  })

  test('keeps a scale where there is nothing to see, and writes no exponents', () => {
    expect(chart('x', [0, 0])).toContain('y-axis "MB" 0 --> 1\n')
    expect(chart('x', [1e-9, 1])).toContain('line [0, 1]')
  })

  test('lets no text out of its quotes', () => {
    expect(chart('a"\n```\nline [9] %% #', [1, 2]).split('\n')).toHaveLength(8)
    expect(chart('a"b', [1, 2])).toContain('title "a#34;b"')
  })
})

describe('a stage that failed or was slow', () => {
  const failed = reportOf({ a: { happens: [{ fails: exit(1), output: 'x' }, told(usageOf([[250, 20, 10], [500, 150, 300], [750, 90, 40]]))] } })

  test('tells its peaks and curves in a line', () => {
    const [stage] = failed.stages
    expect(stage && usageLine(stage)).toBe('CPU ▂█▅ 150 % at its peak, 2.0s in all; memory ▁█▂ 300.0 MB at its peak')
    expect(renderTerminal(failed, { color: false, width: 110 })).toContain('  CPU ▂█▅ 150 %')
  })

  test('says what one should know about it, and about the machine', () => {
    const idle = usageOf([[1, 0, 1]], { remarks: ['it was idle'] })
    const run = withMachine({ a: { happens: [{ fails: exit(1) }, told(idle), { succeeds: true }, told(idle, 2)] }, b: { happens: [{ succeeds: true }, told(idle)] } }, { ...WHOLE, remarks: ['memory was short'] })
    expect(remarkLines(run)).toEqual(['memory was short', 'a: attempt 1: it was idle', 'a: attempt 2: it was idle', 'b: it was idle'])
  })
})

test('the JSON report has all of it', () => {
  const json = reportSchema.parse(reportJson(report))
  expect(json.stages[0]?.attempts[0]?.usage).toEqual({ ...BUILD })
  expect(json.machine).toEqual({ ...WHOLE })
})
