import { delimiter, join } from 'node:path'
import type { Output } from '../../core/run.ts'
import { type Attempt, runTool, sibling } from './attempt.ts'

/**
 * Where Ansible looks for callback plugins anyway, as a path. To name a folder in the environment
 * hides those of the configuration, so they are named again: Ansible itself tells them, if there is one.
 */
export const callbackFolders = async (attempt: Attempt): Promise<string> => {
  const { env } = attempt.materials
  const given = env['ANSIBLE_CALLBACK_PLUGINS'] ?? (hasConfiguration(attempt) ? await configured(attempt) : undefined)
  return given ?? [`${env['ANSIBLE_HOME'] ?? '~/.ansible'}/plugins/callback`, '/usr/share/ansible/plugins/callback'].join(delimiter)
}

const hasConfiguration = ({ ports, materials: { cwd, env } }: Attempt): boolean =>
  env['ANSIBLE_CONFIG'] !== undefined ||
  [join(cwd, 'ansible.cfg'), join(env['HOME'] ?? '/', '.ansible.cfg'), '/etc/ansible/ansible.cfg'].some((file) => ports.files.isFile(file))

const DUMP = ['dump', '--only-changed', '--format', 'json', '-t', 'base']

const configured = async (attempt: Attempt): Promise<string | undefined> => {
  const program = sibling(attempt, 'ansible-config')
  if (program === undefined) return undefined
  const { output, text } = collect()
  await runTool(attempt, program, DUMP, { ANSIBLE_FORCE_COLOR: '0' }, output)
  return foldersIn(text())
}

const collect = (): { readonly output: Output; text(): string } => {
  const decoder = new TextDecoder()
  let text = ''
  const write = (stream: string, chunk: Uint8Array): undefined => {
    if (stream === 'stdout') text += decoder.decode(chunk, { stream: true })
  }
  return { output: { write }, text: () => text }
}

const foldersIn = (dump: string): string | undefined => {
  try {
    const settings = JSON.parse(dump) as readonly { readonly name?: string; readonly value?: readonly string[] }[]
    return settings.find(({ name }) => name === 'DEFAULT_CALLBACK_PLUGIN_PATH')?.value?.join(delimiter)
  } catch {
    return undefined
  }
}
