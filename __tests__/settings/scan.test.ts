import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../src/settings/load.ts'
import { policiesOf } from '../../src/settings/explain.ts'
import { renderPipeline } from '../../src/settings/render.ts'
import { machine } from './checks.ts'

const checks = { ...machine, presets: ['tsc', 'eslint'] }
const load = async (text: string) => loadPipeline(text, 'p.yml', checks)

const pipeline = async (stage: string) => {
  const loaded = await load(`stages:\n  a: ${stage}\n`)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pipeline
}

const problems = async (stage: string) => {
  const loaded = await load(`stages:\n  a: ${stage}\n`)
  return (loaded.ok ? loaded.warnings : loaded.problems).map(({ column, severity, message, hint }) => `${column}: ${severity === 'warning' ? 'warning: ' : ''}${message}${hint === undefined ? '' : ` (${hint})`}`)
}

const RULE = '{ name: e, match: x }'

describe('scan', () => {
  test('in short is a pattern of which no line may come', async () => {
    expect((await pipeline('{ run: x, scan: ERROR|FATAL }')).stages[0]?.settings.scan).toEqual({ rules: [{ name: 'errors', match: /ERROR|FATAL/ }], 'fail-if': 'errors > 0' })
  })

  test('reads conditions, rates and what to extract', async () => {
    const [stage] = (await pipeline(`{ run: x, scan: { format: jsonl, rules: [{ name: e, field: { level: [error, /fat/], status: '>= 500', ok: false }, extract: [ms], rate: '> 20 in 30s' }] } }`)).stages
    expect(stage?.settings.scan?.rules).toEqual([
      {
        name: 'e',
        field: { level: [{ kind: 'equals', value: 'error' }, { kind: 'matches', pattern: /fat/ }], status: [{ kind: 'compare', operator: '>=', number: 500 }], ok: [{ kind: 'equals', value: false }] },
        extract: ['ms'],
        rate: { windowMs: 30_000, operator: '>', limit: 20 },
      },
    ])
  })

  test.each([
    '{ run: x, scan: ERROR|FATAL }',
    '{ scan: { files: [a, b], if-no-files: warn, preset: [tsc, eslint], fail-if: errors > 0 } }',
    `{ run: x, scan: { files: a, follow: true, rules: [{ name: e, match: /e/i, ignore: y, rate: 1m30s, level: notice, limit: 0, extract: '(?<ms>[0-9]+)ms' }], unstable-if: e.ms.p95 > 3 } }`,
    `{ scan: { files: a, format: csv, time-field: t, rules: [{ name: e, field: { a: ['>= 5', x, /a/i, null, true, 3], b: 1 }, extract: [n], rate: '>= 2 in 500ms' }] } }`,
  ])('%s is the same when it is rendered and loaded again', async (stage) => {
    const once = await pipeline(stage)
    const rendered = renderPipeline(once)
    const again = await load(rendered)
    if (!again.ok) throw new Error(JSON.stringify(again.problems))
    expect(again.pipeline.stages[0]?.settings).toEqual(once.stages[0]?.settings)
    expect(renderPipeline(again.pipeline)).toBe(rendered)
  })

  test('is told in words', async () => {
    const [stage] = (await pipeline(`{ run: x, scan: { preset: tsc, rules: [{ name: e, match: x, rate: '> 2 in 30s' }], fail-if: e > 3 } }`)).stages
    expect(stage && policiesOf(stage)).toContainEqual(['scan', 'looks for what tsc reports, e in its output; an attempt fails with e > 2 in 30s; an attempt fails if e > 3'])
  })
})

