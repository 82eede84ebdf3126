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
  pipeline: { scope: 'work', description: 'The pipeline: the path of a file, or the YAML itself. Default: .github/stagewright.yml, if there is one.' },
  run: { scope: 'work', key: 'run', description: 'The script of a single stage, instead of a pipeline.' },
  stages: { scope: 'run', description: 'Names of the stages to run, with all that they need; between commas, spaces or line ends. Default: all.' },
  'max-parallel': { scope: 'run', key: 'max-parallel', description: 'How many stages run side by side. Default: the number of cores.' },
  'fail-fast': { scope: 'run', key: 'fail-fast', description: 'After a failure: true starts nothing new, false runs all that can, kill also stops what runs.' },
  'log-order': { scope: 'run', key: 'log-order', description: 'grouped: one stage after the other; stream: lines as they come, each with the name of its stage.' },
  summary: { scope: 'run', description: 'When to write the job summary: always, on-failure or never.', default: 'always' },
  name: { scope: 'stage', key: 'name', description: 'What people call the stage.' },
  shell: { scope: 'stage', key: 'shell', description: 'bash (default), sh, pwsh, python, node, or a command line with {0} where the script file goes.' },
  'working-directory': { scope: 'stage', key: 'working-directory', description: 'Where the script runs, relative to the workspace.' },
  env: { scope: 'stage', key: 'env', description: 'Environment variables, as a YAML map.' },
  'max-attempts': { scope: 'stage', key: 'retry.max-attempts', description: 'Attempts in total, the first included. Default: 1.' },
  timeout: { scope: 'stage', key: 'timeout', description: 'A limit for each attempt, such as 90s or 10m; the whole process tree is stopped.' },
  'total-timeout': { scope: 'stage', key: 'total-timeout', description: 'A limit for all attempts and waits together.' },
  'no-output-timeout': { scope: 'stage', key: 'no-output-timeout', description: 'Stops an attempt that writes nothing for this long.' },
  'grace-period': { scope: 'stage', key: 'grace-period', description: 'Between SIGTERM and SIGKILL. Default: 5s.' },
  'output-limit': { scope: 'stage', key: 'limits.output', description: 'Bytes on both streams, such as 50MB; an attempt that writes more is stopped.' },
  'retry-on': { scope: 'stage', key: 'retry.on', description: 'Which failures to retry: exit codes (137, 100-110), reasons (timeout), signals (SIGSEGV) and /patterns/, or a YAML map. Default: all.' },
  'abort-on': { scope: 'stage', key: 'retry.abort-on', description: 'A pattern in the output that forbids a retry.' },
  backoff: { scope: 'stage', key: 'retry.backoff', description: 'The wait before the next attempt: a duration, or a YAML map with initial-delay, factor, max-delay and jitter.' },
  'max-elapsed': { scope: 'stage', key: 'retry.max-elapsed', description: 'No further attempt begins later than this after the first began.' },
  'before-retry': { scope: 'stage', key: 'retry.before-retry', description: 'A script that runs between the wait and the next attempt.' },
  'continue-on-error': { scope: 'stage', key: 'continue-on-error', description: 'true, or a YAML map with the exit-codes with which a failure counts as a success.' },
  outputs: { scope: 'stage', key: 'outputs', description: 'Names that the stage hands on from its GITHUB_OUTPUT, in the output `stages`.' },
  exports: { scope: 'stage', key: 'exports', description: 'Names that the stage hands on from its GITHUB_ENV (and PATH) to the job.' },
  'workflow-commands': { scope: 'stage', key: 'workflow-commands', description: 'What the output may tell the runner: annotations (default), none or all.' },
  background: { scope: 'stage', key: 'background', description: 'true lets live, until the end of the run, what the script leaves running.' },
} as const satisfies Readonly<Record<string, Input>>

export type InputName = keyof typeof INPUTS

/** The action's outputs. */
export const OUTPUTS = {
  outcome: 'success, failure, cancelled or skipped, before continue-on-error.',
  conclusion: 'The same after continue-on-error.',
  reason: 'Why it did not succeed: exit, signal, timeout, no-output-timeout, limit, spawn, cancelled, defect …; empty after a success.',
  'exit-code': 'The exit code of the single stage, or of the first stage that failed; 128 + n after a signal, 124 after a timeout.',
  attempts: 'Attempts of all stages together.',
  'duration-ms': 'How long the run took, in milliseconds.',
  'failed-stage': 'The first stage that failed; empty if none did.',
  stages: 'The results of all stages, as JSON.',
  stdout: 'The last part of what a single stage wrote to its standard output.',
  stderr: 'The last part of what a single stage wrote to its standard error.',
  report: 'The path of the JSON report.',
} as const satisfies Readonly<Record<string, string>>

/** What actions for the same purpose call their inputs, and what to write instead. */
export const FOREIGN_INPUTS: Readonly<Record<string, string>> = {
  command: 'run', commands: 'run', script: 'run', cmd: 'run',
  max_attempts: 'max-attempts', attempts: 'max-attempts', attempt_limit: 'max-attempts', 'attempt-limit': 'max-attempts', retries: 'max-attempts', retry: 'max-attempts', max_retries: 'max-attempts', 'max-retries': 'max-attempts',
  timeout_minutes: 'timeout: 10m', 'timeout-minutes': 'timeout: 10m', timeout_seconds: 'timeout: 90s', 'timeout-seconds': 'timeout: 90s', attempt_timeout: 'timeout', time_out: 'timeout',
  retry_wait_seconds: 'backoff: 10s', attempt_delay: 'backoff: 10s', 'attempt-delay': 'backoff: 10s', delay: 'backoff', wait: 'backoff', retry_delay: 'backoff', polling_interval_seconds: '',
  retry_on: 'retry-on', retry_on_exit_code: 'retry-on', warning_on_retry: '', on_retry_command: 'before-retry', new_command_on_retry: 'before-retry',
  continue_on_error: 'continue-on-error', working_directory: 'working-directory', cwd: 'working-directory', current_path: 'working-directory', directory: 'working-directory', dir: 'working-directory',
  file: 'pipeline', config: 'pipeline', 'pipeline-file': 'pipeline', stage: 'stages', environment: 'env', total_timeout: 'total-timeout', grace_period: 'grace-period',
}
