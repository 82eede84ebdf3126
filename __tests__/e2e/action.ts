import { afterAll } from '@jest/globals'
import { actionFile } from '../support/built.ts'
import { runAction, type RunnerOptions, type RunnerResult } from '../support/runner.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

/** One temporary folder for a file of tests. */
const temp = createWorkspace()
const made: Workspace[] = [temp]

afterAll(() => {
  for (const workspace of made) workspace.remove()
})

/** A workspace that is removed after the tests of a file. */
export const workspaceOf = (files: Readonly<Record<string, string>> = {}): Workspace => {
  const workspace = createWorkspace(files)
  made.push(workspace)
  return workspace
}

export interface StepOptions extends Omit<RunnerOptions, 'workspace' | 'action' | 'inputs'> {
  readonly workspace?: Workspace
}

/** Runs the built action as a step of a job. */
export const step = (inputs: Readonly<Record<string, string>>, { workspace = workspaceOf(), env, ...options }: StepOptions = {}): Promise<RunnerResult> =>
  runAction({
    action: actionFile(),
    workspace: workspace.path,
    temp: temp.path,
    env: { STAGEWRIGHT_STATE_DIR: `${workspace.path}/.state`, ...env },
    inputs,
    ...options,
  })

/** Runs a pipeline, written as YAML, as a step of a job; the comment makes two lines of one, which could be the path of a file. */
export const pipelineStep = (yaml: string, { inputs, ...options }: StepOptions & { readonly inputs?: Readonly<Record<string, string>> } = {}): Promise<RunnerResult> =>
  step({ ...inputs, pipeline: `# YAML\n${yaml.trim()}` }, options)
