import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Schema } from '../../scripts/pipeline-schema.ts'
import { EXAMPLE } from './example.ts'

const root = join(import.meta.dirname, '..', '..')
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => ending.test(path)).map((path) => join(root, folder, path))

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (text: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(JSON.stringify(parse(text)))
    return isMap(value) && ['stages', 'extends', 'finally'].some((key) => key in value) ? [value] : []
  } catch {
    return []
  }
}

/** Every pipeline that stands in the documents, the examples and the tests, the broken ones too. */
export const corpus: readonly unknown[] = [
  ...parsed(EXAMPLE),
  ...filesIn('examples', /\.ya?ml$/).flatMap((file) => parsed(readFileSync(file, 'utf8'))),
  ...filesIn('docs', /\.md$/).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/```yaml\n([^]*?)```/g)].flatMap(([, text = '']) => parsed(text))),
  ...filesIn('__tests__', /\.test\.ts$/).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return [
      ...[...text.matchAll(/[`'"]((?:\w[\w-]*: .*\n|\n)*(?:stages|extends):[^`]*?)[`]/g)].flatMap(([, yaml = '']) => parsed(yaml)),
      ...[...text.matchAll(/'((?:[^'\\\n]|\\.)*stages:(?:[^'\\\n]|\\.)*)'/g)].flatMap(([, yaml = '']) => parsed(yaml.replaceAll('\\n', '\n').replaceAll("\\'", "'"))),
    ]
  }),
]

const leavesOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.flatMap(leavesOf) : isMap(value) ? Object.values(value).flatMap(leavesOf) : [value]

const keysOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap(keysOf) : isMap(value) ? Object.entries(value).flatMap(([key, each]) => [key, ...keysOf(each)]) : []

/** Values at the edges of what is allowed. */
const EDGES = [
  '', ' ', 'x', '0', '0s', '0.0s', '1ms', '0ms', '99ms', '365d', '366d', '1h30m', '30m1h', '5', '1.5h', '00s', '0h0m0s', '0B', '0.1B', '1B', '2GiB', '1kb', '9999999TiB', '-1', '1-5', '5-1', '0-255', '256',
  '007', '1-', '2xx', '2XX', '200-299', '299-200', '600', '*', '**', 'v*', '!x', 'a b', 'a/', '/a', 'refs/heads/main', 'main', 'octocat', 'x[bot]', '@x', 'acme/release', 'acme', 'SIGTERM', 'sigterm', 'timeout',
  '/x/', '/x/i', '/x/u', '/(/', '(', '[', '/x', 'a,b', '137 timeout', '137,/a b/i SIGSEGV', '/a/ b', '10 per second', '1/s', '0/s', '> 20 in 30s', '30s', '> 2 in 0s', '>= 5', '> x', '!= 0x10', '== 1e3', 'took (?<ms>[0-9]+)',
  'http://x', 'https://example.com/a', 'HTTPS://EXAMPLE.COM', 'ftp://x', 'http:x', 'https://user:pw@x', 'https://x:99999', 'https://x#y', '${{ env.X }}', 'x ${{ env.X }}', '${{', 'db:5432', 'db:0', 'db:99999', '[::1]:80', 'db',
  '1.1.1.1', '1.1.1.1:53', '::1', 'a\nb', 'a\r\nb', 'GET', 'get', 'POST', 'HEAD', '$', '$.a', '$[0]', "$['a b']", '$.', 'a.b', '$.\u00e9', 'a.ts#b', 'a.ts', '#b', 'a.py#b-c', 'a.js#\u00e9', 'x.rb#y', 'bash', 'zsh', 'zsh {0}',
  './a.yml', '../a.yml', 'a.yml', `o/r/a.yml@${'a'.repeat(40)}`, `o/r/a.yml@${'a'.repeat(39)}`, 'o/r/a.yml@main', `o/r/../a.yml@${'a'.repeat(40)}`, 'o/r/a.yml', `sha256-${'a'.repeat(64)}`, 'a'.repeat(64), 'A'.repeat(64),
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'Mon-Fri 09:00-17:00', 'mon 9:00-8:00', 'Fri 22:00-Sat 02:00', '09:00-17:00', 'Xyz 09:00-17:00', '25:00-26:00', 'Mon 09:00\u201317:00', '2026-12-24', '2026-02-30',
  '2026-12-24T18:00', '2026-12-24T18:00Z', '0999-01-01', 'Europe/Berlin', 'Mars/Base', '+01:00', 'UTC', 'h k a', 'host ssh-rsa AAAA', '# c\nhost ssh-rsa AAAA', 'host ssh-rsa', 'host,', '5%', '101%', '1/7', 'é'.repeat(100), '\u{1f600}'.repeat(150),
  'a'.repeat(200), 'a'.repeat(201), 'PATH', '1X', 'A-B', 'AWS_*', 'host', 'Host', 'authorization', 'x y', '__a', 'job', 'iss', 'sub', 'always()', 'errors > 0', 'errors >', 'findings', 'a-', '-a', 'none',
  0, 1, -1, 1.5, 2, 6, 7, 99, 100, 101, 255, 256, 257, 200, 599, 600, 65_535, 65_536, 1e6, 1e6 + 1, 1e21, 36_500, 36_501, true, false, null, [], {}, [[]], [null], ['x', 'x'], [1, 'x'], { x: 1 }, { run: 'x' },
] as const

const scalars = [...new Set(corpus.flatMap(leavesOf))]
const SCALARS: readonly unknown[] = [...EDGES, ...scalars]
const KEYS: readonly string[] = [...new Set(corpus.flatMap(keysOf))].filter((key) => key !== '__proto__')

type Pick = <T>(from: readonly T[]) => T
type Gen = fc.GeneratorValue

const picker = (gen: Gen): Pick => {
  const { at } = Array.prototype
  return (from) => at.call(from, gen(fc.nat, { max: Math.max(0, from.length - 1) }))
}

const copy = <T>(value: T): T => structuredClone(value)

/** Every map and list in a document. */
const holdersOf = (value: unknown): readonly (Record<string, unknown> | unknown[])[] =>
  Array.isArray(value) ? [value, ...value.flatMap(holdersOf)] : isMap(value) ? [value, ...Object.values(value).flatMap(holdersOf)] : []

/** What stands somewhere under a key of this name. */
const underKey = new Map<string, unknown[]>()
for (const map of corpus.flatMap(holdersOf)) if (isMap(map)) for (const [key, value] of Object.entries(map)) underKey.set(key, [...(underKey.get(key) ?? []), value])

const mutate = (document: unknown, pick: Pick): void => {
  const holder = pick(holdersOf(document))
  const keys = Object.keys(holder)
  const key = keys.length === 0 ? 'x' : pick(keys)
  const map = holder as Record<string, unknown>
  const value = map[key]
  pick([
    () => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete map[key]),
    () => void (Array.isArray(holder) ? holder.push(copy(pick(SCALARS))) : (map[pick(KEYS)] = copy(pick(SCALARS)))),
    () => void (Array.isArray(holder) ? holder.push(...copy(holder)) : add(map, pick(KEYS), pick)),
    () => void (keys.length > 0 && (map[key] = copy(pick(SCALARS)))),
    () => void (keys.length > 0 && (map[key] = copy(pick(SCALARS)))),
    () => void (keys.length > 0 && (map[key] = [copy(value)])),
    () => void (keys.length > 0 && (map[key] = copy(pick(underKey.get(key) ?? [value])))),
    () => void (!Array.isArray(holder) && keys.length > 0 && ((map[pick([`${key}x`, ...EDGES.filter((edge) => typeof edge === 'string')])] = value), delete map[key])),
  ])()
}

const add = (map: Record<string, unknown>, key: string, pick: Pick): void => {
  map[key] = copy(pick(underKey.get(key) ?? SCALARS))
}

/** A value that a schema may well take. */
const valueFor = (schema: Schema, definitions: Readonly<Record<string, Schema>>, pick: Pick, depth: number): unknown => {
  const { $ref = schema.allOf?.find((each) => each.$ref !== undefined)?.$ref } = schema
  if ($ref !== undefined) return valueFor(definitions[$ref.slice('#/definitions/'.length)] ?? {}, definitions, pick, depth)
  const within = (inner: Schema) => valueFor(inner, definitions, pick, depth + 1)
  if ('const' in schema) return schema.const
  if (schema.enum !== undefined) return pick(schema.enum)
  if (schema.anyOf !== undefined && schema.type === undefined) return within(pick(depth > 8 ? schema.anyOf.slice(0, 1) : schema.anyOf))
  const type = pick([schema.type ?? 'string'].flat())
  if (type === 'array') return Array.from({ length: pick([0, 1, 1, 1, 2]) }, () => within(schema.items ?? {}))
  if (type === 'object') return mapFor(schema, within, pick, depth)
  return pick(fitting(type, schema.pattern ?? schema.anyOf?.at(-1)?.pattern))
}

const mapFor = ({ properties = {}, required = [], additionalProperties, propertyNames, oneOf = [] }: Schema, within: (schema: Schema) => unknown, pick: Pick, depth: number): unknown => {
  const one = oneOf.length === 0 ? [] : (pick(oneOf).required ?? [])
  const optional = Object.keys(properties).filter(() => pick(depth > 6 ? [0, 0, 0, 0, 0, 0, 0, 1] : [0, 0, 0, 0, 1]) === 1 && (oneOf.length === 0 || pick([0, 1]) === 1))
  const names = typeof additionalProperties === 'object' ? [...Array(pick([0, 1, 1, 2])).keys()].map(() => String(pick(fitting('string', propertyNames?.pattern ?? '^[a-z]+$')))) : []
  const keys = [...new Set([...required, ...one, ...optional])].filter((key) => properties[key] !== undefined)
  return Object.fromEntries([
    ...keys.map((key) => [key, within(properties[key] ?? {})]),
    ...names.filter((name) => properties[name] === undefined && name !== '__proto__').map((name) => [name, within(additionalProperties as Schema)]),
  ])
}

const known = new Map<string, readonly unknown[]>()
const fitting = (type: string, pattern = ''): readonly unknown[] => {
  const key = `${type} ${pattern}`
  const found = known.get(key) ?? SCALARS.filter((value) => (type === 'integer' ? Number.isInteger(value) : type === 'null' ? value === null : typeof value === type) && (typeof value !== 'string' || new RegExp(pattern, 'u').test(value)))
  known.set(key, found)
  return found.length === 0 ? ['x'] : found
}

/** A document of the schema, with up to two changes that may make it a wrong one. */
export const fromSchema = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.gen().map((gen) => {
    const pick = picker(gen)
    const document = valueFor(schema, schema.definitions ?? {}, pick, 0)
    for (let left = pick([0, 0, 1, 2]); left > 0; left--) mutate(document, pick)
    return document
  })

/** A document that somebody wrote, with up to three changes. */
export const fromCorpus: fc.Arbitrary<unknown> = fc.gen().map((gen) => {
  const pick = picker(gen)
  const document = copy(pick(corpus))
  for (let left = pick([0, 1, 1, 2, 3]); left > 0; left--) mutate(document, pick)
  return document
})

/** A place in the language: documents with any value there, and what is worth trying. */
export interface Site {
  readonly name: string
  at(value: unknown): unknown
  /** Keys go together there in some ways only. */
  readonly isTangled?: boolean
  /** Tried in any case. */
  readonly always?: readonly unknown[]
  readonly values: readonly unknown[]
}

const TANGLES = ['not', 'if', 'allOf', 'anyOf', 'oneOf', 'dependencies']

/** Each place of the language that has a schema of its own, reached from the root by sound documents; a seed picks these. */
export const sitesOf = (schema: Schema, accepts: (document: unknown) => boolean, seed: number): readonly Site[] => {
  const { definitions = {} } = schema
  const pick = seeded(seed)
  const found: Site[] = []
  const seen = new Set<string>()
  const sample = (node: Schema): unknown => valueFor(node, definitions, pick, 7)

  const visit = (written: Schema, at: Site['at'], name: string): void => {
    const { $ref = written.allOf?.find((each) => each.$ref !== undefined)?.$ref } = written
    const node = $ref === undefined ? written : (definitions[$ref.slice('#/definitions/'.length)] ?? {})
    const { description: _, examples: _e, ...form } = node
    const key = JSON.stringify(form)
    if (seen.has(key)) return
    seen.add(key)
    const isMapping = node.type === 'object'
    found.push({ name, at, isTangled: isMapping && TANGLES.some((keyword) => keyword in node), always: isMapping ? rulesOf(node, at) : [], values: isMapping ? [...variantsOf(node, at), null, [], 'x', 1] : EDGES })
    if (node.anyOf !== undefined && node.type === undefined) node.anyOf.forEach((each, index) => visit(each, at, `${name}|${index}`))
    if (node.items !== undefined) {
      const { items } = node
      found.push({ name: `${name}[]`, at, values: [[], [sample(items)], [sample(items), 'x'], [sample(items), null]] })
      visit(items, (value) => at([value]), `${name}[]`)
    }
    if (isMapping) visitMembers(node, at, name)
  }

  const visitMembers = (node: Schema, at: Site['at'], name: string): void => {
    for (const [key, member] of Object.entries(node.properties ?? {})) {
      const around = contextOf(node, key, at)
      visit(member, (value) => at({ ...around, [key]: value }), `${name}.${key}`)
    }
    if (typeof node.additionalProperties !== 'object') return
    const { additionalProperties: member, propertyNames } = node
    const [good = 'x'] = fitting('string', propertyNames?.pattern ?? '^[a-z]+$').filter((each) => each !== '')
    visit(member, (value) => at({ [String(good)]: value }), `${name}.*`)
    const sound = soundest(member, (value) => at({ [String(good)]: value }))
    found.push({ name: `${name}.<name>`, at: (value) => at({ [String(value)]: sound }), values: EDGES.filter((each) => typeof each === 'string') })
  }

  const soundest = (member: Schema, at: Site['at']): unknown => {
    for (let left = 60; left > 0; left--) {
      const value = sample(member)
      if (accepts(at(value))) return value
    }
    return sample(member)
  }

  /** What must stand beside a key. */
  const contextOf = (node: Schema, key: string, at: Site['at']): Readonly<Record<string, unknown>> => {
    for (let left = 80; left > 0; left--) {
      const whole = isMap(valueFor(node, definitions, pick, left > 40 ? 7 : 0)) ? (valueFor(node, definitions, pick, left > 40 ? 7 : 0) as Record<string, unknown>) : {}
      const around = left > 76 ? Object.fromEntries(Object.entries(whole).filter(([each]) => (node.required ?? []).includes(each))) : whole
      if (accepts(at({ ...around, [key]: sample(node.properties?.[key] ?? {}) }))) return around
    }
    return {}
  }

  /** What breaks each rule of a map that can be broken on purpose. */
  const rulesOf = (node: Schema, at: Site['at']): readonly unknown[] => {
    const sound = Object.fromEntries((node.required ?? []).map((key) => [key, soundest(node.properties?.[key] ?? {}, (value) => at({ ...required(node), [key]: value }))]))
    const bans = [...(node.not === undefined ? [] : [node.not]), ...(node.allOf ?? []).flatMap(({ not }) => (not === undefined ? [] : [not]))]
    const broken = bans.map((ban) => ({
      ...sound,
      ...Object.fromEntries([...(ban.required ?? []), ...(ban.anyOf ?? []).flatMap((each) => each.required?.slice(0, 1) ?? [])].map((key) => [key, ban.properties?.[key]?.const ?? ban.properties?.[key]?.enum?.[0] ?? soundest(node.properties?.[key] ?? {}, (value) => at({ ...sound, [key]: value }))])),
    }))
    return [{}, sound, { ...sound, unknown: 1 }, ...Object.keys(sound).map((key) => Object.fromEntries(Object.entries(sound).filter(([each]) => each !== key))), ...broken]
  }

  const required = (node: Schema) => Object.fromEntries((node.required ?? []).map((key) => [key, sample(node.properties?.[key] ?? {})]))

  const variantsOf = (node: Schema, at: Site['at']): readonly unknown[] => {
    const members = Object.entries(node.properties ?? {})
    const whole = members.slice(0, 12).map(([key, member]) => ({ ...contextOf(node, key, at), [key]: soundest(member, (value) => at({ ...contextOf(node, key, at), [key]: value })) }))
    const pairs = members.flatMap(([key, member]) => members.flatMap(([other, beside]) => (key < other && (members.length < 12 || pick([0, 0, 0, 1]) === 1) ? [0, 1, 2, 3].map(() => ({ ...required(node), [key]: sample(member), [other]: sample(beside) })) : [])))
    const without = whole.flatMap((map) => Object.keys(map).map((key) => Object.fromEntries(Object.entries(map).filter(([each]) => each !== key))))
    return [{}, ...whole, ...whole.map((map) => ({ ...map, unknown: 1 })), ...without, ...pairs, ...members.map(([key, member]) => ({ [key]: sample(member) })), ...Array.from({ length: 40 }, () => valueFor(node, definitions, pick, 3))]
  }

  visit({ ...schema, definitions: {} }, (value) => value, '')
  return found
}

/** The generator of Lehmer, as Park and Miller gave it in 1988. */
const seeded = (seed: number): Pick => {
  let state = (seed % 2_147_483_646) + 1
  return (from) => {
    state = (state * 48_271) % 2_147_483_647
    return from[state % from.length] as (typeof from)[number]
  }
}

/** So many values at each place, picked by a seed; all if there are no more. */
export const documentsAt = (sites: readonly Site[], most: number, seed: number): readonly unknown[] => {
  const pick = seeded(seed)
  return sites.flatMap(({ at, values, always = [], isTangled = false }) => {
    const count = isTangled ? most * 5 : most
    return [...always, ...(values.length <= count ? values : Array.from({ length: count }, () => pick(values)))].map((value) => copy(at(value)))
  })
}
