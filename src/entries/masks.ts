import type { Secrets } from '../core/secrets.ts'
import { command } from '../hosts/github/commands.ts'
import { createSecrets, unknownToRunner } from '../streams/secrets/index.ts'
import type { Environment } from '../hosts/environment.ts'

/** The secrets of a job, and what its runner is told of them, so that it masks them in later steps too. */
export interface Masks {
  readonly secrets: Secrets
  /** From now on the log belongs to the stages: what becomes known has to wait. */
  hold(): void
  /** Tells what had to wait. */
  release(): void
  /** What has become known while the log belonged to the stages: a later step could not find it out. */
  late(): readonly string[]
}

/** Masks that already know the tokens of the job; `tell` prints a line, or nothing where no runner reads. */
export const createMasks = (environment: Environment, tell: (line: string) => void): Masks => {
  let waiting: string[] | undefined
  const late: string[] = []
  const announce = (value: string): void => {
    if (waiting === undefined) for (const line of maskCommands(value)) tell(line)
    else waiting.push(value)
  }
  const secrets = createSecrets((value, from) => {
    if (waiting !== undefined) late.push(value)
    if (from !== 'work') announce(value)
  })
  for (const name of TOKENS) secrets.add(environment[name] ?? '')
  return {
    secrets,
    hold: () => {
      waiting ??= []
    },
    release: () => {
      const told = waiting ?? []
      waiting = undefined
      for (const value of told) announce(value)
    },
    late: () => late,
  }
}

/** What no pipeline has to call a secret. */
const TOKENS = ['INPUT_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN']

/** The runner masks the value, each of its lines, and some encodings of these; we tell it others. */
const maskCommands = (value: string): readonly string[] => [value, ...unknownToRunner(value)].map((secret) => command('add-mask', {}, secret))
