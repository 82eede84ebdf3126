import { describe, expect, test } from '@jest/globals'
import { parsePattern } from '../../src/settings/pattern.ts'
import { type Inputs, missingPipeline, readInputs } from '../../src/settings/inputs.ts'
import type { Loaded } from '../../src/settings/load.ts'
import { RETRYABLE_REASONS } from '../../src/settings/retry-words.ts'
import { formatProblem } from '../../src/settings/problem.ts'
import { loadStage } from '../../src/settings/stage-inputs.ts'
import { machine } from './checks.ts'

/** As the runner hands them over. */
const read = (inputs: Readonly<Record<string, string>>): Inputs =>
  readInputs(
    Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
    ),
  )

const work = (inputs: Readonly<Record<string, string>>): unknown => {
  const result = read(inputs)
  return result.ok ? result.inputs.work : result.problems.map(formatProblem)
}

const load = async (inputs: Readonly<Record<string, string>>): Promise<Loaded> => {
  const result = read(inputs)
  if (!result.ok) return result
  if (result.inputs.work.kind !== 'stage') throw new Error('expected the short form')
  return loadStage(result.inputs.work.settings, machine)
}

const told = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const loaded = await load(inputs)
  return loaded.ok ? [] : loaded.problems.map(formatProblem)
}

describe('the work', () => {
  test.each<[inputs: Readonly<Record<string, string>>, work: unknown]>([
    [{}, { kind: 'default' }],
    [{ pipeline: ' ', run: '' }, { kind: 'default' }],
    [{ pipeline: ' ci/release.yml ' }, { kind: 'file', path: 'ci/release.yml' }],
    [
      { pipeline: 'stages:\n  a: { run: x }' },
      { kind: 'inline', text: 'stages:\n  a: { run: x }', file: "input 'pipeline'" },
    ],
    [
      { pipeline: '{ stages: { a: { run: x } } }' },
      { kind: 'inline', text: '{ stages: { a: { run: x } } }', file: "input 'pipeline'" },
    ],
    [{ run: 'npm test' }, { kind: 'stage', settings: { stages: { run: { run: 'npm test' } } } }],
  ])('of %j is %j', (inputs, expected) => {
    expect(work(inputs)).toEqual(expected)
  })

  test.each<[name: string, inputs: Readonly<Record<string, string>>, ...problems: string[]]>([
    [
      'two kinds of work',
      { pipeline: 'a.yml', run: 'x' },
      "input 'run': expected either `run` or `pipeline`, got both",
    ],
    [
      'a policy beside a pipeline',
      { pipeline: 'a.yml', timeout: '5m' },
      "input 'timeout': expected it with `run`, got it with a pipeline\n  hint: set it in the pipeline file, for a stage or in `defaults`",
    ],
    [
      'a policy beside nothing',
      { timeout: '5m' },
      "input 'timeout': expected it with `run`, got it with a pipeline\n  hint: set it in the pipeline file, for a stage or in `defaults`",
    ],
    [
      'stages of a single stage',
      { run: 'x', stages: 'a' },
      "input 'stages': expected it with a pipeline, got it with `run`",
    ],
    [
      'a backoff of a single attempt',
      { run: 'x', backoff: '5s' },
      "input 'max-attempts': expected a number of attempts beside 'backoff', got nothing",
    ],
    [
      'choices that are none',
      { 'fail-fast': 'yes', 'log-order': 'x', resume: 'true', history: 'off', summary: 'no', 'max-parallel': '0' },
      "input 'max-parallel': expected a number of stages, 1 or more, got '0'",
      "input 'fail-fast': expected true, false or kill, got 'yes'",
      "input 'log-order': expected grouped or stream, got 'x'",
      "input 'resume': expected failed or never, got 'true'",
      "input 'history': expected auto or never, got 'off'",
      "input 'summary': expected always, on-failure or never, got 'no'",
    ],
    [
      'another action’s names',
      {
        command: 'x',
        timeout_minutes: '5',
        max_attempts: '3',
        retry_wait_seconds: '10',
        polling_interval_seconds: '1',
      },
      "input 'command': unknown input\n  hint: write `run` instead",
      "input 'timeout_minutes': unknown input\n  hint: write `timeout: 10m` instead",
      "input 'max_attempts': unknown input\n  hint: write `max-attempts` instead",
      "input 'retry_wait_seconds': unknown input\n  hint: write `backoff: 10s` instead",
      "input 'polling_interval_seconds': unknown input\n  hint: there is nothing to set here: remove it",
    ],
    ['a misspelt name', { pipline: 'x' }, "input 'pipline': unknown input\n  hint: did you mean 'pipeline'?"],
    [
      'broken YAML in an input',
      { run: 'x', env: 'A: 1\nB: [' },
      "input 'env':2:5: error: not YAML: flow sequence in block collection must be sufficiently indented and end with a ]\n  B: [\n      ^",
    ],
  ])('is refused: %s', (_, inputs, ...problems) => {
    expect(work(inputs)).toEqual(problems)
  })

  test('says what to write where nothing is given and no file is found', () => {
    expect(formatProblem(missingPipeline())).toBe(
      "input 'pipeline': expected a pipeline, got nothing\n  hint: set `pipeline` or `run`, or add .github/stagewright.yml",
    )
  })
})

