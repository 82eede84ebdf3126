import type { Action } from './action.ts'

/** What a JavaScript action can see and a stage's command must not; each value is easy to find wherever it turns up. */
export const SECRETS = {
  ACTIONS_RUNTIME_TOKEN: 'secret-of-the-runtime-token',
  ACTIONS_RUNTIME_URL: 'http://secret-of-the-runtime-url.invalid/',
  ACTIONS_RESULTS_URL: 'http://secret-of-the-results-url.invalid/',
  ACTIONS_CACHE_URL: 'http://secret-of-the-cache-url.invalid/',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret-of-the-id-token',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'http://secret-of-the-id-token-url.invalid/',
} as const

/** Stands for `${{ github.token }}`. */
export const GITHUB_TOKEN = 'secret-of-the-github-token'

/** Stands for `${{ job.check_run_id }}`. */
export const CHECK_RUN_ID = '51725241954'

export interface Surroundings {
  readonly action: Action
  readonly inputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly workspace: string
  readonly temp: string
  readonly home: string
  readonly files: Readonly<Record<string, string>>
  readonly trackingId: string
  readonly extra: Readonly<Record<string, string | undefined>>
}

/** The environment in which the runner starts an action; nothing of our own but `PATH` gets into it. */
export const actionEnvironment = (given: Surroundings): Record<string, string> => {
  const environment = {
    PATH: process.env['PATH'],
    HOME: given.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    ...GITHUB,
    GITHUB_WORKSPACE: given.workspace,
    GITHUB_EVENT_PATH: `${given.temp}/_github_workflow/event.json`,
    RUNNER_OS: { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[process.platform as string],
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: given.temp,
    RUNNER_TOOL_CACHE: `${given.temp}/tool-cache`,
    RUNNER_WORKSPACE: given.workspace,
    RUNNER_TRACKING_ID: given.trackingId,
    ...SECRETS,
    // Few tests have a cache service: to those that have none, the runner says so.
    ACTIONS_CACHE_MODE: 'none',
    ...given.files,
    ...prefixed('STATE_', given.state, (name) => name),
    ...prefixed('INPUT_', { ...defaults(given.action), ...given.inputs }, (name) => name.replaceAll(' ', '_').toUpperCase()),
    ...given.extra,
  }
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: '__stagewright',
  GITHUB_ACTOR: 'octocat',
  GITHUB_TRIGGERING_ACTOR: 'octocat',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_BASE_REF: '',
  GITHUB_HEAD_REF: '',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_JOB: 'build',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REF_PROTECTED: 'false',
  GITHUB_REPOSITORY: 'octocat/hello-world',
  GITHUB_REPOSITORY_OWNER: 'octocat',
  GITHUB_REPOSITORY_ID: '1',
  GITHUB_REPOSITORY_OWNER_ID: '2',
  GITHUB_RETENTION_DAYS: '90',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_WORKFLOW: 'CI',
  GITHUB_WORKFLOW_REF: 'octocat/hello-world/.github/workflows/ci.yml@refs/heads/main',
} as const

const defaults = ({ inputs }: Action): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, value.replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, GITHUB_TOKEN).replaceAll(/\$\{\{\s*job\.check_run_id\s*\}\}/g, CHECK_RUN_ID)]))

const prefixed = (prefix: string, values: Readonly<Record<string, string>>, spell: (name: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${spell(name)}`, value]))
