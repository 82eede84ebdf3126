import { storedHistory } from '../adapters/history.ts'
import { shelvedRecords } from '../adapters/records.ts'
import { storedShelf } from '../adapters/store/stored-shelf.ts'
import type { Shelf } from '../core/lookup.ts'
import type { Report } from '../core/report.ts'
import type { Records } from '../core/resume.ts'
import type { Store } from '../core/store.ts'
import type { World } from '../engine/world.ts'
import type { Environment } from '../hosts/environment.ts'
import { attemptOf, roughIdentity, stepIdentity, usesCacheService } from '../hosts/github/job.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import type { Session } from './session.ts'

/** What a job remembers of its earlier runs, through a store. */
export interface Remembering {
  /** What takes the place of the world's own. */
  readonly world: Partial<Pick<World, 'history' | 'lookups' | 'records'>>
  /** Waits, for a short while, until all is kept; the troubles that nobody has been told of yet. */
  settle(report: Report, isCancelled: boolean): Promise<readonly string[]>
}

/** Milliseconds that all of it together may take when the stages are done; of a cancelled job the runner soon kills what is left. */
const PATIENCE_MS = 10_000
const CANCELLED_MS = 2_000

/** Nothing where a pipeline remembers nothing through a store. What is sought is sought from now on; `identity` tells whose history it is. */
export const remembering = async (environment: Environment, pipeline: Pipeline, session: Session, identity = roughIdentity(environment)): Promise<Remembering | undefined> => {
  const hasRecords = pipeline.resume === 'failed'
  const reaches = usesCacheService(environment) && (await session.store()).access !== 'none'
  const hasHistory = reaches && pipeline.history !== 'never'
  const hasAnswers = reaches && pipeline.stages.some(keepsAnswers)
  if (!hasHistory && !hasRecords && !hasAnswers) return undefined
  const place = await placeOf(environment, pipeline, session, identity)
  const world = { ...(hasHistory && { history: historyIn(place) }), ...(hasRecords && { records: await recordsIn(place) }), ...(hasAnswers && { lookups: lookupsIn(place, session.world) }) }
  return { world, settle: (report, isCancelled) => settle(place, report, isCancelled) }
}

interface Place {
  readonly environment: Environment
  readonly store: Store
  readonly patience: AbortController
  /** What is being kept while the run goes on. */
  readonly pending: Promise<void>[]
  /** What is to be told in the end. */
  readonly notes: string[]
  digest(text: string): Promise<string>
  readonly pipeline: Pipeline
  /** Tells this step of the workflow from others, as far as that is possible. */
  readonly rough: string
}

const placeOf = async (environment: Environment, pipeline: Pipeline, { world, store }: Session, identity: string): Promise<Place> => {
  const digest = async (text: string): Promise<string> => (await world.digests.sha256(new TextEncoder().encode(text))).slice(0, 16)
  const rough = await digest(JSON.stringify([pipeline.file, identity]))
  return { environment, store: await store(), patience: new AbortController(), pending: [], notes: [], digest, pipeline, rough }
}

const settle = async ({ pending, patience, store, notes }: Place, report: Report, isCancelled: boolean): Promise<readonly string[]> => {
  const timer = setTimeout(() => patience.abort(), isCancelled ? CANCELLED_MS : PATIENCE_MS)
  await Promise.all(pending)
  clearTimeout(timer)
  const told = new Set([...report.notices, ...report.stages.flatMap(({ notices }) => notices)])
  return [...notes, ...store.troubles()].filter((trouble) => !told.has(trouble))
}

/** To fetch a younger answer costs less than to ask the cache for it. */
const WORTH_KEEPING_MS = 60_000

const keepsAnswers = ({ settings: { check } }: PipelineStage): boolean => {
  const cache = typeof check === 'object' && 'cache' in check ? check.cache : undefined
  return typeof cache === 'object' && cache.for >= WORTH_KEEPING_MS && cache['across-runs'] !== false
}

/** Milliseconds that a lookup waits to learn whether it is needed at all. */
const ANSWERS_MS = 3_000

const lookupsIn = ({ environment, store, patience, pending }: Place, { lookups }: World): World['lookups'] => {
  const prefix = `stagewright.lookups.1.${environment['RUNNER_OS'] ?? ''}.`
  return async () => {
    const place = { key: `${prefix}${runOf(environment)}`, prefixes: [prefix] }
    const { read } = storedShelf(store, { ...place, signal: AbortSignal.any([patience.signal, AbortSignal.timeout(ANSWERS_MS)]) })
    const { write } = storedShelf(store, { ...place, signal: patience.signal })
    let kept: ReturnType<Shelf['read']> | undefined
    return { ...(await lookups()), shelf: { read: () => (kept ??= read()), write: async (text) => void pending.push(write(text)) } }
  }
}

/** What is written need not be waited for until the end. */
const inBackground = (shelf: Shelf, { store, pending, notes }: Place): Shelf => ({
  read: shelf.read,
  write: async (text) => {
    if (store.access === 'read-write') pending.push(shelf.write(text))
    else notes.push('what is needed to resume this run is not kept: it may not write to the cache')
  },
})

const historyIn = ({ environment, store, patience, pending, rough }: Place): World['history'] => {
  const ref = environment['GITHUB_REF'] ?? ''
  const prefix = `stagewright.history.1.${rough}.`
  const branch = `${prefix}${asKey(ref)}.`
  const shelf = storedShelf(store, { key: `${branch}${runOf(environment)}`, prefixes: [branch, prefix], signal: patience.signal })
  const before = store.troubles().length
  const history = storedHistory(shelf, () => store.troubles().length === before, ref)
  return {
    ...history,
    record: async (news) => void pending.push(history.record(news)),
  }
}

/** A key has no comma, and one ref's is not the beginning of another's. */
const asKey = (ref: string): string => encodeURIComponent(ref).replaceAll('.', '%2E').slice(-200)

/** With the time: a key is taken for good, and `act` gives all its runs the same number. */
const runOf = (environment: Environment): string => `${environment['GITHUB_RUN_ID'] ?? ''}.${attemptOf(environment)}.${Date.now().toString(36)}`

const recordsIn = async (place: Place): Promise<Records> => {
  const { environment, store, patience, digest, pipeline } = place
  const identity = stepIdentity(environment)
  const isAgain = attemptOf(environment) > 1
  if (identity === undefined) return withoutRecords(isAgain ? 'this runner does not tell which job of the workflow this is' : undefined)
  const prefix = `stagewright.resume.1.${await digest(JSON.stringify([pipeline.file, identity]))}.${environment['GITHUB_RUN_ID'] ?? ''}.`
  const before = `${prefix}${attemptOf(environment) - 1}`
  const shelf = storedShelf(store, { key: `${prefix}${attemptOf(environment)}`, soughtAt: before, prefixes: [prefix], signal: patience.signal })
  const missing = isAgain ? 'nothing is kept of the earlier attempts of this job' : undefined
  return shelvedRecords({ shelf: inBackground(shelf, place), missing, clear: async () => undefined })
}

const withoutRecords = (why: string | undefined): Records => ({ previous: async () => why, leave: async () => undefined })
