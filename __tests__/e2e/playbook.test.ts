import { describe, expect, jest } from '@jest/globals'
import { where } from '../support/tools.ts'
import { pipelineStep, workspaceOf } from './action.ts'

const test = where('ansible-playbook')
jest.setTimeout(120_000)

/** This machine, with the Python of Ansible itself. */
const HOSTS = `{ all: { hosts: { web1: {} }, vars: { ansible_connection: local, ansible_python_interpreter: '{{ ansible_playbook_python }}' } } }`

const site = (...tasks: readonly string[]): string => ['- hosts: all', '  gather_facts: false', '  tasks:', ...tasks.map((task) => `    - ${task}`), ''].join('\n')

const stages = (playbook: string, more = ''): string => `
stages:
  configure:
    playbook: ${playbook}
${more}`

describe('a playbook of the built action', () => {
  test('shows its tasks, its recap in the summary, and hands its counts on', async () => {
    const workspace = workspaceOf({ 'site.yml': site("{ name: write the configuration, copy: { content: '{{ text }}', dest: '{{ playbook_dir }}/app.conf' } }") })
    const result = await pipelineStep(stages(`{ file: site.yml, inventory: ${HOSTS}, extra-vars: { text: '\${{ env.TEXT }}' }, idempotent: true }`), { workspace, env: { TEXT: '{{ lookup("pipe", "touch evil") }}' } })
    expect(result).toMatchObject({ exitCode: 0, outputs: { changed: '1', failed: '0', unreachable: '0' } })
    expect(result.lines.join('\n')).toMatch(/TASK \[write the configuration\]/)
    expect(result.summary).toMatch(/\| web1 \| 1 \| 1 \|/)
    expect([workspace.has('evil'), workspace.read('app.conf')]).toEqual([false, '{{ lookup("pipe", "touch evil") }}'])
  })

  test('that fails is an annotation at the task', async () => {
    const result = await pipelineStep(stages(`{ file: site.yml, inventory: ${HOSTS} }`), { workspace: workspaceOf({ 'site.yml': site('{ name: check, fail: { msg: the disk is full } }') }) })
    expect(result).toMatchObject({ exitCode: 2, outputs: { outcome: 'failure', reason: 'failed-tasks' } })
    expect(result.annotations).toMatchObject([{ level: 'error', file: 'site.yml', line: '4', message: expect.stringContaining('the disk is full') }])
  })

  test('gets its passwords in files, and shows none of them', async () => {
    const password = 'never-to-be-seen'
    const tasks = [`{ shell: 'echo "found $BECOME"; tr "\\\\0" " " < /proc/$PPID/cmdline', register: told }`, '{ debug: { var: told.stdout_lines } }']
    const workspace = workspaceOf({ 'site.yml': site(...tasks) })
    const result = await pipelineStep(stages(`{ file: site.yml, inventory: ${HOSTS}, become-password: { from-env: BECOME } }`), { workspace, env: { BECOME: password } })
    expect(result.exitCode).toBe(0)
    expect(result.lines.join('\n')).toContain('found ***')
    expect(JSON.stringify([result.lines, result.outputs, result.summary, result.annotations])).not.toContain(password)
  })

  test('asked for on no host is refused', async () => {
    const result = await pipelineStep(stages(`{ file: site.yml, inventory: ${HOSTS}, limit: '\${{ env.ONLY }}' }`), { workspace: workspaceOf({ 'site.yml': site('{ debug: { msg: hi } }') }), env: { ONLY: '' } })
    expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'refused' } })
  })
})
