import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import { actionsStore, type ActionsStoreOptions } from '../../../src/adapters/store/actions.ts'
import type { Entry, Kept, Store } from '../../../src/core/store.ts'
import { distFolder } from '../../support/built.ts'
import { type CacheServer, cacheServer } from '../../support/cache-server.ts'
import { shareCompiled } from '../../support/compiled.ts'
import { createWorkspace } from '../../support/workspace.ts'

/** A store of a job, and the server that it speaks to. */
export interface ActionsStage {
  readonly server: CacheServer
  readonly temp: string
  /** Of another job each time. */
  store(over?: Partial<ActionsStoreOptions>): Store
}

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const temp = createWorkspace()
shareCompiled(temp.path)
afterAll(() => temp.remove())

export const actionsStage = async (version: 'v1' | 'v2' = 'v2', env: Readonly<Record<string, string | undefined>> = {}): Promise<ActionsStage> => {
  const server = await cacheServer()
  const folder = createWorkspace()
  open.push(server.close, folder.remove)
  const environment = { PATH: process.env['PATH'], HOME: folder.path, RUNNER_TEMP: temp.path, ...server.environment(version), ...env }
  const store = (over: Partial<ActionsStoreOptions> = {}): Store =>
    actionsStore({ environment, trust: 'trusted', temp: join(folder.path, 'stores'), clock, processes: processes(clock), node: process.execPath, worker: WORKER, ...over })
  return { server, temp: join(folder.path, 'stores'), store }
}

const WORKER = join(distFolder, 'cache-worker.js')

export const never = new AbortController().signal

/** Keeps one file. */
export const keep = (store: Store, key: string, text = 'kept'): Promise<Kept> =>
  store.put(key, async (folder) => writeFileSync(join(folder, 'a.txt'), text), never)

/** What an entry's one file says. */
export const read = (entry: Entry | undefined): string | undefined => entry && readFileSync(join(entry.folder, 'a.txt'), 'utf8')
