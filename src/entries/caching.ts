import { arch, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { digests } from '../adapters/digests.ts'
import { realPath } from '../adapters/real-path.ts'
import { createTrees } from '../adapters/store/trees.ts'
import type { Store } from '../core/store.ts'
import { trustOf } from '../engine/trust.ts'
import type { Caching } from '../engine/world.ts'
import type { Environment } from '../hosts/environment.ts'
import { circumstancesOf } from '../hosts/github/circumstances.ts'
import { stateFolder } from './session.ts'

/** What cached stages of one pipeline need: the files of the workspace, and whether this run is trusted. */
export const openCaching = async (environment: Environment, workspace: string, pipeline: string, temp: string, store: Store): Promise<Caching> => {
  const state = resolve(stateFolder(environment))
  const trust = trustOf(circumstancesOf(environment))
  const identity = new TextEncoder().encode(JSON.stringify([environment['GITHUB_REPOSITORY'] || realPath(workspace), pipeline]))
  return {
    store,
    trees: createTrees({ memory: join(state, 'files'), leftOut: [state, temp] }),
    trust,
    project: (await digests.sha256(identity)).slice(0, 16),
    platform: `${platform()}-${arch()}`,
  }
}
