/** What an input is for: the run as a whole, the choice of the work, or the one stage of the short form. */
export type InputScope = 'work' | 'run' | 'stage'

export interface Input {
  readonly scope: InputScope
  readonly description: string
  /** The key of the pipeline language that it sets: of the pipeline or, for the scope `stage`, of the stage. */
  readonly key?: string
  readonly default?: string
}

/** The action's inputs; action.yml and the reference are held to this table. */
export const INPUTS = {
  pipeline: {
    scope: 'work',
    description:
      'The pipeline: the path of a file, or the YAML itself. Default: .github/stagewright.yml, if there is one.',
  },
  run: { scope: 'work', key: 'run', description: 'The script of a single stage, instead of a pipeline.' },
  stages: {
    scope: 'run',
    description:
      'Names of the stages to run, with all that they need; between commas, spaces or line ends. Default: all.',
  },
  'max-parallel': {
    scope: 'run',
    key: 'max-parallel',
    description: 'How many stages run side by side. Default: the number of cores.',
  },
  'fail-fast': {
    scope: 'run',
    key: 'fail-fast',
    description: 'After a failure: true starts nothing new, false runs all that can, kill also stops what runs.',
  },
  'log-order': {
    scope: 'run',
    key: 'log-order',
    description: 'grouped: one stage after the other; stream: lines as they come, each with the name of its stage.',
  },
  resume: {
    scope: 'run',
    key: 'resume',
    description: 'failed: when the job is run again, stages that had succeeded are not; never (default).',
  },
  history: {
    scope: 'run',
    key: 'history',
    description: 'auto (default): remember in GitHub’s cache how stages have ended; never: do not.',
  },
  summary: {
    scope: 'run',
    description: 'When to write the job summary: always, on-failure or never.',
    default: 'always',
  },
  token: {
    scope: 'run',
    description: 'With what guards ask GitHub about actors, teams and refs. Stages never see it.',
    default: '${{ github.token }}',
  },
  name: { scope: 'stage', key: 'name', description: 'What people call the stage.' },
  shell: {
    scope: 'stage',
    key: 'shell',
    description: 'bash (default), sh, pwsh, python, node, or a command line with {0} where the script file goes.',
  },
  'working-directory': {
    scope: 'stage',
    key: 'working-directory',
    description: 'Where the script runs, relative to the workspace.',
  },
  env: { scope: 'stage', key: 'env', description: 'Environment variables, as a YAML map.' },
  secrets: {
    scope: 'stage',
    key: 'secrets',
    description: 'Names of environment variables whose values are kept out of everything that is written.',
  },
  'env-mode': {
    scope: 'stage',
    key: 'env-mode',
    description: 'inherit (default): the environment of the job; strict: only what every program needs, and env.',
  },
  'pass-through-env': {
    scope: 'stage',
    key: 'pass-through-env',
    description: 'Variables of the job that env-mode strict lets pass, by name or as AWS_*.',
  },
  'max-attempts': {
    scope: 'stage',
    key: 'retry.max-attempts',
    description: 'Attempts in total, the first included. Default: 1.',
  },
  timeout: {
    scope: 'stage',
    key: 'timeout',
    description: 'A limit for each attempt, such as 90s or 10m; the whole process tree is stopped.',
  },
  'total-timeout': {
    scope: 'stage',
    key: 'total-timeout',
    description: 'A limit for all attempts and waits together.',
  },
  'no-output-timeout': {
    scope: 'stage',
    key: 'no-output-timeout',
    description: 'Stops an attempt that writes nothing for this long.',
  },
  'grace-period': { scope: 'stage', key: 'grace-period', description: 'Between SIGTERM and SIGKILL. Default: 5s.' },
  'output-limit': {
    scope: 'stage',
    key: 'limits.output',
    description: 'Bytes on both streams, such as 50MB; an attempt that writes more is stopped.',
  },
  'retry-on': {
    scope: 'stage',
    key: 'retry.on',
    description:
      'What to retry: exit codes (137, 100-110), reasons (timeout), signals (SIGSEGV), /patterns/, or a YAML map.',
  },
  'abort-on': { scope: 'stage', key: 'retry.abort-on', description: 'A pattern in the output that forbids a retry.' },
  backoff: {
    scope: 'stage',
    key: 'retry.backoff',
    description:
      'The wait before the next attempt: a duration, or a YAML map with initial-delay, factor, max-delay and jitter.',
  },
  'max-elapsed': {
    scope: 'stage',
    key: 'retry.max-elapsed',
    description: 'No further attempt begins later than this after the first began.',
  },
  'before-retry': {
    scope: 'stage',
    key: 'retry.before-retry',
    description: 'A script that runs between the wait and the next attempt.',
  },
  'continue-on-error': {
    scope: 'stage',
    key: 'continue-on-error',
    description: 'true, or a YAML map with the exit-codes with which a failure counts as a success.',
  },
  outputs: {
    scope: 'stage',
    key: 'outputs',
    description: 'Names that the stage hands on from its GITHUB_OUTPUT, in the output `stages`.',
  },
  exports: {
    scope: 'stage',
    key: 'exports',
    description: 'Names that the stage hands on from its GITHUB_ENV (and PATH) to the job.',
  },
  'workflow-commands': {
    scope: 'stage',
    key: 'workflow-commands',
    description: 'What the output may tell the runner: annotations (default), none or all.',
  },
  background: {
    scope: 'stage',
    key: 'background',
    description: 'true lets live, until the end of the run, what the script leaves running.',
  },
} as const satisfies Readonly<Record<string, Input>>

