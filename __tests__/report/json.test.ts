import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { HOOK_NAMES, type Failure, NOTHING } from '../../src/core/outcome.ts'
import { reportJson } from '../../src/report/json.ts'
import { reportJsonSchema, reportSchema } from '../../src/report/json-schema.ts'
import { fieldTables } from '../../scripts/report-fields.ts'
import { exit, reportOf, type Story, tailOf } from '../support/reports.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const FAILURES: readonly Failure[] = [
  exit(1),
  { kind: 'signal', signal: 'SIGKILL' },
  { kind: 'timeout', scope: 'total', limitMs: 1 },
  { kind: 'no-output-timeout', limitMs: 1 },
  { kind: 'limit', limit: 'output', bytes: 1 },
  { kind: 'spawn', message: 'no bash' },
  { kind: 'cancelled', by: 'SIGINT', withinMs: 5 },
  { kind: 'hook', hook: 'success', cause: { kind: 'hook', hook: 'cleanup', cause: exit(3) } },
  { kind: 'defect', message: 'x', stack: 'at y' },
  { kind: 'defect', message: 'x' },
]

const failedHook = { type: 'hook-ended', hook: 'before-retry', outcome: { status: 'failure', failure: exit(1), handover: NOTHING }, tail: tailOf('no') } as const

const report = reportOf(
  {
    build: { happens: [{ succeeds: true, after: 1_234.5678, outputs: { version: '1.2.3' } }] },
    deploy: {
      needs: ['build'],
      happens: [
        { fails: exit(1), output: 'error: x\n' },
        { waits: 2_000 },
        { emits: { type: 'hook-started', hook: 'before-retry' } },
        { emits: failedHook },
        { emits: { type: 'not-retried', attempt: 1, why: { kind: 'before-retry', outcome: failedHook.outcome } } },
        { emits: { type: 'strays', strays: [{ pid: 7, command: 'sleep 9', fate: 'stopped' }] } },
        { emits: { type: 'summary', markdown: '# x' } },
        { emits: { type: 'notice', text: 'n' } },
        { emits: { type: 'hooks-deferred', hooks: ['cleanup'] } },
      ],
    },
    notify: { part: 'finally', skipped: ['needs', 'it needs deploy'] },
    ...Object.fromEntries(FAILURES.map((fails, index): [string, Story] => [`f${index}`, { happens: [{ fails }] }])),
  },
  { notices: ['hello'], deferred: ['late'] },
)

describe('report.json', () => {
  const json = reportJson(report)

  test('says what happened, in words, ISO times and milliseconds', () => {
    expect(json).toMatchObject({ version: 1, name: 'Release', outcome: 'cancelled', startedAt: '2026-08-01T12:00:00.000Z', notices: ['hello'], deferredStages: ['late'] })
    expect(json.stages[0]).toMatchObject({ name: 'build', outcome: 'success', exitCode: 0, startedAt: '2026-08-01T12:00:00.000Z', durationMs: 1_234.568, outputs: { version: '1.2.3' } })
    expect(json.stages[1]).toMatchObject({
      outcome: 'failure',
      reason: 'exit',
      failure: { kind: 'exit', exitCode: 1, message: 'exit code 1' },
      waitedMs: 2_000,
      maxAttempts: 3,
      attempts: [{ attempt: 1, outcome: 'failure', startedAt: '2026-08-01T12:00:01.235Z', tail: { text: 'error: x\n', bytes: 9 } }],
      notRetried: { kind: 'before-retry', message: 'not retried: `before-retry` ended with exit code 1' },
      hooks: [{ hook: 'before-retry', outcome: 'failure', tail: { text: 'no', bytes: 2 } }],
      deferredHooks: ['cleanup'],
      strays: [{ pid: 7, command: 'sleep 9', fate: 'stopped' }],
      summary: '# x',
      notices: ['n'],
    })
    expect(json.stages[2]).toMatchObject({ part: 'finally', outcome: 'skipped', reason: 'needs', detail: 'it needs deploy' })
  })

  test('names the failure within a failing hook', () => {
    expect(json.stages.find(({ name }) => name === 'f7')?.failure).toEqual({
      kind: 'hook',
      message: 'the success hook failed: the cleanup hook failed: exit code 3',
      hook: 'success',
      cause: { kind: 'exit', message: 'exit code 3', exitCode: 3 },
    })
  })

  test('fits its schema, whatever happened, once written and read again', () => {
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(json))).error).toBeUndefined()
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(reportJson(reportOf({}))))).error).toBeUndefined()
  })

  test('fits the published schema too, as another program reads that', () => {
    const published = z.fromJSONSchema(JSON.parse(read('schema/v1/report.schema.json')))
    const written: Record<string, unknown> = JSON.parse(JSON.stringify(json))
    expect(published.safeParse(written).error).toBeUndefined()
    expect(published.safeParse({ ...written, version: 2 }).success).toBe(false)
    expect(published.safeParse({ ...written, stages: [{}] }).success).toBe(false)
    expect(published.safeParse({ ...written, fieldOfALaterRelease: 1 }).success).toBe(true)
  })

  test('names every hook that there is', () => {
    const hooks = HOOK_NAMES.map((hook) => ({ emits: { ...failedHook, hook } }))
    expect(reportSchema.safeParse(reportJson(reportOf({ a: { happens: hooks } }))).error).toBeUndefined()
  })
})

test('the published schema is fresh', () => {
  expect(read('schema/v1/report.schema.json')).toBe(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`)
})

describe('docs/report.md', () => {
  test('describes every field of the schema in the words of the schema', () => {
    expect(read('docs/report.md')).toContain(fieldTables())
  })

  test('leaves no field without words, wherever it stands', () => {
    expect(fieldTables()).not.toMatch(/\| +\|/)
    expect(fieldTables()).toContain('| `exitCode` | number, in some kinds | The exit code of the command. |')
  })
})
