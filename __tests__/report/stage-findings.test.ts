import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../src/core/finding.ts'
import type { StageReport } from '../../src/core/report.ts'
import { annotations, failureAnnotation } from '../../src/report/annotations.ts'
import type { Locating } from '../../src/report/location.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { placeOf } from '../../src/report/place.ts'
import { findingLines, findingsOf, findingText } from '../../src/report/stage-findings.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { exit, reportOf } from '../support/reports.ts'

const finding = (more: Partial<Finding> = {}): Finding => ({ level: 'error', message: 'no', file: 'src/a.ts', line: 3, rule: 'tsc', ...more })

const reportWith = (findings: readonly Finding[], folder?: string) => {
  const report = reportOf({ types: { happens: [{ fails: exit(2), output: 'lib/guess.ts:9:9: error: a guess\n' }] } })
  const scan = { rules: [], findings, found: findings.length, lines: 0, bytes: 0, cutLines: 0, problems: [] }
  const stages = report.stages.map((stage) => ({ ...stage, ...(folder !== undefined && { folder }), attempts: stage.attempts.map((attempt) => ({ ...attempt, scan })) }))
  return { ...report, stages }
}

const stageWith = (findings: readonly Finding[], folder?: string): StageReport => {
  const [stage] = reportWith(findings, folder).stages
  if (stage === undefined) throw new Error('no stage')
  return stage
}

const there = (...files: readonly string[]): Locating => ({ workspace: '/home/me/app', exists: (file) => files.includes(file) })
const anywhere: Locating = { workspace: '/home/me/app' }

describe('the place of a finding', () => {
  test.each([
    ['/home/me/app/src/a.ts', 'src/a.ts'],
    ['./src/a.ts', 'src/a.ts'],
    ['file:///home/me/app/src/a.ts', 'src/a.ts'],
    ['src/Makefile', 'src/Makefile'],
  ])('%s is %s of the workspace', (file, path) => {
    expect(findingsOf(stageWith([finding({ file })]), anywhere)[0]?.file).toBe(path)
  })

  test.each(['/usr/include/stdio.h', '../other/a.ts', 'node_modules/x/a.js', 'C:\\x\\a.ts'])('%s is none, and stays in the message', (file) => {
    const [only] = findingsOf(stageWith([finding({ file, column: 7 })]), anywhere)
    expect(only).toEqual({ level: 'error', message: `${file}:3:7: no`, rule: 'tsc' })
  })

  test('is looked for in the folder of the stage first', () => {
    const stage = stageWith([finding()], 'packages/x')
    expect(findingsOf(stage, there('packages/x/src/a.ts', 'src/a.ts'))[0]?.file).toBe('packages/x/src/a.ts')
    expect(findingsOf(stage, there('src/a.ts'))[0]?.file).toBe('src/a.ts')
    expect(findingsOf(stage, there())[0]?.file).toBeUndefined()
  })

  test('of a Go test is found behind the import path of its package', () => {
    const stage = stageWith([finding({ file: 'example.com/shop/store/store_test.go' })])
    expect(findingsOf(stage, there('store/store_test.go'))[0]?.file).toBe('store/store_test.go')
    expect(findingsOf({ ...stage, folder: 'go' }, there('go/store/store_test.go'))[0]?.file).toBe('go/store/store_test.go')
  })
})

describe('a scan that found errors', () => {
  const report = reportWith([finding({ level: 'warning', line: 1 }), finding({ code: 'TS1', column: 7 })])
  const [stage] = report.stages

  test('knows better where a stage failed than a guess from its output', () => {
    expect(stage && placeOf(stage, anywhere)).toEqual({ file: 'src/a.ts', line: 3, column: 7 })
  })

  test('is shown in the summary and the terminal instead of lines that look like an error', () => {
    const [markdown, terminal] = [renderMarkdown(report, { locating: anywhere }), renderTerminal(report, { color: false, width: 100, locating: anywhere })]
    expect(markdown).toContain('<summary>What the scan found</summary>\n\n- ❌ <code>src/a.ts:3:7</code> no <code>TS1</code>\n- ⚠️ <code>src/a.ts:1</code> no\n')
    expect(markdown).not.toContain('looks like')
    expect(markdown).toContain('Last line of')
    expect(terminal).toContain('│ src/a.ts:3:7: error: no (TS1)')
    expect(terminal).not.toContain('a guess')
  })

  test('takes the place of the excerpt in the annotation of the failure', () => {
    expect(stage && failureAnnotation(stage, anywhere)).toEqual({
      level: 'error', stage: 'types', title: 'types failed', message: 'exit code 2, after 1.0s\n\nsrc/a.ts:3:7: error: no (TS1)\nsrc/a.ts:1: warning: no',
    })
  })

  test('has its findings among the annotations', () => {
    expect(annotations(report, anywhere).map(({ level, title, line }) => [level, title, line])).toEqual([
      ['error', 'types failed', undefined],
      ['error', 'tsc: TS1', 3],
      ['warning', 'tsc', 1],
    ])
  })

  test('says how many findings are not shown', () => {
    expect(findingLines(stageWith([finding(), finding({ line: 4 }), finding({ line: 5 })]), anywhere, 2)).toEqual(['src/a.ts:3: error: no', 'src/a.ts:4: error: no', 'and 1 more'])
  })
})

describe('a scan that found no error', () => {
  const report = reportWith([finding({ level: 'warning' })])

  test('leaves the guess from the output', () => {
    expect(renderMarkdown(report, { locating: anywhere })).toContain('The line that looks like the error')
    expect(report.stages[0] && placeOf(report.stages[0], anywhere)).toEqual({ file: 'lib/guess.ts', line: 9, column: 9 })
  })
})

test('a finding is written as compilers write', () => {
  expect(findingText(finding({ column: 7, code: 'TS1' }))).toBe('src/a.ts:3:7: error: no (TS1)')
  expect(findingText({ level: 'warning', message: 'no', rule: 'x' })).toBe('warning: no')
})
