import { delimiter } from 'node:path'
import { type Attempt, runTool, type ToolRun } from './attempt.ts'
import { after, NO_PASS, type Pass, type Told } from './events.ts'
import { follow } from './follow.ts'
import type { Piece } from './part.ts'
import { PLUGIN, PLUGIN_FILE } from './plugin.ts'

export interface PassRun extends ToolRun {
  readonly pass: Pass
}

/** Runs the playbook once, telling of each task as it comes; `folders` is where Ansible looks for callback plugins beside ours. */
export const runPass = async (attempt: Attempt, { args, env }: Piece, folders: string): Promise<PassRun> => {
  const { ports, context, materials, program } = attempt
  let pass = NO_PASS
  const hear = (told: Told): void => {
    pass = after(pass, told)
    if (told.kind === 'task') context.emit({ type: 'progress', text: `task ${pass.tasks}: ${told.name}` })
  }
  materials.folder.write(PLUGIN_FILE, PLUGIN)
  const plugins = { ANSIBLE_CALLBACK_PLUGINS: [materials.folder.path, folders].filter(Boolean).join(delimiter) }
  const end = follow(materials.folder, ports.clock, hear)
  const run = await runTool(attempt, program, args, { ...env, ...plugins }).finally(end)
  return { ...run, pass }
}
