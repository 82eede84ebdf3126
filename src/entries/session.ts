import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock, random } from '../adapters/clock.ts'
import { files } from '../adapters/files.ts'
import { fileHistory } from '../adapters/history.ts'
import { processes } from '../adapters/processes/index.ts'
import type { Failure } from '../core/outcome.ts'
import type { Control, World } from '../engine/world.ts'
import { type Environment, stageEnvironment } from '../hosts/environment.ts'
import { githubContexts } from '../hosts/github/contexts.ts'
import type { Checks } from '../settings/machine.ts'

/** Everything that a run takes from the machine and has to give back. */
export interface Session {
  readonly world: World
  /** A private folder that `end` removes. */
  readonly temp: string
  end(): void
}

/** A session whose stages start in `workspace`; `pipeline` tells one pipeline's history from another's. */
export const openSession = (environment: Environment, workspace: string, pipeline: string): Session => {
  const temp = makeTemp(environment['RUNNER_TEMP'] ?? tmpdir())
  const world: World = {
    clock,
    random,
    processes: processes(clock),
    files: files(temp),
    history: fileHistory(historyFile(environment, workspace, pipeline)),
    environment: stageEnvironment(environment),
    workspace,
    contexts: { ...githubContexts(environment), inputs: {} },
    cores: availableParallelism(),
  }
  const end = (): void => {
    // Nothing runs any more, unless a defect has thrown us out of the run.
    world.processes.killAll()
    rmSync(temp, { recursive: true, force: true })
  }
  return { world, temp, end }
}

const makeTemp = (base: string): string => {
  try {
    return mkdtempSync(join(base, 'stagewright-'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`there is no place for temporary files: ${why}; set RUNNER_TEMP or TMPDIR to a folder that can be written`, { cause: error })
  }
}

/** File systems take names of at most 255 bytes. */
const LONGEST_NAME = 250

/** Under the user's state folder, or where `STAGEWRIGHT_STATE_DIR` says. */
const historyFile = (environment: Environment, workspace: string, pipeline: string): string => {
  const base = environment['STAGEWRIGHT_STATE_DIR'] ?? join(environment['XDG_STATE_HOME'] ?? join(homedir(), '.local', 'state'), 'stagewright')
  const folder = (name: string): string => encodeURIComponent(name).slice(-LONGEST_NAME)
  return join(base, 'results', folder(workspace), folder(`${pipeline}@${environment['GITHUB_REF'] ?? ''}`), 'last.json')
}

/** What a pipeline file is checked against before anything runs. */
export const machineChecks = (environment: Environment, workspace: string): Checks => {
  const machine = files(workspace)
  return {
    isFolder: (path) => machine.isFolder(join(workspace, path)) || machine.isFolder(path),
    which: (program) => machine.which(program, environment['PATH'] ?? ''),
    platform: process.platform,
  }
}

/** The signals of a run, and what brings them about. */
export interface Cancellation {
  readonly control: Control
  /** The first time stops the stages; the second time kills everything at once. */
  cancel(by: string): void
}

/** `withinMs`: how long the runner leaves us after the first signal, if it does not wait. */
export const cancellation = (world: World, defers: boolean, withinMs?: number): Cancellation => {
  const soft = new AbortController()
  const hard = new AbortController()
  const kill = (cause: Failure): void => {
    hard.abort(cause)
    world.processes.killAll()
  }
  return {
    control: { cancel: soft.signal, kill: hard.signal, defers },
    cancel: (by) => {
      const cause: Failure = { kind: 'cancelled', by, ...(withinMs !== undefined && { withinMs }) }
      if (soft.signal.aborted) kill({ ...cause, withinMs: 0 })
      else soft.abort(cause)
    },
  }
}
