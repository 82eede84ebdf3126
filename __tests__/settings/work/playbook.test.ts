import { describe, expect, test } from '@jest/globals'
import { type Loaded, loadPipeline } from '../../../src/settings/load.ts'
import type { Checks } from '../../../src/settings/machine.ts'
import { machine } from '../checks.ts'

const load = (playbook: string, more = '', checks: Checks = machine): Promise<Loaded> =>
  loadPipeline(`stages:\n  a:\n    playbook: ${playbook}\n${more}`, 'p.yml', checks)

/** `line:column: message`. */
const told = async (playbook: string, more?: string, checks?: Checks): Promise<readonly string[]> => {
  const loaded = await load(playbook, more, checks)
  const problems = loaded.ok ? loaded.warnings : loaded.problems
  return problems.map(({ line, column, severity, message }) => `${line}:${column}: ${severity === 'error' ? '' : 'warning: '}${message}`)
}

const settings = async (playbook: string): Promise<unknown> => {
  const loaded = await load(playbook)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.pipeline.stages[0]?.settings.playbook
}

describe('playbook', () => {
  test('may be a file alone', async () => {
    expect(await settings('site.yml')).toEqual({ file: 'site.yml' })
  })

  test('takes one word where it takes a list', async () => {
    expect(await settings('{ file: x.yml, limit: "web:&live", tags: "a,b", skip-tags: [c], vault-password: { from-env: V } }')).toEqual({
      file: 'x.yml',
      limit: ['web:&live'],
      tags: ['a,b'],
      'skip-tags': ['c'],
      'vault-password': [{ 'from-env': 'V' }],
    })
  })

  test.each<[playbook: string, problem: string]>([
    ["''", "3:15: expected a text that is not empty, got ''"],
    ['[a]', '3:15: expected a file, or a map with the file in `file`, got a list'],
    ['{ tags: a }', "3:5: missing key 'file'"],
    ['{ file: x.yml, inventoy: y }', "3:30: unknown key 'inventoy'"],
    ["{ file: x.yml, limit: '' }", "3:37: expected a pattern, without a comma or white space around it, got ''"],
    ['{ file: x.yml, limit: [] }', '3:37: expected at least one pattern, got an empty list'],
    ['{ file: x.yml, tags: [] }', '3:36: expected at least one tag, got an empty list'],
    ["{ file: x.yml, tags: [a, 'b,'] }", "3:40: expected a tag, without a comma or white space around it, got 'b,'"],
    ['{ file: x.yml, inventory: 3 }', '3:41: expected a path, `host,`, the text of an inventory, a map, or a list of paths, got 3'],
    ['{ file: x.yml, extra-vars: { a-b: 1 } }', "3:44: expected the name of a variable: letters, digits and _, got 'a-b'"],
    ['{ file: x.yml, forks: 0 }', '3:37: expected a number of hosts, 1 or more, got 0'],
    ['{ file: x.yml, verbosity: 7 }', '3:41: expected a number from 0 to 6, got 7'],
    ['{ file: x.yml, idempotent: maybe }', "3:42: expected true or false, got 'maybe'"],
    ['{ file: x.yml, known-hosts: ./known_hosts }', "3:43: expected lines of a known_hosts file: a host, the type of its key, its key, got './known_hosts'"],
    ['{ file: x.yml, vault-password: { from_env: V } }', "3:48: unknown key 'from_env'"],
    ['missing.yml', "3:15: expected a playbook that exists, got 'missing.yml'"],
    ['{ file: missing.yml }', "3:23: expected a playbook that exists, got 'missing.yml'"],
    ['{ file: x.yml, requirements: missing.yml }', "3:44: expected a file that exists, got 'missing.yml'"],
    ['{ file: x.yml, inventory: missing }', "3:41: expected an inventory that exists, got 'missing'"],
    ['{ file: x.yml, check: true, idempotent: true }', "3:55: expected no 'idempotent' beside 'check', which changes nothing that a second pass could find done"],
    ["{ file: x.yml, extra-vars: { a: ['${{ env.X }} {{ y }}'] } }", '3:48: expected either ${{ }} or {{ }} in a value, got both'],
    ['{ file: x.yml, inventory: "[a]\\n${{ env.X }}" }', '3:41: expected no ${{ }} in the text of an inventory: its value could become hosts and settings'],
  ])('%s is refused at its place', async (playbook, problem) => {
    expect(await told(playbook)).toEqual([problem])
  })

  test.each([
    ['{ file: x.yml, vault-password: hunter2 }'],
    ['{ file: x.yml, vault-password: [hunter2] }'],
    ['{ file: x.yml, vault-password: { from-env: hunter2! } }'],
    ['{ file: x.yml, become-password: hunter2 }'],
    ['{ file: x.yml, private-key: "hunter2\\nhunter2" }'],
    ['{ file: x.yml, extra-vars: { ansible_become_pass: hunter2 } }'],
    ['{ file: x.yml, inventory: { all: { hosts: { h: { ansible_password: hunter2 } } } } }'],
    ['{ file: x.yml, inventory: "[all]\\nh ansible_ssh_pass=hunter2\\n" }'],
  ])('%s: a secret that is written out is refused, and not repeated', async (playbook) => {
    const problems = await told(playbook)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^3:\d+: expected .*got /)
    expect(problems[0]).not.toContain('hunter2')
  })

  test('takes passwords from elsewhere', async () => {
    const sources = "{ ansible_password: '${{ env.P }}', ansible_become_pass: '{{ sealed }}' }"
    expect(await told(`{ file: x.yml, extra-vars: ${sources}, inventory: "[all]\\nh ansible_ssh_pass={{ p }}\\n" }`)).toEqual([])
  })

  test('of a collection, of a later stage or in a folder that is not known yet is looked for when it runs', async () => {
    expect(await told('ours.missing.site')).toEqual([])
    expect(await told('missing.yml', '    needs: b\n  b: { run: x }\n')).toEqual([])
    expect(await told('missing.yml', "    working-directory: '${{ env.X }}'\n")).toEqual([])
  })

  test('needs Ansible', async () => {
    const without: Checks = { ...machine, which: (program) => (program.startsWith('ansible') ? undefined : machine.which(program)) }
    expect(await told('x.yml', '', without)).toEqual(["3:5: stage 'a' needs ansible-playbook, which is not installed"])
    expect(await told('x.yml', '    needs: b\n  b: { run: x }\n', without)).toEqual(["3:5: warning: stage 'a' needs ansible-playbook, which is not installed"])
    expect(await told('x.yml', '    env: { PATH: /opt/ansible/bin }\n', without)).toEqual([])
  })
})
