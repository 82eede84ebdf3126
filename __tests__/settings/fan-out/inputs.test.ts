import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/settings/inputs.ts'

const read = (inputs: Readonly<Record<string, string>>) => readInputs(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])))

const problems = (inputs: Readonly<Record<string, string>>) => {
  const found = read(inputs)
  return found.ok ? [] : found.problems.map(({ file, message, hint }) => [file, message, hint ?? ''])
}

describe('the inputs of a fan-out', () => {
  test('are read, each with its default', () => {
    expect(read({})).toMatchObject({ inputs: { fanOut: { mode: 'run', runners: 4, waves: 1 } } })
    expect(read({ mode: 'plan', runners: '256', waves: '3' })).toMatchObject({ inputs: { fanOut: { mode: 'plan', runners: 256, waves: 3 } } })
    expect(read({ shard: '2/1', plan: '{}', parts: 'parts' })).toMatchObject({ inputs: { fanOut: { mode: 'run', shard: '2/1', plan: '{}', parts: 'parts' } } })
  })

  test.each([
    [{ mode: 'plans' }, ["input 'mode'", "expected run, plan, collect, validate or render, got 'plans'", '']],
    [{ mode: 'plan', runners: '257' }, ["input 'runners'", "expected a number, 1 to 256, got '257'", 'set it to 256 at most: GitHub starts no more jobs of one matrix']],
    [{ mode: 'plan', waves: 'two' }, ["input 'waves'", "expected a number, 1 to 256, got 'two'", 'set it to 256 at most']],
    [{ waves: '2' }, ["input 'waves'", "expected it with `mode: plan`, got it with 'run'", '']],
    [{ mode: 'collect', parts: '.', shard: '1/1' }, ["input 'shard'", "expected it with `mode: run`, got it with 'collect'", '']],
    [{ mode: 'collect' }, ["input 'parts'", 'expected the folder with the parts, got nothing', 'set it to the `path` of actions/download-artifact']],
    [{ parts: '.' }, ["input 'shard'", 'expected a shard beside `plan` or `parts`, got nothing', "write shard: '${{ toJSON(matrix) }}'"]],
    [{ run: 'true', mode: 'plan' }, ["input 'mode'", 'a single stage is not there to be spread: expected it with a pipeline, got it with `run`', '']],
  ] as const)('that do not go together, or are over GitHub’s limits, are refused with the remedy: %j', (inputs, expected) => {
    expect(problems(inputs)).toEqual([expected])
  })
})
