import { resolve } from 'node:path'
import type { Failure } from '../../core/outcome.ts'
import { type Attempt, runTool, sibling, stopCause, type ToolRun } from './attempt.ts'
import { refusal } from './part.ts'

/** Installs the roles and collections that a playbook requires; a failure if that did not work. */
export const install = async (attempt: Attempt): Promise<Failure | undefined> => {
  const { spec, ports, materials, context } = attempt
  const { requirements } = spec
  if (requirements === undefined) return undefined
  if (!ports.files.isFile(resolve(materials.cwd, requirements))) {
    return refusal({ refused: `the requirements ${requirements} do not exist in ${materials.cwd}` })
  }
  const galaxy = sibling(attempt, 'ansible-galaxy')
  if (galaxy === undefined) return MISSING
  context.emit({ type: 'progress', text: `installs ${requirements}` })
  const run = await runTool(attempt, galaxy, ['install', '-r', requirements], {})
  return stopCause(run, context) ?? verdict(requirements, run)
}

const MISSING: Failure = {
  kind: 'operation',
  reason: 'tool',
  message: 'ansible-galaxy, which installs the requirements, is not on the PATH',
  remedy: 'it comes with ansible-core: pipx install ansible-core',
}

const verdict = (requirements: string, { ended: { ending }, complaint }: ToolRun): Failure | undefined => {
  if (ending.kind === 'signal') return ending
  if (ending.kind === 'spawn') return { kind: 'operation', reason: 'tool', message: ending.message }
  if (ending.exitCode === 0) return undefined
  const why = complaint.message === undefined ? '' : `: ${complaint.message}`
  return { kind: 'operation', reason: 'tool', message: `ansible-galaxy could not install ${requirements}${why}`, exitCode: ending.exitCode }
}
