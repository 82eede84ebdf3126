import { describe, expect, test } from '@jest/globals'
import { annotations, failureAnnotation, retryAnnotation } from '../../src/report/annotations.ts'
import { exit, reportOf, type Story } from '../support/reports.ts'

const locating = { workspace: '/w' }
const OUTPUT = 'src/a.ts:3:5: error: x\n'

describe('annotations', () => {
  test('are an error for a failed stage, with the place that its output names', () => {
    expect(annotations(reportOf({ build: {}, deploy: { happens: [{ fails: exit(1), output: OUTPUT }] } }), locating)).toEqual([
      { level: 'error', stage: 'deploy', title: 'deploy failed', message: 'exit code 1, after 1.0s\n\nsrc/a.ts:3:5: error: x', file: 'src/a.ts', line: 3, column: 5 },
    ])
  })

  test('are a warning for a failure that is allowed', () => {
    const [only, ...others] = annotations(reportOf({ lint: { happens: [{ fails: exit(1) }], conclusion: 'success' } }), locating)
    expect([only?.level, only?.title, others]).toEqual(['warning', 'lint failed', []])
  })

  test('are a warning for each attempt that was followed by another', () => {
    const report = reportOf({ test: { happens: [{ fails: exit(1), output: OUTPUT }, { waits: 1 }, { fails: exit(2) }, { waits: 1 }, { succeeds: true }] } })
    expect(annotations(report, locating).map(({ level, title, message, file }) => [level, title, message, file])).toEqual([
      ['warning', 'test is tried again', 'attempt 1 of 3 failed: exit code 1\n\nsrc/a.ts:3:5: error: x', 'src/a.ts'],
      ['warning', 'test is tried again', 'attempt 2 of 3 failed: exit code 2', undefined],
    ])
  })

  test('are none for what was cancelled or skipped', () => {
    const report = reportOf({ a: { happens: [{ fails: { kind: 'cancelled', by: 'SIGINT' } }] }, b: { skipped: ['cancelled', ''] } })
    expect(annotations(report, locating)).toEqual([])
  })

  test('are at most ten of a level, and the tenth counts the rest', () => {
    const story: Story = { happens: [{ fails: exit(1) }, { waits: 1 }, { fails: exit(1) }] }
    const all = annotations(reportOf(Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`s${index}`, story]))), locating)
    expect(all.map(({ level }) => level)).toEqual([...Array<string>(10).fill('error'), ...Array<string>(10).fill('warning')])
    expect(all[8]?.message).not.toContain('more')
    expect(all[9]?.message).toBe('(3 more errors like this are in the report)\nexit code 1 on attempt 2 of 3, after 2.0s')
    expect(all[19]?.message).toMatch(/^\(3 more warnings like this are in the report\)\n/)
  })

  test('have a message of at most 4096 characters', () => {
    const [stage] = reportOf({ a: { happens: [{ fails: { kind: 'spawn', message: 'x'.repeat(10_000) }, output: 'error: y\n'.repeat(100) }] } }).stages
    expect(stage === undefined ? 0 : failureAnnotation(stage, locating).message.length).toBe(4_096)
  })

  test('can be made while the stage still runs, saying when the next attempt begins', () => {
    const retry = { attempt: 1, maxAttempts: 3, failure: exit(1), delayMs: 2_000 }
    expect(retryAnnotation({ name: 'test', title: 'Tests' }, retry, {}, locating)).toEqual({
      level: 'warning',
      stage: 'test',
      title: 'Tests is tried again',
      message: 'attempt 1 of 3 failed: exit code 1; the next begins in 2.0s',
    })
  })
})
