import { formatDuration } from '../core/duration.ts'
import type { NoRetry, Stray } from '../core/event.ts'
import type { Cached, Failure, OperationReason, Outcome, Resumed, SkipReason, TimeoutScope } from '../core/outcome.ts'
import type { StageReport } from '../core/report.ts'
import { formatSize } from '../core/size.ts'

/** Why work failed, as one clause without a full stop: `exit code 1`, `silent for 5m: the whole process tree was stopped`. */
export const failureSentence = (failure: Failure): string => {
  switch (failure.kind) {
    case 'exit':
      return exitSentence(failure.exitCode)
    case 'signal':
      return `killed by ${failure.signal}${SIGNAL_HINTS[failure.signal] ?? ''}`
    case 'timeout':
      return `${TIMEOUTS[failure.scope](formatLimit(failure.limitMs))}: ${STOPPED}`
    case 'no-output-timeout':
      return `silent for ${formatLimit(failure.limitMs)}: ${STOPPED}`
    case 'limit':
      return `${LIMITS[failure.limit]} more than ${formatBytes(failure.bytes)}${hadClause(failure.usedBytes)}: ${STOPPED}`
    case 'scan':
      return oneLine(failure.message)
    case 'spawn':
      return `could not be started: ${oneLine(failure.message)}`
    case 'denied':
      return `denied: ${failure.objections.map(oneLine).join('; ')}`
    case 'error':
      return `${oneLine(failure.type)}: ${oneLine(failure.message)}`
    case 'operation':
      return oneLine(failure.message)
    case 'cancelled':
      return `cancelled by ${oneLine(failure.by)}`
    case 'hook':
      return `the ${failure.hook} hook failed: ${failureSentence(failure.cause)}`
    case 'defect':
      return `a defect of Stagewright: ${oneLine(failure.message)}`
  }
}

/** The same in a few words, for a table or a list. */
export const failureLabel = (failure: Failure): string => {
  switch (failure.kind) {
    case 'exit':
      return `exit code ${failure.exitCode}`
    case 'signal':
      return `killed by ${failure.signal}`
    case 'timeout':
      return `${TIMEOUT_LABELS[failure.scope]} after ${formatLimit(failure.limitMs)}`
    case 'no-output-timeout':
      return `silent for ${formatLimit(failure.limitMs)}`
    case 'limit':
      return `more than ${formatBytes(failure.bytes)} of ${failure.limit}`
    case 'scan':
      return `scan: ${oneLine(failure.expression)}`
    case 'spawn':
      return 'could not be started'
    case 'denied':
      return 'denied'
    case 'error':
      return oneLine(failure.type)
    case 'operation':
      return OPERATIONS[failure.reason]
    case 'cancelled':
      return 'cancelled'
    case 'hook':
      return `${failure.hook} hook: ${failureLabel(failure.cause)}`
    case 'defect':
      return 'a defect of Stagewright'
  }
}

/** What to do about it, where the failure itself knows. */
export const remedyOf = (failure: Failure): string | undefined => {
  if (failure.kind === 'hook') return remedyOf(failure.cause)
  return failure.kind === 'operation' && failure.remedy !== undefined ? oneLine(failure.remedy) : undefined
}

/** What is known of a failed attempt that another follows. */
export interface Retry {
  readonly attempt: number
  readonly maxAttempts?: number
  readonly failure?: Failure
  readonly delayMs?: number
}

/** `attempt 1 of 3 failed: exit code 1; the next begins in 2.0s`. */
export const retrySentence = ({ attempt, maxAttempts, failure, delayMs }: Retry): string =>
  [
    `attempt ${ofAttempts(attempt, maxAttempts)} failed`,
    failure === undefined ? '' : `: ${failureSentence(failure)}`,
    delayMs === undefined ? '' : `; the next begins in ${formatDuration(delayMs)}`,
  ].join('')

/** `3 of 5`; only `3` when the number of attempts is not known, or less than that because another rule counted. */
export const ofAttempts = (attempt: number, maxAttempts: number | undefined): string =>
  maxAttempts === undefined || maxAttempts < attempt ? String(attempt) : `${attempt} of ${maxAttempts}`

/** Why no further attempt followed. */
export const noRetrySentence = (why: NoRetry): string => {
  switch (why.kind) {
    case 'no-rule':
      return 'not retried: no rule of `retry` fits this failure'
    case 'attempts':
      return why.maxAttempts === 1 ? 'not retried: it has one attempt' : `all ${why.maxAttempts} attempts are used up`
    case 'abort-on':
      return `not retried: its output matches \`abort-on\`: ${oneLine(why.pattern)}`
    case 'max-elapsed':
      return `not retried: the next attempt would begin later than \`max-elapsed\` allows (${formatLimit(why.limitMs)})`
    case 'retry-budget':
      return `not retried: the \`retry-budget\` of the pipeline (${why.budget}) is used up`
    case 'before-retry':
      return `not retried: \`before-retry\` ended with ${outcomeClause(why.outcome)}`
  }
}

