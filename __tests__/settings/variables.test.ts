import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../src/settings/load.ts'
import { machine } from './checks.ts'

const problemsIn = async (yaml: string) => {
  const loaded = await loadPipeline(yaml, 'p.yml', machine)
  return loaded.ok ? loaded.pipeline.stages[0]?.settings : loaded.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)
}

describe('names of variables', () => {
  test('are one or a list, and `env-mode` and `pass-through-env` have defaults', async () => {
    const yaml = 'secrets: TOKEN\ndefaults: { env-mode: strict, pass-through-env: AWS_* }\nstages:\n  a: { run: x, secrets: [A, B_1], pass-through-env: [X, "*_URL"] }\n'
    expect(await problemsIn(yaml)).toMatchObject({ secrets: ['A', 'B_1'], 'env-mode': 'strict', 'pass-through-env': ['X', '*_URL'] })
  })

  test.each([
    ['secrets: [OK, my-secret]\nstages: { a: { run: x } }', "1:15: expected the name of an environment variable, got 'my-secret'"],
    ['secrets: AWS_*\nstages: { a: { run: x } }', "1:10: expected the name of an environment variable, got 'AWS_*'"],
    ['stages:\n  a:\n    run: x\n    secrets: [1]', '4:15: expected the name of an environment variable, got 1'],
    ['stages:\n  a:\n    run: x\n    pass-through-env: [A B]', "4:24: expected the name of an environment variable, or a pattern such as AWS_*, got 'A B'"],
    ['stages:\n  a:\n    run: x\n    env-mode: stric', "4:15: expected one of 'inherit', 'strict', got 'stric'"],
  ])('that are none are told at their place: %j', async (yaml, problem) => {
    expect(await problemsIn(yaml)).toEqual([problem])
  })
})
