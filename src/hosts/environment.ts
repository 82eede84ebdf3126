/** An environment as `process.env` has it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the runner gives to actions alone: inputs and state, and tokens and addresses of its services. */
const NOT_FOR_STAGES = /^(INPUT_|STATE_|ACTIONS_(?!STEP_DEBUG$|RUNNER_DEBUG$))/i

/** The runner's files; each command gets its own. */
const FILES = new Set(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])

/** The environment that stages may see: what an ordinary `run:` step would, and no more. */
export const stageEnvironment = (environment: Environment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !NOT_FOR_STAGES.test(entry[0]) && !FILES.has(entry[0]),
    ),
  )
