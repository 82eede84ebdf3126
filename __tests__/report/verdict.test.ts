import { describe, expect, test } from '@jest/globals'
import { isUnderWay, verdict } from '../../src/report/verdict.ts'
import { exit, reportOf } from '../support/reports.ts'

describe('the verdict', () => {
  test('of one failed stage says what failed, on which attempt of how many, why and after how long', () => {
    const report = reportOf({
      build: {},
      deploy: {
        happens: [
          { fails: exit(1) },
          { waits: 2_000 },
          { fails: exit(1) },
          { waits: 4_000 },
          { fails: exit(1), after: 34_100 },
          { emits: { type: 'not-retried', attempt: 3, why: { kind: 'attempts', maxAttempts: 3 } } },
        ],
      },
    })
    expect(verdict(report)).toBe('deploy failed on attempt 3 of 3: exit code 1, after 42.1s')
  })

  test('names the attempts that were left when a retry was forbidden', () => {
    const report = reportOf({
      deploy: {
        happens: [
          { fails: exit(1) },
          { waits: 0, maxAttempts: 5 },
          { fails: exit(2) },
          { emits: { type: 'not-retried', attempt: 2, why: { kind: 'abort-on', pattern: 'quota' } } },
        ],
      },
    })
    expect(verdict(report)).toBe('deploy failed on attempt 2 of 5: exit code 2, after 2.0s')
  })

  test('does not say twice how long a timeout took', () => {
    const timeout = { kind: 'timeout', scope: 'attempt', limitMs: 600_000 } as const
    expect(verdict(reportOf({ smoke: { happens: [{ fails: timeout, after: 600_010 }] } }))).toBe('smoke failed: timeout after 10m')
    expect(verdict(reportOf({ smoke: { happens: [{ fails: timeout, after: 600_000 }, { waits: 5_000 }, { fails: timeout, after: 600_000 }] } }))).toBe(
      'smoke failed on attempt 2 of 3: timeout after 10m, 20m 05s in all',
    )
  })

  test('of several failed stages counts them and names the first three', () => {
    const story = { happens: [{ fails: exit(1) }] }
    expect(verdict(reportOf({ a: story, b: {}, c: story }))).toBe('2 of 3 stages failed: a (exit code 1), c (exit code 1)')
    expect(verdict(reportOf({ a: story, b: story, c: story, d: story, e: story }))).toBe(
      '5 of 5 stages failed: a (exit code 1), b (exit code 1), c (exit code 1) and 2 more',
    )
  })

  test('of a success counts the stages, and those that were retried, allowed to fail or skipped', () => {
    const report = reportOf({
      build: { happens: [{ succeeds: true, after: 180_000 }] },
      test: { happens: [{ fails: exit(1) }, { waits: 1_000 }, { succeeds: true }] },
      lint: { happens: [{ fails: exit(1) }], conclusion: 'success' },
      deploy: { skipped: ['condition', ''] },
    })
    expect(verdict(report)).toBe('Release succeeded in 3m 04s: 4 stages, 1 retried, 1 allowed to fail, 1 skipped')
  })

  test('of a cancelled run says by what, what was stopped and what did not run', () => {
    const report = reportOf({
      build: {},
      deploy: { happens: [{ fails: { kind: 'cancelled', by: 'SIGINT' }, after: 61_000 }] },
      smoke: { skipped: ['cancelled', ''] },
    })
    expect(verdict(report)).toBe('Release was cancelled by SIGINT after 1m 02s: deploy stopped; 1 did not run')
  })

  test('of a run that failed without a failed stage gives the first notice', () => {
    expect(verdict(reportOf({ a: {} }, { outcome: 'failure', notices: ['the report\ncould not be written'] }))).toBe(
      'Release failed after 1.0s: the report could not be written',
    )
  })

  test('stays on one line whatever the names contain', () => {
    const report = reportOf({ a: { title: 'two\nlines', happens: [{ fails: { kind: 'spawn', message: 'a\r\nb' } }] } })
    expect(verdict(report)).not.toMatch(/[\r\n]/)
  })
})

test('a stage whose end was never told was under way', () => {
  const report = reportOf({ a: { happens: [{ fails: exit(1) }], endless: true }, b: { skipped: ['needs', ''] } })
  expect(report.stages.map(isUnderWay)).toEqual([true, false])
})
