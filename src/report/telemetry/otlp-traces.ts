import type { Failure, OutcomeWord, Reason } from '../../core/outcome.ts'
import type { AttemptReport, HookReport, Report, Span as Time, StageReport } from '../../core/report.ts'
import { spanName, type Tracing } from '../../core/tracing.ts'
import { failureSentence, oneLine, skipSentence } from '../words.ts'
import { type Attribute, attributes, errorType, nanoseconds, type Resource, resultOf, SCHEMA_URL, scope, type Values } from './otlp.ts'

/** A span of OTLP in JSON. */
export interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly traceState?: string
  readonly flags: number
  readonly name: string
  readonly kind: number
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly Attribute[]
  readonly status: { readonly code: number; readonly message?: string }
}

/** Spans as an `ExportTraceServiceRequest` of OTLP in JSON. */
export const otlpTraces = (spans: readonly Span[], resource: Resource, version: string): object => ({
  resourceSpans: [{ resource, scopeSpans: [{ scope: scope(version), spans, schemaUrl: SCHEMA_URL }], schemaUrl: SCHEMA_URL }],
})

/** The span of a run, below whatever stands around it. */
export const runSpan = (report: Report, tracing: Tracing): Span => {
  const failed = report.outcome === 'failure' ? report.stages.find(({ outcome }) => outcome === 'failure') : undefined
  const { spanId, parentId } = { spanId: tracing.spanId(), parentId: tracing.parentId }
  return span(tracing, { spanId, parentId, isRemote: true }, { startMs: 0, endMs: report.durationMs }, report.wallTime, {
    name: `RUN ${report.name}`,
    kind: KINDS.server,
    status: statusOf(report.outcome, failed && `${failed.name}: ${saidOf(failed)}`),
    attributes: {
      'cicd.pipeline.action.name': 'RUN',
      'cicd.pipeline.name': report.name,
      'cicd.pipeline.result': resultOf(report.outcome, failed?.reason),
      'error.type': errorType(failed?.failure),
    },
  })
}

/** The spans of a stage that has ended: its own, and below it those of its attempts, waits and hooks. */
export const stageSpans = (stage: StageReport, wallTime: number, tracing: Tracing): readonly Span[] => {
  const parentId = tracing.spanId(...spanName.stage(stage.name))
  const below = (name: readonly (string | number)[], time: Time, told: Told): Span =>
    span(tracing, { spanId: tracing.spanId(...name), parentId }, time, wallTime, told)
  const attemptsBefore = (time: Time): number => stage.attempts.filter(({ startMs }) => startMs <= time.startMs).length
  return [
    span(tracing, { spanId: parentId, parentId: tracing.spanId() }, stage, wallTime, ofStage(stage)),
    ...stage.attempts.map((attempt) => below(spanName.attempt(stage.name, attempt.attempt), attempt, ofAttempt(attempt))),
    ...stage.waits.map((wait, index) => below(spanName.wait(stage.name, index + 1), wait, { name: 'wait', status: UNSET, attributes: {} })),
    ...stage.hooks.map((hook) => below(spanName.hook(stage.name, hook.hook, attemptsBefore(hook)), hook, ofHook(hook))),
  ]
}

/** Of trace.proto. */
const KINDS = { internal: 1, server: 2 } as const
const UNSET = { code: 0 } as const
/** What the conventions call it. */
const EXIT_CODE = ['process', 'exit', 'code'].join('.')

interface Told {
  readonly name: string
  readonly kind?: number
  readonly status: Span['status']
  readonly attributes: Values
}

interface Ids {
  readonly spanId: string
  readonly parentId: string | undefined
  /** Whether the parent is of another process. */
  readonly isRemote?: boolean
}

/** SpanFlags of trace.proto: whether it is known that the parent is remote, and whether it is. */
const HAS_REMOTE = 0x100
const IS_REMOTE = 0x200

const span = ({ traceId, flags, state }: Tracing, { spanId, parentId, isRemote }: Ids, { startMs, endMs }: Time, wallTime: number, told: Told): Span => ({
  traceId,
  spanId,
  ...(parentId !== undefined && { parentSpanId: parentId }),
  ...(state !== undefined && state !== '' && { traceState: state }),
  flags: Number.parseInt(flags, 16) | HAS_REMOTE | (isRemote === true && parentId !== undefined ? IS_REMOTE : 0),
  name: told.name,
  kind: told.kind ?? KINDS.internal,
  startTimeUnixNano: nanoseconds(wallTime + startMs),
  endTimeUnixNano: nanoseconds(wallTime + Math.max(startMs, endMs)),
  attributes: attributes(told.attributes),
  status: told.status,
})

const ofStage = (stage: StageReport): Told => ({
  name: stage.name,
  status: stage.outcome === 'skipped' ? UNSET : statusOf(stage.outcome, saidOf(stage)),
  attributes: {
    'cicd.pipeline.task.name': stage.name,
    ...ended(stage),
    'stagewright.stage.title': stage.title === stage.name ? undefined : stage.title,
    'stagewright.stage.conclusion': stage.conclusion === stage.outcome ? undefined : stage.conclusion,
    'stagewright.stage.attempts': stage.attempts.length,
    'stagewright.stage.cached': stage.cached === undefined ? undefined : true,
    'stagewright.stage.unstable': stage.unstable,
    'stagewright.skip.detail': stage.outcome === 'skipped' ? skipSentence(stage) : undefined,
    [EXIT_CODE]: stage.exitCode,
    'code.file.path': stage.origin?.file,
    'code.line.number': stage.origin?.line,
  },
})

const ofAttempt = (attempt: AttemptReport): Told => ({
  name: 'attempt',
  status: statusOf(attempt.outcome, saidOf(attempt)),
  attributes: {
    'stagewright.attempt.number': attempt.attempt,
    ...ended(attempt),
    [EXIT_CODE]: attempt.failure?.kind === 'exit' ? attempt.failure.exitCode : undefined,
    'stagewright.cpu.time': attempt.usage?.cpuMs === undefined ? undefined : { double: attempt.usage.cpuMs / 1e3 },
    'stagewright.memory.peak': attempt.usage?.peakMemoryBytes,
  },
})

const ofHook = (hook: HookReport): Told => ({
  name: `hook ${hook.hook}`,
  status: statusOf(hook.outcome, saidOf(hook)),
  attributes: { 'stagewright.hook': hook.hook, ...ended(hook) },
})

interface Ended {
  readonly outcome: OutcomeWord
  readonly reason?: Reason
  readonly failure?: Failure
}

const ended = ({ outcome, reason, failure }: Ended): Told['attributes'] => ({
  'cicd.pipeline.task.run.result': resultOf(outcome, reason),
  'error.type': errorType(failure),
})

const saidOf = ({ failure }: Ended): string | undefined => failure && oneLine(failureSentence(failure))

/** What was cancelled is no error of its own. */
const statusOf = (outcome: OutcomeWord, message: string | undefined): Span['status'] => {
  if (outcome === 'failure') return { code: 2, ...(message !== undefined && { message }) }
  return outcome === 'success' ? { code: 1 } : UNSET
}
