import { existsSync, realpathSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { clock } from '../adapters/clock.ts'
import { actionsStore } from '../adapters/store/actions.ts'
import { localStore } from '../adapters/store/local.ts'
import type { Trust } from '../core/fingerprint.ts'
import type { Processes } from '../core/ports.ts'
import { parseSize, SIZE_PATTERN } from '../core/size.ts'
import type { Store } from '../core/store.ts'
import { trustOf } from '../engine/trust.ts'
import type { Environment } from '../hosts/environment.ts'
import { circumstancesOf } from '../hosts/github/circumstances.ts'
import { usesCacheService } from '../hosts/github/job.ts'
import { stateFolder } from './session.ts'

/** What is kept from run to run: by GitHub's cache service in a job on GitHub's own machines, or else in a folder of this one. */
export const openStore = (environment: Environment, temp: string, processes: Processes): Store => {
  const trust = trustOf(circumstancesOf(environment))
  if (usesCacheService(environment)) return actionsStore({ environment, trust, temp, clock, processes, node: process.execPath, worker: workerBeside(process.argv[1] ?? '') })
  return localStore({ folder: join(resolve(stateFolder(environment)), 'store'), limit: sizeOf(environment), access: accessOf(environment, trust), wall: () => clock.wall() })
}

/** It lies beside the entry that was started, be that through a link, or in the sources. */
const workerBeside = (entry: string): string => {
  const real = existsSync(entry) ? realpathSync(entry) : entry
  return join(dirname(real), `cache-worker${extname(real)}`)
}

const DEFAULT_SIZE = 2 * 2 ** 30

/** A size that is none counts as not given. */
const sizeOf = (environment: Environment): number => {
  const text = environment['STAGEWRIGHT_STORE_SIZE'] ?? ''
  return new RegExp(SIZE_PATTERN).test(text) ? parseSize(text) : DEFAULT_SIZE
}

/** `ACTIONS_CACHE_MODE` says what the job may do with caches; who is not trusted keeps nothing. */
const accessOf = (environment: Environment, trust: Trust): Store['access'] => {
  const mode = environment['ACTIONS_CACHE_MODE'] ?? ''
  if (mode === 'none') return 'none'
  return trust === 'untrusted' || mode === 'read' ? 'read' : 'read-write'
}
