import { readFileSync } from 'node:fs'
import type { Json } from '../../core/detail.ts'
import type { Circumstances } from '../../core/guard.ts'
import type { Environment } from '../environment.ts'

/** What brings about a run outside of GitHub's jobs: no event of theirs, and nobody from outside. */
const LOCAL_EVENT = 'local'

/** What the runner tells of who runs this, where and why; an empty variable tells nothing. */
export const circumstancesOf = (environment: Environment): Omit<Circumstances, 'env'> => {
  const told = (name: string): string | undefined => environment[name] || undefined
  return {
    actor: told('GITHUB_ACTOR'),
    triggeringActor: told('GITHUB_TRIGGERING_ACTOR'),
    ref: told('GITHUB_REF'),
    baseRef: told('GITHUB_BASE_REF'),
    event: told('GITHUB_EVENT_NAME') ?? (told('GITHUB_ACTIONS') === 'true' ? undefined : LOCAL_EVENT),
    payload: payloadAt(told('GITHUB_EVENT_PATH')),
    repository: told('GITHUB_REPOSITORY'),
    runnerEnvironment: told('RUNNER_ENVIRONMENT'),
  }
}

const payloadAt = (path: string | undefined): Json | undefined => {
  try {
    return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as Json)
  } catch {
    return undefined
  }
}
