import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/core/finding.ts'
import type { Scan } from '../../../src/core/scan.ts'
import { githubVoice } from '../../../src/hosts/github/voice.ts'
import { exit, type Happening, reportOf } from '../../support/reports.ts'

const finding = (index: number, more: Partial<Finding> = {}): Finding => ({ level: 'error', message: `no ${index}`, file: `src/${index}.ts`, line: 3, column: 7, code: 'TS1', rule: 'tsc', ...more })

const scanOf = (findings: readonly Finding[]): Scan => ({ rules: [], findings, found: findings.length, lines: 0, bytes: 0, cutLines: 0, problems: [] })

const stageWith = (findings: readonly Finding[], end: Happening = { fails: exit(1), output: 'src/guess.ts:1:1: error: no\n' }) => {
  const stories = { types: { happens: [end] } }
  const [stage] = reportOf(stories).stages
  if (stage === undefined) throw new Error('no stage')
  return { ...stage, attempts: stage.attempts.map((attempt) => ({ ...attempt, scan: scanOf(findings) })) }
}

const voice = (stages: number) => githubVoice({ workspace: '/home/me/app' }, () => 'annotations', stages)
const many = (count: number, more: Partial<Finding> = {}): readonly Finding[] => Array.from({ length: count }, (_, index) => finding(index, more))
const errors = (lines: readonly string[]) => lines.filter((line) => line.startsWith('::error '))

describe('what a scan has found', () => {
  test('becomes an annotation at its file, line and column, before the failure of the stage, which has no place of its own then', () => {
    const lines = voice(1).afterEnd(stageWith([finding(1, { endLine: 4 })]))
    expect(lines[0]).toBe('::error title=tsc%3A TS1,file=src/1.ts,line=3,endLine=4,col=7::no 1')
    expect(lines[1]).toMatch(/^::error title=types failed::exit code 1, after 1.0s%0A%0Asrc\/1.ts:3:7: error: no 1 \(TS1\)$/)
    expect(lines).toHaveLength(2)
  })

  test('leaves room for the failure of its stage, and says how many are left out', () => {
    const lines = voice(1).afterEnd(stageWith(many(30)))
    expect(errors(lines)).toHaveLength(10)
    expect(errors(lines).at(-1)).toContain('title=types failed')
    expect(lines).toContain('stagewright: 21 more findings of types have no annotation, because GitHub shows 10 of a level for a step: the report has them')
  })

  test('leaves room for what stages that still run may say', () => {
    const github = voice(4)
    expect(errors(github.afterEnd(stageWith(many(30))))).toHaveLength(8)
    expect(errors(github.afterEnd(stageWith(many(30))))).toHaveLength(1)
    expect(errors(github.afterEnd(stageWith([])))).toHaveLength(1)
  })

  test('shows errors before warnings and notices', () => {
    const lines = voice(1).afterEnd(stageWith([finding(1, { level: 'notice' }), finding(2, { level: 'warning' }), finding(3)]))
    expect(lines.map((line) => line.slice(0, 9))).toEqual(['::error t', '::warning', '::notice ', '::error t'])
  })

  test('is not announced where the tool has announced it, and still stands in the failure', () => {
    const lines = voice(1).afterEnd(stageWith([finding(1, { isAnnotated: true })]))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('src/1.ts:3:7')
  })

  test('has no annotation without a place in the workspace', () => {
    expect(voice(1).afterEnd(stageWith([finding(1, { file: '/usr/include/stdio.h' })], { succeeds: true }))).toEqual([])
  })

  test('of a stage that was allowed to fail is a warning', () => {
    const stage = { ...stageWith([finding(1)]), conclusion: 'success' as const }
    expect(voice(1).afterEnd(stage).map((line) => line.slice(0, 10))).toEqual(['::warning ', '::warning '])
  })

  test('can be no command: what stands in a message is escaped', () => {
    const [line] = voice(1).afterEnd(stageWith([finding(1, { message: 'a\n::set-output name=x::y\r\n##[error]z', code: 'x,file=/etc/passwd::' })]))
    expect(line).toBe('::error title=tsc%3A x%2Cfile=/etc/passwd%3A%3A,file=src/1.ts,line=3,col=7::a%0A::set-output name=x::y%0A##[error]z')
  })
})

test('an attempt that is tried again is blamed on the first error that its scan found', () => {
  const [stage] = reportOf({ types: { happens: [{ fails: exit(1), output: 'src/guess.ts:1:1: error: no\n' }, { waits: 10 }, { fails: exit(1) }] } }).stages
  if (stage === undefined) throw new Error('no stage')
  const [first] = stage.attempts.map((attempt) => ({ ...attempt, scan: scanOf([finding(1)]) }))
  const lines = voice(1).afterRetry({ ...stage, attempts: first === undefined ? [] : [first] })
  expect(lines[0]).toMatch(/^::warning title=types is tried again,file=src\/1\.ts,line=3,col=7::/)
})
