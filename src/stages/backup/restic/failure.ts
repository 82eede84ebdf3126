import type { Failure, OperationReason } from '../../../core/outcome.ts'
import { stopReason } from '../../../core/stop.ts'
import type { Reply } from './client.ts'

/** Which repository and which password a failure is about. */
export interface Subject {
  /** Without any password in it. */
  readonly repository: string
  /** Where the password came from, in words. */
  readonly password: string
}

export const DONE = 0
export const PARTIAL = 3
export const NO_REPOSITORY = 10
export const LOCKED = 11
export const WRONG_PASSWORD = 12

/**
 * Why a command of restic did not succeed. Exit codes as restic 0.17.1 and later has them:
 * https://restic.readthedocs.io/en/stable/075_scripting.html#exit-codes
 */
export const failureOf = (reply: Reply, command: string, subject: Subject, signal: AbortSignal): Failure => {
  const { ending, stopped } = reply.ended
  if (stopped) return stopReason(signal)
  if (ending.kind === 'signal') return ending
  if (ending.kind === 'spawn') return operation('tool', `restic could not be started: ${ending.message}`)
  return { ...codeFailure(reply, ending.exitCode, command, subject), exitCode: ending.exitCode }
}

type Operation = Extract<Failure, { kind: 'operation' }>

const codeFailure = (reply: Reply, code: number, command: string, { repository, password }: Subject): Operation => {
  switch (code) {
    case NO_REPOSITORY:
      return operation('refused', `there is no repository at ${repository}`, 'set `init: true` to make one there, or correct `repository`')
    case LOCKED:
      return operation('locked', `the repository ${repository} is locked${holder(reply.message)}`, LOCKED_REMEDY)
    case WRONG_PASSWORD:
      return operation('refused', `the password from ${password} does not open the repository ${repository}`, 'see `password`')
    default:
      return otherFailure(reply, command)
  }
}

const LOCKED_REMEDY =
  'retry later (`retry: { on: [locked], max-attempts: 3, backoff: 5m }`); if that process is surely gone: restic unlock --remove-all'

const otherFailure = (reply: Reply, command: string): Operation => {
  const words = wordsOf(reply)
  const message = `restic ${command} failed: ${words}`
  const [reason = 'tool', remedy] = SIGNS.find(([sign]) => sign.test(words))?.slice(1) as [OperationReason?, string?] ?? []
  return operation(reason, message, remedy)
}

/** What restic only says in words. */
const SIGNS: readonly (readonly [sign: RegExp, reason: OperationReason, remedy?: string])[] = [
  [/no space left on device|disk quota exceeded/i, 'no-space', 'make room where the repository is; `restic prune` needs some, too'],
  [/connection refused|no such host|i\/o timeout|network is unreachable|connection reset/i, 'unreachable'],
]

/** The reason that restic gives, or else the first of its complaints. */
export const wordsOf = ({ message, notes, exitCode }: Reply): string => {
  const [first] = notes.first
  const complaint = first === undefined ? '' : [first.path, first.why].filter(Boolean).join(': ')
  const words = [message.replace(/^Fatal: /, ''), complaint].filter(Boolean).join('; ')
  return words === '' ? `exit code ${exitCode}` : words
}

/** `by PID 1690 on vm by root`, and since when. */
const holder = (message: string): string => {
  const who = /already locked (?:exclusively )?(by PID .*?)(?: \(UID.*\))?$/m.exec(message)?.[1]
  const since = /lock was created at (\S+ \S+)/.exec(message)?.[1]
  return `${who === undefined ? '' : ` ${who}`}${since === undefined ? '' : ` since ${since}`}`
}

export const operation = (reason: OperationReason, message: string, remedy?: string): Operation => ({
  kind: 'operation',
  reason,
  message,
  ...(remedy !== undefined && { remedy }),
})
