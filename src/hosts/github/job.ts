import type { Environment } from '../environment.ts'

/** Whether what is kept from run to run is for GitHub's cache service: an action in a job whose machine is gone afterwards. */
export const usesCacheService = (environment: Environment): boolean =>
  environment['GITHUB_ACTIONS'] === 'true' &&
  environment['RUNNER_ENVIRONMENT'] !== 'self-hosted' &&
  // `act` gives no token unless it keeps artifacts, too.
  Boolean(environment['ACTIONS_RUNTIME_TOKEN'] || environment['ACTIONS_CACHE_URL'])

/** How often the job has been run, this time included. */
export const attemptOf = (environment: Environment): number => {
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT'])
  return Number.isInteger(attempt) && attempt > 0 ? attempt : 1
}

/**
 * What tells a step from all others of a workflow, and stays the same when the job is run again. The
 * job's own name is not enough: all jobs of a matrix have the same, and those of a workflow that is
 * called twice. Nothing where the runner does not tell (before 2.331).
 */
export const stepIdentity = (environment: Environment): string | undefined => {
  const path = (environment['ACTIONS_ORCHESTRATION_ID'] ?? '').split('.').slice(1).join('.')
  return path === '' ? undefined : JSON.stringify([environment['GITHUB_WORKFLOW_REF'] ?? '', path, environment['GITHUB_ACTION'] ?? ''])
}

/** The same as near as the environment comes to it where the runner does not tell; good enough for what only informs. */
export const roughIdentity = (environment: Environment): string =>
  stepIdentity(environment) ?? JSON.stringify(['GITHUB_WORKFLOW_REF', 'GITHUB_JOB', 'GITHUB_ACTION', 'RUNNER_OS', 'RUNNER_ARCH'].map((name) => environment[name] ?? ''))
