import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { generated } from '../../scripts/generate-reference.ts'
import { inlined, wholeSchema } from '../../scripts/pipeline-schema.ts'
import { HOOK_NAMES } from '../../src/core/outcome.ts'
import { FOREIGN_INPUTS, type Input, INPUTS, OUTPUTS } from '../../src/settings/input-table.ts'
import { valueAt } from '../../src/settings/origin.ts'
import { FORMS, pipelineSchema, stageSchema } from '../../src/settings/schema.ts'

const file = (path: string): string => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8')
interface Action {
  readonly runs: unknown
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>
  >
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const action: Action = parse(file('action.yml'))
const schema: unknown = JSON.parse(file('schema/v1/pipeline.schema.json'))
const reference = file('docs/reference.md')

describe('the generated file', () => {
  test.each(Object.keys(generated()))('%s is fresh (else run scripts/generate-reference.ts)', (path) => {
    expect(file(path)).toBe(generated()[path])
  })
})

describe('action.yml', () => {
  test('runs the bundle on Node 24, with a post step', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js', post: 'dist/post.js' })
  })

  test('has the inputs of the table, with their descriptions and defaults, none of them required', () => {
    const table = Object.entries<Input>(INPUTS).map(([name, input]) => [
      name,
      { description: input.description, ...(input.default !== undefined && { default: input.default }) },
    ])
    expect(Object.entries(action.inputs)).toEqual(table)
  })

  test('has the outputs of the table', () => {
    expect(Object.entries(action.outputs)).toEqual(
      Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]),
    )
  })
})

describe('an input', () => {
  const withKey = Object.entries<Input>(INPUTS).flatMap(([name, { key, scope }]) =>
    key === undefined ? [] : [[name, scope, key.split('.')] as const],
  )

  test.each(withKey)('%s (%s) sets a key that the schema has: %j', (_, scope, key) => {
    const [head = '', next] = key
    expect(Object.keys(scope === 'run' ? pipelineSchema.shape : stageSchema.shape)).toContain(head)
    const stage = valueAt(inlined(wholeSchema()), ['properties', 'stages', 'additionalProperties', 'properties', head])
    if (next !== undefined) expect(JSON.stringify(stage)).toContain(`"${next}":`)
  })

  test('of another action leads to one of ours', () => {
    const ours = Object.values(FOREIGN_INPUTS)
      .filter((text) => text !== '')
      .map((text) => text.split(':')[0])
    expect(ours.filter((name) => !Object.keys(INPUTS).includes(name ?? ''))).toEqual([])
    expect(Object.keys(FOREIGN_INPUTS).filter((name) => Object.keys(INPUTS).includes(name))).toEqual([])
  })
})

describe('the reference', () => {
  test.each([
    ...Object.keys(pipelineSchema.shape),
    ...Object.keys(stageSchema.shape),
    ...HOOK_NAMES,
    ...Object.keys(INPUTS),
    ...Object.keys(OUTPUTS),
  ])('has a row for %s', (name) => {
    expect(reference).toMatch(new RegExp(`^\\| \`${name}\``, 'm'))
  })

  test('gives a meaning to everything', () => {
    expect(reference.split('\n').filter((line) => /\|\s*\|$/.test(line))).toEqual([])
  })
})

describe('the JSON Schema', () => {
  test('is of draft-07, and knows each key', () => {
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      if: { required: ['extends'] },
      else: { required: ['stages'] },
    })
    expect(Object.keys(Object(valueAt(schema, ['properties'])))).toEqual(Object.keys(pipelineSchema.shape))
  })

  test('takes durations and sizes as texts', () => {
    const stage = ['definitions', 'stage', 'properties']
    expect(valueAt(schema, [...stage, 'timeout'])).toMatchObject({ type: 'string' })
    const pattern = String(valueAt(schema, [...stage, 'timeout', 'pattern']))
    expect(['90s', '1h30m', '5', 'x'].map((text) => new RegExp(pattern).test(text))).toEqual([true, true, false, false])
    expect(valueAt(schema, [...stage, 'limits', 'properties', 'output', 'type'])).toBe('string')
  })

  test('asks for at least one stage, each with exactly one kind of work, or none in a file that extends another', () => {
    expect(valueAt(schema, ['else', 'properties', 'stages'])).toMatchObject({ type: 'object', minProperties: 1, additionalProperties: { $ref: '#/definitions/stage' } })
    expect(valueAt(schema, ['definitions', 'stage', 'oneOf'])).toEqual(JSON.parse(JSON.stringify(FORMS)))
    expect(valueAt(schema, ['then', 'properties', 'stages', 'additionalProperties'])).toEqual({ $ref: '#/definitions/stage-over' })
  })
})
