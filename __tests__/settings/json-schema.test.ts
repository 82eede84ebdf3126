import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLES } from '../../scripts/schema-examples.ts'
import { ID, pipelineJsonSchema, type Schema, wholeSchema } from '../../scripts/pipeline-schema.ts'
import type { Answer } from '../../src/core/authority.ts'
import { BEYOND } from '../../src/settings/beyond.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import { machine } from './checks.ts'
import { corpus, documentsAt, fromCorpus, fromSchema, sitesOf } from './near-valid.ts'

const SOAK = process.env['STAGEWRIGHT_SOAK'] !== undefined || process.env['STAGEWRIGHT_TEST_TOOLS'] === 'required'
const seed = Number(process.env['STAGEWRIGHT_SEED'] ?? 1)

const schema = pipelineJsonSchema()
const accepts = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true }).compile(schema)

const known = <T>(value: T): Answer<T> => ({ known: true, value })
const base = new TextEncoder().encode("stages: { base: { run: 'true' } }")
const bases = async () => ({ local: async () => known(base), remote: async () => known(base), commit: async () => known('a'.repeat(40)), sha256: async () => 'a'.repeat(64) })
const load = (document: unknown) => loadPipeline(JSON.stringify(document), 'p.yml', { ...machine, presets: ['tsc', 'eslint', 'jest'] }, { bases })

interface Difference {
  readonly document: string
  readonly difference: string
}

/** What the loader takes, the schema takes; what the schema takes, the loader objects to only for what no schema can know. */
const differenceAt = async (document: unknown): Promise<Difference | undefined> => {
  const loaded = await load(document)
  const isAccepted = accepts(document)
  const objections = loaded.ok ? [] : loaded.problems.filter(({ severity, beyond }) => severity === 'error' && beyond === undefined)
  // What an extending file lacks is judged when it is merged.
  const isPart = Object.hasOwn(Object(document), 'extends')
  if (loaded.ok && !isAccepted) return { document: JSON.stringify(document), difference: `the schema refuses it: ${accepts.errors?.map(({ schemaPath, message }) => `${schemaPath} ${message}`).join(', ')}` }
  if (isAccepted && !isPart && objections.length > 0) return { document: JSON.stringify(document), difference: `the loader refuses it: ${objections.map(({ message }) => message).join(', ')}` }
  return undefined
}

const differences = async (documents: readonly unknown[]): Promise<readonly Difference[]> => {
  const found: Difference[] = []
  for (const document of documents) {
    const difference = await differenceAt(document)
    if (difference !== undefined) found.push(difference)
  }
  return found
}

