import { isAbsolute, relative } from 'node:path'
import { parseCallee } from '../core/callee.ts'
import { byName, type Components, fingerprintText, type Trust } from '../core/fingerprint.ts'
import { rooted } from '../core/globs.ts'
import { fits } from '../core/names.ts'
import type { Asked, Hashing, Listing } from '../core/trees.ts'
import type { CacheSettings } from '../settings/cache.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { scanText } from '../settings/scan-render.ts'
import { lookAround, type Surroundings } from '../stages/run.ts'
import { declaredNames } from './declared-names.ts'
import type { RunState } from './state.ts'
import type { Caching, World } from './world.ts'

/** Where stages are looked at: a run, or what could become one. */
export interface Ground {
  readonly pipeline: Pipeline
  readonly world: World
  readonly state: RunState
  readonly caching: Caching
  /** Digests of what cached stages gave. */
  readonly given: Map<string, string>
}

/** All that a cached stage's result depends on, here and now. */
export interface Taken {
  readonly ok: true
  readonly components: Components
  readonly inputs: Extract<Listing, { ok: true }>
  readonly asked: { readonly inputs: Asked; readonly outputs: Asked }
  /** SHA-256 as hex. */
  fingerprint(trust: Trust): Promise<string>
}

/** Takes the fingerprint of a stage, or tells in a clause why it has none. */
export const takeFingerprint = async (entry: PipelineStage, settings: CacheSettings, ground: Ground, signal: AbortSignal, told?: Hashing): Promise<Taken | { readonly ok: false; readonly why: string }> => {
  const { pipeline, world, state, caching } = ground
  const own = entry.settings
  const around = lookAround({ surroundings: () => state.surroundings(entry.key, [pipeline.env, own.env], own['working-directory'], own) })
  if (typeof around === 'string') return { ok: false, why: around }
  const asked = askedOf(entry, settings, around, world.workspace)
  if (typeof asked === 'string') return { ok: false, why: asked }
  const inputs = await caching.trees.list(asked.inputs, signal, told)
  if (!inputs.ok) return inputs
  const components = await componentsOf(entry, settings, ground, around, inputs.digest)
  if (typeof components === 'string') return { ok: false, why: components }
  return { ok: true, components, inputs, asked, fingerprint: (trust) => digestText(world, fingerprintText(components, trust)) }
}

/** SHA-256 of a text, as hex. */
export const digestText = (world: Pick<World, 'digests'>, text: string): Promise<string> => world.digests.sha256(new TextEncoder().encode(text))

const askedOf = ({ settings: own }: PipelineStage, { inputs = [], outputs = [] }: CacheSettings, { cwd }: Surroundings, workspace: string): Taken['asked'] | string => {
  const base = relative(workspace, cwd)
  if (isOutside(base)) return `its working directory ${cwd} is outside of the workspace`
  const callee = own.call === undefined ? undefined : parseCallee(own.call)
  const called = callee === undefined || typeof callee === 'string' ? [] : [isAbsolute(callee.file) ? relative(cwd, callee.file) : callee.file]
  const [read, made] = [[...called, ...inputs], outputs].map((patterns) => patterns.map((pattern) => rooted(pattern, base)))
  const [globs, except] = [read ?? [], made ?? []]
  if (!isWhole(globs) || !isWhole(except)) return 'one of its paths leads out of the workspace'
  return { inputs: { root: workspace, globs, except, as: 'inputs' }, outputs: { root: workspace, globs: except, except: [], as: 'outputs' } }
}

const isWhole = (globs: readonly (string | undefined)[]): globs is readonly string[] => !globs.includes(undefined)

const isOutside = (way: string): boolean => way === '..' || way.startsWith('../') || isAbsolute(way)

const componentsOf = async (entry: PipelineStage, settings: CacheSettings, ground: Ground, around: Surroundings, inputs: string): Promise<Components | string> => {
  const { settings: own } = entry
  const texts = evaluatedTexts(entry, settings, around)
  if (typeof texts === 'string') return texts
  const digest = (text: string): Promise<string> => digestText(ground.world, text)
  return {
    parts: {
      script: await digest(texts.work),
      shell: own.call === undefined ? (own.shell ?? 'bash') : '',
      folder: relative(ground.world.workspace, around.cwd),
      platform: ground.caching.platform,
      key: texts.key === '' ? '' : await digest(texts.key),
      inputs: await digest(JSON.stringify(settings.inputs)),
      outputs: await digest(JSON.stringify(settings.outputs ?? [])),
      declared: await digest(JSON.stringify([own.outputs ?? [], own.exports ?? [], ...(own.scan === undefined ? [] : [scanText(own.scan)])])),
    },
    env: await envOf(entry, settings, ground, around, digest),
    needs: Object.fromEntries(await Promise.all(entry.needs.map(async ({ stage }) => [stage, await givenBy(stage, ground, digest)] as const))),
    inputs,
  }
}

/** What the stage does, and the text that its `key` becomes. */
const evaluatedTexts = ({ settings: own }: PipelineStage, { key = '' }: CacheSettings, { evaluate }: Surroundings): { readonly work: string; readonly key: string } | string => {
  try {
    const work = own.run ?? JSON.stringify([own.call, own.with ?? {}], (_, value: unknown) => (typeof value === 'string' ? evaluate(value) : value))
    return { work, key: evaluate(key) }
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

type Digest = (text: string) => Promise<string>

/** Those that the pipeline file sets, and those that `cache` names. */
const envOf = async ({ settings: own }: PipelineStage, settings: CacheSettings, { pipeline }: Ground, { env }: Surroundings, digest: Digest): Promise<Record<string, string>> => {
  const named = settings.env ?? []
  const names = [...new Set([...declaredNames(pipeline, own), ...Object.keys(env).filter((name) => fits(name, named))])].toSorted()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, env[name] === undefined ? '' : await digest(`${name}\0${env[name]}`)] as const)))
}

/** Of a stage that is not cached, only what it hands on and how it ended is known. */
const givenBy = async (stage: string, { given, state }: Ground, digest: Digest): Promise<string> =>
  given.get(stage) ?? digest(JSON.stringify(['plain', state.facts[stage]?.conclusion, byName(state.facts[stage]?.outputs ?? {})]))
