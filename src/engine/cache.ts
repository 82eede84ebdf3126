import { byName, changes, changesWords, leafChanges } from '../core/fingerprint.ts'
import type { Manifest } from '../core/manifest.ts'
import { formatDuration } from '../core/duration.ts'
import type { Entry } from '../core/store.ts'
import { cached, type Hit, type Look, type Looked, type Ran } from '../policies/cached.ts'
import type { Context, Policy } from '../core/run.ts'
import type { CacheSettings } from '../settings/cache.ts'
import type { PipelineStage } from '../settings/pipeline.ts'
import type { Composition } from './compose.ts'
import { type Made, readEntry, readMade, secretScan, writeEntry } from './entry.ts'
import { digestText, type Ground, type Taken, takeFingerprint } from './fingerprint.ts'
import { hashingTold } from './hashing.ts'
import type { RunState } from './state.ts'
import type { Caching } from './world.ts'

/** Skips a stage of which nothing has changed since it succeeded. */
export const cachedStage = (entry: PipelineStage, { pipeline, world, state }: Composition): Policy => {
  const look: Look = async (context) => {
    const { cache } = entry.settings
    const caching = await world.caching?.()
    if (cache === undefined || caching === undefined) return { kind: 'unusable', why: 'there is no store here' }
    const looked = await lookIn({ pipeline, world, state, caching, given: givenIn(state) }, entry, cache, context)
    tellTroubles(caching, state, context)
    return looked
  }
  return cached(look, world.clock)
}

/** What cached stages of a run gave. */
const GIVEN = new WeakMap<RunState, Map<string, string>>()

const givenIn = (state: RunState): Map<string, string> => {
  const given = GIVEN.get(state) ?? new Map<string, string>()
  GIVEN.set(state, given)
  return given
}

const TOLD = new WeakMap<RunState, Set<string>>()

/** Each once in a run. */
const tellTroubles = ({ store }: Caching, state: RunState, context: Context): void => {
  const told = TOLD.get(state) ?? new Set<string>()
  TOLD.set(state, told)
  for (const text of store.troubles().filter((trouble) => !told.has(trouble))) {
    told.add(text)
    context.emit({ type: 'notice', text })
  }
}

const lookIn = async (ground: Ground, entry: PipelineStage, settings: CacheSettings, context: Context): Promise<Looked> => {
  const taken = await takeFingerprint(entry, settings, ground, context.signal, hashingTold(context, ground.world.clock))
  if (!taken.ok) return { kind: 'unusable', why: taken.why }
  for (const glob of taken.inputs.idle) context.emit({ type: 'notice', text: `the input ${glob} matches no file` })
  const keys = await keysOf(taken, ground.caching, entry.key)
  const hit = await restored(ground, taken, keys, entry, context)
  if (hit !== undefined) return { kind: 'hit', ...hit }
  const why = await whyNot(ground, taken, entry.key, context.signal)
  const keep = async (ran: Ran, signal: AbortSignal): Promise<string | undefined> => {
    const trouble = await kept({ ground, taken, entry, settings, ran, signal })
    tellTroubles(ground.caching, ground.state, context)
    return trouble
  }
  return { kind: 'miss', why, keep }
}

export interface Keys {
  readonly key: string
  readonly fingerprint: string
}

/** Where a stage's entry may be; the first is where it would be kept. A run that is not trusted may read what a trusted one kept. */
export const keysOf = async (taken: Taken, caching: Caching, stage: string): Promise<readonly [Keys, ...Keys[]]> => {
  const at = async (trust: Caching['trust']): Promise<Keys> => {
    const fingerprint = await taken.fingerprint(trust)
    return { fingerprint, key: `${prefixOf(caching, trust, stage)}${fingerprint}` }
  }
  return caching.trust === 'trusted' ? [await at('trusted')] : [await at('untrusted'), await at('trusted')]
}

/** No name of a stage has a dot: the key of `a` never begins that of `a-b`. */
const prefixOf = ({ project, platform }: Caching, trust: Caching['trust'], stage: string): string => `stage.1.${project}.${platform}.${trust}.${stage}.`

const restored = async (ground: Ground, taken: Taken, keys: readonly Keys[], entry: PipelineStage, context: Context): Promise<Hit | undefined> => {
  for (const { key, fingerprint } of keys) {
    const found = await ground.caching.store.get(key, [], context.signal)
    if (found === undefined) continue
    try {
      const hit = await restoredFrom(ground, taken, found, fingerprint, entry, context)
      if (hit !== undefined) return hit
    } finally {
      await found.release()
    }
  }
  return undefined
}

const restoredFrom = async (ground: Ground, taken: Taken, found: Entry, fingerprint: string, entry: PipelineStage, context: Context): Promise<Hit | undefined> => {
  const { caching, world, given } = ground
  const read = await readSound(found, fingerprint, entry.key, ground)
  if (typeof read === 'string') {
    await caching.store.drop(found.key, read)
    return undefined
  }
  const { manifest, log } = read
  const gone = manifest.handover.paths.find((path) => !world.files.isFolder(path))
  const ended = gone === undefined ? await caching.trees.restore(taken.asked.outputs, manifest.leaves, found.folder, context.signal) : ({ kind: 'refused', why: `${gone}, which it put on the PATH, is not there` } as const)
  if (ended.kind === 'damaged') await caching.store.drop(found.key, ended.why)
  if (ended.kind === 'refused' && !context.signal.aborted) context.emit({ type: 'notice', text: `not restored: ${ended.why}` })
  if (ended.kind !== 'restored') return undefined
  given.set(entry.key, await givenDigest(ground, manifest))
  return { ...hitOf(found.key, manifest), log, restored: restoredWords(ended.changed, manifest) }
}

