import { describe, expect, test } from '@jest/globals'
import { parsePattern } from '../../src/settings/pattern.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import { applyOverrides, type Overrides } from '../../src/settings/options.ts'
import type { Pipeline, PipelineStage } from '../../src/settings/pipeline.ts'
import { formatProblem } from '../../src/settings/problem.ts'
import { machine } from './checks.ts'
import { EXAMPLE } from './example.ts'

const load = async (text: string): Promise<Pipeline> => {
  const loaded = await loadPipeline(text, 'p.yml', machine)
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  expect(loaded.warnings).toEqual([])
  return loaded.pipeline
}

const stage = (pipeline: Pipeline, key: string): PipelineStage => {
  const found = pipeline.stages.find((entry) => entry.key === key)
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}

describe('a pipeline that uses every key', () => {
  test('keeps its stages in the order of the file, with their needs', async () => {
    const { stages } = await load(EXAMPLE)
    expect(stages.map(({ key, part, needs }) => [key, part, needs.map((need) => need.stage)])).toEqual([
      ['build', 'stages', []],
      ['test', 'stages', ['build']],
      ['logs', 'stages', []],
      ['watched', 'stages', []],
      ['healthy', 'stages', ['build']],
      ['deploy', 'stages', ['test', 'healthy']],
      ['notify', 'finally', []],
      ['report', 'finally', ['notify']],
    ])
    expect(stages.find(({ key }) => key === 'deploy')?.needs).toEqual([
      { stage: 'test', 'allow-failure': false },
      { stage: 'healthy', 'allow-failure': true },
    ])
  })

  test('has durations in milliseconds, sizes in bytes and texts in its environment', async () => {
    const pipeline = await load(EXAMPLE)
    expect(pipeline).toMatchObject({
      name: 'Release',
      file: 'p.yml',
      'max-parallel': 4,
      'fail-fast': 'kill',
      'log-order': 'grouped',
      resume: 'failed',
      history: 'never',
      'retry-budget': 10,
      timeouts: { pipeline: 2_700_000, finally: 300_000 },
      env: { REGION: 'eu', DEBUG: 'true', NOTHING: '' },
    })
    expect(stage(pipeline, 'deploy').settings).toMatchObject({
      'total-timeout': 1_800_000,
      background: true,
      'continue-on-error': true,
      if: "${{ github.ref == 'refs/heads/main' && !cancelled() }}",
      post: { failure: { run: './rollback.sh' }, cleanup: { run: 'rm -rf tmp', env: { A: '1' } } },
    })
    expect(stage(pipeline, 'healthy').settings['continue-on-error']).toEqual({
      'exit-codes': [
        [7, 7],
        [20, 30],
      ],
    })
  })

  test('has all forms of a retry as rules', async () => {
    const pipeline = await load(EXAMPLE)
    expect(stage(pipeline, 'report').settings.retry).toEqual([{ 'max-attempts': 3 }])
    expect(stage(pipeline, 'test').settings.retry).toEqual([
      {
        on: { output: /ECONNRESET|ETIMEDOUT/ },
        'max-attempts': 4,
        backoff: { 'initial-delay': 2_000, factor: 2, 'max-delay': 60_000, jitter: 'full' },
      },
      {
        on: {
          'exit-codes': [
            [137, 137],
            [100, 110],
          ],
          reasons: ['timeout'],
          signals: ['SIGSEGV'],
        },
        'max-attempts': 2,
        backoff: { 'initial-delay': 1_500, factor: 1, 'max-delay': 1_500, jitter: 'none' },
      },
      {
        on: {
          'exit-codes': [
            [1, 1],
            [2, 3],
          ],
          reasons: ['exit'],
          signals: ['SIGBUS'],
          output: parsePattern('/a b/i', () => undefined),
        },
        'abort-on': parsePattern('/fatal/i', () => undefined),
        'max-attempts': 3,
        'max-elapsed': 1_200_000,
        'before-retry': { run: './reset.sh', shell: 'sh', timeout: 10_000 },
      },
    ])
  })

  test('takes the defaults where a stage sets nothing else', async () => {
    const pipeline = await load(EXAMPLE)
    expect(stage(pipeline, 'build').settings).toMatchObject({
      timeout: 600_000,
      'no-output-timeout': 300_000,
      'grace-period': 5_000,
      retry: [{ 'max-attempts': 1 }],
    })
    expect(stage(pipeline, 'test').settings).toMatchObject({ timeout: 5_400_000, limits: { output: 50_000_000 } })
    expect(stage(pipeline, 'notify').settings.timeout).toBe(600_000)
  })

  test('has a condition where a stage has an `if`, and evaluates templates', async () => {
    const pipeline = await load(EXAMPLE)
    const contexts = { env: { REGION: 'eu' }, github: { ref: 'refs/heads/main' }, runner: {}, inputs: {}, stages: {} }
    const { if: condition, settings } = stage(pipeline, 'deploy')
    expect(condition?.evaluate(contexts, { success: false, failure: true, cancelled: false })).toBe(true)
    expect(pipeline.evaluateTemplate(settings['working-directory'] ?? '', contexts)).toBe('deploy/eu')
    expect(stage(pipeline, 'build').if).toBeUndefined()
  })

  test('may say `if: true`', async () => {
    const pipeline = await load('stages: { a: { run: x, if: true } }')
    const contexts = { env: {}, github: {}, runner: {}, inputs: {}, stages: {} }
    expect(stage(pipeline, 'a').if?.evaluate(contexts, { success: true, failure: false, cancelled: false })).toBe(true)
  })
})

const apply = async (overrides: Overrides) => applyOverrides(await load(EXAMPLE), overrides)

describe('overrides', () => {
  test.each<[stages: readonly string[], kept: readonly string[]]>([
    [[], ['build', 'test', 'logs', 'watched', 'healthy', 'deploy', 'notify', 'report']],
    [['build'], ['build', 'notify', 'report']],
    [['healthy'], ['build', 'healthy', 'notify', 'report']],
    [['deploy'], ['build', 'test', 'healthy', 'deploy', 'notify', 'report']],
  ])('that pick %j keep what these need, and `finally`', async (stages, kept) => {
    const overridden = await apply({ stages })
    expect(overridden.ok && overridden.pipeline.stages.map(({ key }) => key)).toEqual(kept)
  })

  test('that pick an unknown stage tell each, with the one that was meant', async () => {
    const overridden = await apply({ stages: ['biuld', 'notify', 'test'] })
    expect(overridden.ok ? [] : overridden.problems.map(formatProblem)).toEqual([
      "input 'stages': unknown stage 'biuld'\n  hint: did you mean 'build'?",
      "input 'stages': unknown stage 'notify'\n  hint: the stages are build, test, logs, watched, healthy, deploy",
    ])
  })

  test('replace the settings of the pipeline', async () => {
    expect(await apply({ maxParallel: 1, failFast: false, logOrder: 'stream' })).toMatchObject({
      ok: true,
      pipeline: { 'max-parallel': 1, 'fail-fast': false, 'log-order': 'stream', 'retry-budget': 10 },
    })
  })
})
