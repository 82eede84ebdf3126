import type { StageHead } from '../event.ts'
import type { OutcomeWord } from '../outcome.ts'
import type { Report, Span, StageReport } from '../report.ts'
import type { Usage } from '../usage.ts'

/** A report of some of the stages, and the machine that it comes from. */
export interface Piece {
  readonly report: Report
  readonly runner: string
  /** Stands before its notices. */
  readonly name: string
  /** Where it did not come to its end, why not: of that failed its stages that have none. */
  readonly cutShort?: string
}

/** What becomes of a stage that no piece has. */
export interface Absent {
  readonly message: string
  readonly remedy: string
}

/**
 * One report of several: all stages in the order of the heads, on one axis of time that the machines' own
 * clocks give; a stage that none has failed.
 */
export const joined = (name: string, heads: readonly StageHead[], pieces: readonly Piece[], absent: (stage: string) => Absent): Report => {
  const wallTime = Math.min(...pieces.map(({ report }) => report.wallTime))
  const began = Number.isFinite(wallTime) ? wallTime : 0
  const found = new Map(pieces.flatMap((piece) => stagesOf(piece, piece.report.wallTime - began).map((stage) => [stage.name, stage] as const)))
  const stages = heads.map((head) => found.get(head.name) ?? missing(head, absent(head.name)))
  const last = pieces.length === 1 ? pieces[0]?.report : undefined
  return {
    name,
    wallTime: began,
    durationMs: Math.max(0, ...pieces.map(({ report }) => report.wallTime - began + report.durationMs)),
    outcome: outcomeOf(stages, pieces),
    stages,
    deferred: pieces.flatMap(({ report }) => report.deferred),
    notices: pieces.flatMap((piece) => piece.report.notices.map((notice) => `${piece.name}: ${notice}`)),
    ...(last?.machine && { machine: shiftedUsage(last.machine, 0) }),
    ...(stages.length === 1 && last?.lastTail && { lastTail: last.lastTail }),
  }
}

const outcomeOf = (stages: readonly StageReport[], pieces: readonly Piece[]): OutcomeWord => {
  if (stages.some(({ conclusion }) => conclusion === 'failure') || pieces.some(({ report }) => report.outcome === 'failure')) return 'failure'
  return pieces.some(({ report }) => report.outcome === 'cancelled') ? 'cancelled' : 'success'
}

const stagesOf = ({ report, runner, name, cutShort = `${name} does not tell how it ended` }: Piece, byMs: number): readonly StageReport[] =>
  report.stages.map((stage) => shifted(isOpen(stage) ? failed(stage, report.durationMs, cutShort) : stage, runner, byMs))

/** Whether its end was never told. */
const isOpen = (stage: StageReport): boolean => stage.outcome === 'skipped' && stage.reason === undefined

const failed = (stage: StageReport, atMs: number, message: string): StageReport => ({
  ...stage,
  startMs: stage.startMs === 0 && stage.attempts.length === 0 ? atMs : stage.startMs,
  endMs: atMs,
  ...incomplete({ message, remedy: 'look at the log of its job' }),
})

const incomplete = ({ message, remedy }: Absent) =>
  ({
    outcome: 'failure',
    conclusion: 'failure',
    reason: 'incomplete',
    exitCode: 1,
    failure: { kind: 'operation', reason: 'incomplete', message, remedy },
  }) as const

const missing = (head: StageHead, absent: Absent): StageReport => ({
  ...head,
  startMs: 0,
  endMs: 0,
  attempts: [],
  waits: [],
  hooks: [],
  deferred: [],
  outputs: {},
  strays: [],
  summary: '',
  notices: [],
  details: [],
  ...incomplete(absent),
})

const shifted = (stage: StageReport, runner: string, byMs: number): StageReport => ({
  ...stage,
  ...span(stage, byMs),
  runner,
  attempts: stage.attempts.map((attempt) => ({ ...attempt, ...span(attempt, byMs), ...(attempt.usage && { usage: shiftedUsage(attempt.usage, byMs) }) })),
  waits: stage.waits.map((wait) => span(wait, byMs)),
  hooks: stage.hooks.map((hook) => ({ ...hook, ...span(hook, byMs) })),
})

const span = ({ startMs, endMs }: Span, byMs: number): Span => ({ startMs: startMs + byMs, endMs: endMs + byMs })

const shiftedUsage = (usage: Usage, byMs: number): Usage => ({ ...usage, samples: usage.samples.map((sample) => ({ ...sample, atMs: sample.atMs + byMs })) })
