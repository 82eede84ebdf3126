import { describe, expect, test } from '@jest/globals'
import { expandStages } from '../../../src/settings/fan-out/expand.ts'
import { loadPipeline } from '../../../src/settings/load.ts'
import { formatProblem } from '../../../src/settings/problem.ts'
import { renderPipeline } from '../../../src/settings/render.ts'
import { machine } from '../checks.ts'

const numbers = (count: number): string => Array.from({ length: count }, (_, index) => index).join(', ')

const load = (text: string) => loadPipeline(text, 'p.yml', machine)

const stages = async (text: string) => {
  const loaded = await load(text)
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  return expandStages(loaded.pipeline).stages
}

const problems = async (text: string) => {
  const loaded = await load(text)
  return (loaded.ok ? loaded.warnings : loaded.problems).map(({ line, column, message, hint }) => [`${line}:${column}`, message, hint ?? ''])
}

describe('a pipeline with copies', () => {
  test('has a stage for each, with its place in the environment, and what needed the one needs all', async () => {
    const [build, one, two, last] = await stages('stages:\n  build: { run: x }\n  test: { name: Tests, needs: build, shards: 2, run: y, env: { A: b } }\n  last: { needs: { stage: test, allow-failure: true }, run: z }\n')
    expect(build?.key).toBe('build')
    expect(one).toMatchObject({ key: 'test-1-of-2', copyOf: 'test', needs: [{ stage: 'build' }], settings: { name: 'Tests (1/2)', env: { STAGEWRIGHT_SHARD: '1', STAGEWRIGHT_SHARDS: '2', A: 'b' } } })
    expect(two).toMatchObject({ key: 'test-2-of-2', settings: { name: 'Tests (2/2)', env: { STAGEWRIGHT_SHARD: '2' } } })
    expect(last?.needs).toEqual([{ stage: 'test-1-of-2', 'allow-failure': true }, { stage: 'test-2-of-2', 'allow-failure': true }])
    expect(one?.settings).not.toHaveProperty('shards')
  })

  test('gives each the values of its matrix, in the environment and where it runs', async () => {
    const copies = await stages("defaults: { runs-on: ['self-hosted', '${{ matrix.os }}'] }\nstages: { a: { matrix: { os: [linux, macos], node-version: [24] }, run: x } }")
    expect(copies.map(({ key, matrix, settings }) => [key, matrix, settings.env, settings['runs-on']])).toEqual([
      ['a-linux-24', { os: 'linux', 'node-version': 24 }, { STAGEWRIGHT_MATRIX_OS: 'linux', STAGEWRIGHT_MATRIX_NODE_VERSION: '24' }, ['self-hosted', 'linux']],
      ['a-macos-24', { os: 'macos', 'node-version': 24 }, { STAGEWRIGHT_MATRIX_OS: 'macos', STAGEWRIGHT_MATRIX_NODE_VERSION: '24' }, ['self-hosted', 'macos']],
    ])
  })

  test('may name its copies in expressions, and renders as it was written', async () => {
    const text = "stages:\n  a: { shards: 2, run: x }\n  b: { needs: a, if: \"stages['a-1-of-2'].outcome == 'success' && stages.a.outcome == 'success'\", matrix: { x: [1, 2] }, runs-on: big, run: y }\n"
    const loaded = await load(text)
    if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
    const again = await load(renderPipeline(loaded.pipeline))
    expect(again.ok && again.pipeline.stages.map(({ settings }) => settings)).toEqual(loaded.pipeline.stages.map(({ settings }) => settings))
  })
})

describe('bad input', () => {
  test('in `defaults` is told once', async () => {
    expect(await problems("defaults: { runs-on: '${{ matrix.os }}' }\nstages: { a: { run: x }, b: { run: y } }")).toHaveLength(1)
  })

  test.each([
    ['a number of shards that is none', 'stages: { a: { run: x, shards: 0 } }', ['1:32', 'expected a number of shards, 1 to 256, got 0', '']],
    ['a matrix over 256', `stages:\n  a: { run: x, matrix: { a: [${numbers(17)}], b: [${numbers(16)}] } }`, ['2:16', 'expected at most 256 copies of a stage, as GitHub has it for a matrix, got 272', 'make it several stages, or leave combinations out']],
    ['a matrix far too large to be written down', `stages:\n  a: { run: x, matrix: { ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: [${numbers(50)}]`).join(', ')} } }`, ['2:16', 'expected at most 256 copies of a stage, as GitHub has it for a matrix, got 15625000000', 'make it several stages, or leave combinations out']],
    ['shards times a matrix over 256', `stages:\n  a: { run: x, shards: 200, matrix: { a: [1, 2] } }`, ['2:29', 'expected at most 256 copies of a stage, as GitHub has it for a matrix, got 400', 'make it several stages, or leave combinations out']],
    ['an `exclude` that leaves nothing', 'stages:\n  a: { run: x, matrix: { a: [1], exclude: [{ a: 1 }] } }', ['2:16', 'expected at least one combination, got none', 'its `exclude` leaves nothing']],
    ['an `exclude` of a list that there is not', 'stages:\n  a: { run: x, matrix: { node: [1], exclude: [{ nod: 2 }] } }', ['2:49', "the matrix has no list 'nod'", "did you mean 'node'?"]],
    ['an empty list', 'stages: { a: { run: x, matrix: { a: [] } } }', ['1:37', 'expected at least one value, got an empty list', '']],
    ['a matrix of nothing', 'stages: { a: { run: x, matrix: {} } }', ['1:32', 'expected at least one list of values, got an empty map', '']],
    ['two names that become one variable', 'stages:\n  a: { run: x, matrix: { a-b: [1], a_b: [2] } }', ['2:16', "'a_b' and 'a-b' would both be STAGEWRIGHT_MATRIX_A_B", 'give one of them another name']],
    ['a runner from a matrix that there is not', "stages:\n  a: { run: x, runs-on: '${{ matrix.os }}' }", ['2:26', "the stage has no 'matrix.os'", 'it has no `matrix`']],
    ['a runner that is not known before it runs', "stages:\n  a: { run: x, runs-on: 'a-${{ env.OS }}' }", ['2:28', 'expected ${{ matrix.NAME }} alone: nothing else is known before anything runs', '']],
    ['a runner that is no label', 'stages: { a: { run: x, runs-on: [] } }', ['1:33', 'expected at least one label, got an empty list', '']],
  ] as const)('is refused with its place: %s', async (_, text, expected) => {
    expect(await problems(text)).toContainEqual(expected)
  })
})
