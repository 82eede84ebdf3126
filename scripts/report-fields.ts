import { reportJsonSchema } from '../src/report/json-schema.ts'

/** The tables of `docs/report.md`: every field of `report.json` with its type and the words of the schema. */
export const fieldTables = (): string => {
  const schema = reportJsonSchema() as Schema
  const definitions = schema.definitions ?? {}
  const named = Object.entries(definitions).filter(([, { enum: words }]) => words === undefined)
  return [table(schema, definitions), ...named.flatMap(([id, definition]) => [`### \`${id}\``, table(definition, definitions)])].join('\n\n')
}

const table = (schema: Schema, definitions: Definitions): string => {
  return ['| Field | Type | What it says |', '| :-- | :-- | :-- |', ...fieldRows(schema, definitions)].join('\n')
}

/** The rows of a shape: what it has of its own, or all that its kinds have. */
export const fieldRows = (schema: Schema, definitions: Definitions): readonly string[] => {
  const fields = schema.oneOf === undefined ? fieldsOf(schema, definitions, '') : unionFields(schema.oneOf, definitions)
  return fields.map(({ path, type, words }) => `| \`${path}\` | ${type} | ${words} |`)
}

export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly format?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly definitions?: Definitions
}
type Definitions = Readonly<Record<string, Schema>>

interface Field {
  readonly path: string
  readonly type: string
  readonly words: string
}

/** What a schema has of its own; what is defined by name has a table of its own. */
const fieldsOf = (schema: Schema, definitions: Definitions, prefix: string): readonly Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const id = (given.$ref ?? given.allOf?.[0]?.$ref)?.replace('#/definitions/', '')
    const field = id === undefined ? given : { ...definitions[id], ...given }
    const path = `${prefix}${name}`
    const optional = schema.required?.includes(name) === true ? '' : ', optional'
    const type = id === undefined || field.enum !== undefined ? typeName(field) : `[${id}](#${id})`
    const below = id === undefined ? fieldsOf(field.items ?? field, definitions, `${path}${field.items === undefined ? '' : '[]'}.`) : []
    return [{ path, type: `${type}${optional}`, words: field.description ?? '' }, ...below]
  })

/** `kind` with all its words, then what every kind has, then what only some have. */
const unionFields = (kinds: readonly Schema[], definitions: Definitions): readonly Field[] => {
  const all = new Map(kinds.flatMap((kind) => fieldsOf(kind, definitions, '')).map((field) => [field.path, field]))
  const words = wordsOf(kinds.map(({ properties }) => String(properties?.kind?.const)))
  const everywhere = (path: string): boolean => kinds.every(({ properties }) => properties?.[path] !== undefined)
  return [...all.values()].map((field) => {
    if (field.path === 'kind') return { ...field, type: words, words: 'What kind of failure it was.' }
    return everywhere(field.path) ? field : { ...field, type: `${field.type.replace(', optional', '')}, in some kinds` }
  })
}

const typeName = (field: Schema): string => {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``
  if (field.items !== undefined) return `list of ${field.items.enum === undefined ? `${plainType(field.items)}s` : wordsOf(field.items.enum)}`
  if (field.enum !== undefined) return wordsOf(field.enum)
  if (typeof field.additionalProperties === 'object') return 'map of texts'
  return field.format === 'date-time' ? 'time' : plainType(field)
}

const plainType = ({ type = 'object' }: Schema): string => type.replace('integer', 'number').replace('string', 'text')

const wordsOf = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')
