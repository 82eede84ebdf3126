import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Snapshots } from '../../core/snapshots.ts'
import { openSnapshots } from '../snapshots.ts'
import { diffText, listText, verifyText } from './backup-words.ts'
import { DONE, FAILED, jsonText, objection, progressText, signalOf, tellOfRestic, unsuccessful, usage, WRONG } from './ending.ts'
import type { Tool, ToolIo } from './io.ts'

/** `stagewright backup list|verify|diff`: looks at snapshots and changes nothing. */
export const backupTool: Tool = async (argv, io) => {
  const request = read(argv)
  if (typeof request === 'string') return usage(io, 'backup', request)
  if (request === undefined) return helped(io)
  if (request.paths.some((path) => tellOfRestic(io, path))) return WRONG
  const [first = '', second = ''] = request.paths.map((path) => resolve(path))
  return ACTIONS[request.action].act({ snapshots: await openSnapshots(), first, second, json: request.json, io })
}

interface Request {
  readonly action: Action
  readonly paths: readonly string[]
  readonly json: boolean
}

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** What is asked for, what is wrong with it in words, or nothing where it is the help. */
const read = (argv: readonly string[]): Request | string | undefined => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
    return values.help === true ? undefined : requestOf(values.json ?? false, positionals)
  } catch (thrown) {
    return objection(thrown)
  }
}

const requestOf = (json: boolean, [name, ...paths]: readonly string[]): Request | string => {
  if (name === undefined) return `expected ${NAMES}`
  if (!isAction(name)) return `unknown action '${name}'; expected ${NAMES}`
  const { takes } = ACTIONS[name]
  if (paths.length === takes.length && !paths.includes('')) return { action: name, paths, json }
  return `expected ${name} ${takes.join(' ')}, got ${paths.length === 0 ? 'nothing' : `'${paths.join(' ')}'`}`
}

interface Question {
  readonly snapshots: Snapshots
  readonly first: string
  readonly second: string
  readonly json: boolean
  readonly io: ToolIo
}

const list = async ({ snapshots, first, json, io }: Question): Promise<number> => {
  const result = await snapshots.list(first)
  if (!result.ok) return unsuccessful(io, json, result)
  io.out(json ? jsonText(result) : listText(first, result))
  return DONE
}

const verify = async ({ snapshots, first, json, io }: Question): Promise<number> => {
  const result = await snapshots.verify(first, signalOf(io), (progress) => io.status?.(progressText(progress)))
  io.status?.(undefined)
  if (!result.ok) return unsuccessful(io, json, result)
  io.out(json ? jsonText(result) : verifyText(result))
  return DONE
}

/** As diff(1): 0 where there is no difference, 1 where there is one, 2 for trouble. */
const diff = async ({ snapshots, first, second, json, io }: Question): Promise<number> => {
  const result = await snapshots.diff(first, second, signalOf(io))
  if (!result.ok) return unsuccessful(io, json, result) === FAILED ? WRONG : 130
  io.out(json ? jsonText(result) : diffText(result))
  return result.count === 0 ? DONE : FAILED
}

const ACTIONS = {
  list: { takes: ['DIR'], act: list },
  verify: { takes: ['SNAPSHOT|DIR'], act: verify },
  diff: { takes: ['A', 'B'], act: diff },
} as const satisfies Record<string, { readonly takes: readonly string[]; readonly act: (question: Question) => Promise<number> }>
type Action = keyof typeof ACTIONS

const NAMES = 'list, verify or diff'

const isAction = (name: string): name is Action => Object.hasOwn(ACTIONS, name)

const helped = (io: ToolIo): number => {
  io.out(HELP)
  return DONE
}

const HELP = `stagewright backup list DIR
stagewright backup verify SNAPSHOT|DIR
stagewright backup diff A B

Looks at snapshots that \`backup\` stages made (engine copy or archive), and changes nothing.

  list       the snapshots in a folder, the newest first
  verify     reads all of a snapshot (of the latest, if it is a folder of snapshots) and
             compares it with what was saved
  diff       what differs from snapshot A to snapshot B

      --json             print what was found as JSON
  -h, --help             this help

A repository of restic has restic's own commands: snapshots, check, diff.

Exit codes
  0    done; nothing is damaged, nothing differs
  1    a snapshot is damaged, or something differs
  2    the command line is wrong, or diff could not read a snapshot
  130  cancelled

Examples
  stagewright backup list backups
  stagewright backup verify backups --json | jq .ok
  stagewright backup diff backups/2026-11-02T04-05-06.000Z backups/2026-11-03T04-05-06.789Z
`
