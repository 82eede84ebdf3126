import { readdirSync, statSync } from 'node:fs'
import { afterEach, describe, expect, jest } from '@jest/globals'
import type { Outcome } from '../../../src/core/outcome.ts'
import type { PlaybookSpec } from '../../../src/stages/playbook/spec.ts'
import { commandsWith } from '../../support/alive.ts'
import { thorough, where } from '../../support/tools.ts'
import { type Ended, here, type Stage, stage, type Surroundings } from './ansible.ts'

const test = where('ansible-playbook')
const variation = thorough(test)
jest.setTimeout(120_000)
const stages: Stage[] = []

const open = (spec: PlaybookSpec, texts: Readonly<Record<string, string>>, around?: Surroundings): Stage => {
  const opened = stage(spec, texts, around)
  stages.push(opened)
  return opened
}

afterEach(() => {
  for (const { workspace, temp } of stages.splice(0)) {
    expect(readdirSync(temp)).toEqual([])
    workspace.remove()
  }
})

const play = (...tasks: readonly string[]): string =>
  `- hosts: all\n  gather_facts: false\n  tasks:\n${tasks.join('\n').replace(/^/gm, '    ')}\n`

const once = async (tasks: readonly string[], spec: Partial<PlaybookSpec> = {}, around: Surroundings = {}): Promise<Ended> =>
  open({ file: 'site.yml', inventory: here('web1'), ...spec }, { 'site.yml': play(...tasks) }, around).attempt().ended

const outputs = (outcome: Outcome): Readonly<Record<string, string>> => (outcome.status === 'skipped' ? {} : outcome.handover.outputs)

const fact = ({ detail }: Ended, label: string): readonly string[] =>
  detail?.facts.flatMap(([name, value]) => (name === label ? [value] : [])) ?? []

const WRITE = '- name: write\n  copy: { content: hello, dest: "{{ playbook_dir }}/out.txt" }'
const APPEND = '- name: append\n  shell: echo x >> "{{ playbook_dir }}/log.txt"'
const SAY = (what: string): string => `- debug: { msg: "said ${what}" }`