describe('the run', () => {
  test('takes its overrides from the inputs', () => {
    expect(
      read({ stages: 'a, b\nc', 'max-parallel': '3', 'fail-fast': 'kill', 'log-order': 'stream', resume: 'failed', history: 'never', summary: 'never' }),
    ).toEqual({
      ok: true,
      inputs: {
        work: { kind: 'default' },
        overrides: { stages: ['a', 'b', 'c'], maxParallel: 3, failFast: 'kill', logOrder: 'stream', resume: 'failed', history: 'never' },
        summary: 'never',
        files: {},
        fanOut: { mode: 'run', runners: 4, waves: 1 },
      },
    })

    expect(read({ junit: 'out/junit.xml', sarif: ' out/found.sarif ' })).toMatchObject({
      ok: true,
      inputs: { files: { junit: 'out/junit.xml', sarif: 'out/found.sarif' } },
    })
  })

  test('overrides nothing by itself, and writes a summary', () => {
    expect(read({})).toEqual({ ok: true, inputs: { work: { kind: 'default' }, overrides: {}, summary: 'always', files: {}, fanOut: { mode: 'run', runners: 4, waves: 1 } } })
  })
})

describe('a single stage', () => {
  test('takes all of its inputs', async () => {
    const loaded = await load({
      run: 'npm test\n',
      name: 'Tests',
      shell: 'sh',
      'working-directory': 'app',
      env: 'A: 1.10\nB: "x: y"\nC:',
      'max-attempts': '3',
      timeout: '5m',
      'total-timeout': '20m',
      'no-output-timeout': '1m',
      'grace-period': '2s',
      'output-limit': '5MB',
      'retry-on': '137, 100-110 timeout\nSIGSEGV /a b,c/i',
      'abort-on': 'fatal',
      backoff: '{ initial-delay: 1s, jitter: none }',
      'max-elapsed': '10m',
      'before-retry': 'curl -H "X: y"',
      'continue-on-error': 'exit-codes: [7]',
      outputs: 'a b',
      exports: 'PATH',
      'workflow-commands': 'none',
      background: 'True',
    })
    expect(loaded).toMatchObject({
      ok: true,
      pipeline: {
        name: 'Tests',
        stages: [
          {
            key: 'run',
            part: 'stages',
            settings: {
              run: 'npm test',
              name: 'Tests',
              shell: 'sh',
              'working-directory': 'app',
              env: { A: '1.10', B: 'x: y', C: '' },
              timeout: 300_000,
              'total-timeout': 1_200_000,
              'no-output-timeout': 60_000,
              'grace-period': 2_000,
              limits: { output: 5_000_000 },
              retry: [
                {
                  'max-attempts': 3,
                  on: {
                    'exit-codes': [
                      [137, 137],
                      [100, 110],
                    ],
                    reasons: ['timeout'],
                    signals: ['SIGSEGV'],
                    output: parsePattern('/a b,c/i', () => undefined),
                  },
                  'abort-on': /fatal/,
                  'max-elapsed': 600_000,
                  'before-retry': { run: 'curl -H "X: y"' },
                  backoff: { 'initial-delay': 1_000, factor: 2, 'max-delay': 60_000, jitter: 'none' },
                },
              ],
              'continue-on-error': { 'exit-codes': [[7, 7]] },
              outputs: ['a', 'b'],
              exports: ['PATH'],
              'workflow-commands': 'none',
              background: true,
            },
          },
        ],
      },
    })
  })

  test.each<[name: string, inputs: Readonly<Record<string, string>>, ...problems: string[]]>([
    [
      'a duration without a unit',
      { timeout: '5' },
      "input 'timeout': expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m, got '5'",
    ],
    [
      'a word for a number',
      { 'max-attempts': 'three' },
      "input 'max-attempts': expected a number of attempts, 1 or more, got 'three'",
    ],
    [
      'an unknown word',
      { 'max-attempts': '2', 'retry-on': 'exit, eror' },
      `input 'retry-on': expected exit codes (137, 100-110), signals (SIGSEGV), patterns (/ECONNRESET/) or reasons (${RETRYABLE_REASONS.join(', ')}), got 'eror'`,
    ],
    [
      'a key in a map',
      { 'max-attempts': '2', backoff: 'initial-delay: 1s\njiter: full' },
      "input 'backoff': unknown key 'jiter'\n  hint: did you mean 'jitter'?",
    ],
    ['a text for a map', { env: 'A=1' }, "input 'env': expected a map, got 'A=1'"],
    ['a flag', { background: 'yes' }, "input 'background': expected true or false, got 'yes'"],
    [
      'a folder and a shell that are not there',
      { 'working-directory': 'missing', shell: 'pwsh' },
      "input 'working-directory': expected a folder that exists, got 'missing'\n  hint: stage 'run' would run there",
      "input 'shell': stage 'run' runs in 'pwsh', which is not installed\n  hint: install PowerShell 7 (pwsh)",
    ],
  ])('names the input that is wrong: %s', async (_, inputs, ...problems) => {
    expect((await told({ run: 'x', ...inputs })).toSorted()).toEqual(problems.toSorted())
  })

  test('may bring patterns that hold colons and commas', async () => {
    const loaded = await load({ run: 'x', 'max-attempts': '2', 'retry-on': '/HTTP: 50[23], again/ /x/' })
    expect(loaded).toMatchObject({
      ok: true,
      pipeline: { stages: [{ settings: { retry: [{ on: { output: /(?:HTTP: 50[23], again)|(?:x)/ } }] } }] },
    })
  })
})
