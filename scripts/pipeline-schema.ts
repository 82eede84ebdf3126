import * as z from 'zod/mini'
import { FORMS, pipelineSchema, WORKS } from '../src/settings/schema.ts'
import { EXAMPLES } from './schema-examples.ts'

/** What is used of JSON Schema, draft-07. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly not?: Schema
  readonly $ref?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly definitions?: Readonly<Record<string, Schema>>
  readonly [keyword: string]: unknown
}

type Schemas = Readonly<Record<string, Schema>>

/** Where the schema of this major version is published; an editor fetches it there. */
export const ID = 'https://raw.githubusercontent.com/OWNER/stagewright/v1/schema/v1/pipeline.schema.json'

/** To a linter `then` is the sign of a promise. */
const BRANCHES = ['then', 'else'] as const

/**
 * The published schema. A file that extends another may leave out what that one has: the definitions
 * whose names end in `-over` ask for nothing that could come from there.
 */
export const pipelineJsonSchema = (): Schema => {
  const { definitions = {}, properties = {}, required = [], ...rest } = wholeSchema()
  const changed = Object.entries(properties).filter(([key, schema]) => !APART.includes(key) && isOther(schema, over(schema, definitions)))
  const stage = definitions['stage'] ?? {}
  const names = changed.map(([key]) => key)
  const kept = Object.entries(properties).map(([key, schema]) => [key, names.includes(key) ? { description: schema.description ?? '' } : schema])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: ID,
    title: 'Stagewright pipeline',
    ...rest,
    properties: Object.fromEntries(kept),
    if: { required: ['extends'] },
    [BRANCHES[0]]: { properties: Object.fromEntries(changed.map(([key, schema]) => [key, over(schema, definitions)])) },
    [BRANCHES[1]]: { required, properties: Object.fromEntries(changed) },
    definitions: { ...definitions, stage: { ...stage, allOf: [...(stage.allOf ?? []), { not: requires('remove') }] }, ...overs(definitions) },
  }
}

/** A schema with what it refers to in its place, but for what holds itself. */
export const inlined = (schema: Schema, definitions: Schemas = schema.definitions ?? {}): Schema => {
  const { $ref, allOf: [first, ...others] = [], ...rest } = schema
  const name = ($ref ?? first?.$ref)?.slice('#/definitions/'.length)
  if (name !== undefined && others.length === 0 && !RECURSIVE.includes(name)) return inlined({ ...definitions[name], ...rest }, definitions)
  return {
    ...schema,
    ...(schema.properties !== undefined && { properties: mapped(schema.properties, (each) => inlined(each, definitions)) }),
    ...(schema.anyOf !== undefined && { anyOf: schema.anyOf.map((each) => inlined(each, definitions)) }),
    ...(schema.items !== undefined && { items: inlined(schema.items, definitions) }),
    ...(typeof schema.additionalProperties === 'object' && { additionalProperties: inlined(schema.additionalProperties, definitions) }),
  }
}

/** The schema of a pipeline that is one file. */
export const wholeSchema = (): Schema => {
  const { $schema: _, ...root }: Schema = JSON.parse(JSON.stringify(z.toJSONSchema(pipelineSchema, { io: 'input', target: 'draft-7' })))
  const { definitions = {}, ...rest } = withoutAliases(root)
  const all = Object.fromEntries(Object.entries(definitions).map(([name, { id: _id, ...schema }]) => [name, schema]))
  const stage = { ...all['stage'], properties: withExamples(all['stage']?.properties ?? {}, EXAMPLES.stage) }
  return { ...rest, properties: withExamples(rest.properties ?? {}, EXAMPLES.pipeline), definitions: { ...all, stage } }
}

/** Some definitions that zod makes are but other names. */
const withoutAliases = (root: Schema): Schema => {
  const found = Object.entries(root.definitions ?? {}).find(([, schema]) => aliased(schema) !== undefined)
  if (found === undefined) return root
  const { [found[0]]: _, ...definitions } = root.definitions ?? {}
  const text = JSON.stringify({ ...root, definitions })
  return withoutAliases(JSON.parse(text.replaceAll(JSON.stringify(`#/definitions/${found[0]}`), JSON.stringify(aliased(found[1])))))
}

const aliased = ({ allOf = [], $ref = allOf[0]?.$ref, ...rest }: Schema): string | undefined =>
  allOf.length < 2 && Object.keys(rest).length === 0 ? $ref : undefined

const withExamples = (properties: Schemas, examples: Readonly<Record<string, readonly unknown[]>>): Schemas =>
  Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, { ...schema, ...(examples[key] !== undefined && { examples: examples[key] }) }]))

/** Keys of which an extending file's own take the place of those it extends. */
const APART = ['extends', 'inputs']
const WHOLE = ['guard', 'needs', 'matrix']

/** They hold one another, and ask for nothing that could come from elsewhere. */
const RECURSIVE = ['json', 'condition']

const overs = (definitions: Schemas): Schemas =>
  Object.fromEntries(
    Object.entries(definitions).flatMap(([name, schema]) => {
      if (RECURSIVE.includes(name)) return []
      const changed = over(schema, definitions)
      if (name === 'stage') return [[`${name}-over`, { ...changed, allOf: [...(changed.allOf ?? []), ...ONE_WORK] }]]
      return isOther(schema, changed) ? [[`${name}-over`, changed]] : []
    }),
  )

const requires = (key: string): Schema => ({ required: [key] })

/** A stage is changed or removed, and its work may be another. */
const ONE_WORK: readonly Schema[] = [
  { oneOf: [...FORMS.slice(0, WORKS.length), { not: { anyOf: WORKS.map(requires) } }] },
  { anyOf: [{ not: requires('remove') }, { maxProperties: 1 }] },
]

const isOther = (a: Schema, b: Schema): boolean => JSON.stringify(a) !== JSON.stringify(b)

/** The schema of what is merged over something of the same schema: maps key by key, all else as a whole. */
const over = (schema: Schema, definitions: Schemas): Schema => {
  const name = schema.$ref?.slice('#/definitions/'.length)
  if (name !== undefined && RECURSIVE.includes(name)) return schema
  if (name !== undefined) return isOther(definitions[name] ?? {}, over(definitions[name] ?? {}, definitions)) ? { ...schema, $ref: `${schema.$ref}-over` } : schema
  const loose = schema.properties === undefined && schema.additionalProperties === undefined ? schema : withoutDemands(schema)
  return {
    ...loose,
    ...(loose.allOf !== undefined && { allOf: loose.allOf.map((each) => over(each, definitions)) }),
    ...(loose.anyOf !== undefined && { anyOf: loose.anyOf.map((each) => over(each, definitions)) }),
    ...(loose.properties !== undefined && { properties: mapped(loose.properties, (each, key) => (WHOLE.includes(key) ? each : over(each, definitions))) }),
    ...(typeof loose.additionalProperties === 'object' && { additionalProperties: over(loose.additionalProperties, definitions) }),
  }
}

const mapped = (schemas: Schemas, change: (schema: Schema, key: string) => Schema): Schemas =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, change(schema, key)]))

/** What a map must have may come from the file that is extended; what it must not have may not be there. */
const withoutDemands = (schema: Schema): Schema => {
  const { required: _r, oneOf: _o, anyOf: _a, dependencies: _d, minProperties: _m, allOf = [], ...rest } = schema
  const bans = allOf.filter((each) => Object.keys(each).every((keyword) => keyword === 'not' || keyword === '$ref'))
  return bans.length === 0 ? rest : { ...rest, allOf: bans }
}