export type InputName = keyof typeof INPUTS

/** The action's outputs. */
export const OUTPUTS = {
  outcome: 'success, failure, cancelled or skipped, before continue-on-error.',
  conclusion: 'The same after continue-on-error.',
  reason: 'Why it did not succeed: exit, signal, timeout, limit, spawn, cancelled …; empty after a success.',
  'exit-code':
    'The exit code of the single stage, or of the first that failed; 128 + n after a signal, 124 after a timeout.',
  attempts: 'Attempts of all stages together.',
  'duration-ms': 'How long the run took, in milliseconds.',
  'failed-stage': 'The first stage that failed; empty if none did.',
  stages: 'The results of all stages, as JSON.',
  stdout: 'The last part of what a single stage wrote to its standard output.',
  stderr: 'The last part of what a single stage wrote to its standard error.',
  report: 'The path of the JSON report.',
} as const satisfies Readonly<Record<string, string>>

/** What to write instead of the inputs of other actions for the same purpose. */
const INSTEAD_OF: Readonly<Record<string, string>> = {
  pipeline: 'file config pipeline-file',
  run: 'command commands script cmd new_command_on_retry',
  stages: 'stage',
  env: 'environment',
  'working-directory': 'working_directory cwd current_path directory dir',
  'max-attempts': 'max_attempts attempts attempt_limit attempt-limit retries retry max_retries max-retries',
  timeout: 'attempt_timeout',
  'timeout: 10m': 'timeout_minutes timeout-minutes',
  'timeout: 90s': 'timeout_seconds timeout-seconds',
  'total-timeout': 'total_timeout time_out',
  'grace-period': 'grace_period',
  backoff: 'delay wait retry_delay',
  'backoff: 10s': 'retry_wait_seconds attempt_delay attempt-delay',
  'retry-on': 'retry_on retry_on_exit_code retry_condition',
  'before-retry': 'on_retry_command pre_retry_command',
  'continue-on-error': 'continue_on_error',
  '': 'polling_interval_seconds warning_on_retry',
}

/** The inputs of other actions with what to write here; an empty text where there is nothing to write. */
export const FOREIGN_INPUTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(INSTEAD_OF).flatMap(([ours, theirs]) => theirs.split(' ').map((name) => [name, ours])),
)
