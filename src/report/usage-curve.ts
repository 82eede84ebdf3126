import type { Report } from '../core/report.ts'
import type { Sample, Usage } from '../core/usage.ts'

/** CPU and memory over the time of a run, in steps of which each shows its highest. */
export interface UsageCurve {
  readonly stepMs: number
  readonly points: readonly UsagePoint[]
}

export interface UsagePoint {
  /** When its step begins. */
  readonly atMs: number
  /** All stages that were watched, summed up. */
  readonly stages: Used
  readonly machine: Used
}

export interface Used {
  readonly cpuPercent: number
  readonly memoryBytes: number
}

const MOST_POINTS = 40

/** At most 40 points; fewer than three make no curve. */
export const usageCurve = (report: Report): UsageCurve | undefined => {
  const { machine, durationMs } = report
  const spans = report.stages.flatMap(({ attempts }) => attempts.flatMap(({ usage, startMs, endMs }) => (usage ? spansOf(usage, startMs, endMs) : [])))
  const stepMs = stepFor(durationMs)
  const count = Math.ceil(durationMs / stepMs)
  if (machine === undefined || count < 3) return undefined
  const whole = spansOf(machine, 0, durationMs)
  const [ours, all] = [spans, whole].map((some) => ({
    cpuPercent: highest(some, ({ cpuPercent }) => cpuPercent, stepMs, count),
    memoryBytes: highest(some, ({ memoryBytes }) => memoryBytes, stepMs, count),
  }))
  const at = (curves: typeof ours, index: number): Used => ({ cpuPercent: curves?.cpuPercent[index] ?? 0, memoryBytes: curves?.memoryBytes[index] ?? 0 })
  return { stepMs, points: Array.from({ length: count }, (_, index) => ({ atMs: index * stepMs, stages: at(ours, index), machine: at(all, index) })) }
}

/** A time in which a sample held. */
interface Span extends Sample {
  readonly fromMs: number
}

/** A sample tells of the time since the one before it, the last one also of what came after it. */
const spansOf = ({ samples }: Usage, startMs: number, endMs: number): readonly Span[] =>
  samples.map((sample, index) => ({
    ...sample,
    fromMs: samples[index - 1]?.atMs ?? startMs,
    atMs: index === samples.length - 1 ? Math.max(sample.atMs, endMs) : sample.atMs,
  }))

/** The highest sum of all that held at one moment, for each step. */
const highest = (spans: readonly Span[], of: (sample: Sample) => number, stepMs: number, count: number): readonly number[] => {
  const changes = spans.flatMap((span) => [{ at: span.fromMs, by: of(span) }, { at: span.atMs, by: -of(span) }]).sort((a, b) => a.at - b.at || a.by - b.by)
  const most = Array.from({ length: count }, () => 0)
  let sum = 0
  for (const [index, { at, by }] of changes.entries()) {
    sum += by
    const until = changes[index + 1]?.at ?? at
    for (let step = Math.floor(at / stepMs); step * stepMs < until && step < count; step += 1) most[step] = Math.max(most[step] ?? 0, sum)
  }
  return most
}

/** Steps that people count in. */
const STEPS_MS = [250, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000, 1_800_000, 3_600_000]

const stepFor = (durationMs: number): number =>
  STEPS_MS.find((step) => durationMs / step <= MOST_POINTS) ?? Math.ceil(durationMs / MOST_POINTS / 3_600_000) * 3_600_000
