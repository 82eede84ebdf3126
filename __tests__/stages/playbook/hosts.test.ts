import { afterEach, describe, expect, jest } from '@jest/globals'
import type { Json } from '../../../src/core/detail.ts'
import type { PlaybookSpec } from '../../../src/stages/playbook/spec.ts'
import { thorough, where } from '../../support/tools.ts'
import { here, type Stage, stage } from './ansible.ts'

const test = where('ansible-playbook')
const variation = thorough(test)
jest.setTimeout(120_000)
const stages: Stage[] = []

const open = (spec: Partial<PlaybookSpec>, texts: Readonly<Record<string, string>> = {}, evaluate: (text: string) => string = String): Stage => {
  const opened = stage({ file: 'site.yml', ...spec }, { 'site.yml': PING, ...texts }, { evaluate })
  stages.push(opened)
  return opened
}

afterEach(() => {
  for (const { workspace } of stages.splice(0)) workspace.remove()
})

const PING = '- hosts: web\n  gather_facts: false\n  tasks:\n    - { name: reach, ping: }\n'
const LOCAL = "{ ansible_connection: local, ansible_python_interpreter: '{{ ansible_playbook_python }}' }"
/** Nobody listens on port 1. */
const AWAY = "{ ansible_connection: ssh, ansible_host: 127.0.0.1, ansible_port: 1, ansible_ssh_extra_args: '-o ConnectTimeout=2' }"

const group = (...names: readonly string[]): PlaybookSpec['inventory'] => ({ web: Object.values(here(...names) ?? {})[0] as Json })

const hosts = (web1: string, web2: string): string => `web:\n  hosts:\n    web1: ${web1}\n    web2: ${web2}\n`

const reached = async (spec: Partial<PlaybookSpec>, texts?: Readonly<Record<string, string>>, evaluate?: (text: string) => string): Promise<readonly (string | undefined)[]> => {
  const { detail } = await open(spec, texts, evaluate).attempt().ended
  return detail?.table?.rows.map(([host]) => host) ?? []
}

describe('an inventory', () => {
  type Form = readonly [form: string, inventory: PlaybookSpec['inventory'], texts: Record<string, string>]
  const reaches = async (_: string, inventory: PlaybookSpec['inventory'], texts: Record<string, string>): Promise<void> => {
    expect(await reached({ inventory, check: true }, texts)).toEqual(['web1', 'web2'])
  }

  test.each<Form>([
    ['a map', group('web1', 'web2'), {}],
    ['INI', '# ours\n[web]\nweb1\nweb2\n[web:vars]\nansible_connection=local\nansible_python_interpreter="{{ ansible_playbook_python }}"\n', {}],
  ])('may be %s', reaches)

  variation.each<Form>([
    ['a file', 'hosts.yml', { 'hosts.yml': hosts(LOCAL, LOCAL) }],
    ['YAML', hosts(LOCAL, LOCAL), {}],
    ['a list', ['hosts.ini', 'more.ini'], { 'hosts.ini': `[web]\nweb1 ansible_connection=local\n`, 'more.ini': `[web]\nweb2 ansible_connection=local\n` }],
  ])('may be %s', reaches)

  test('may name hosts between commas, also from an expression', async () => {
    const all = PING.replace('web', 'all')
    expect(await reached({ inventory: 'a1,a2', connection: 'local' }, { 'site.yml': all })).toEqual(['a1', 'a2'])
    expect(await reached({ inventory: '${{ x }},', connection: 'local' }, { 'site.yml': all }, () => '192.0.2.1,')).toEqual(['192.0.2.1'])
  })

  test('from an expression brings no templates', async () => {
    const map = { web: { hosts: { web1: { ansible_connection: 'local', ansible_python_interpreter: '{{ ansible_playbook_python }}', note: '${{ x }}' } } } }
    const site = `${PING}    - { debug: { msg: "note: {{ note }}" } }\n`
    const opened = open({ inventory: map }, { 'site.yml': site }, () => "{{ lookup('pipe', 'touch pwned') }}")
    const { log, outcome } = await opened.attempt().ended
    expect(outcome.status).toBe('success')
    expect(log).toContain("note: {{ lookup('pipe', 'touch pwned') }}")
    expect(opened.workspace.has('pwned')).toBe(false)
  })

  test.each<[what: string, spec: Partial<PlaybookSpec>, value: string, message: string | RegExp, reason?: string]>([
    ['that does not exist', { inventory: 'nowhere.ini' }, '', 'the inventory nowhere.ini does not exist'],
    ['that an expression left empty', { inventory: '${{ x }},' }, ',', "'inventory' is empty once ${{ x }}, is evaluated"],
    ['with a template from an expression', { inventory: '${{ x }},' }, "{{ lookup('pipe', 'id') }}", "'inventory' holds a line break or a template once ${{ x }}, is evaluated"],
    ['limited to nothing', { inventory: 'a,', limit: ['${{ x }}'] }, ' ', "'limit' is empty once ${{ x }} is evaluated"],
    ['limited to nobody', { inventory: 'a,', limit: ['b'] }, '', /^ansible-playbook: .*b/, 'tool'],
    ['without the hosts of a play', { inventory: 'a,' }, '', /^ansible-playbook: Could not match supplied host pattern, ignoring: web/, 'tool'],
    ['without any host', { inventory: { web: {} } }, '', 'no host matched, so nothing was done'],
  ])('%s is refused', async (_, spec, value, message, reason = 'refused') => {
    const { outcome } = await open(spec, {}, () => value).attempt().ended
    expect(outcome).toMatchObject({ status: 'failure', failure: { kind: 'operation', reason, message: typeof message === 'string' ? message : expect.stringMatching(message) } })
  })
})

