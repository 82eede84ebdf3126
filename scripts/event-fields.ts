import { eventJsonSchema } from '../src/report/events/schema.ts'
import { fieldRows, type Schema } from './report-fields.ts'

/** The tables of `docs/events.md`: what every line has, each type of event with its own fields, and the shapes that these share. */
export const eventTables = (): string => {
  const schema = eventJsonSchema() as Schema
  const definitions = schema.definitions ?? {}
  const kinds = schema.oneOf ?? []
  const common = COMMON.map((name) => [name, kinds[0]?.properties?.[name] ?? {}] as const)
  const [all, ...types] = [
    { title: 'Every line', words: '', shape: { properties: { ...Object.fromEntries(common), type: { type: 'string', description: 'What happened: one of the types below.' } }, required: COMMON } },
    ...kinds.map((kind) => ({ title: `\`${String(kind.properties?.['type']?.const)}\``, words: kind.properties?.['type']?.description ?? '', shape: own(kind) })),
  ]
  const shapes = Object.entries(definitions).filter(([id, { enum: words }]) => words === undefined && !IN_REPORT.has(id))
  return [
    ...section('###', all, definitions),
    '### Types',
    ...types.flatMap((type) => section('####', type, definitions)),
    '### Shapes',
    `Those of ${[...IN_REPORT].map((id) => `[\`${id}\`](report.md#${id})`).join(', ')} are those of the [report](report.md).`,
    ...shapes.flatMap(([id, shape]) => section('####', { title: `\`${id}\``, words: '', shape }, definitions)),
  ].join('\n\n')
}

const COMMON = ['version', 'seq', 'time', 'at', 'type']
const IN_REPORT = new Set(['failure', 'cause', 'place', 'tail', 'detail', 'scan'])

interface Section {
  readonly title: string
  readonly words: string
  readonly shape: Schema
}

/** Without what every line has. */
const own = ({ properties = {}, ...kind }: Schema): Schema => ({ ...kind, properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !COMMON.includes(name))) })

const section = (marks: string, given: Section | undefined, definitions: NonNullable<Schema['definitions']>): readonly string[] => {
  if (given === undefined) return []
  const rows = fieldRows(given.shape, definitions).map((row) => row.replace(/\]\(#(\w+)\)/, (link, id: string) => (IN_REPORT.has(id) ? `](report.md#${id})` : link)))
  return [`${marks} ${given.title}`, ...(given.words === '' ? [] : [given.words]), ...(rows.length === 0 ? [] : [['| Field | Type | What it says |', '| :-- | :-- | :-- |', ...rows].join('\n')])]
}
