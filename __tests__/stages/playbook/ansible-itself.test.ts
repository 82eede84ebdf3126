import { spawnSync } from 'node:child_process'
import { afterEach, describe, expect, jest } from '@jest/globals'
import type { PlaybookSpec } from '../../../src/stages/playbook/spec.ts'
import { thorough, where } from '../../support/tools.ts'
import { type Ended, here, type Stage, stage, type Surroundings } from './ansible.ts'

const test = where('ansible-playbook')
const variation = thorough(test)
jest.setTimeout(120_000)
const stages: Stage[] = []

const open = (spec: Partial<PlaybookSpec>, texts: Readonly<Record<string, string>>, around?: Surroundings): Stage => {
  const opened = stage({ file: 'site.yml', inventory: here('web1'), ...spec }, texts, around)
  stages.push(opened)
  return opened
}

const once = (spec: Partial<PlaybookSpec>, texts: Readonly<Record<string, string>>, around?: Surroundings): Promise<Ended> =>
  open(spec, texts, around).attempt().ended

afterEach(() => {
  for (const { workspace } of stages.splice(0)) workspace.remove()
})

const SITE = '- hosts: all\n  gather_facts: false\n  tasks:\n    - debug: { msg: hi }\n'

describe('what Ansible cannot run', () => {
  test('that is not installed is said, with how to install it', async () => {
    const { outcome } = await once({}, { 'site.yml': SITE }, { env: { PATH: '/nowhere' } })
    expect(outcome).toMatchObject({
      failure: { reason: 'tool', message: 'ansible-playbook is not on the PATH', remedy: expect.stringContaining('pipx install ansible-core') },
    })
  })

  test('that does not exist is refused before Ansible starts', async () => {
    const { outcome, log } = await once({ file: 'other.yml' }, { 'site.yml': SITE })
    expect(outcome).toMatchObject({ failure: { reason: 'refused', message: expect.stringMatching(/^the playbook other\.yml does not exist/) } })
    expect(log).toBe('')
  })

  test.each<[what: string, text: string, place: object, message: RegExp]>([
    ['YAML', '- hosts: all\n  tasks: [x\n', { file: 'site.yml', line: 3 }, /expected ',' or '\]'/],
    ['a module', '- hosts: all\n  tasks:\n    - no_such_module: {}\n', { file: 'site.yml', line: 3, column: 7 }, /couldn't resolve module\/action 'no_such_module'/],
  ])('because it does not know %s fails at its place', async (_, text, place, message) => {
    const { outcome } = await once({}, { 'site.yml': text })
    expect(outcome).toMatchObject({ failure: { kind: 'operation', reason: 'tool', exitCode: 4, message: expect.stringMatching(message), place } })
  })

  test('because of its configuration says so', async () => {
    const { outcome } = await once({}, { 'site.yml': SITE, 'ansible.cfg': '[defaults]\nforks = many\n' })
    expect(outcome).toMatchObject({ failure: { kind: 'operation', reason: 'tool', message: expect.stringContaining('DEFAULT_FORKS') } })
  })
})

describe('a vault', () => {
  const sealed = (opened: Stage): void => {
    opened.workspace.write('password', 'right\n')
    opened.workspace.write('vars.yml', 'word: sesame\n')
    const { status } = spawnSync('ansible-vault', ['encrypt', '--vault-password-file', 'password', 'vars.yml'], { cwd: opened.workspace.path })
    expect(status).toBe(0)
  }
  const texts = { 'site.yml': '- hosts: all\n  gather_facts: false\n  vars_files: [vars.yml]\n  tasks:\n    - set_stats: { data: { word: "{{ word }}" } }\n' }

  type Source = NonNullable<PlaybookSpec['vault-password']>
  const opens = async (source: Source): Promise<void> => {
    const secrets: string[] = []
    const opened = open({ 'vault-password': source }, texts, { env: { VAULT: 'right', OTHER: 'else' }, secrets })
    sealed(opened)
    const { outcome } = await opened.attempt().ended
    expect(outcome).toMatchObject({ status: 'success', handover: { outputs: { stats: '{"word":"sesame"}' } } })
    expect(secrets).toContain('right')
  }
  test('opens with the password of its id', () => opens([{ id: 'other', 'from-env': 'OTHER' }, { id: 'ours', 'from-env': 'VAULT' }]))
  variation('opens with the password', () => opens([{ 'from-env': 'VAULT' }]))

  test('stays shut with a wrong one, which is told nowhere', async () => {
    const opened = open({ 'vault-password': [{ 'from-env': 'VAULT' }] }, texts, { env: { VAULT: 'wrong-one' } })
    sealed(opened)
    const ended = await opened.attempt().ended
    expect(ended.outcome).toMatchObject({ failure: { kind: 'operation', message: expect.stringContaining('Decryption failed') } })
    expect(JSON.stringify(ended)).not.toContain('wrong-one')
  })

  test('without its variable is refused', async () => {
    const { outcome } = await once({ 'vault-password': [{ 'from-env': 'VAULT' }] }, { 'site.yml': SITE })
    expect(outcome).toMatchObject({ failure: { reason: 'refused', message: 'vault-password: the environment variable VAULT is not set, or empty' } })
  })
})

describe('requirements', () => {
  const collection = {
    'site.yml': '- hosts: all\n  gather_facts: false\n  roles: [ours.tools.greet]\n',
    'tools/galaxy.yml': 'namespace: ours\nname: tools\nversion: 1.0.0\nreadme: README.md\nauthors: [us]\n',
    'tools/README.md': '# Tools\n',
    'tools/roles/greet/tasks/main.yml': '- debug: { msg: "greetings from {{ ansible_role_name }}" }\n',
    'requirements.yml': 'collections:\n  - { name: ./tools, type: dir }\n',
  }

  test('are installed first, and once', async () => {
    const { attempt } = open({ requirements: 'requirements.yml' }, collection)
    const first = await attempt().ended
    expect(first.outcome.status).toBe('success')
    expect(first.log).toContain('greetings from ours.tools.greet')
    expect((await attempt().ended).log).not.toContain('Starting galaxy collection install process')
  })

  test('that cannot be installed fail the stage', async () => {
    const { outcome } = await once({ requirements: 'requirements.yml' }, { ...collection, 'requirements.yml': 'collections:\n  - { name: ./gone, type: dir }\n' })
    expect(outcome).toMatchObject({ failure: { reason: 'tool', message: expect.stringMatching(/^ansible-galaxy could not install requirements\.yml/) } })
  })

  test('that do not exist are refused', async () => {
    const { outcome } = await once({ requirements: 'gone.yml' }, { 'site.yml': SITE })
    expect(outcome).toMatchObject({ failure: { reason: 'refused', message: expect.stringContaining('the requirements gone.yml do not exist') } })
  })
})

describe('the configuration of the user', () => {
  const plugin = [
    'from ansible.plugins.callback import CallbackBase',
    "DOCUMENTATION = 'name: theirs\\ntype: notification\\nshort_description: theirs'",
    'class CallbackModule(CallbackBase):',
    '    CALLBACK_VERSION = 2.0',
    "    CALLBACK_TYPE = 'notification'",
    "    CALLBACK_NAME = 'theirs'",
    '    CALLBACK_NEEDS_ENABLED = True',
    '    def v2_playbook_on_stats(self, stats):',
    "        open('heard', 'w').write('x')",
  ].join('\n')

  type Way = readonly [where: string, texts: Record<string, string>, env: Record<string, string>]
  const keeps = async (_: string, texts: Record<string, string>, env: Record<string, string>): Promise<void> => {
    const opened = open({}, { 'site.yml': SITE, ...texts }, { env })
    const { outcome, detail } = await opened.attempt().ended
    expect(outcome.status).toBe('success')
    expect(detail?.table?.rows).toHaveLength(1)
    expect(opened.workspace.has('heard')).toBe(true)
  }
  test.each<Way>([
    ['configured', { 'theirs/theirs.py': plugin, 'ansible.cfg': '[defaults]\ncallback_plugins = ./theirs\ncallbacks_enabled = theirs\n' }, {}],
  ])('keeps its callback plugins, %s', keeps)
  variation.each<Way>([
    ['named in the environment', { 'theirs/theirs.py': plugin }, { ANSIBLE_CALLBACK_PLUGINS: './theirs', ANSIBLE_CALLBACKS_ENABLED: 'theirs' }],
    ['at home', { '.ansible/plugins/callback/theirs.py': plugin }, { ANSIBLE_CALLBACKS_ENABLED: 'theirs' }],
  ])('keeps its callback plugins, %s', keeps)

  test('keeps its way of showing the log', async () => {
    const { log, detail } = await once({}, { 'site.yml': SITE, 'ansible.cfg': '[defaults]\nstdout_callback = minimal\n' })
    expect(log).not.toContain('PLAY RECAP')
    expect(detail?.table?.rows).toHaveLength(1)
  })
})