describe('hosts that cannot be reached', () => {
  test('are the reason, and only these are tried again', async () => {
    const { workspace, attempt } = open({ inventory: 'hosts.yml' }, { 'hosts.yml': hosts(LOCAL, AWAY) })
    const first = await attempt().ended
    expect(first.outcome).toMatchObject({
      status: 'failure',
      failure: { kind: 'operation', reason: 'unreachable', message: expect.stringMatching(/^web2 could not be reached: .*port 1/), exitCode: 4 },
      handover: { outputs: { unreachable: '1' } },
    })
    workspace.write('hosts.yml', hosts(LOCAL, LOCAL))
    const second = await attempt().ended
    expect(second.outcome).toMatchObject({ status: 'success', handover: { outputs: { unreachable: '0' } } })
    expect(second.log).toContain('ok: [web2]')
    expect(second.log).not.toContain('ok: [web1]')
    expect(second.notices).toEqual(['attempt 2 ran only on web2, which could not be reached before'])
    expect(second.detail?.table?.rows.map(([host, ok]) => [host, ok])).toEqual([['web1', '1'], ['web2', '1']])
  })

  variation('stay within the limit, and all hosts take part in a second pass', async () => {
    const spec = { inventory: 'hosts.yml', limit: ['web'], idempotent: true }
    const { workspace, attempt } = open(spec, { 'hosts.yml': `${hosts(LOCAL, AWAY)}db: { hosts: { db1: ${LOCAL} } }\n` })
    await attempt().ended
    workspace.write('hosts.yml', `${hosts(LOCAL, LOCAL)}db: { hosts: { db1: ${LOCAL} } }\n`)
    const { log, outcome } = await attempt().ended
    expect(outcome.status).toBe('success')
    expect(log.match(/ok: \[\w+\]/g)?.toSorted()).toEqual(['ok: [web1]', 'ok: [web2]', 'ok: [web2]'])
  })

  variation('are not told apart where tasks failed too: then all run again', async () => {
    const site = `${PING}    - { name: break, command: "false" }\n`
    const { attempt } = open({ inventory: 'hosts.yml' }, { 'site.yml': site, 'hosts.yml': hosts(LOCAL, AWAY) })
    const first = await attempt().ended
    expect(first.outcome).toMatchObject({ failure: { reason: 'failed-tasks' } })
    const second = await attempt().ended
    expect(second.log).toContain('ok: [web1]')
    expect(second.notices).toEqual([])
  })
})