describe(`the JSON Schema and the loader take the same pipelines (seed ${seed}):`, () => {
  test('all in the documents, the examples and the tests', async () => {
    expect(corpus.length).toBeGreaterThan(200)
    expect(await differences(corpus)).toEqual([])
  })

  test('these with random changes', async () => {
    expect(await differences(fc.sample(fromCorpus, { numRuns: SOAK ? 20_000 : 500, seed }))).toEqual([])
  }, 120_000)

  test('random ones that the schema describes, with random changes', async () => {
    expect(await differences(fc.sample(fromSchema(wholeSchema()), { numRuns: SOAK ? 20_000 : 500, seed }))).toEqual([])
  }, 120_000)

  test('ones with any value at each place of the language', async () => {
    const sites = sitesOf(wholeSchema(), (document) => accepts(document), seed)
    expect(sites.length).toBeGreaterThan(250)
    expect(await differences(documentsAt(sites, SOAK ? 1_000 : 5, seed))).toEqual([])
  }, 240_000)

  test.each([
    ['the kind of work is missing', { stages: { a: {} } }],
    ['two kinds of work', { stages: { a: { run: 'x', call: 'a.ts#b' } } }],
    ['no duration', { stages: { a: { run: 'x', timeout: '0s' } } }],
    ['no exit code', { stages: { a: { run: 'x', retry: { 'max-attempts': 2, on: [256] } } } }],
    ['an `on` of nothing', { stages: { a: { run: 'x', retry: { 'max-attempts': 2, on: [] } } } }],
    ['a key that `engine` has no use for', { stages: { a: { backup: { source: 'a', destination: 'b', host: 'c' } } } }],
    ['an expectation of another kind of lookup', { stages: { a: { check: { tcp: 'db:5432', expect: { status: 200 } } } } }],
    ['two conditions in a map', { stages: { a: { run: 'x', guard: { not: { refs: 'main', fork: false } } } } }],
    ['a stage to remove where nothing is extended', { stages: { a: { run: 'x' }, b: { remove: true } } }],
    ['`with` of no call', { stages: { a: { run: 'x', with: {} } } }],
    ['a branch instead of a commit', { extends: 'o/r/a.yml@main' }],
  ])('both refuse %s', async (_, document) => {
    expect(accepts(document)).toBe(false)
    expect(await load(document)).toMatchObject({ ok: false })
  })

  test.each([
    ['patterns', { stages: { a: { run: 'x', scan: '(' } } }],
    ['order', { stages: { a: { run: 'x', needs: 'b' } } }],
    ['expressions', { stages: { a: { run: 'x', if: 'nope(' } } }],
    ['amounts', { stages: { a: { run: 'x', timeout: '366d' } } }],
    ['machine', { stages: { a: { run: 'x', 'working-directory': 'missing' } } }],
    ['dates', { stages: { a: { run: 'x', guard: { windows: { timezone: 'UTC', freezes: { from: '2026-02-30', to: '2026-03-01' } } } } } }],
    ['inputs', { inputs: { a: { required: true } }, stages: { a: { run: 'x' } } }],
  ])('what is of the class %s is refused by the loader alone, and marked so', async (beyond, document) => {
    expect(accepts(document)).toBe(true)
    const loaded = await load(document)
    expect(loaded.ok ? [] : loaded.problems.map((problem) => problem.beyond)).toEqual([beyond])
    expect(Object.keys(BEYOND)).toContain(beyond)
  })

  test('a file that extends another may leave out what that one has', async () => {
    expect(accepts({ extends: './a.yml', stages: { a: { backup: { keep: { last: 3 } } }, b: { remove: true }, c: { check: { wait: { every: '1s' } } } } })).toBe(true)
    expect(accepts({ extends: './a.yml', stages: { b: { remove: true, run: 'x' } } })).toBe(false)
    expect(accepts({ extends: './a.yml', stages: { b: { backup: { kept: 1 } } } })).toBe(false)
  })
})

/** Each key with its schema. */
const keysIn = (node: unknown, path: string): readonly (readonly [string, Schema])[] => {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([keyword, value]: readonly [string, unknown]) => {
    if (['examples', 'enum', 'const', 'dependencies', 'if', 'then', 'else', 'not', 'allOf', 'oneOf'].includes(keyword)) return []
    const own = keyword === 'properties' ? Object.entries(Object(value) as Record<string, Schema>).map(([key, each]) => [`${path}.${key}`, each] as const) : []
    return [...own, ...keysIn(value, `${path}.${keyword}`)]
  })
}

describe('in the JSON Schema', () => {
  const { properties, definitions = {} } = wholeSchema()
  const keys = [properties, ...Object.values(definitions).map((each) => each.properties)].flatMap((each) => keysIn({ properties: each }, ''))

  test('each key has a description', () => {
    expect(keys.length).toBeGreaterThan(200)
    expect(keys.filter(([, each]) => each.description === undefined).map(([path]) => path)).toEqual([])
  })

  test('its versioned address is its id', () => {
    expect(schema['$id']).toBe(ID)
    expect(ID).toMatch(/\/v1\/schema\/v1\/pipeline\.schema\.json$/)
  })

  test.each(Object.entries(EXAMPLES.stage).flatMap(([key, values]) => values.map((value) => [key, value] as const)))('the example of %s is sound: %j', async (key, value) => {
    const work = ['run', 'call', 'check', 'backup', 'playbook'].includes(key) ? {} : { run: 'x' }
    const others = { build: { run: 'x' }, lint: { run: 'x' } }
    expect(await differences([{ stages: { ...others, a: { ...work, [key]: value } } }])).toEqual([])
    expect(await load({ stages: { ...others, a: { ...work, [key]: value } } })).toMatchObject({ ok: true })
  })

  test.each(Object.entries(EXAMPLES.pipeline).flatMap(([key, values]) => values.map((value) => [key, value] as const)))('the example of %s is sound: %j', async (key, value) => {
    expect(await load({ stages: { a: { run: 'x' } }, [key]: value })).toMatchObject({ ok: true })
  })
})

test('the document of editors names every class of what no schema can know, in the words of the code', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'editor.md'), 'utf8')
  expect([...page.matchAll(/^\| `([a-z]+)` \| (.*) \|$/gm)].map(([, name, meaning]) => [name, meaning])).toEqual(Object.entries(BEYOND))
})
