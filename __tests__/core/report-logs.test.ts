import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../src/core/event.ts'
import { failure, success } from '../../src/core/outcome.ts'
import type { Report } from '../../src/core/report.ts'
import { ReportFold } from '../../src/core/report-fold.ts'
import { exit, tailOf, WALL_TIME } from '../support/reports.ts'

/** The report of stages that write such texts, one an attempt, and fail but for the last. */
const reportOf = (logs: 'failed' | 'all' | undefined, texts: Readonly<Record<string, readonly string[]>>): Report => {
  const fold = new ReportFold(logs === undefined ? {} : { logs })
  const stages = Object.keys(texts).map((name) => ({ name, title: name, part: 'stages' as const, needs: [], command: '' }))
  const events: Event[] = [{ type: 'run-started', name: '', wallTime: WALL_TIME, stages, at: 0 }]
  for (const [stage, outputs] of Object.entries(texts)) {
    for (const [index, text] of outputs.entries()) {
      const outcome = index === outputs.length - 1 ? success() : failure(exit(1))
      events.push({ type: 'attempt-started', attempt: index + 1, stage, at: 0 })
      events.push({ type: 'attempt-tail', attempt: index + 1, tail: tailOf(text), stage, at: 0 })
      events.push({ type: 'attempt-ended', attempt: index + 1, outcome, stage, at: 0 })
    }
    events.push({ type: 'hook-started', hook: 'always', stage, at: 0 }, { type: 'hook-ended', hook: 'always', outcome: success(), tail: tailOf('swept\n'), stage, at: 0 })
  }
  for (const event of events) fold.listener(event)
  return fold.report()
}

describe('the logs of what succeeded', () => {
  test('are not kept unless somebody wants them', () => {
    for (const logs of [undefined, 'failed'] as const) {
      const [stage] = reportOf(logs, { build: ['no\n', 'yes\n'] }).stages
      expect(stage?.attempts.map(({ tail, log }) => [tail?.text, log])).toEqual([['no\n', undefined], [undefined, undefined]])
      expect(stage?.hooks[0]?.log).toBeUndefined()
    }
  })

  test('are kept beside the tails of what failed, of attempts and hooks', () => {
    const [stage] = reportOf('all', { build: ['no\n', 'yes\n'] }).stages
    expect(stage?.attempts.map(({ tail, log }) => [tail?.text, log?.text])).toEqual([['no\n', undefined], [undefined, 'yes\n']])
    expect(stage?.hooks[0]?.log).toEqual({ text: 'swept\n', bytes: 6 })
  })

  test('are bounded: of one stage', () => {
    const [stage] = reportOf('all', { build: [`${'x'.repeat(300_000)}end\n`] }).stages
    expect(stage?.attempts[0]?.log).toEqual({ text: `${'x'.repeat(2 ** 18 - 4)}end\n`, bytes: 300_004 })
    expect(stage?.hooks[0]?.log).toBeUndefined()
  })

  test('are bounded: of all stages together', () => {
    const line = 'x'.repeat(2 ** 18)
    const { stages } = reportOf('all', Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`stage-${index}`, [line]])))
    expect(stages.reduce((sum, { attempts }) => sum + (attempts[0]?.log?.text.length ?? 0), 0)).toBe(2 ** 25)
  })
})
