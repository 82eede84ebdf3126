import * as z from 'zod/mini'
import type { Answer } from '../../core/authority.ts'
import { unknown } from '../../core/authority.ts'
import type { Bases } from '../../core/bases.ts'
import { beyond } from '../beyond.ts'
import { parseYaml } from '../document.ts'
import { type Base, bases as basesSchema } from '../extends.ts'
import { findings, tellKnownKeys } from '../issues.ts'
import { type Path, valueAt } from '../origin.ts'
import { type Problem, problem } from '../problem.ts'
import { type Place, readSource } from '../source.ts'
import { quoted } from '../wording.ts'
import { type Home, nameOf, readReference } from './reference.ts'
import type { PipelineFile } from './traced.ts'

/** A file with those that it extends, in their order. */
export interface Gathered {
  readonly file: PipelineFile
  readonly bases: readonly Extended[]
}

export interface Extended extends Gathered {
  readonly with: Readonly<Record<string, unknown>>
  /** Where what is said of this base stands in the file that extends it. */
  readonly path: Path
}

export interface Gathering {
  readonly bases: Bases
  readonly problems: Problem[]
  readonly warnings: Problem[]
  /** What people should know, such as the commit that a branch was at. */
  readonly notes: string[]
}

const DEEPEST = 10
const MOST_FILES = 50

/** Fetches all that a file extends, directly or not, one after the other; what is wrong is told in `problems`. */
export const gather = async (file: PipelineFile, home: Home, gathering: Gathering): Promise<Gathered> =>
  descend(file, home, [file.name], { ...gathering, read: new Map() })

interface Walk extends Gathering {
  /** Each file is read once. */
  readonly read: Map<string, Gathered>
}

const descend = async (file: PipelineFile, home: Home, trail: readonly string[], walk: Walk): Promise<Gathered> => {
  const found: Extended[] = []
  for (const { base, path } of basesIn(file, walk)) {
    const extended = await follow(base, { file, home, path, trail }, walk)
    if (extended !== undefined) found.push({ ...extended, with: base.with ?? {}, path })
  }
  const gathered = { file, bases: found }
  walk.read.set(file.name, gathered)
  return gathered
}

interface Said {
  readonly base: Base
  readonly path: Path
}

const rootSchema = z.looseObject({ extends: z.optional(basesSchema) })

const basesIn = ({ value, origin }: PipelineFile, { problems }: Walk): readonly Said[] => {
  const written = valueAt(value, ['extends'])
  if (written === undefined) return []
  const parsed = rootSchema.safeParse({ extends: written }, { error: tellKnownKeys })
  if (!parsed.success) {
    problems.push(...findings(parsed.error.issues, value).map(({ path, at, message, hint }) => problem(origin[at](path), message, hint)))
    return []
  }
  return (parsed.data.extends ?? []).map((base, index) => ({ base, path: Array.isArray(written) ? ['extends', index] : ['extends'] }))
}

interface Site {
  readonly file: PipelineFile
  readonly home: Home
  readonly path: Path
  readonly trail: readonly string[]
}

const follow = async (base: Base, site: Site, walk: Walk): Promise<Gathered | undefined> => {
  const place = placeOf(site)
  const refuse = (message: string, hint?: string): undefined => void walk.problems.push(...beyond('files', [problem(place, message, hint)]))
  const home = await homeOf(base, site, refuse, walk)
  if (home === undefined) return undefined
  const name = nameOf(home)
  if (site.trail.includes(name)) return refuse(`files extend one another: ${[...site.trail.slice(site.trail.indexOf(name)), name].join(' → ')}`)
  if (site.trail.length > DEEPEST) return refuse(`expected at most ${DEEPEST} files that extend one another, got more: ${site.trail.join(' → ')}`)
  const before = walk.read.get(name)
  if (before === undefined && walk.read.size >= MOST_FILES) return refuse(`expected at most ${MOST_FILES} files in all, got more`)
  const bytes = before !== undefined && base.integrity === undefined ? undefined : await bytesOf(home, walk.bases)
  if (bytes?.known === false) return refuse(`${name} can't be extended: ${bytes.why}`)
  if (bytes !== undefined && !(await isIntact(base, bytes.value, walk.bases, refuse))) return undefined
  return before ?? (bytes === undefined ? undefined : readFile(bytes.value, home, site.trail, walk))
}

const placeOf = ({ file, path }: Site): Place =>
  file.origin.value(valueAt(file.value, [...path, 'from']) === undefined ? path : [...path, 'from'])

type Refuse = (message: string, hint?: string) => undefined

const homeOf = async (base: Base, site: Site, refuse: Refuse, walk: Walk): Promise<Home | undefined> => {
  const reference = readReference(base, site.home)
  if (reference.kind === 'wrong') return void walk.problems.push(problem(placeOf(site), reference.message, reference.hint))
  if (reference.kind === 'home') return reference.home
  const { repository, path, ref } = reference
  const sha = await walk.bases.commit(repository, ref)
  if (!sha.known) return refuse(`${base.from} can't be extended: ${sha.why}`)
  walk.notes.push(`${base.from} is at ${sha.value}`)
  return { kind: 'github', file: { ...repository, path, sha: sha.value, on: ref } }
}

const bytesOf = (home: Home, bases: Bases): Promise<Answer<Uint8Array>> => (home.kind === 'here' ? bases.local(home.path) : bases.remote(home.file))

const isIntact = async ({ integrity }: Base, bytes: Uint8Array, bases: Bases, refuse: Refuse): Promise<boolean> => {
  if (integrity === undefined) return true
  const hex = await bases.sha256(bytes)
  const wanted = integrity.slice('sha256-'.length)
  if (wanted === hex || (wanted.endsWith('=') && base64ToHex(wanted) === hex)) return true
  refuse(`expected a file with the digest ${quoted(integrity)}, got 'sha256-${hex}'`, 'the file is another one than you had looked at')
  return false
}

const base64ToHex = (text: string): string => Array.from(atob(text), (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')

const readFile = async (bytes: Uint8Array, home: Home, trail: readonly string[], walk: Walk): Promise<Gathered | undefined> => {
  const file = parsed(bytes, home)
  if (!file.known) return void walk.problems.push(...beyond('files', file.why))
  walk.warnings.push(...file.warnings)
  return descend(file.value, home, [...trail, file.value.name], walk)
}

type Parsed =
  | { readonly known: true; readonly value: PipelineFile; readonly warnings: readonly Problem[] }
  | { readonly known: false; readonly why: readonly Problem[] }

const parsed = (bytes: Uint8Array, home: Home): Parsed => {
  const name = nameOf(home)
  const read = readSource(bytes, name)
  if (!read.ok) return { known: false, why: [read.problem] }
  const document = parseYaml(read.source)
  if (!document.ok) return { known: false, why: document.problems }
  const { value, origin, warnings } = document
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { known: false, why: [problem(origin.value([]), `expected a map with \`stages\`, got ${quoted(value)}`)] }
  return { known: true, value: { name, value, origin, ...(home.kind === 'github' && { sha: home.file.sha }) }, warnings }
}

/** Whom to ask where there is nobody: what a file extends can't be found there. */
export const noBases: Bases = {
  local: async () => unknown('files that are extended are not read here'),
  remote: async () => unknown('files that are extended are not fetched here'),
  commit: async () => unknown('branches and tags are not looked up here'),
  sha256: async () => '',
}
