import type { Tail } from '../core/event.ts'
import type { Failure } from '../core/outcome.ts'
import type { AttemptReport, HookReport, Report, Span, StageReport } from '../core/report.ts'
import type { AttemptJson, CauseJson, FailureJson, HookJson, ReportJson, SpanJson, StageJson, TailJson } from './json-schema.ts'
import { durationOf, verdict } from './verdict.ts'
import { waitedMs } from './table.ts'
import { failureSentence, noRetrySentence, skipSentence } from './words.ts'

export type { ReportJson } from './json-schema.ts'

/** The report as data for other programs, as `docs/report.md` describes it. */
export const reportJson = (report: Report): ReportJson => ({
  $schema: 'schema/v1/report.schema.json',
  version: 1,
  name: report.name,
  outcome: report.outcome,
  verdict: verdict(report),
  startedAt: instant(report, 0),
  durationMs: rounded(report.durationMs),
  stages: report.stages.map((stage) => stageJson(report, stage)),
  deferredStages: [...report.deferred],
  notices: [...report.notices],
})

const stageJson = (report: Report, stage: StageReport): StageJson => ({
  name: stage.name,
  title: stage.title,
  part: stage.part,
  needs: [...stage.needs],
  command: stage.command,
  outcome: stage.outcome,
  conclusion: stage.conclusion,
  ...(stage.reason !== undefined && { reason: stage.reason }),
  ...(stage.outcome === 'skipped' && { detail: skipSentence(stage) }),
  ...(stage.failure !== undefined && { failure: failureJson(stage.failure) }),
  ...(stage.exitCode !== undefined && { exitCode: stage.exitCode }),
  ...spanJson(report, stage),
  waitedMs: rounded(waitedMs(stage)),
  attempts: stage.attempts.map((attempt) => attemptJson(report, attempt)),
  ...(stage.maxAttempts !== undefined && { maxAttempts: stage.maxAttempts }),
  waits: stage.waits.map((wait) => spanJson(report, wait)),
  ...(stage.notRetried !== undefined && { notRetried: { kind: stage.notRetried.kind, message: noRetrySentence(stage.notRetried) } }),
  hooks: stage.hooks.map((hook) => hookJson(report, hook)),
  deferredHooks: [...stage.deferred],
  outputs: { ...stage.outputs },
  strays: stage.strays.map(({ pid, command, fate }) => ({ pid, command, fate })),
  summary: stage.summary,
  notices: [...stage.notices],
})

const attemptJson = (report: Report, attempt: AttemptReport): AttemptJson => ({
  attempt: attempt.attempt,
  outcome: attempt.outcome,
  ...(attempt.reason !== undefined && { reason: attempt.reason }),
  ...(attempt.failure !== undefined && { failure: failureJson(attempt.failure) }),
  ...spanJson(report, attempt),
  ...(attempt.tail !== undefined && { tail: tailJson(attempt.tail) }),
})

const hookJson = (report: Report, hook: HookReport): HookJson => ({
  hook: hook.hook,
  outcome: hook.outcome,
  ...(hook.failure !== undefined && { failure: failureJson(hook.failure) }),
  ...spanJson(report, hook),
  ...(hook.tail !== undefined && { tail: tailJson(hook.tail) }),
})

type Direct = Exclude<Failure, { kind: 'hook' }>

const failureJson = (failure: Failure): FailureJson =>
  failure.kind === 'hook'
    ? { kind: failure.kind, message: failureSentence(failure), hook: failure.hook, cause: causeJson(innermost(failure)) }
    : causeJson(failure)

const innermost = (failure: Failure): Direct => (failure.kind === 'hook' ? innermost(failure.cause) : failure)

const causeJson = (failure: Direct): CauseJson => {
  const message = failureSentence(failure)
  switch (failure.kind) {
    case 'exit':
      return { kind: failure.kind, message, exitCode: failure.exitCode }
    case 'signal':
      return { kind: failure.kind, message, signal: failure.signal }
    case 'timeout':
      return { kind: failure.kind, message, scope: failure.scope, limitMs: failure.limitMs }
    case 'no-output-timeout':
      return { kind: failure.kind, message, limitMs: failure.limitMs }
    case 'limit':
      return { kind: failure.kind, message, limit: failure.limit, bytes: failure.bytes }
    case 'cancelled':
      return { kind: failure.kind, message, by: failure.by }
    case 'defect':
      return { kind: failure.kind, message, ...(failure.stack !== undefined && { stack: failure.stack }) }
    case 'spawn':
      return { kind: failure.kind, message }
  }
}

const spanJson = (report: Report, span: Span): SpanJson => ({
  startedAt: instant(report, span.startMs),
  startMs: rounded(span.startMs),
  endMs: rounded(span.endMs),
  durationMs: rounded(durationOf(span)),
})

const tailJson = ({ text, bytes }: Tail): TailJson => ({ text, bytes })

const instant = (report: Report, ms: number): string => new Date(report.wallTime + Math.round(ms)).toISOString()

/** Microseconds are as fine as the clock is. */
const rounded = (ms: number): number => Math.round(ms * 1_000) / 1_000
