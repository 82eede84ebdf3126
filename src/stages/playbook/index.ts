import { failure, type Failure, type Handover, NOTHING, type Outcome, success } from '../../core/outcome.ts'
import type { Context, Run } from '../../core/run.ts'
import { lookAround } from '../run.ts'
import type { WorkPorts } from '../work.ts'
import { type Attempt, stopCause } from './attempt.ts'
import { callbackFolders } from './callback-folders.ts'
import { command } from './command.ts'
import { detailOf } from './detail.ts'
import type { Pass } from './events.ts'
import { install } from './galaxy.ts'
import { isRefusal, type Part, refusal } from './part.ts'
import { type PassRun, runPass } from './pass.ts'
import { hostsWith, over, type Recap, total } from './recap.ts'
import { secretValues } from './secrets.ts'
import type { PlaybookSpec } from './spec.ts'
import { failureOf, notIdempotent } from './verdict.ts'

/**
 * Work that runs an Ansible playbook. After an attempt in which nothing was wrong but that hosts could
 * not be reached, the next one is on these hosts alone.
 */
export const playbook = (spec: PlaybookSpec, ports: WorkPorts): Run => {
  const memory: Memory = { recap: {}, hosts: undefined, folders: undefined, isInstalled: false }
  return async (context) => {
    const surroundings = lookAround(ports)
    if (typeof surroundings === 'string') return failure(refusal({ refused: surroundings }))
    const program = ports.files.which('ansible-playbook', surroundings.env['PATH'] ?? '')
    if (program === undefined) return failure(NOT_INSTALLED)
    for (const value of secretValues(spec, surroundings.env)) ports.secrets?.add(value)
    const folder = ports.files.privateFolder()
    try {
      const materials = { ...surroundings, files: ports.files, folder }
      return await run({ spec, ports, context, program, materials }, memory)
    } finally {
      folder.remove()
    }
  }
}

/** What one attempt leaves for the next. */
interface Memory {
  /** Of the attempts so far, if the next one is to complete them. */
  recap: Recap
  /** The hosts that could not be reached, if that was all that was wrong. */
  hosts: readonly string[] | undefined
  folders: string | undefined
  isInstalled: boolean
}

const NOT_INSTALLED: Failure = {
  kind: 'operation',
  reason: 'tool',
  message: 'ansible-playbook is not on the PATH',
  remedy: 'install it: pipx install ansible-core, or apt-get install ansible-core',
}

const run = async (attempt: Attempt, memory: Memory): Promise<Outcome> => {
  const part = order(attempt, memory.hosts)
  if (isRefusal(part)) return failure(refusal(part))
  const missing = memory.isInstalled ? undefined : await install(attempt)
  if (missing !== undefined) return failure(missing)
  memory.isInstalled = true
  memory.folders ??= await callbackFolders(attempt)
  if (memory.hosts !== undefined) attempt.context.emit({ type: 'notice', text: onlyThese(attempt.context, memory.hosts) })
  const first = await runPass(attempt, part, memory.folders)
  return conclude(attempt, memory, first)
}

/** The command, or why there is none; what an expression objects to is such a reason. */
const order = ({ spec, materials }: Attempt, hosts: readonly string[] | undefined): Part => {
  try {
    return command(spec, materials, hosts)
  } catch (thrown) {
    return { refused: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

const MOST_NAMED = 5

const onlyThese = ({ attempt }: Context, hosts: readonly string[]): string => {
  const more = hosts.length > MOST_NAMED ? ` and ${hosts.length - MOST_NAMED} more` : ''
  return `attempt ${attempt} ran only on ${hosts.slice(0, MOST_NAMED).join(', ')}${more}, which could not be reached before`
}

const conclude = async (attempt: Attempt, memory: Memory, first: PassRun): Promise<Outcome> => {
  const { spec, ports, context } = attempt
  const recap = over(memory.recap, first.pass.statistics?.recap ?? {})
  const show = (second?: Pass): void => context.emit({ type: 'detail', detail: detailOf(spec, recap, first.pass, second, ports.workspace) })
  const handover = handOver(recap, first.pass, context)
  if (first.pass.version !== undefined) show()
  const failed = stopCause(first, context) ?? failureOf(first.pass, first.ended, first.complaint, ports.workspace)
  remember(memory, first.pass, failed, recap)
  if (failed !== undefined) return failure(failed, handover)
  if (spec.idempotent !== true) return success(handover)
  const second = await secondPass(attempt, memory.folders ?? '')
  if ('pass' in second) show(second.pass)
  const changed = 'pass' in second ? secondFailure(attempt, second) : second
  return changed === undefined ? success(handover) : failure(changed, handover)
}

/** Only statistics tell that there is nothing left to do on the other hosts. */
const remember = (memory: Memory, { statistics }: Pass, failed: Failure | undefined, recap: Recap): void => {
  if (statistics === undefined) return
  const isUnreachable = failed?.kind === 'operation' && failed.reason === 'unreachable'
  memory.hosts = isUnreachable ? hostsWith(statistics.recap, 'unreachable') : undefined
  memory.recap = isUnreachable ? recap : {}
}

/** On all hosts, whatever an earlier attempt has left out. */
const secondPass = async (attempt: Attempt, folders: string): Promise<PassRun | Failure> => {
  const part = order(attempt, undefined)
  if (isRefusal(part)) return refusal(part)
  attempt.context.emit({ type: 'progress', text: 'second pass: nothing may change' })
  await attempt.context.output.write('stdout', new TextEncoder().encode('\nSecond pass: nothing may change.\n'))
  return runPass(attempt, part, folders)
}

const secondFailure = ({ context, ports }: Attempt, second: PassRun): Failure | undefined =>
  stopCause(second, context) ??
  failureOf(second.pass, second.ended, second.complaint, ports.workspace) ??
  notIdempotent(second.pass, ports.workspace)

/** Counts, the recap as JSON, and what `set_stats` left as JSON. */
const handOver = (recap: Recap, { statistics }: Pass, context: Context): Handover => {
  if (statistics === undefined) return NOTHING
  if (statistics.hidden) context.emit({ type: 'notice', text: 'what set_stats left is not handed on: a task with no_log was among those that set it' })
  const outputs = {
    changed: String(total(recap, 'changed')),
    failed: String(total(recap, 'failures')),
    unreachable: String(total(recap, 'unreachable')),
    recap: JSON.stringify(recap),
    ...(Object.keys(statistics.custom).length > 0 && { stats: JSON.stringify(statistics.custom) }),
  }
  return { ...NOTHING, outputs }
}
