import type { AttemptReport, Report, StageReport } from '../../core/report.ts'
import type { Usage } from '../../core/usage.ts'
import type { Kind, Labels, Measure, Point } from './measure.ts'

/** The metrics of a run. While it lasts they are those of the stages that have `ended`; the run's own come with its end. */
export const measures = (report: Report, ended?: ReadonlySet<string>): readonly Measure[] => {
  const stages = report.stages.filter(({ name }) => ended?.has(name) ?? true)
  return [...(ended === undefined ? ofRun(report) : []), ...ofStages(report.name, stages), ...ofScans(report.name, stages)].filter(({ points }) => points.length > 0)
}

const measure = (kind: Kind, name: string, unit: string, help: string, points: readonly Point[]): Measure => ({ kind, name, unit, help, points })

const ofRun = (report: Report): readonly Measure[] => {
  const { name: pipeline, machine, stages } = report
  const failed = stages.filter(({ outcome }) => outcome === 'failure')
  const result = { pipeline, outcome: report.outcome, ...(failed[0]?.reason && report.outcome === 'failure' && { reason: failed[0].reason }) }
  return [
    measure('histogram', 'cicd.pipeline.run.duration', 's', 'How long the run took.', [{ labels: result, value: report.durationMs / 1e3 }]),
    measure('sum', 'cicd.pipeline.run.errors', '{error}', 'Stages that failed, by reason.', counted(failed.map(({ reason }) => ({ pipeline, reason: reason ?? 'failure' })))),
    measure('sum', 'stagewright.run.stages', '{stage}', 'Stages by how they ended.', counted(stages.map(({ outcome }) => ({ pipeline, outcome })))),
    measure('gauge', 'stagewright.machine.cpu.peak', '{cpu}', 'The most cores of the machine that were busy at one time.', used({ pipeline }, machine, ({ peakCpuPercent }) => peakCpuPercent / 100)),
    measure('gauge', 'stagewright.machine.memory.peak', 'By', 'The most memory of the machine that was in use.', used({ pipeline }, machine, ({ peakMemoryBytes }) => peakMemoryBytes)),
  ]
}

const ofStages = (pipeline: string, all: readonly StageReport[]): readonly Measure[] => {
  const begun = all.filter(({ outcome }) => outcome !== 'skipped')
  const each = (stages: readonly StageReport[], points: (stage: StageReport, labels: Labels) => readonly Point[]): readonly Point[] =>
    stages.flatMap((stage) => points(stage, { pipeline, stage: stage.name }))
  const waited = begun.filter(({ waits }) => waits.length > 0)
  return [
    measure('histogram', 'stagewright.stage.duration', 's', 'How long a stage took, with its waits and hooks.', each(begun, (stage, labels) => [
      { labels: { ...labels, outcome: stage.outcome, ...(stage.reason && { reason: stage.reason }) }, value: lasted(stage) },
    ])),
    measure('sum', 'stagewright.stage.attempts', '{attempt}', 'Attempts of a stage by how they ended.', each(begun, ({ attempts }, labels) => counted(attempts.map(({ outcome }) => ({ ...labels, outcome }))))),
    measure('sum', 'stagewright.stage.waits', '{wait}', 'Waits between attempts of a stage.', each(waited, ({ waits }, labels) => [{ labels, value: waits.length }])),
    measure('sum', 'stagewright.stage.wait.time', 's', 'Time that a stage waited between attempts.', each(waited, ({ waits }, labels) => [{ labels, value: sum(waits.map(lasted)) }])),
    measure('sum', 'stagewright.stage.cache.hits', '{hit}', 'Whether a stage was restored from the cache instead of run.', each(begun, ({ cached }, labels) => [{ labels, value: cached === undefined ? 0 : 1 }])),
    measure('sum', 'stagewright.stage.cache.saved_time', 's', 'How long the stage took when it ran that was restored now.', each(begun, ({ cached }, labels) => (cached === undefined ? [] : [{ labels, value: cached.savedMs / 1e3 }]))),
    measure('sum', 'stagewright.stage.cpu.time', 's', 'CPU time of all attempts of a stage.', each(begun, ({ attempts }, labels) => totalled(labels, attempts, ({ cpuMs }) => cpuMs && cpuMs / 1e3))),
    measure('gauge', 'stagewright.stage.cpu.peak', '{cpu}', 'The most cores that a stage kept busy at one time.', each(begun, ({ attempts }, labels) => peak(labels, attempts, ({ peakCpuPercent }) => peakCpuPercent / 100))),
    measure('gauge', 'stagewright.stage.memory.peak', 'By', 'The most memory that the processes of a stage had.', each(begun, ({ attempts }, labels) => peak(labels, attempts, ({ peakMemoryBytes }) => peakMemoryBytes))),
  ]
}

/** Of the last attempt that was scanned, as `fail-if` saw it. */
const ofScans = (pipeline: string, stages: readonly StageReport[]): readonly Measure[] => {
  const scans = stages.flatMap(({ name: stage, attempts }) => {
    const scan = attempts.findLast((attempt) => attempt.scan !== undefined)?.scan
    return scan === undefined ? [] : [{ scan, labels: { pipeline, stage } }]
  })
  return [
    measure('sum', 'stagewright.scan.matches', '{match}', 'Lines that a rule of a scan matched.', scans.flatMap(({ scan, labels }) =>
      scan.rules.map(({ name, level, count }) => ({ labels: { ...labels, rule: name, level }, value: count })),
    )),
    measure('sum', 'stagewright.scan.findings', '{finding}', 'What a scan found that is worth a look.', scans.map(({ scan, labels }) => ({ labels, value: scan.found }))),
    measure('sum', 'stagewright.scan.lines', '{line}', 'Lines that were scanned.', scans.map(({ scan, labels }) => ({ labels, value: scan.lines }))),
  ]
}

/** Seconds. */
const lasted = ({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }): number => Math.max(0, endMs - startMs) / 1e3

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** How often each combination of labels comes. */
const counted = (all: readonly Labels[]): readonly Point[] => {
  const points = new Map<string, Point>()
  for (const labels of all) {
    const key = JSON.stringify(labels)
    points.set(key, { labels, value: (points.get(key)?.value ?? 0) + 1 })
  }
  return [...points.values()]
}

const used = (labels: Labels, usage: Usage | undefined, value: (usage: Usage) => number): readonly Point[] =>
  usage === undefined ? [] : [{ labels, value: value(usage) }]

const valuesOf = (attempts: readonly AttemptReport[], value: (usage: Usage) => number | undefined): readonly number[] =>
  attempts.flatMap(({ usage }) => (usage === undefined ? [] : (value(usage) ?? [])))

const totalled = (labels: Labels, attempts: readonly AttemptReport[], value: (usage: Usage) => number | undefined): readonly Point[] => {
  const values = valuesOf(attempts, value)
  return values.length === 0 ? [] : [{ labels, value: sum(values) }]
}

const peak = (labels: Labels, attempts: readonly AttemptReport[], value: (usage: Usage) => number): readonly Point[] => {
  const values = valuesOf(attempts, value)
  return values.length === 0 ? [] : [{ labels, value: Math.max(...values) }]
}
