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
  inputs: { scope: 'run', description: 'Values for the inputs that the pipeline declares, as a YAML map.' },
  stages: {
    scope: 'run',
    description:
      'Names of the stages to run, with all that they need; between commas, spaces or line ends. Default: all.',
  },
  mode: {
    scope: 'run',
    description:
      'run (default); validate or render the pipeline; or, to spread it over several runners: plan its shards, collect their parts.',
  },
  runners: { scope: 'run', description: 'For mode plan: how many runners there are, 1 to 256. Default: 4.' },
  waves: {
    scope: 'run',
    description: 'For mode plan: how many jobs of the workflow run shards one after the other. Default: 1.',
  },
  shard: {
    scope: 'run',
    description:
      'For mode run: the one shard to run, as an entry of the planned matrix in JSON, or as its wave and number (2/1) with `plan`.',
  },
  plan: { scope: 'run', description: 'For the modes run and collect: the output `plan` of the step that planned.' },
  parts: {
    scope: 'run',
    description: 'For the modes run and collect: the folder with the parts of the shards that have run, as they were downloaded.',
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
  events: {
    scope: 'run',
    key: 'log',
    description: 'A file to write everything that happens to, as lines of JSON, relative to the workspace.',
  },
  html: { scope: 'run', description: 'A file to write the report to as a page for the browser, relative to the workspace.' },
  junit: { scope: 'run', description: 'A file to write the stages to as JUnit XML, relative to the workspace.' },
  sarif: { scope: 'run', description: 'A file to write what scans found to as SARIF, relative to the workspace.' },
  token: {
    scope: 'run',
    description: 'With what guards ask GitHub about actors, teams and refs. Stages never see it.',
    default: '${{ github.token }}',
  },
  'secret-env': {
    scope: 'run',
    description: 'Environment variables for all stages, as a YAML map, whose values are kept out of everything that is written.',
  },
  'check-run-id': {
    scope: 'run',
    description: 'The number of this job, by which its traces find the span of the job. There is no need to set it.',
    default: '${{ job.check_run_id }}',
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
  'memory-limit': {
    scope: 'stage',
    key: 'limits.memory',
    description: 'Memory of all processes together, such as 4GB; an attempt that has more is stopped. Linux only.',
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

/** The action's outputs of any run. */
export const RUN_OUTPUTS = {
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

/** All of the action's outputs. */
export const OUTPUTS = {
  ...RUN_OUTPUTS,
  matrix: 'From mode plan: the matrix of the first wave, for `strategy.matrix`.',
  matrices: 'From mode plan: the matrices of all waves, as a list.',
  waves: 'From mode plan: how many waves there are.',
  count: 'From mode plan: how many shards there are.',
  plan: 'From mode plan: which stages run in which shard.',
  'part-path': 'From a shard: the path of the file that it leaves, to be uploaded as an artifact.',
  'part-name': 'From a shard: a name for that artifact that no other has.',
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
