import { resolve } from 'node:path'
import { inventory } from './inventory.ts'
import { joined, type Materials, NO_PART, type Part, type Refusal } from './part.ts'
import { secrets } from './secrets.ts'
import type { PlaybookSpec } from './spec.ts'
import { toYaml } from './variables.ts'
import { word } from './word.ts'

/** The arguments of `ansible-playbook`, and what its environment needs beside the stage's own. */
export const command = (spec: PlaybookSpec, materials: Materials, hosts?: readonly string[]): Part =>
  joined([
    inventory(spec, materials),
    hosts === undefined ? limit(spec, materials) : onlyHosts(hosts, materials),
    plain(spec),
    extraVars(spec, materials),
    secrets(spec, materials),
    knownHosts(spec, materials),
    loud(materials),
    playbookFile(spec, materials),
  ])

const plain = (spec: PlaybookSpec): Part => ({
  args: [
    ...list('tags', spec.tags),
    ...list('skip-tags', spec['skip-tags']),
    ...(['check', 'diff', 'become'] as const).flatMap((name) => (spec[name] === true ? [`--${name}`] : [])),
    ...(['become-user', 'become-method', 'forks', 'connection', 'user'] as const).flatMap((name) => list(name, spec[name])),
    ...(spec.verbosity ? [`-${'v'.repeat(spec.verbosity)}`] : []),
  ],
})

const list = (name: string, value: string | number | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}=${[value].flat().join(',')}`]

const limit = ({ limit: patterns }: PlaybookSpec, { evaluate }: Materials): Part => {
  if (patterns === undefined) return NO_PART
  const words = patterns.map((pattern) => word('limit', pattern, evaluate))
  const refused = words.find((each): each is Refusal => typeof each !== 'string')
  return refused ?? { args: list('limit', words.map(String)) }
}

/** These were among the hosts of `limit`, so they stand in its place. */
const onlyHosts = (hosts: readonly string[], { folder }: Materials): Part => ({
  args: [`--limit=@${folder.write('hosts', `${hosts.join('\n')}\n`)}`],
})

const extraVars = ({ 'extra-vars': variables }: PlaybookSpec, { folder, evaluate }: Materials): Part =>
  variables === undefined ? NO_PART : { args: [`--extra-vars=@${folder.write('extra-vars.yml', toYaml(variables, evaluate))}`] }

/** What inventory and configuration say to ssh stays as it is; these go in front of what the environment adds. */
const knownHosts = ({ 'known-hosts': lines }: PlaybookSpec, { folder, env }: Materials): Part => {
  if (lines === undefined) return NO_PART
  const file = folder.write('known_hosts', `${lines.trimEnd()}\n`)
  const ours = `-o 'UserKnownHostsFile="${file}"' -o StrictHostKeyChecking=yes`
  return { args: [], env: { ANSIBLE_SSH_EXTRA_ARGS: [ours, env['ANSIBLE_SSH_EXTRA_ARGS'] ?? ''].join(' ').trim() } }
}

/** A pattern of no host in the inventory is a mistake, unless the stage's environment says otherwise. */
const loud = ({ env }: Materials): Part => ({
  args: [],
  env: { ANSIBLE_HOST_PATTERN_MISMATCH: env['ANSIBLE_HOST_PATTERN_MISMATCH'] ?? 'error' },
})

const OF_COLLECTION = /^\w+\.\w+\.(?!ya?ml$)\w+$/

const playbookFile = ({ file }: PlaybookSpec, { cwd, files }: Materials): Part => {
  if (files.isFile(resolve(cwd, file)) || OF_COLLECTION.test(file)) return { args: ['--', file] }
  return { refused: `the playbook ${file} does not exist in ${cwd}` }
}
