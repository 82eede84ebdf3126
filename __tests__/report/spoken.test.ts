import { describe, expect, test } from '@jest/globals'
import { renderSpoken } from '../../src/report/spoken.ts'
import { exit, reportOf } from '../support/reports.ts'

const report = reportOf({
  build: {},
  test: { happens: [{ fails: exit(1) }, { waits: 2_000 }, { succeeds: true }] },
  deploy: { title: 'Auslieferung', command: './deploy.sh\n--now', happens: [{ fails: exit(1), output: 'ok\n\x1b[31mERROR\x1b[0m src/a.ts:3:5 \x07no\n' }] },
  notify: { part: 'finally', skipped: ['needs', 'it needs deploy, which failed'] },
})

describe('the report for those who hear it', () => {
  test('is sentences in their order: the stages, what failed and where, what to do, the result', () => {
    expect(renderSpoken(report, { locating: { workspace: '/w' }, next: 'To go on: stagewright run --resume' })).toBe(`Report of Release:
build succeeded, 1.0s.
test succeeded on a retry, 2 attempts, 4.0s, of which 2.0s waiting.
Auslieferung failed: exit code 1, 1.0s.
notify was skipped: it needs deploy, which failed.

Auslieferung failed: exit code 1, after 1.0s.
Command: ./deploy.sh
Place: src/a.ts:3:5
Lines of its output:
ok
ERROR src/a.ts:3:5 no

To go on: stagewright run --resume

Result: Auslieferung failed: exit code 1, after 1.0s
`)
  })

  test('has no signs, colours or controls, whatever stages are called and write', () => {
    const hostile = '\x1b[2J\x1b]0;x\x07\x00a\rb\u202e'
    const text = renderSpoken(reportOf({ a: { title: hostile, command: hostile, happens: [{ fails: exit(1), output: hostile }] }, b: { happens: [{ emits: { type: 'notice', text: hostile } }] } }, { name: hostile }), {})
    expect(text).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e✔✘○■│]/)
  })
})
