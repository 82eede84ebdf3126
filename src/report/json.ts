import type { Detail } from '../core/detail.ts'
import type { Tail } from '../core/event.ts'
import type { Compared } from '../core/past.ts'
import type { Failure } from '../core/outcome.ts'
import type { AttemptReport, HookReport, Report, Span, StageReport } from '../core/report.ts'
import type { AttemptJson, CauseJson, ComparedJson, DetailJson, FailureJson, HookJson, ReportJson, SpanJson, StageJson, TailJson } from './json-schema.ts'
import { durationOf, verdict } from './verdict.ts'
import { scanJson } from './scan-json.ts'
import { waitedMs } from './table.ts'
import { usageJson } from './usage-json.ts'
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
  ...(report.machine && { machine: usageJson(report.machine) }),
  deferredStages: [...report.deferred],
  notices: [...report.notices],
})

const originJson = ({ changedIn, ...place }: NonNullable<StageReport['origin']>): NonNullable<StageJson['origin']> => ({
  ...place,
  ...(changedIn && { changedIn: [...changedIn] }),
})

const stageJson = (report: Report, stage: StageReport): StageJson => ({
  name: stage.name,
  title: stage.title,
  part: stage.part,
  needs: [...stage.needs],
  command: stage.command,
  ...(stage.origin && { origin: originJson(stage.origin) }),
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
  ...(stage.unstable !== undefined && { unstable: stage.unstable }),
  ...(stage.runner !== undefined && { runner: stage.runner }),
  ...(stage.cached && { cached: { key: stage.cached.key, ranAt: new Date(stage.cached.at).toISOString(), savedMs: rounded(stage.cached.savedMs) } }),
  ...(stage.resumed && { resumed: { ranAt: new Date(stage.resumed.at).toISOString(), savedMs: rounded(stage.resumed.savedMs) } }),
  ...(stage.compared && { compared: comparedJson(stage.compared) }),
  details: stage.details.map(detailJson),
  notices: [...stage.notices],
})

const attemptJson = (report: Report, attempt: AttemptReport): AttemptJson => ({
  attempt: attempt.attempt,
  outcome: attempt.outcome,
  ...(attempt.reason !== undefined && { reason: attempt.reason }),
  ...(attempt.failure !== undefined && { failure: failureJson(attempt.failure) }),
  ...spanJson(report, attempt),
  ...(attempt.tail !== undefined && { tail: tailJson(attempt.tail) }),
  ...(attempt.scan && { scan: scanJson(attempt.scan) }),
  ...(attempt.usage && { usage: usageJson(attempt.usage) }),
})

const hookJson = (report: Report, hook: HookReport): HookJson => ({
  hook: hook.hook,
  outcome: hook.outcome,
  ...(hook.failure !== undefined && { failure: failureJson(hook.failure) }),
  ...spanJson(report, hook),
  ...(hook.tail !== undefined && { tail: tailJson(hook.tail) }),
})

type Direct = Exclude<Failure, { kind: 'hook' }>

export const failureJson = (failure: Failure): FailureJson =>
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
      return { kind: failure.kind, message, limit: failure.limit, bytes: failure.bytes, ...(failure.usedBytes !== undefined && { usedBytes: failure.usedBytes }) }
    case 'scan':
      return { kind: failure.kind, message, expression: failure.expression }
    case 'cancelled':
      return { kind: failure.kind, message, by: failure.by }
    case 'defect':
      return { kind: failure.kind, message, ...(failure.stack !== undefined && { stack: failure.stack }) }
    case 'denied':
      return { kind: failure.kind, message, objections: [...failure.objections] }
    case 'error':
      return errorJson(failure, message)
    case 'operation':
      return operationJson(failure, message)
    case 'spawn':
      return { kind: failure.kind, message }
  }
}

const errorJson = (failure: Extract<Failure, { kind: 'error' }>, message: string): CauseJson => ({
  kind: failure.kind,
  message,
  type: failure.type,
  bases: [...failure.bases],
  ...(failure.trace !== undefined && { trace: failure.trace }),
  ...(failure.place && { place: { ...failure.place } }),
})

const operationJson = (failure: Extract<Failure, { kind: 'operation' }>, message: string): CauseJson => ({
  kind: failure.kind,
  message,
  reason: failure.reason,
  ...(failure.remedy !== undefined && { remedy: failure.remedy }),
  ...(failure.place && { place: { ...failure.place } }),
  ...(failure.exitCode !== undefined && { exitCode: failure.exitCode }),
})

export const comparedJson = ({ usual, isSlow, flaky }: Compared): ComparedJson => ({
  ...(usual && { usualMs: rounded(usual.medianMs), runs: usual.runs }),
  slow: isSlow,
  ...(flaky !== undefined && { flaky }),
})

export const detailJson = ({ kind, title, weight, facts, table, data }: Detail): DetailJson => ({
  kind,
  title,
  weight,
  facts: facts.map(([label, value]) => ({ label, value })),
  ...(table && { table: { columns: [...table.columns], rows: table.rows.map((row) => [...row]) } }),
  data: data as DetailJson['data'],
})

const spanJson = (report: Report, span: Span): SpanJson => ({
  startedAt: instant(report, span.startMs),
  startMs: rounded(span.startMs),
  endMs: rounded(span.endMs),
  durationMs: rounded(durationOf(span)),
})

export const tailJson = ({ text, bytes }: Tail): TailJson => ({ text, bytes })

const instant = (report: Report, ms: number): string => new Date(report.wallTime + Math.round(ms)).toISOString()

/** Microseconds are as fine as the clock is. */
export const rounded = (ms: number): number => Math.round(ms * 1_000) / 1_000
