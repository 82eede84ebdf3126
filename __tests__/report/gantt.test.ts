import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gantt } from '../../src/report/gantt.ts'
import { timeline } from '../../src/report/timeline.ts'
import { exit, reportOf, type Story } from '../support/reports.ts'

const bars = (chart: string): readonly string[] => chart.split('\n').filter((line) => / :(?:(?:done|crit|active), )*2001-/.test(line)).map((line) => line.trim())

describe('the Gantt chart', () => {
  test('shows attempts and waits on an axis that begins at zero', () => {
    const report = reportOf({ test: { happens: [{ fails: exit(1), after: 2_000 }, { waits: 500 }, { succeeds: true, after: 60_000 }] } })
    expect(gantt(report).split('\n')).toEqual(
      [
        '```mermaid',
        expect.stringMatching(/^%%\{init: \{"themeVariables":\{[^{}]+\}\}\}%%$/),
        'gantt',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        '    axisFormat %M:%S',
        '    todayMarker off',
        '    ✘ test · attempt 1 · 2.0s :crit, 2001-01-01 00:00:00.000, 2001-01-01 00:00:02.000',
        '    ⏸ test · wait · 500ms :done, 2001-01-01 00:00:02.000, 2001-01-01 00:00:02.500',
        '    ✔ test · attempt 2 · 1m 00s :2001-01-01 00:00:02.500, 2001-01-01 00:01:02.500',
        '```',
      ],
    )
  })

  test('goes on after a day and says which day it is', () => {
    const chart = gantt(reportOf({ long: { happens: [{ succeeds: true, after: 30 * 3_600_000 }] } }))
    expect(chart).toContain('axisFormat day %-j %H:%M')
    expect(chart).toContain('2001-01-01 00:00:00.000, 2001-01-02 06:00:00.000')
  })

  test('gives what took no time a bar that can be seen', () => {
    const chart = gantt(reportOf({ a: { happens: [{ succeeds: true, after: 0 }] }, b: { happens: [{ succeeds: true, after: 300_000 }] } }))
    expect(bars(chart)[0]).toBe('✔ a · 0ms :2001-01-01 00:00:00.000, 2001-01-01 00:00:01.000')
  })

  test('draws an attempt whose end was never told to the end of the run', () => {
    const report = reportOf({ a: { happens: [{ emits: { type: 'attempt-started', attempt: 1 } }], endless: true }, b: {} })
    expect(bars(gantt(report))[0]).toBe('… a · 1.0s :done, 2001-01-01 00:00:00.000, 2001-01-01 00:00:01.000')
  })

  test('is empty when nothing ran', () => {
    expect(gantt(reportOf({ a: { skipped: ['condition', ''] } }))).toBe('')
  })

  test('has at most 60 bars, those of failures and the longest, and says how many are left out', () => {
    const stories = Object.fromEntries(
      Array.from({ length: 100 }, (_, index): [string, Story] => [`s${index}`, { happens: [index === 7 ? { fails: exit(1), after: 1 } : { succeeds: true, after: 10 + index }] }]),
    )
    const chart = gantt(reportOf(stories))
    expect(bars(chart)).toHaveLength(60)
    expect(chart).toContain('✘ s7 ')
    expect(chart).not.toContain('✔ s8 ')
    expect(timeline(reportOf(stories))).toContain('*40 of 100 bars are left out: the shortest that did not fail.*')
  })

  test('is never longer than 50,000 characters, and no name forms anything in it', () => {
    const title = fc.string({ unit: fc.constantFrom(...'a:;#%`<>{}"\\\n日\u{1f600} ', 'click ', 'section ', 'title ', '%%', '```'), maxLength: 100 })
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 80 }), (titles) => {
        const chart = gantt(reportOf(Object.fromEntries(titles.map((name, index) => [`s${index}`, { title: name }]))))
        expect(chart.length).toBeLessThanOrEqual(50_000)
        expect(bars(chart)).toHaveLength(Math.min(60, titles.length))
        for (const bar of bars(chart)) expect(bar).toMatch(/^✔ (?:#\d+;|[^:;#%`<>{}"\\])* :[\d: .-]+, [\d: .-]+$/)
      }),
      { numRuns: 50 },
    )
  })
})
