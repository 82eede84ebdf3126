import { describe, expect, test } from '@jest/globals'
import type { Compared } from '../../src/core/past.ts'
import { annotations } from '../../src/report/annotations.ts'
import { reportJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { exit, reportOf } from '../support/reports.ts'

const told = (compared: Compared) => reportOf({ build: { happens: [{ succeeds: true, after: 90_000 }, { emits: { type: 'compared', compared } }] } })
const slow = told({ isSlow: true, usual: { medianMs: 40_000, runs: 20, slowAboveMs: 52_000 } })
const flaky = told({ isSlow: false, flaky: 'it has failed on the same state before' })

describe('a stage beside its past', () => {
  test.each([
    ['slow', slow, 'far slower than usual: 1m 30s, usually 40.0s (median of 20)', '🐢 **Slow:** build (1m 30s, usually 40.0s, the median of 20)'],
    ['flaky', flaky, 'flaky: it has failed on the same state before', '🎲 **Flaky:** build (it has failed on the same state before)'],
  ])('that is %s is said in the summary, in the terminal and in an annotation', (word, report, words, mark) => {
    const summary = renderMarkdown(report)
    expect(summary.indexOf(mark)).toBeLessThan(summary.indexOf('| Stage |'))
    expect(summary).toContain(`${mark}\n\n`)
    expect(summary).toMatch(new RegExp(`\\| build \\| ✅\u00a0success, (?:🐢|🎲) ${word} \\|`, 'u'))
    expect(renderTerminal(report, { color: false, width: 120 })).toContain(`! build: ${words}`)
    expect(annotations(report, { workspace: '/w' })).toEqual([{ level: 'warning', stage: 'build', title: `build is ${word}`, message: words }])
  })

  test('is counted in the verdict', () => {
    expect(reportJson(slow).verdict).toContain('1 far slower than usual')
    expect(reportJson(flaky).verdict).toContain('1 flaky')
  })

  test('that is as usual goes without a word', () => {
    const report = told({ isSlow: false, usual: { medianMs: 80_000, runs: 3 } })
    expect(renderTerminal(report, { color: false, width: 120 })).not.toContain('usual')
    expect(annotations(report, { workspace: '/w' })).toEqual([])
    expect(reportJson(report).stages[0]?.compared).toEqual({ usualMs: 80_000, runs: 3, slow: false })
  })

  test('that needed a retry is annotated for the retry alone', () => {
    const report = reportOf({
      build: { happens: [{ fails: exit(1) }, { waits: 10 }, { succeeds: true }, { emits: { type: 'compared', compared: { isSlow: false, flaky: 'it passed only on attempt 2' } } }] },
    })
    expect(annotations(report, { workspace: '/w' }).map(({ title }) => title)).toEqual(['build is tried again'])
  })
})
