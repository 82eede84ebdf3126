import { relative } from 'node:path'
import type { Failure, FailurePlace } from '../../core/outcome.ts'
import type { Ended } from '../../core/ports.ts'
import type { Complaint } from './complaint.ts'
import type { FailedTask, Pass, TaskResult } from './events.ts'
import { hostsWith, total } from './recap.ts'

/**
 * Why a pass was no success, if it was none. It asks Ansible's statistics, for an exit code of 4, say,
 * means hosts that were unreachable as well as a playbook that cannot be read, and 0 may mean that nothing was done.
 */
export const failureOf = (pass: Pass, { ending }: Ended, complaint: Complaint, workspace: string): Failure | undefined => {
  if (ending.kind === 'spawn') return { kind: 'operation', reason: 'tool', message: ending.message }
  if (ending.kind === 'signal') return ending
  const { statistics } = pass
  const more = { kind: 'operation', exitCode: ending.exitCode } as const
  if (statistics !== undefined) {
    if (total(statistics.recap, 'failures') > 0) return { ...more, ...failedTasks(pass, workspace) }
    if (total(statistics.recap, 'unreachable') > 0) return { ...more, ...unreachable(pass, workspace) }
    if (Object.keys(statistics.recap).length === 0) return { kind: 'operation', ...NO_HOSTS }
    if (ending.exitCode === 0) return undefined
  }
  return { ...more, ...stopped(ending.exitCode, complaint, workspace) }
}

type Told = Pick<Extract<Failure, { kind: 'operation' }>, 'reason' | 'message' | 'remedy' | 'place'>

const NO_HOSTS: Told = {
  reason: 'refused',
  message: 'no host matched, so nothing was done',
  remedy: 'look at `inventory`, `limit` and the `hosts` of the plays',
}

const failedTasks = (pass: Pass, workspace: string): Told => {
  const [first, ...others] = realFailures(pass)
  if (first === undefined) return { reason: 'failed-tasks', message: 'tasks failed' }
  const also = others.length === 0 ? '' : `, and ${others.length} more failed`
  return { reason: 'failed-tasks', message: `${taskNamed(first)} failed on ${first.host}: ${clause(messageOf(first))}${also}`, ...placed(first, workspace) }
}

/** Failures that nothing rescued and nobody ignored. */
export const realFailures = ({ failed, statistics }: Pass): readonly FailedTask[] => {
  const hosts = statistics === undefined ? undefined : hostsWith(statistics.recap, 'failures')
  return failed.filter(({ fate, host }) => fate === 'failed' && hosts?.includes(host) !== false)
}

/** Of a loop, what its first failed item said: the loop itself only says that some did. */
export const messageOf = ({ message, items: [first] }: FailedTask): string =>
  first === undefined ? message : first.item === '' ? first.message : `${first.message} (item ${first.item})`

const unreachable = ({ statistics, unreachable: results }: Pass, workspace: string): Told => {
  const hosts = hostsWith(statistics?.recap ?? {}, 'unreachable')
  const first = results.find(({ host }) => hosts.includes(host))
  const who = `${hosts.slice(0, 3).join(', ')}${hosts.length > 3 ? ` and ${hosts.length - 3} more` : ''} could not be reached`
  return {
    reason: 'unreachable',
    message: first === undefined ? who : `${who}: ${clause(first.message)}`,
    ...(first?.message.includes('Host key verification failed') && { remedy: '`known-hosts` has to hold the keys that the hosts show' }),
    ...(first !== undefined && placed(first, workspace)),
  }
}

/** What a second pass changed although the first had done all there was to do. */
export const notIdempotent = ({ changed, statistics }: Pass, workspace: string): Failure | undefined => {
  const count = total(statistics?.recap ?? {}, 'changed')
  const [first] = changed
  if (count === 0) return undefined
  const names = [...new Set(changed.map((result) => `${taskNamed(result)} on ${result.host}`))]
  const more = count > 3 ? ` and ${count - 3} more` : ''
  return {
    kind: 'operation',
    reason: 'not-idempotent',
    message: `the second pass changed ${names.slice(0, 3).join(', ')}${more}`,
    remedy: 'let these tasks change only what is not yet as it should be, or say so with changed_when',
    ...(first !== undefined && placed(first, workspace)),
  }
}

/** Of many lines the first and the last, for these say most; ssh draws borders besides. */
const clause = (text: string): string => {
  const lines = text.replace(/@{3,}/g, '').split(/\s*[\r\n]\s*/).filter((line) => line.trim() !== '')
  return lines.length > 3 ? `${lines[0]?.trim()} \u2026 ${lines.at(-1)?.trim()}` : lines.join(' ')
}

const taskNamed = ({ task, module }: TaskResult): string => `task '${task === '' ? module : task}'`

const EXIT_CODES: Readonly<Record<number, string>> = {
  0: 'ansible-playbook ended without statistics, so nobody knows what it did',
  2: 'ansible-playbook does not take these options',
  4: 'ansible-playbook could not read the playbook',
  99: 'ansible-playbook was interrupted',
}

const stopped = (exitCode: number, { message, place }: Complaint, workspace: string): Told => ({
  reason: 'tool',
  message: message === undefined ? (EXIT_CODES[exitCode] ?? `ansible-playbook ended with exit code ${exitCode}`) : `ansible-playbook: ${message}`,
  ...(place !== undefined && { place: { ...place, file: within(place.file, workspace) } }),
})

const placed = ({ file, line }: TaskResult, workspace: string): { readonly place?: FailurePlace } =>
  line === 0 ? {} : { place: { file: within(file, workspace), line } }

/** Relative to the workspace, if it is in there. */
export const within = (file: string, workspace: string): string => {
  const path = relative(workspace, file)
  return path.startsWith('..') || path === '' ? file : path
}
