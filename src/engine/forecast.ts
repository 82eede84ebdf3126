import { type Change, changes } from '../core/fingerprint.ts'
import { success } from '../core/outcome.ts'
import { conclude } from '../core/pipeline.ts'
import type { Manifest } from '../core/manifest.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { givenDigest, keysOf, newestOf, readSound } from './cache.ts'
import { pipelineEnv } from './declared-names.ts'
import { type Ground, type Taken, takeFingerprint } from './fingerprint.ts'
import { runState } from './state.ts'
import type { World } from './world.ts'

/** What a cached stage would do here and now; times are ISO 8601 in UTC. */
export type Forecast =
  | { readonly kind: 'restored'; readonly since: string; readonly savedMs: number; readonly changes?: undefined }
  | { readonly kind: 'runs'; readonly why: string; readonly since?: string; readonly changes?: readonly Change[] }

/** Tells whether a stage would run or be restored, and why, without running or restoring anything. */
export const forecast = async (entry: PipelineStage, pipeline: Pipeline, world: World): Promise<Forecast> => {
  const caching = await world.caching?.()
  if (caching === undefined) return { kind: 'runs', why: 'there is no store here' }
  const ground = { pipeline, world, state: runState(pipeline, world), caching, given: new Map<string, string>() }
  return (await foresee(entry, ground, new Map())).told
}

interface Foreseen {
  readonly told: Forecast
  /** What it would give, if it is known without running it. */
  readonly manifest?: Manifest
}

/** Needs come first: what they would give is a part of the question. */
const foresee = async (entry: PipelineStage, ground: Ground, known: Map<string, Foreseen>): Promise<Foreseen> => {
  const before = known.get(entry.key)
  if (before !== undefined) return before
  const open: string[] = []
  for (const { stage } of entry.needs) {
    const need = ground.pipeline.stages.find(({ key }) => key === stage)
    const told = need && (await foresee(need, ground, known))
    if (told?.manifest === undefined) open.push(stage)
    else await pretend(stage, told.manifest, ground)
  }
  const foreseen = await lookUp(entry, open, ground)
  known.set(entry.key, foreseen)
  return foreseen
}

/** As if it had been restored. */
const pretend = async (stage: string, manifest: Manifest, ground: Ground): Promise<void> => {
  ground.given.set(stage, await givenDigest(ground, manifest))
  ground.state.record(stage, conclude(success(manifest.handover), false))
}

const lookUp = async (entry: PipelineStage, open: readonly string[], ground: Ground): Promise<Foreseen> => {
  const { cache } = entry.settings
  if (cache === undefined) return runs('it is not cached')
  const { signal } = new AbortController()
  const taken = await takeFingerprint(entry, cache, ground, signal)
  if (!taken.ok) return runs(`it cannot be cached: ${taken.why}`)
  const found = open.length === 0 ? await manifestOf(entry, taken, ground, signal) : undefined
  if (found !== undefined) return { manifest: found, told: { kind: 'restored', since: new Date(found.createdAt).toISOString(), savedMs: found.durationMs } }
  return compare(entry, open, taken, ground, signal)
}

const runs = (why: string): Foreseen => ({ told: { kind: 'runs', why } })

const manifestOf = async (entry: PipelineStage, taken: Taken, ground: Ground, signal: AbortSignal): Promise<Manifest | undefined> => {
  for (const { key, fingerprint } of await keysOf(taken, ground.caching, entry.key)) {
    const found = await ground.caching.store.get(key, [], signal)
    const read = found && (await readSound(found, fingerprint, entry.key, ground))
    await found?.release()
    if (typeof read === 'object') return read.manifest
  }
  return undefined
}

/** What comes from a stage that would run is not known, and so not changed. */
const isKnown =
  ({ settings }: PipelineStage, open: readonly string[], { pipeline }: Ground) =>
  ({ what, name }: Change): boolean => {
    if (open.length === 0 || what === 'input' || what === 'part') return true
    return what === 'need' ? !open.includes(name) : !/\bstages\b/i.test(settings.env?.[name] ?? pipelineEnv(pipeline, settings)?.[name] ?? '')
  }

const compare = async (entry: PipelineStage, open: readonly string[], taken: Taken, ground: Ground, signal: AbortSignal): Promise<Foreseen> => {
  const past = await newestOf(ground, entry.key, signal)
  if (past === undefined) return runs('there is nothing of it in the cache')
  const all = changes(past.components, taken.components, past.inputs, await taken.inputs.leaves()).filter(isKnown(entry, open, ground))
  const since = new Date(past.createdAt).toISOString()
  const waits = open.length === 0 ? '' : `what ${open.join(' and ')} will give is not known before`
  if (all.length > 0) return { told: { kind: 'runs', since, changes: all, why: `since ${since}, this has changed${waits === '' ? '' : `, and ${waits}`}:` } }
  return { told: { kind: 'runs', since, why: waits === '' ? `what it gave ${since} is no longer in the cache` : `unless it comes to the same as on ${since}: ${waits}` } }
}
