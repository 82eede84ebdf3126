import type { Event, StageHead } from './event.ts'
import { exitCodeOf, type Failure, type Outcome, type OutcomeWord, outcomeReason, outcomeWord, type Reason } from './outcome.ts'
import type { AttemptReport, HookReport, Log, Span, StageReport } from './report.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }
/** A stage's report while it grows. */
export type Draft = Omit<Mutable<StageReport>, 'attempts' | 'hooks' | 'waits'> & {
  attempts: Mutable<AttemptReport>[]
  hooks: Mutable<HookReport>[]
  waits: Mutable<Span>[]
  hookStartMs: number
  logged: number
}

/** A stage of which nothing has happened yet. */
export const blank = (head: StageHead): Draft => ({
  ...head,
  needs: [...head.needs],
  startMs: 0,
  endMs: 0,
  outcome: 'skipped',
  conclusion: 'skipped',
  attempts: [],
  waits: [],
  hooks: [],
  hookStartMs: 0,
  logged: 0,
  deferred: [],
  outputs: {},
  strays: [],
  summary: '',
  notices: [],
  details: [],
})

/** The stage as far as it is known. */
export const finished = ({ hookStartMs: _, logged: __, ...draft }: Draft): StageReport => draft

/** What happens to one stage. */
export type StageHappening = Exclude<Event, { type: 'run-started' | 'run-ended' | 'run-notice' | 'stages-deferred' | 'machine-usage' }>

/** Adds what has happened. */
export const apply = (draft: Draft, event: StageHappening): void => {
  switch (event.type) {
    case 'stage-started':
      draft.startMs = draft.endMs = event.at
      return
    case 'attempt-started':
      draft.attempts.push({ attempt: event.attempt, startMs: event.at, endMs: event.at, outcome: 'success' })
      return
    case 'attempt-ended':
      return endAttempt(draft, event.outcome, event.at)
    case 'attempt-tail':
      return keep(draft, { tail: event.tail })
    case 'scanned':
      return keep(draft, { scan: event.scan })
    case 'usage':
      return keep(draft, { usage: event.usage })
    case 'wait-started':
      draft.waits.push({ startMs: event.at, endMs: event.at })
      draft.maxAttempts = event.maxAttempts
      return
    case 'wait-ended':
      return endWait(draft, event.at)
    case 'not-retried':
      draft.notRetried = event.why
      return
    case 'hook-started':
      draft.hookStartMs = event.at
      return
    case 'hook-ended':
      draft.hooks.push(hookReport(draft, event))
      return
    case 'hooks-deferred':
      draft.deferred.push(...event.hooks)
      return
    case 'strays':
      draft.strays.push(...event.strays)
      return
    case 'summary':
      draft.summary += event.markdown
      return
    case 'notice':
      draft.notices.push(event.text)
      return
    case 'detail':
      draft.details = [...draft.details.filter(({ kind }) => kind !== event.detail.kind), event.detail]
      return
    case 'compared':
      draft.compared = event.compared
      return
    case 'progress':
    case 'aside':
    case 'called':
    case 'looked-up':
      return
    case 'stage-ended':
      return endStage(draft, event)
  }
}

const endAttempt = (draft: Draft, outcome: Outcome, at: number): void => {
  const attempt = draft.attempts.at(-1)
  if (attempt === undefined) return
  attempt.endMs = at
  Object.assign(attempt, told(outcome))
  if (outcome.status === 'success') delete attempt.tail
}

/** It comes before its attempt's end is known; a success drops its tail again. */
const keep = (draft: Draft, more: Pick<AttemptReport, 'tail' | 'scan' | 'usage'>): void => {
  const attempt = draft.attempts.at(-1)
  if (attempt !== undefined) Object.assign(attempt, more)
}

/** Keeps what an attempt or a hook wrote that has just succeeded. */
export const keepLog = (draft: Draft, event: StageHappening, log: Log): void => {
  const ended = event.type === 'hook-ended' ? draft.hooks.at(-1) : draft.attempts.at(-1)
  if (ended !== undefined) ended.log = log
}

const endWait = (draft: Draft, at: number): void => {
  const wait = draft.waits.at(-1)
  if (wait !== undefined) wait.endMs = at
}

const hookReport = (draft: Draft, event: Extract<Event, { type: 'hook-ended' }>): HookReport => ({
  hook: event.hook,
  startMs: draft.hookStartMs,
  endMs: event.at,
  ...told(event.outcome),
  ...(event.outcome.status !== 'success' && { tail: event.tail }),
})

const endStage = (draft: Draft, event: Extract<Event, { type: 'stage-ended' }>): void => {
  if (event.outcome.status === 'skipped') draft.startMs = event.at
  draft.endMs = event.at
  Object.assign(draft, told(event.outcome), { conclusion: event.conclusion })
  if (event.outcome.status === 'skipped') draft.detail = event.outcome.detail
  else draft.outputs = event.outcome.handover.outputs
  if (event.outcome.status === 'failure') draft.exitCode = exitCodeOf(event.outcome.failure)
  if (event.outcome.status === 'success') draft.exitCode = 0
  if (event.outcome.status === 'success' && event.outcome.unstable !== undefined) draft.unstable = event.outcome.unstable
  if (event.outcome.status === 'success' && event.outcome.cached !== undefined) draft.cached = event.outcome.cached
  if (event.outcome.status === 'success' && event.outcome.resumed !== undefined) draft.resumed = event.outcome.resumed
}

const told = (outcome: Outcome): { outcome: OutcomeWord; reason?: Reason; failure?: Failure } => {
  const reason = outcomeReason(outcome)
  return {
    outcome: outcomeWord(outcome),
    ...(reason !== undefined && { reason }),
    ...(outcome.status === 'failure' && { failure: outcome.failure }),
  }
}
