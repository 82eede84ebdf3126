import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import type { Finding } from '../../src/core/finding.ts'
import type { Report } from '../../src/core/report.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { exit, reportOf } from '../support/reports.ts'

const object = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object', properties, required, additionalProperties: false,
})
const list = (items: unknown, most?: number) => ({ type: 'array', items, ...(most !== undefined && { maxItems: most }) })
const text = object({ text: { type: 'string', minLength: 1 } })
const level = { enum: ['none', 'note', 'warning', 'error'] }
const counting = { type: 'integer', minimum: 1 }
const bag = { type: 'object' }

/** The part of SARIF 2.1.0 that is used, as the standard and GitHub's "SARIF support for code scanning" have it. */
const SHAPE = object({
  $schema: { const: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: { type: 'string' },
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          rules: list(
            object({
              id: { type: 'string', minLength: 1 }, name: { type: 'string' }, shortDescription: text, fullDescription: text, help: text,
              defaultConfiguration: object({ level }), properties: bag,
            }),
          ),
        }),
      }),
      invocations: list(
        object({
          executionSuccessful: { type: 'boolean' },
          exitCodeDescription: { type: 'string' },
          startTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
          endTimeUtc: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
          toolExecutionNotifications: list(object({ level, message: text, properties: bag }, ['level', 'message']), 1_000),
        }),
      ),
      automationDetails: object({ id: { type: 'string', pattern: '/$' } }),
      originalUriBaseIds: { type: 'object', required: ['%SRCROOT%'] },
      columnKind: { const: 'utf16CodeUnits' },
      results: list(
        object({
          ruleId: { type: 'string' }, ruleIndex: { type: 'integer', minimum: 0 }, level, message: text,
          locations: { ...list(
            object({
              physicalLocation: object({
                artifactLocation: object({ uri: { type: 'string', pattern: '^[\\w.~!$&()*+,;=@%\'-]+(?:/[\\w.~!$&()*+,;=@%\'-]+)*$' }, uriBaseId: { const: '%SRCROOT%' } }),
                region: object({ startLine: counting, startColumn: counting, endLine: counting, endColumn: counting }, ['startLine']),
              }),
            }),
          ), minItems: 1 },
          partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
          properties: bag,
        }),
        25_000,
      ),
    }),
  ),
})

const fits = new Ajv({ allErrors: true }).compile(SHAPE)

const finding = (more: Partial<Finding> = {}): Finding => ({ level: 'error', message: 'no', file: 'src/a.ts', line: 3, rule: 'tsc', code: 'TS1', ...more })

const reportWith = (findings: readonly Finding[]): Report => {
  const report = reportOf({ types: { happens: [{ fails: exit(2) }] }, more: {} })
  const scan = { rules: [], findings, found: findings.length, lines: 0, bytes: 0, cutLines: 0, problems: [] }
  return { ...report, stages: report.stages.map((stage, index) => (index > 0 ? stage : { ...stage, attempts: stage.attempts.map((attempt) => ({ ...attempt, scan })) })) }
}

interface Result { readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly partialFingerprints: Readonly<Record<string, string>>; readonly locations: unknown }
interface Run { readonly results: readonly Result[]; readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[] }

const render = (findings: readonly Finding[]): Run => {
  const sarif = JSON.parse(renderSarif(reportWith(findings), { locating: { workspace: '/home/me/app' }, version: '1.2.3' })) as { readonly runs: readonly Run[] }
  expect([fits(sarif), fits.errors]).toEqual([true, null])
  const [run] = sarif.runs
  if (run === undefined) throw new Error('no run')
  return run
}

const notifications = (run: Run) => run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)

describe('SARIF', () => {
  test('has a result for each finding with a place, relative to the workspace', () => {
    const run = render([finding({ file: '/home/me/app/src/a b.ts', column: 7, endLine: 4, endColumn: 9 })])
    expect(run.results).toMatchObject([
      {
        ruleId: 'tsc/TS1', level: 'error', message: { text: 'no' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a%20b.ts', uriBaseId: '%SRCROOT%' }, region: { startLine: 3, startColumn: 7, endLine: 4, endColumn: 9 } } }],
        properties: { stage: 'types' },
      },
    ])
  })

  test('names each rule once, and each result its rule', () => {
    const run = render([finding(), finding({ code: 'TS2' }), finding({ line: 9 })])
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['tsc/TS1', 'tsc/TS2'])
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('has errors first, and GitHub\u2019s words for the levels', () => {
    expect(render([finding({ level: 'notice' }), finding({ level: 'warning' }), finding()]).results.map((result) => result.level)).toEqual(['error', 'warning', 'note'])
  })

  test('has fingerprints that stay when lines move, and that tell equal findings apart', () => {
    const prints = (findings: readonly Finding[]) => render(findings).results.map(({ partialFingerprints }) => partialFingerprints['stagewright/v1'])
    expect(prints([finding({ line: 3 }), finding({ line: 8 })])).toEqual(prints([finding({ line: 30 }), finding({ line: 80 })]))
    expect(new Set(prints([finding({ line: 3 }), finding({ line: 8 }), finding({ message: 'yes' })])).size).toBe(3)
  })

  test('tells what has no place, and what failed, as notifications', () => {
    const run = render([finding({ file: '/usr/include/stdio.h' }), { level: 'warning', message: 'cut', rule: 'mine' }])
    expect(run.results).toEqual([])
    expect(notifications(run)).toEqual(['types failed: exit code 2, after 1.0s', 'tsc/TS1: /usr/include/stdio.h:3: no', 'mine: cut'])
  })

  test('stays within what GitHub takes, the errors first, and says what is left out', () => {
    const run = render([...Array.from({ length: 25_001 }, (_, line) => finding({ level: 'warning', line: line + 1 })), finding({ line: 1, code: 'TS9' })])
    expect(run.results).toHaveLength(25_000)
    expect(run.results[0]?.ruleId).toBe('tsc/TS9')
    expect(notifications(run)?.[0]).toBe('2 more findings are not in this file')
  })

  test('survives every text', () => {
    const hostile = '\u0000<b>\ud800\u001b[31m"\\\n%2e%2e\u{1f600}'
    expect(render([finding({ message: hostile, code: hostile, file: `src/${hostile.replace('\n', '')}.ts` }), finding({ message: '' })]).results).toHaveLength(2)
  })
})