describe('a playbook', () => {
  test('changes what is not yet as it should be, and nothing the second time', async () => {
    const { workspace, attempt } = open({ file: 'site.yml', inventory: here('web1') }, { 'site.yml': play(WRITE) })
    const first = await attempt().ended
    expect(first.outcome.status).toBe('success')
    expect(workspace.read('out.txt')).toBe('hello')
    expect(outputs(first.outcome)).toMatchObject({ changed: '1', failed: '0', unreachable: '0' })
    expect(JSON.parse(outputs(first.outcome)['recap'] ?? '')).toMatchObject({ web1: { ok: 1, changed: 1, failures: 0 } })
    expect(outputs((await attempt().ended).outcome)).toMatchObject({ changed: '0' })
  })

  test('shows Ansible’s own log, tells each task, and has its recap in the report', async () => {
    const { attempt } = open({ file: 'site.yml', inventory: here('web1', 'web2') }, { 'site.yml': play(WRITE, SAY('hi')) })
    const { ended, events } = attempt()
    const { log, detail } = await ended
    expect(log).toContain('TASK [write]')
    expect(log).toContain('PLAY RECAP')
    expect(events.filter(({ type }) => type === 'progress')).toEqual([
      { type: 'progress', text: 'task 1: write' },
      { type: 'progress', text: 'task 2: debug' },
    ])
    expect(detail).toMatchObject({ kind: 'playbook', title: 'Playbook site.yml', weight: 'normal' })
    expect(detail?.table?.columns).toEqual(['host', 'ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'])
    expect(detail?.table?.rows.map(([host, ok]) => [host, ok])).toEqual([['web1', '2'], ['web2', '2']])
  })

  test('that fails names its first failed task, at its file and line', async () => {
    const ended = await once([WRITE, '- name: break\n  command: sh -c "echo oh no >&2; exit 3"'])
    expect(ended.outcome).toMatchObject({
      status: 'failure',
      failure: {
        kind: 'operation',
        reason: 'failed-tasks',
        message: "task 'break' failed on web1: exit code 3: oh no",
        place: { file: 'site.yml', line: 6 },
        exitCode: 2,
      },
    })
    expect(outputs(ended.outcome)).toMatchObject({ changed: '1', failed: '1' })
    expect(fact(ended, 'failed')).toEqual(['web1: break (command) \u00b7 site.yml:6 \u00b7 exit code 3: oh no'])
  })

  variation('names the failed item of a loop', async () => {
    const { outcome } = await once(['- name: each\n  command: sh -c "exit {{ item }}"\n  loop: [0, 4]'])
    expect(outcome).toMatchObject({ failure: { message: expect.stringContaining("task 'each' failed on web1: exit code 4 (item 4)") } })
  })

  test('succeeds where failures are rescued or ignored, and counts them', async () => {
    const ended = await once([
      '- { name: ignored, command: "false", ignore_errors: true }',
      '- block: [{ name: risky, command: "false" }]\n  rescue: [{ debug: { msg: saved } }]',
    ])
    expect(ended.outcome.status).toBe('success')
    expect(ended.detail?.table?.rows).toEqual([['web1', '2', '1', '0', '0', '0', '1', '1']])
    expect(fact(ended, 'failed')).toEqual([])
  })

  variation('that fails for good is not blamed on what was rescued before', async () => {
    const { outcome } = await once([
      '- block: [{ name: risky, command: "false" }]\n  rescue: [{ debug: { msg: saved } }]',
      '- { name: final, fail: { msg: really } }',
    ])
    expect(outcome).toMatchObject({ failure: { message: "task 'final' failed on web1: really" } })
  })

  test('keeps what no_log hides out of report and outputs', async () => {
    const { outcome, detail } = await once([
      '- { set_stats: { data: { token: hunter2 } }, no_log: true }',
      '- { name: secret, command: sh -c "echo hunter2; echo hunter2 >&2; exit 1", no_log: true }',
    ])
    expect(outcome).toMatchObject({ failure: { message: "task 'secret' failed on web1: hidden by no_log" } })
    expect(JSON.stringify([outcome, detail])).not.toContain('hunter2')
  })

  test('hands on what set_stats leaves', async () => {
    const { outcome } = await once(['- set_stats: { data: { version: "1.2", hosts: [a, b] } }'])
    expect(JSON.parse(outputs(outcome)['stats'] ?? '')).toEqual({ version: '1.2', hosts: ['a', 'b'] })
  })

  test('only tells what it would change when it checks', async () => {
    const { workspace, attempt } = open({ file: 'site.yml', inventory: here('web1'), check: true, diff: true }, { 'site.yml': play(WRITE) })
    const ended = await attempt().ended
    expect(workspace.has('out.txt')).toBe(false)
    expect(fact(ended, 'would change')).toEqual(['1'])
    expect(ended.log).toContain('+hello')
  })

  test('runs only what tags and limit say, as often side by side and as loud as it should', async () => {
    const spec = { tags: ['a', 'b'], 'skip-tags': ['c'], limit: ['web*', '!web2'], inventory: here('web1', 'web2', 'db'), forks: 2, verbosity: 1, user: 'root' }
    const { log, detail } = await once(['a', 'c', 'd'].map((tag) => `${SAY(tag)}\n  tags: [${tag}${tag === 'c' ? ', b' : ''}]`), spec)
    expect(log.match(/said ./g)).toEqual(['said a'])
    expect(detail?.table?.rows.map(([host]) => host)).toEqual(['web1'])
  })

  test('is stopped with all that it started', async () => {
    const { attempt } = open({ file: 'site.yml', inventory: here('web1') }, { 'site.yml': play('- { name: hangs, command: sleep 987654 }') })
    const { ended, events, abort } = attempt()
    while (commandsWith('sleep 987654').length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const cause = { kind: 'timeout', scope: 'attempt', limitMs: 5 }
    abort(cause)
    const { outcome } = await ended
    expect(outcome).toMatchObject({ status: 'failure', failure: cause })
    expect(commandsWith('sleep 987654')).toEqual([])
    expect(fact({ detail: events.flatMap((event) => (event.type === 'detail' ? [event.detail] : []))[0] } as Ended, 'ended in')).toEqual(['task 1: hangs'])
  })
})

describe('an idempotent playbook', () => {
  test('passes when a second pass changes nothing', async () => {
    const ended = await once([WRITE], { idempotent: true })
    expect(ended.outcome.status).toBe('success')
    expect(outputs(ended.outcome)).toMatchObject({ changed: '1' })
    expect(fact(ended, 'changed by a second pass')).toEqual(['0'])
    expect(ended.log.match(/PLAY RECAP/g)).toHaveLength(2)
  })

  test('fails when it changes something, naming the task', async () => {
    const ended = await once([WRITE, APPEND], { idempotent: true })
    expect(ended.outcome).toMatchObject({
      failure: { reason: 'not-idempotent', message: "the second pass changed task 'append' on web1", place: { file: 'site.yml', line: 6 } },
    })
    expect(fact(ended, 'changed again')).toEqual(['web1: append (shell) \u00b7 site.yml:6'])
  })

  variation('has no second pass when the first fails', async () => {
    const { log } = await once(['- command: "false"'], { idempotent: true })
    expect(log.match(/PLAY RECAP/g)).toHaveLength(1)
  })
})

describe('extra variables', () => {
  const EVIL = `{{ lookup('pipe', 'touch pwned') }} \u{1f600}\u007f\ud800"'\\ # : \n---`

  test('from expressions are never taken for templates, and templates of one’s own are', async () => {
    const spec = { 'extra-vars': { evil: '${{ x }}', deep: [{ k: '${{ x }}' }], own: '{{ inventory_hostname }}', n: 3, flag: true, none: null } }
    const tasks = ['- set_stats: { data: { evil: "{{ evil }}", deep: "{{ deep[0].k }}", own: "{{ own }}", n: "n is {{ n + 1 }}", flag: "{{ flag }}" } }']
    const { workspace, attempt } = open({ file: 'site.yml', inventory: here('web1'), ...spec }, { 'site.yml': play(...tasks) }, { evaluate: () => EVIL })
    const { outcome } = await attempt().ended
    expect(JSON.parse(outputs(outcome)['stats'] ?? '{}')).toMatchObject({ evil: EVIL.replace('\ud800', '\ufffd'), deep: EVIL.replace('\ud800', '\ufffd'), own: 'web1', n: 'n is 4', flag: true })
    expect(workspace.has('pwned')).toBe(false)
  })

  test('stand in no command line, and in a file that nobody else can read', async () => {
    const tasks = ['- { name: hangs, command: sleep 987653 }']
    const { temp, attempt } = open({ file: 'site.yml', inventory: here('web1'), 'extra-vars': { token: '${{ x }}' } }, { 'site.yml': play(...tasks) }, { evaluate: () => 'hunter2' })
    const { ended, abort } = attempt()
    while (commandsWith('sleep 987653').length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(commandsWith('hunter2')).toEqual([])
    const [folder = ''] = readdirSync(temp)
    expect(statSync(`${temp}/${folder}`).mode & 0o077).toBe(0)
    expect(statSync(`${temp}/${folder}/extra-vars.yml`).mode & 0o077).toBe(0)
    abort({ kind: 'cancelled', by: 'test' })
    await ended
  })
})
