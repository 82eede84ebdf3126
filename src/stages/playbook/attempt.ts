import { dirname, join } from 'node:path'
import type { Failure } from '../../core/outcome.ts'
import type { Ended } from '../../core/ports.ts'
import type { Context, Output } from '../../core/run.ts'
import { stopReason } from '../../core/stop.ts'
import type { WorkPorts } from '../work.ts'
import { type Complaint, listen } from './complaint.ts'
import type { Materials } from './part.ts'
import type { PlaybookSpec } from './spec.ts'

/** An attempt at a playbook: what it is made from, and where Ansible is. */
export interface Attempt {
  readonly spec: PlaybookSpec
  readonly ports: WorkPorts
  readonly context: Context
  readonly materials: Materials
  /** The full path of `ansible-playbook`. */
  readonly program: string
}

/** How a program of Ansible's ended, and what it complained of. */
export interface ToolRun {
  readonly ended: Ended
  readonly complaint: Complaint
}

type Environment = Readonly<Record<string, string>>

/** Runs a program of Ansible's; its output goes to the stage's, if not elsewhere. */
export const runTool = async (
  { ports, context, materials }: Attempt,
  file: string,
  args: readonly string[],
  env: Environment,
  output: Output = context.output,
): Promise<ToolRun> => {
  const heard = listen(output)
  const surroundings = { cwd: materials.cwd, env: { ...materials.env, ...context.env, ...env } }
  const command = { file, args, ...surroundings, gracePeriodMs: ports.gracePeriodMs, background: false }
  const ended = await ports.processes.run(command, heard.output, context.signal)
  const strays = ended.strays.filter((stray) => !isSharedConnection(stray.command))
  if (strays.length > 0) context.emit({ type: 'strays', strays })
  return { ended, complaint: heard.complaint() }
}

/** ssh keeps a connection for whoever comes next; that it is closed at the end needs no words. */
const isSharedConnection = (command: string): boolean => /^ssh: .*\[mux\]/.test(command)

/** Why a run was stopped from outside, if it was. */
export const stopCause = ({ ended }: ToolRun, { signal }: Context): Failure | undefined =>
  ended.stopped || (signal.aborted && stopReason(signal).kind === 'limit') ? stopReason(signal) : undefined

/** Another program of the same installation, or of the PATH. */
export const sibling = ({ program, ports, materials }: Attempt, name: string): string | undefined =>
  ports.files.which(join(dirname(program), name), '') ?? ports.files.which(name, materials.env['PATH'] ?? '')
