import { describe, expect, test } from '@jest/globals'
import type { Detail } from '../../src/core/detail.ts'
import { failure } from '../../src/core/outcome.ts'
import { reportJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { type Happening, reportOf } from '../support/reports.ts'

const detail = (over: Partial<Detail> = {}): Detail => ({
  kind: 'backup',
  title: 'Snapshot 2026',
  weight: 'normal',
  facts: [['files', '12'], ['where', '/backups/2026']],
  table: { columns: ['Path', 'Why'], rows: [['a|b', '<b>changed</b>']] },
  data: { files: 12 },
  ...over,
})

const shows = (over: Partial<Detail> = {}): Happening => ({ emits: { type: 'detail', detail: detail(over) } })

const denied = failure({ kind: 'denied', objections: ['actors: mallory is not one of alice, bob'] })

describe('what a stage has to show', () => {
  test('stands in the summary behind the timeline, folded, with nothing of it read as Markdown or HTML', () => {
    const summary = renderMarkdown(reportOf({ build: {}, save: { happens: [shows(), { succeeds: true }] } }))
    expect(summary).toContain('<details><summary>save: Snapshot 2026</summary>\n\n- files: 12\n')
    expect(summary).toContain('| Path | Why |\n| :-- | :-- |\n| a\\|b | &lt;b&gt;changed&lt;/b&gt; |')
    expect(summary.indexOf('Snapshot 2026')).toBeGreaterThan(summary.indexOf('Timeline'))
  })

  test('is open where one should look', () => {
    const summary = renderMarkdown(reportOf({ save: { happens: [shows({ weight: 'warning' }), { succeeds: true }] } }))
    expect(summary).toContain('<details open><summary>save: Snapshot 2026</summary>')
  })

  test('stands, open, beside the failure of a stage that failed', () => {
    const summary = renderMarkdown(reportOf({ save: { happens: [shows({ kind: 'guard' })], ends: denied } }))
    expect(summary.indexOf('<details open><summary>Snapshot 2026</summary>')).toBeLessThan(summary.indexOf('| Stage |'))
    expect(summary.match(/Snapshot 2026/g)).toHaveLength(1)
  })

  test('is replaced by what a later attempt shows of the same kind', () => {
    const report = reportOf({ save: { happens: [shows({ title: 'first' }), shows({ title: 'second' }), shows({ kind: 'guard' })] } })
    expect(report.stages[0]?.details.map(({ title }) => title)).toEqual(['second', 'Snapshot 2026'])
  })

  test('stands in columns in the terminal, except a guard that let a stage pass', () => {
    const report = reportOf({ save: { happens: [shows(), shows({ kind: 'guard', title: 'Guard' }), { succeeds: true }] } })
    const text = renderTerminal(report, { color: false, width: 80 })
    expect(text).toContain('save: Snapshot 2026\n  files  12\n  where  /backups/2026\n  Path  Why\n  a|b   <b>changed</b>\n')
    expect(text).not.toContain('Guard')
  })

  test('shows at most 100 rows in the summary and 20 in the terminal, and says how many are left', () => {
    const rows = Array.from({ length: 130 }, (_, index) => [`file-${index}`, 'x'])
    const report = reportOf({ save: { happens: [shows({ table: { columns: ['Path', 'Why'], rows } }), { succeeds: true }] } })
    expect(renderMarkdown(report)).toMatch(/file-99 .*\n\n\*30 more rows are in the JSON report\.\*/)
    expect(renderMarkdown(report)).not.toContain('file-100')
    expect(renderTerminal(report, { color: false, width: 80 })).toContain('… and 110 more')
  })

  test('stands whole in the JSON report', () => {
    const report = reportOf({ save: { happens: [shows(), { succeeds: true }] } })
    expect(reportJson(report).stages[0]?.details).toEqual([
      {
        kind: 'backup',
        title: 'Snapshot 2026',
        weight: 'normal',
        facts: [{ label: 'files', value: '12' }, { label: 'where', value: '/backups/2026' }],
        table: { columns: ['Path', 'Why'], rows: [['a|b', '<b>changed</b>']] },
        data: { files: 12 },
      },
    ])
  })
})

describe('a denied stage', () => {
  const report = reportOf({ deploy: { ends: denied } })

  test('is told as denied, with the objection, in the verdict', () => {
    expect(reportJson(report).verdict).toBe('deploy was denied: actors: mallory is not one of alice, bob')
  })

  test('has denied as its reason and the objections as data', () => {
    expect(reportJson(report).stages[0]).toMatchObject({
      reason: 'denied',
      failure: { kind: 'denied', objections: ['actors: mallory is not one of alice, bob'] },
    })
  })
})

describe('a success that is not as it should be', () => {
  const report = reportOf({ save: { ends: { status: 'success', handover: { outputs: {}, exports: {}, paths: [] }, unstable: '3 files could not be read' } } })

  test('counts as a success and is marked with why', () => {
    expect(reportJson(report)).toMatchObject({ outcome: 'success', stages: [{ conclusion: 'success', unstable: '3 files could not be read' }] })
    expect(reportJson(report).verdict).toContain('1 unstable')
    expect(renderMarkdown(report)).toContain('| save | 🟡\u00a0unstable | 3 files could not be read |')
    expect(renderTerminal(report, { color: false, width: 100 })).toMatch(/! save +unstable +3 files could not be read/)
  })
})