/** An entry that is what its key says. */
export const readSound = async (found: Entry, fingerprint: string, stage: string, { caching, world }: Pick<Ground, 'caching' | 'world'>): ReturnType<typeof readEntry> => {
  const read = await readEntry(found, caching.trees, world)
  if (typeof read === 'string') return read
  return read.manifest.fingerprint === fingerprint && read.manifest.stage === stage ? read : 'it was kept under the key of another'
}

const hitOf = (key: string, { createdAt, durationMs, handover, summary }: Manifest): Omit<Hit, 'log' | 'restored'> => ({
  cached: { key, at: createdAt, savedMs: durationMs },
  handover,
  summary,
})

const restoredWords = (changed: number, { leaves }: Manifest): string => {
  if (leaves.length === 0 && changed === 0) return 'it has no outputs to restore'
  return changed === 0 ? 'its outputs are there as they were' : `${changed} of its outputs ${changed === 1 ? 'was' : 'were'} put back as ${changed === 1 ? 'it was' : 'they were'}`
}

/** The same outputs and the same values handed on are the same to whoever needs them. */
export const givenDigest = ({ world }: Pick<Ground, 'world'>, { outputs, handover }: Pick<Manifest, 'outputs' | 'handover'>): Promise<string> =>
  digestText(world, JSON.stringify([outputs, byName(handover.outputs), byName(handover.exports), handover.paths]))

const whyNot = async (ground: Ground, taken: Taken, stage: string, signal: AbortSignal): Promise<string> => {
  // Elsewhere, to look at an entry means to fetch all of it.
  const past = ground.caching.store.kind === 'local' ? await newestOf(ground, stage, signal) : undefined
  if (past === undefined) return 'there is nothing of it in the cache'
  return differenceWords(past, taken, await taken.inputs.leaves(), ground.world.clock.wall())
}

/** The newest entry of a stage, whatever it was made from. */
export interface Past extends Made {
  readonly createdAt: number
}

export const newestOf = async ({ caching }: Pick<Ground, 'caching'>, stage: string, signal: AbortSignal): Promise<Past | undefined> => {
  const prefix = prefixOf(caching, caching.trust, stage)
  const found = await caching.store.get(`${prefix}newest`, [prefix], signal)
  const made = found && (await readMade(found, caching.trees))
  await found?.release()
  return made && { ...made, createdAt: found?.createdAt ?? 0 }
}

/** What has changed since then, and how long ago that was. */
export const differenceWords = (past: Past, { components }: Pick<Taken, 'components'>, inputs: Made['inputs'], now: number): string => {
  const all = changes(past.components, components, past.inputs, inputs)
  const ago = formatDuration(Math.max(0, now - past.createdAt))
  return all.length === 0 ? `what it gave ${ago} ago is no longer in the cache` : `${changesWords(all)}, compared with ${ago} ago`
}

interface Keeping {
  readonly ground: Ground
  readonly taken: Taken
  readonly entry: PipelineStage
  readonly settings: CacheSettings
  readonly ran: Ran
  readonly signal: AbortSignal
}

/** Keeps what a stage gave; why it could not, as a sentence. */
const kept = async (keeping: Keeping): Promise<string | undefined> => {
  const { ground, taken, entry, ran, signal } = keeping
  const { world, caching } = ground
  const again = await caching.trees.list(taken.asked.inputs, signal)
  if (!again.ok) return `not kept: ${again.why}`
  if (again.digest !== taken.inputs.digest) return `not kept: while it ran, ${changesWords(leafChanges(await taken.inputs.leaves(), await again.leaves()))}`
  const made = await caching.trees.list(taken.asked.outputs, signal)
  if (!made.ok) return `not kept: ${made.why}`
  if (JSON.stringify(world.secrets.value([ran.handover])) !== JSON.stringify([ran.handover])) return 'not kept: a value that it hands on holds a secret'
  ground.given.set(entry.key, await givenDigest(ground, { outputs: made.digest, handover: ran.handover }))
  const trouble = caching.store.access === 'read-write' ? await put(keeping, made) : undefined
  const idle = made.idle.map((glob) => `the output ${glob} matches nothing`)
  return trouble ?? (idle.length === 0 ? undefined : idle.join(', '))
}

const put = async ({ ground, taken, entry, ran, signal }: Keeping, made: Taken['inputs']): Promise<string | undefined> => {
  const { world, caching } = ground
  const [{ key, fingerprint }] = await keysOf(taken, caching, entry.key)
  let trouble: string | undefined
  const log = new TextEncoder().encode(world.secrets.text(new TextDecoder().decode(ran.log)))
  await caching.store.put(
    key,
    async (folder) => {
      const saved = await caching.trees.save(taken.asked.outputs.root, await made.leaves(), folder, secretScan(world.secrets), signal)
      if (!saved.ok) {
        trouble = `not kept: ${saved.why}`
        return 'abandoned'
      }
      const manifest: Manifest = {
        stage: entry.key,
        fingerprint,
        createdAt: Math.round(world.clock.wall()),
        durationMs: ran.durationMs,
        handover: ran.handover,
        summary: world.secrets.text(ran.summary),
        log: await world.digests.sha256(log),
        outputs: made.digest,
        leaves: saved.leaves,
      }
      return writeEntry(folder, caching.trees, world, manifest, log, { components: taken.components, inputs: await taken.inputs.leaves() })
    },
    signal,
  )
  return trouble
}
