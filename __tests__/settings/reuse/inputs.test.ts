import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../../src/settings/load.ts'
import { renderPipeline } from '../../../src/settings/render.ts'
import { machine } from '../checks.ts'
import { pipelineOf, problemsOf } from './files.ts'

const DECLARED = `inputs:
  target: { type: choice, options: [staging, prod] }
  count: { type: number, default: 2 }
  dry-run: { type: boolean }
  note: { description: Anything. }
stages: { a: { run: x } }
`

const valuesOf = async (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries((await pipelineOf(files, { inputs })).inputs ?? {}).map(([name, input]) => [name, input.default]))

describe('the inputs of a pipeline', () => {
  test('are their defaults where nothing is given, as GitHub has it', async () => {
    expect(await valuesOf({ 'p.yml': DECLARED })).toEqual({ target: 'staging', count: 2, 'dry-run': false, note: '' })
  })

  test('are what whoever runs it says, as values of their types', async () => {
    expect(await valuesOf({ 'p.yml': DECLARED }, { target: 'prod', count: '1.5e2', 'dry-run': 'true', note: '1.10' })).toEqual({ target: 'prod', count: 150, 'dry-run': true, note: '1.10' })
  })

  test('are not set by an empty text, but for a text', async () => {
    expect(await valuesOf({ 'p.yml': DECLARED }, { target: '', count: '', note: '' })).toEqual({ target: 'staging', count: 2, 'dry-run': false, note: '' })
  })

  test.each<[given: Readonly<Record<string, string>>, words: string]>([
    [{ target: 'live' }, "input 'inputs': expected 'staging' or 'prod' for input 'target', got 'live'"],
    [{ count: 'many' }, "expected a number for input 'count', got 'many'"],
    [{ count: '0x10' }, "expected a number for input 'count'"],
    [{ 'dry-run': 'yes' }, "expected true or false for input 'dry-run', got 'yes'"],
    [{ note: 'a\0b' }, "for input 'note', got"],
    [{ tarGet: 'prod' }, "the pipeline has no input 'tarGet'\n  hint: did you mean 'target'?"],
    [{ other: 'x' }, 'hint: its inputs are target, count, dry-run, note'],
  ])('refuse %j', async (inputs, words) => {
    expect((await problemsOf({ 'p.yml': DECLARED }, { inputs })).join('\n')).toContain(words)
  })

  test('may be required', async () => {
    const files = { 'p.yml': 'inputs:\n  version: { required: true }\nstages: { a: { run: x } }' }
    expect((await problemsOf(files))[0]).toContain("p.yml:2:3: error: input 'version' is required, got no value")
    expect(await valuesOf(files, { version: '1.2' })).toEqual({ version: '1.2' })
  })

  test('of a pipeline that declares none are refused', async () => {
    expect((await problemsOf({ 'p.yml': 'stages: { a: { run: x } }' }, { inputs: { a: 'b' } }))[0]).toContain("the pipeline has no input 'a'\n  hint: it declares none")
  })

  test.each<[declared: string, words: string]>([
    ['{ type: chioce }', "did you mean 'choice'?"],
    ['{ type: choice }', "expected 'options' with the type choice, got none"],
    ['{ options: [a] }', "expected 'options' with the type choice, got them with string"],
    ['{ type: choice, options: [a], default: b }', "expected a default that is 'a', got 'b'"],
    ['{ type: number, default: "2" }', "expected a default that is a number, got '2'"],
    ['{ default: 1.10 }', 'expected a default that is a text, got 1.1'],
    ['{ required: true, default: a }', 'expected a default or required: true, got both'],
  ])('declared as %s are wrong', async (declared, words) => {
    expect((await problemsOf({ 'p.yml': `inputs: { x: ${declared} }\nstages: { a: { run: x } }` })).join('\n')).toContain(words)
  })

  test('that scripts could not tell apart are refused', async () => {
    expect((await problemsOf({ 'p.yml': 'inputs: { a-b: {}, a_b: {} }\nstages: { a: { run: x } }' }))[0]).toContain("inputs 'a-b' and 'a_b' are both STAGEWRIGHT_INPUT_A_B for scripts")
  })

  test('never become part of a script', async () => {
    expect((await problemsOf({ 'p.yml': "inputs: { x: {} }\nstages: { a: { run: 'echo ${{ inputs.x }}' } }" }))[0]).toContain('expected no ${{ }} in a script')
  })

  test.each([
    ["if: inputs.taget == 'x'", "p.yml:2:27: error: unknown input 'taget'", "did you mean 'target'?"],
    ["env: { A: '${{ inputs[''other''] }}' }", "unknown input 'other'", 'declare it in `inputs` of the pipeline'],
  ])('must be declared for %s', async (own, words, hint) => {
    const [told] = await problemsOf({ 'p.yml': `inputs: { target: {} }\nstages: { a: { ${own}, run: x } }` })
    expect(told).toContain(words)
    expect(told).toContain(hint)
  })

  test('keep their values when the pipeline is rendered and loaded again', async () => {
    const again = await loadPipeline(renderPipeline(await pipelineOf({ 'p.yml': DECLARED }, { inputs: { target: 'prod' } })), 'p.yml', machine)
    expect(again).toMatchObject({ ok: true, pipeline: { inputs: { target: { default: 'prod' }, count: { default: 2 } } } })
  })
})

describe('the inputs of what is extended', () => {
  const over = (own: string) => ({ 'p.yml': `extends: ${own}`, 'base.yml': DECLARED })

  test('are given by `with`, or by whoever runs the pipeline', async () => {
    expect(await valuesOf(over('{ from: ./base.yml, with: { target: prod, count: 3 } }'), { note: 'n' })).toEqual({ target: 'prod', count: 3, 'dry-run': false, note: 'n' })
  })

  test.each<[own: string, words: string]>([
    ['{ from: ./base.yml, with: { traget: prod } }', "p.yml:1:38: error: base.yml has no input 'traget'"],
    ['{ from: ./base.yml, with: { target: live } }', "expected 'staging' or 'prod' for input 'target', got 'live'"],
    ['{ from: ./base.yml, with: { count: "3" } }', "expected a number for input 'count', got '3'"],
    ['{ from: ./base.yml, with: { note: 1.10 } }', "expected a text for input 'note', got 1.1"],
    ["{ from: ./base.yml, with: { note: '${{ inputs.x }}' } }", 'expected no ${{ }} in `with`'],
    ['./base.yml\ninputs: { target: { type: string } }', "p.yml:2:11: error: input 'target' is declared in base.yml:2 already"],
  ])('refuse %s', async (own, words) => {
    expect((await problemsOf(over(own))).join('\n')).toContain(words)
  })

  test('cannot be set again from outside', async () => {
    expect((await problemsOf(over('{ from: ./base.yml, with: { count: 3 } }'), { inputs: { count: '4' } }))[0]).toContain("input 'count' is set in p.yml:1")
  })

  test('are told when two files give different values', async () => {
    const files = { 'p.yml': 'extends: { from: ./middle.yml, with: { count: 4 } }', 'middle.yml': 'extends: { from: ./base.yml, with: { count: 3 } }', 'base.yml': DECLARED }
    expect((await problemsOf(files)).join('\n')).toContain("input 'count' has another value in p.yml:1")
  })
})