test.each([
  ['{ run: x, scan: { rules: [{ name: e, match: E( }] } }', [/expected a regular expression/]],
  ['{ run: x, scan: { preset: tcs } }', [/^32: unknown preset 'tcs' \(did you mean 'tsc'\?\)$/]],
  ['{ run: x, scan: { preset: [tsc, other] } }', [/^38: unknown preset 'other' \(presets: tsc, eslint\)$/]],
  ['{ run: x, scan: tsc }', [/expected a pattern, got the name of a preset \(write \{ preset: tsc \}/]],
  ['{ run: x, scan: {} }', [/expected 'rules' or 'preset' in 'scan'/]],
  ['{ run: x, scan: { fail-if: errors > 0 } }', [/expected 'rules' or 'preset' in 'scan'/]],
  [`{ scan: { rules: [${RULE}] } }`, [/expected 'files' in 'scan', or some work beside it/]],
  [`{ scan: { files: a, follow: true, rules: [${RULE}] } }`, [/expected no 'follow' in a stage without other work/]],
  [`{ run: x, scan: { follow: true, rules: [${RULE}] } }`, [/expected 'follow' beside 'files'/]],
  [`{ run: x, scan: { rules: [${RULE}, ${RULE}] } }`, [/there is a rule 'e' already/]],
  ['{ run: x, scan: { rules: [{ name: lines, match: x }] } }', [/expected another name than 'lines'/]],
  ['{ run: x, scan: { rules: [{ name: e }] } }', [/expected 'match' or 'field'/]],
  ['{ run: x, scan: { rules: [{ name: e, field: { a: 1 } }] } }', [/plain text has no fields \(set format/]],
  ['{ run: x, scan: { rules: [{ name: e, match: x, extract: [a] }] } }', [/plain text has no fields/]],
  ["{ run: x, scan: { rules: [{ name: e, match: x, extract: '(a)' }] } }", [/expected a pattern with named groups/]],
  ["{ run: x, scan: { rules: [{ name: e, match: x, rate: 20 }] } }", [/expected a rate such as > 20 in 30s/]],
  ["{ run: x, scan: { rules: [{ name: e, match: x, rate: '> 20 in 2d' }] } }", [/expected a rate within at most 1d/]],
  [`{ run: x, scan: { rules: [${RULE}], fail-if: 'e > 0 && erors > 1' } }`, [/^75: unknown rule 'erors' \(did you mean 'errors'\?\)$/]],
  [`{ run: x, scan: { rules: [${RULE}], fail-if: 'e.rate > 0' } }`, [/the rule 'e' has no rate \(give it a window: rate: 30s\)/]],
  [`{ run: x, scan: { rules: [${RULE}], fail-if: 'e.cont > 0' } }`, [/the rule 'e' has no 'cont' \(did you mean 'count'\?\)/]],
  ["{ run: x, scan: { rules: [{ name: e, match: '(?<ms>[0-9]+)' }], unstable-if: 'e.ms > 3 || e.ms.p59 > 3' } }", [/'e.ms' is many numbers \(say which: e.ms.count/, /e.ms has no 'p59' \(did you mean 'p50'\?\)/]],
  ["{ run: x, scan: { preset: tsc, fail-if: 'tsc.erors > 0' } }", [/tsc has no 'erors' \(did you mean 'errors'\?\)/]],
  [`{ run: x, scan: { rules: [${RULE}], fail-if: 'e >' } }`, [/expected a name or a number, got the end/]],
  [`{ run: x, scan: { rules: [${RULE}], fail-if: '1 > 0' } }`, [/warning: fail-if is always true/]],
  ['{ run: x, scan: { preset: tsc, format: jsonl } }', [/expected no 'preset' with format: jsonl/]],
  [`{ run: x, fail-if: e > 0, scan: { rules: [${RULE}] } }`, [/unknown key 'fail-if' \(did you mean 'scan'\?\)/]],
  ["{ run: x, scan: { format: jsonl, rules: [{ name: e, field: { a: '>= x' } }] } }", [/expected a number to compare with/]],
])('%s is told of with its place and what to do', async (stage, expected) => {
  const found = await problems(stage)
  expect(found).toHaveLength(expected.length)
  for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern)
})

test.each([
  "{ run: x, scan: { preset: tsc, fail-if: 'errors > 0 || tsc.warnings > 3 || findings > 9 || lines == 0' } }",
  "{ run: x, scan: { format: jsonl, rules: [{ name: e-x, field: { a: 1 }, extract: [http.ms], rate: 30s }], fail-if: 'e-x > 0 && e-x.http.ms.p95 > 1 && e-x.rate > 2 && e-x.count - 1 > 0' } }",
])('%s is sound', async (stage) => {
  expect(await problems(stage)).toEqual([])
})
