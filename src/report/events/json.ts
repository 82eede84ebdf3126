import type { Event } from '../../core/event.ts'
import { exitCodeOf, type Outcome, outcomeReason, outcomeWord } from '../../core/outcome.ts'
import type { Usage } from '../../core/usage.ts'
import { comparedJson, detailJson, failureJson, rounded, tailJson } from '../json.ts'
import { scanJson } from '../scan-json.ts'
import { noRetrySentence, skipSentence } from '../words.ts'
import type { EventJson } from './schema.ts'

export type { EventJson } from './schema.ts'

/** What every line of the log has beside what it tells. */
type Line = 'version' | 'seq' | 'time' | 'at'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What a line tells, still without its number and time. */
export type Content = Without<EventJson, Line>

/** What is told of a stage beside how it went. */
export interface Telling {
  readonly arguments: boolean
  readonly results: boolean
  readonly output: 'none' | 'tail'
}

/** An event as the log tells it; nothing where it is not wanted there. */
export const contentOf = (event: Event, told: Telling): Content | undefined => {
  switch (event.type) {
    case 'run-started':
      return { type: event.type, name: event.name, stages: event.stages.map(({ name, title, part, needs, command }) => ({ name, title, part, needs: [...needs], command })) }
    case 'stage-started':
      return { type: event.type, stage: event.stage, ...(event.expectedMs !== undefined && { expectedMs: rounded(event.expectedMs) }) }
    case 'attempt-started':
    case 'wait-ended':
      return { type: event.type, stage: event.stage, attempt: event.attempt }
    case 'called':
      return calledOf(event, told)
    case 'looked-up':
      return lookedUpOf(event)
    case 'attempt-tail':
      return told.output === 'tail' ? { type: event.type, stage: event.stage, attempt: event.attempt, tail: tailJson(event.tail) } : undefined
    case 'scanned':
      return { type: event.type, stage: event.stage, attempt: event.attempt, scan: scanJson(event.scan) }
    case 'usage':
      return { type: event.type, stage: event.stage, attempt: event.attempt, usage: totalsOf(event.usage) }
    case 'attempt-ended':
      return { type: event.type, stage: event.stage, attempt: event.attempt, ...endingOf(event.outcome), ...resultOf(event.outcome, told) }
    case 'wait-started':
      return { type: event.type, stage: event.stage, attempt: event.attempt, delayMs: rounded(event.delayMs), maxAttempts: event.maxAttempts }
    case 'not-retried':
      return { type: event.type, stage: event.stage, attempt: event.attempt, why: { kind: event.why.kind, message: noRetrySentence(event.why) } }
    case 'hook-started':
      return { type: event.type, stage: event.stage, hook: event.hook }
    case 'hook-ended':
      return { type: event.type, stage: event.stage, hook: event.hook, ...endingOf(event.outcome), ...(told.output === 'tail' && { tail: tailJson(event.tail) }) }
    case 'hooks-deferred':
      return { type: event.type, stage: event.stage, hooks: [...event.hooks] }
    case 'strays':
      return { type: event.type, stage: event.stage, strays: event.strays.map(({ pid, command, fate }) => ({ pid, command, fate })) }
    case 'summary':
      return told.results ? { type: event.type, stage: event.stage, markdown: event.markdown } : undefined
    case 'notice':
    case 'aside':
      return { type: event.type, stage: event.stage, text: event.text }
    case 'progress':
      return { type: event.type, stage: event.stage, text: event.text, ...(event.fraction !== undefined && { fraction: event.fraction }) }
    case 'detail':
      return told.results || event.detail.kind === 'guard' ? { type: event.type, stage: event.stage, detail: detailJson(event.detail) } : undefined
    case 'compared':
      return { type: event.type, stage: event.stage, compared: comparedJson(event.compared) }
    case 'stage-ended':
      return { type: event.type, stage: event.stage, conclusion: event.conclusion, ...endingOf(event.outcome), ...markOf(event.outcome), ...resultOf(event.outcome, told) }
    case 'stages-deferred':
      return { type: event.type, stages: [...event.stages] }
    case 'run-notice':
      return { type: event.type, text: event.text }
    case 'machine-usage':
      return { type: event.type, usage: totalsOf(event.usage) }
    case 'run-ended':
      return { type: event.type, outcome: event.outcome }
  }
}

type Of<T extends Event['type']> = Extract<Event, { type: T }>

const calledOf = ({ type, stage, attempt, hook, call }: Of<'called'>, told: Telling): Content => {
  const { work, command, shell, folder, env } = call
  // The schema takes JSON that can be changed.
  const given = call.arguments as Extract<Content, { type: 'called' }>['arguments']
  return {
    type, stage, attempt, ...(hook && { hook }), work, command, ...(shell !== undefined && { shell }), folder,
    ...(told.arguments && given && { arguments: given }),
    env: told.arguments ? [...env] : [],
  }
}

const lookedUpOf = ({ type, stage, attempt, lookup: { isStale, isHealthy, ageMs, durationMs, ...rest } }: Of<'looked-up'>): Content => ({
  type, stage, attempt, ...rest, stale: isStale, ageMs: rounded(ageMs), durationMs: rounded(durationMs), healthy: isHealthy,
})

const endingOf = (outcome: Outcome) => {
  const reason = outcomeReason(outcome)
  return {
    outcome: outcomeWord(outcome),
    ...(reason !== undefined && { reason }),
    ...(outcome.status === 'failure' && { failure: failureJson(outcome.failure), exitCode: exitCodeOf(outcome.failure) }),
    ...(outcome.status === 'success' && { exitCode: 0 }),
  }
}

const resultOf = (outcome: Outcome, { results }: Telling) => {
  if (!results || outcome.status === 'skipped') return {}
  const { outputs, exports } = outcome.handover
  const names = Object.keys(exports)
  return { ...(Object.keys(outputs).length > 0 && { outputs: { ...outputs } }), ...(names.length > 0 && { exports: names }) }
}

const markOf = (outcome: Outcome) => {
  if (outcome.status === 'skipped') return { detail: skipSentence(outcome) }
  if (outcome.status === 'failure') return {}
  const { unstable, cached, resumed } = outcome
  return { ...(unstable !== undefined && { unstable }), ...(cached && { cached: cached.key }), ...(resumed && { resumed: true }) }
}

const totalsOf = ({ samples: _, remarks, ...usage }: Usage) => ({ ...usage, remarks: [...remarks] })
