import { describe, expect, test } from '@jest/globals'
import { renderTerminal } from '../../src/report/terminal.ts'
import { column, cutToWidth, widthOf } from '../../src/report/width.ts'
import { exit, reportOf, type Story } from '../support/reports.ts'

const report = reportOf({
  build: {},
  test: { happens: [{ fails: exit(1) }, { waits: 2_000 }, { succeeds: true }] },
  deploy: { title: 'Auslieferung 日本', command: './deploy.sh\n--now', happens: [{ fails: exit(1), output: 'ok\n\x1b[31mERROR\x1b[0m src/a.ts:3:5 \x07no\n' }] },
  notify: { part: 'finally', skipped: ['needs', 'it needs deploy, which failed'] },
})

describe('the report in a terminal', () => {
  test('has a line for each stage, in columns, then what failed, and last the verdict', () => {
    expect(renderTerminal(report, { color: false, width: 120, locating: { workspace: '/w' } })).toBe(
      `  Stage              Result              Reason                         Tries  Time  Waited
✔ build              success                                                1  1.0s
✔ test               success on a retry                                     2  4.0s    2.0s
✘ Auslieferung 日本  failure             exit code 1                        1  1.0s
○ notify             skipped             it needs deploy, which failed

Auslieferung 日本 failed: exit code 1, after 1.0s
  $ ./deploy.sh
  $ --now
  at src/a.ts:3:5
  │ ok
  │ ERROR src/a.ts:3:5 no

✘ Auslieferung 日本 failed: exit code 1, after 1.0s
`,
    )
  })

  test.each([20, 40, 60, 80, 200])('keeps the table within %i columns', (width) => {
    const [table = ''] = renderTerminal(report, { color: false, width }).split('\n\n')
    const lines = table.split('\n')
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
  })

  test('is the same text with colours and without', () => {
    const colored = renderTerminal(report, { color: true, width: 80 })
    expect(colored).toContain('\x1b[31m✘')
    expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(renderTerminal(report, { color: false, width: 80 }))
  })

  test('contains no control of what a command wrote or of a name', () => {
    const hostile = '\x1b[2J\x1b]0;x\x07\x00a\rb\u202e'
    const text = renderTerminal(
      reportOf({ a: { title: hostile, command: hostile, happens: [{ fails: { kind: 'spawn', message: hostile }, output: hostile }, { emits: { type: 'notice', text: hostile } }] } }, { name: hostile }),
      { color: false, width: 80 },
    )
    expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/)
  })

  test('ends with the verdict also when all went well', () => {
    expect(renderTerminal(reportOf({ a: {} }), { color: false, width: 80 }).trimEnd().split('\n').at(-1)).toBe('✔ Release succeeded in 1.0s: 1 stage')
  })

  test('shows the last lines when nothing looks like an error', () => {
    expect(renderTerminal(reportOf({ a: { happens: [{ fails: exit(1), output: 'one\ntwo\n' }] } }), { color: false, width: 80 })).toContain('  │ one\n  │ two\n')
  })

  test('tells of notices before the verdict', () => {
    expect(renderTerminal(reportOf({ a: {} }, { notices: ['no history'] }), { color: false, width: 80 })).toMatch(/! no history\n\n✔ .*\n$/)
  })
})

describe('the table in a terminal', () => {
  const compared = (more: object): Story => ({ happens: [{ succeeds: true }, { emits: { type: 'compared', compared: { isSlow: false, ...more } } }] })
  const watched: Story = { happens: [{ succeeds: true }, { emits: { type: 'usage', attempt: 1, usage: { samples: [], peakCpuPercent: 150, meanCpuPercent: 1, peakMemoryBytes: 2e9, meanMemoryBytes: 1, remarks: [] } } }] }
  const lineOf = (stories: Readonly<Record<string, Story>>, width: number, stage: string): string =>
    renderTerminal(reportOf(stories), { color: false, width }).split('\n').find((line) => line.includes(` ${stage} `)) ?? ''

  test('marks what is slow or flaky', () => {
    const stories = { a: compared({ isSlow: true, usual: { medianMs: 200, runs: 12 } }), b: compared({ flaky: 'it has failed on the same state before' }), c: {} }
    expect([lineOf(stories, 100, 'a'), lineOf(stories, 100, 'b')]).toEqual(['✔ a      success  slow: usually 200ms      1  1.0s', '✔ b      success  flaky                    1  1.0s'])
  })

  test('has peaks where there is room for them', () => {
    expect(lineOf({ a: watched, b: {} }, 100, 'a')).toMatch(/150 % +2\.0 GB$/)
    expect(lineOf({ a: watched, b: {} }, 40, 'a')).not.toContain('150 %')
  })
})

test('what one may do next stands right above the verdict in a terminal', () => {
  expect(renderTerminal(reportOf({ a: {} }), { color: false, width: 80, next: 'Go on' })).toMatch(/\n\nGo on\n\n✔ .*\n$/)
})

describe('the width of a text', () => {
  test.each([
    ['abc', 3],
    ['größe', 5],
    ['日本', 4],
    ['한글', 4],
    ['✔', 1],
    ['👍🏽', 2],
    ['👨‍👩‍👧', 2],
    ['⚠️', 2],
    ['⚠', 1],
    ['1️⃣', 2],
    ['🇩🇪', 2],
    ['क्षि', 3],
    ['x\u00ad', 2],
    ['\u200b', 0],
    ['\u1112\u1161\u11ab', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('of %s is %i', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  test('is what a column is filled or cut to', () => {
    expect([column('日本', 6), column('7', 3, 'right'), column('日本語', 4)]).toEqual(['日本  ', '  7', '日… '])
    expect(cutToWidth('abc', 0)).toBe('')
  })
})
