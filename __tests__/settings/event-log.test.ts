import { describe, expect, test } from '@jest/globals'
import { toldOf } from '../../src/settings/event-log.ts'
import { policiesOf } from '../../src/settings/explain.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import { applyOverrides } from '../../src/settings/options.ts'
import { renderPipeline } from '../../src/settings/render.ts'
import { machine } from './checks.ts'

const load = (text: string) => loadPipeline(text, 'p.yml', machine)

const pipelineOf = async (text: string) => {
  const loaded = await load(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.pipeline
}

const withLog = (log: string): string => `log: ${log}\nstages: { a: { run: x } }`
const ofStage = (log: string): string => `stages: { a: { run: x, log: ${log} } }`

describe('what is wrong with `log` is said at its place', () => {
  test.each([
    ['no file', withLog('true'), '1:6 expected a file, such as events.jsonl, or a map with `file`, got true'],
    ['a map without a file', withLog('{ max-size: 1MB }'), "1:1 missing key 'file'"],
    ['a key that is misspelt', withLog('{ file: a, max-sise: 1MB }'), "1:17 unknown key 'max-sise'"],
    ['a size without its unit', withLog('{ file: a, max-size: 100000 }'), '1:27 expected a size with its unit, such as 512MB or 2GiB, got 100000'],
    ['a file that could hold nothing', withLog('{ file: a, max-size: 1KB }'), '1:27 expected a size of at least 64KiB'],
    ['an expression', withLog("'${{ github.sha }}.jsonl'"), "1:7 expected no ${{ }} in 'log'"],
    ['a stage with a file', ofStage('events.jsonl'), '1:29 expected true, false or a map with arguments, results or output'],
    ['a kind of output that there is not', ofStage('{ output: lines }'), '1:39 expected one of'],
  ])('%s', async (_, text, problem) => {
    const loaded = await load(text)
    expect(loaded.ok).toBe(false)
    const said = loaded.ok ? [] : loaded.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    expect(said).toEqual([expect.stringContaining(problem)])
  })
})

test.each([
  [undefined, { arguments: true, results: true, output: 'none' }],
  [true, { arguments: true, results: true, output: 'none' }],
  [false, { arguments: false, results: false, output: 'none' }],
  [{ output: 'tail' as const }, { arguments: true, results: true, output: 'tail' }],
  [{ arguments: false }, { arguments: false, results: true, output: 'none' }],
])('`log: %j` of a stage tells %j', (settings, told) => {
  expect(toldOf(settings)).toEqual(told)
})

test('`log` of a stage may stand in `defaults`, and is explained', async () => {
  const { stages } = await pipelineOf('defaults: { log: { results: false, output: tail } }\nstages: { a: { run: x }, b: { run: x, log: false } }')
  expect(stages.map((stage) => policiesOf(stage))).toEqual([
    [['log', 'the event log tells its arguments, the end of its output']],
    [['log', 'the event log tells neither its arguments nor its results']],
  ])
})

test.each([withLog('events.jsonl'), withLog('{ file: out/e.jsonl, max-size: 1MiB }'), ofStage('false'), ofStage('{ arguments: false, output: tail }')])('%j is rendered as it was', async (text) => {
  const pipeline = await pipelineOf(text)
  const again = await pipelineOf(renderPipeline(pipeline))
  expect([again.log, again.stages[0]?.settings.log]).toEqual([pipeline.log, pipeline.stages[0]?.settings.log])
})

test('whoever runs a pipeline may choose the file, not how large it becomes', async () => {
  const pipeline = await pipelineOf(withLog('{ file: a.jsonl, max-size: 1MB }'))
  expect(applyOverrides(pipeline, { events: 'b.jsonl' })).toMatchObject({ ok: true, pipeline: { log: { file: 'b.jsonl', 'max-size': 1e6 } } })
})