/** Why a stage did not run. */
export const skipSentence = (stage: Pick<StageReport, 'reason' | 'detail'>): string => {
  const words = SKIPS[stage.reason as SkipReason] ?? 'did not run'
  return stage.detail === undefined || stage.detail === '' ? words : oneLine(stage.detail)
}

/** What a stage that did not run was restored from. */
export const cachedSentence = ({ savedMs }: Cached): string => `restored from the cache, which saved ${formatDuration(savedMs)}`

/** What a stage that did not run has its results from. */
export const resumedSentence = ({ savedMs }: Resumed): string => `resumed: it succeeded in the run before, in ${formatDuration(savedMs)}`

/** What became of a process that outlived the command that started it. */
export const straySentence = ({ pid, command, fate }: Stray): string => `${oneLine(command)} (process ${pid}) ${FATES[fate]}`

/** An exact duration without empty parts: `10m`, `1h 30m`, `1.5s`. */
export const formatLimit = (ms: number): string => {
  if (ms < 1_000) return `${ms}ms`
  const seconds = ms / 1_000
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [Math.round((seconds % 60) * 1_000) / 1_000, 's'],
  ] as const
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(' ')
}

/** Text of unknown origin on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const LIMITS = { output: 'wrote', memory: 'used' } as const

const STOPPED = 'the whole process tree was stopped'

const hadClause = (bytes: number | undefined): string => (bytes === undefined ? '' : ` (${formatBytes(bytes)})`)

const formatBytes = (bytes: number): string => formatSize(bytes).replace('.0 ', ' ')

const outcomeClause = (outcome: Outcome): string => (outcome.status === 'failure' ? failureSentence(outcome.failure) : outcome.status)

const exitSentence = (code: number): string => {
  const signal = SHELL_SIGNALS[code]
  if (signal !== undefined) return `exit code ${code}: a child was killed by ${signal}${SIGNAL_HINTS[signal] ?? ''}`
  return `exit code ${code}${EXIT_HINTS[code] ?? ''}`
}

/** What POSIX shells say with these codes. */
const EXIT_HINTS: Readonly<Record<number, string>> = {
  126: ': a command was found but could not be executed',
  127: ': a command was not found',
}

const SHELL_SIGNALS: Readonly<Record<number, string>> = {
  129: 'SIGHUP', 130: 'SIGINT', 131: 'SIGQUIT', 132: 'SIGILL', 133: 'SIGTRAP', 134: 'SIGABRT', 135: 'SIGBUS',
  136: 'SIGFPE', 137: 'SIGKILL', 139: 'SIGSEGV', 141: 'SIGPIPE', 143: 'SIGTERM',
}

const SIGNAL_HINTS: Readonly<Record<string, string>> = {
  SIGKILL: ', often for want of memory',
  SIGSEGV: ': it crashed',
  SIGBUS: ': it crashed',
  SIGILL: ': it crashed',
  SIGABRT: ': it gave up on itself',
  SIGPIPE: ': the reader of its output had gone',
}

const TIMEOUTS: Readonly<Record<TimeoutScope, (limit: string) => string>> = {
  attempt: (limit) => `no end after ${limit}`,
  total: (limit) => `no success within ${limit}, all attempts and waits together`,
  pipeline: (limit) => `the ${limit} of the pipeline were over`,
  finally: (limit) => `the ${limit} of \`finally\` were over`,
}

const TIMEOUT_LABELS: Readonly<Record<TimeoutScope, string>> = {
  attempt: 'timeout',
  total: 'total timeout',
  pipeline: 'timeout of the pipeline',
  finally: 'timeout of finally',
}

const OPERATIONS: Readonly<Record<OperationReason, string>> = {
  refused: 'refused',
  tool: 'the tool is missing or not as expected',
  locked: 'locked by another run',
  'no-space': 'no space left',
  incomplete: 'incomplete',
  unverified: 'not verified',
  unreachable: 'unreachable',
  'failed-tasks': 'failed tasks',
  'not-idempotent': 'not idempotent',
  unhealthy: 'unhealthy',
}

const SKIPS: Readonly<Record<SkipReason, string>> = {
  condition: 'its `if` was not true',
  needs: 'a stage that it needs did not succeed',
  'fail-fast': 'nothing new was started after a failure',
  cancelled: 'the run was cancelled before it began',
  denied: 'its guard denied it',
}

const FATES: Readonly<Record<Stray['fate'], string>> = {
  stopped: 'outlived its command and was stopped',
  left: 'outlived its command and was left running, as `background` says',
  denied: 'outlived its command; it belongs to another user and could not be stopped',
}
