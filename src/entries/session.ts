import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { clock, random } from '../adapters/clock.ts'
import { digests } from '../adapters/digests.ts'
import { files } from '../adapters/files.ts'
import { githubAuthority } from '../adapters/github/authority.ts'
import { realPath } from '../adapters/real-path.ts'
import { fileHistory } from '../adapters/history.ts'
import { createForest } from '../adapters/processes/forest.ts'
import { processes } from '../adapters/processes/index.ts'
import { shelvedRecords } from '../adapters/records.ts'
import { removeDocument } from '../adapters/documents.ts'
import type { Failure } from '../core/outcome.ts'
import type { Secrets } from '../core/secrets.ts'
import type { Shelf } from '../core/lookup.ts'
import type { History } from '../core/ports.ts'
import type { Records } from '../core/resume.ts'
import type { Store } from '../core/store.ts'
import type { Control, World } from '../engine/world.ts'
import { type Environment, stageEnvironment } from '../hosts/environment.ts'
import { circumstancesOf } from '../hosts/github/circumstances.ts'
import { githubContexts } from '../hosts/github/contexts.ts'
import type { Checks } from '../settings/machine.ts'
import { PRESETS } from '../streams/presets/index.ts'
import { createMasks } from './masks.ts'

/** Everything that a run takes from the machine and has to give back. */
export interface Session {
  readonly world: World & Required<Pick<World, 'tracing'>>
  /** A private folder that `end` removes. */
  readonly temp: string
  /** What is kept from run to run; opened when first asked for. */
  readonly store: () => Promise<Store>
  end(): void
}

/** A session whose stages start in `workspace`; `pipeline` tells one pipeline's history from another's. */
export const openSession = (environment: Environment, workspace: string, pipeline: string, secrets: Secrets = createMasks(environment, () => {}).secrets): Session => {
  const temp = makeTemp(environment['RUNNER_TEMP'] ?? tmpdir())
  const forest = createForest()
  const running = processes(clock, forest)
  const store = once(async () => (await import('./stores.ts')).openStore(environment, temp, running))
  const world: Session['world'] = {
    clock,
    random,
    processes: running,
    files: files(temp),
    history: historyOf(environment, workspace, pipeline),
    environment: stageEnvironment(environment),
    workspace,
    contexts: { ...githubContexts(environment), inputs: {} },
    cores: availableParallelism(),
    secrets,
    node: process.execPath,
    authority: githubAuthority({ ...github(environment), clock }),
    digests,
    circumstances: circumstancesOf(environment),
    lookups: async () => (await import('./lookups.ts')).openLookups(join(stateFolder(environment), 'lookups', `${asFolder(workspace)}.json`)),
    monitor: once(async () => (await import('./monitor.ts')).monitor(clock, forest)),
    tracing: once(async () => (await import('./tracing.ts')).openTracing(environment, random)),
    snapshots: async () => (await import('./snapshots.ts')).openSnapshots(environment),
    sources: once(async () => (await import('../adapters/sources/index.ts')).sources({ clock, processes: running, environment: stageEnvironment(environment) })),
    caching: once(async () => (await import('./caching.ts')).openCaching(environment, workspace, pipeline, temp, await store())),
  }
  const end = (): void => {
    // Nothing runs any more, unless a defect has thrown us out of the run.
    world.processes.killAll()
    rmSync(temp, { recursive: true, force: true })
  }
  return { world, temp, store, end }
}

/** All stages share what was opened for the first that asked. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** Where GitHub is, and with what it may be asked. */
export const github = (environment: Environment) => ({
  apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
  repository: environment['GITHUB_REPOSITORY'],
  token: [environment['INPUT_TOKEN'], environment['GITHUB_TOKEN'], environment['GH_TOKEN']].find(Boolean),
  idTokenRequestUrl: environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
  idTokenRequestToken: environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
})

const makeTemp = (base: string): string => {
  try {
    return mkdtempSync(join(base, 'stagewright-'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`there is no place for temporary files: ${why}; set RUNNER_TEMP or TMPDIR to a folder that can be written`, { cause: error })
  }
}

/** What is known of a pipeline's past on this machine and ref. */
export const historyOf = (environment: Environment, workspace: string, pipeline: string): History =>
  fileHistory(historyFile(environment, workspace, pipeline), environment['GITHUB_REF'] ?? '')

/** File systems take names of at most 255 bytes. */
const LONGEST_NAME = 240

/** Under the user's state folder, or where `STAGEWRIGHT_STATE_DIR` says. */
const historyFile = (environment: Environment, workspace: string, pipeline: string): string =>
  join(stateFolder(environment), 'history', asFolder(workspace), `${asFolder(pipeline)}.json`)

/** What the last run of a pipeline in this workspace has left for one that goes on from there. */
export const recordsOf = (environment: Environment, workspace: string, pipeline: string, resumes: boolean): Records => {
  const file = join(stateFolder(environment), 'resume', asFolder(workspace), `${asFolder(pipeline)}.json`)
  const missing = resumes ? 'the last run of it here succeeded, or there was none' : undefined
  // A run that succeeds, and resumes none, has no use for a shelf.
  const shelf = async (): Promise<Shelf> => (await import('../adapters/shelf.ts')).fileShelf(file)
  const late: Shelf = { read: async () => (await shelf()).read(), write: async (text) => (await shelf()).write(text) }
  return shelvedRecords({ shelf: late, missing, clear: async () => removeDocument(file) })
}

/** Where we keep what outlives a run. */
export const stateFolder = (environment: Environment): string =>
  environment['STAGEWRIGHT_STATE_DIR'] ?? join(environment['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'stagewright')

const asFolder = (name: string): string => encodeURIComponent(name).slice(-LONGEST_NAME)

/** What a pipeline file is checked against before anything runs. */
export const machineChecks = (environment: Environment, workspace: string): Checks => {
  const machine = files(workspace)
  return {
    isFolder: (path) => machine.isFolder(join(workspace, path)) || machine.isFolder(path),
    isFile: (path) => machine.isFile(resolve(workspace, path)),
    realPath: (path) => realPath(resolve(workspace, path)),
    which: (program) => machine.which(program, environment['PATH'] ?? ''),
    names: (folder) => namesIn(join(workspace, folder)),
    presets: Object.keys(PRESETS),
    platform: process.platform,
  }
}

const namesIn = (folder: string): ReturnType<NonNullable<Checks['names']>> => {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
  } catch {
    return []
  }
}

/** The signals of a run, and what brings them about. */
export interface Cancellation {
  readonly control: Control
  /** The first time stops the stages; the second time kills everything at once. */
  cancel(by: string): void
}

/** `withinMs`: how long the runner leaves us after the first signal, if it does not wait. */
export const cancellation = (world: World, defers: boolean, withinMs?: number): Cancellation => {
  const soft = new AbortController()
  const hard = new AbortController()
  const kill = (cause: Failure): void => {
    hard.abort(cause)
    world.processes.killAll()
  }
  return {
    control: { cancel: soft.signal, kill: hard.signal, defers },
    cancel: (by) => {
      const cause: Failure = { kind: 'cancelled', by, ...(withinMs !== undefined && { withinMs }) }
      if (soft.signal.aborted) kill({ ...cause, withinMs: 0 })
      else soft.abort(cause)
    },
  }
}
