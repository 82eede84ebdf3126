import { formatDuration } from '../core/duration.ts'
import { sparkline } from '../core/past.ts'
import type { AttemptReport, Report, StageReport } from '../core/report.ts'
import { formatSize } from '../core/size.ts'
import type { Sample, Usage } from '../core/usage.ts'
import { inline } from './escape.ts'
import { type UsageCurve, usageCurve, type UsagePoint, type Used } from './usage-curve.ts'
import { formatLimit, oneLine } from './words.ts'
import { xychart } from './xychart.ts'

/** CPU and memory of stages and machine as a part of the summary: curves, a table of stages, the numbers; empty when nothing was watched. */
export const usageSection = (report: Report): string => {
  const used = report.stages.flatMap((stage) => stage.attempts.flatMap((attempt) => (attempt.usage ? [{ stage, attempt, usage: attempt.usage }] : [])))
  if (used.length === 0) return ''
  const curve = usageCurve(report)
  const parts = [
    ...(curve === undefined ? [] : [...charts(curve, report.machine), LEGEND]),
    [...HEADS, ...used.slice(0, MOST_ROWS).map(usedRow), ...machineRow(report)].join('\n'),
    ...(used.length > MOST_ROWS ? [`*${used.length - MOST_ROWS} more attempts are in the JSON report.*`] : []),
    ...(used.some(({ usage }) => usage.isShared) ? [SHARED] : []),
    ...(curve === undefined ? [] : [numbers(curve)]),
  ]
  return `<details><summary>CPU and memory</summary>\n\n${parts.join('\n\n')}\n\n</details>\n\n`
}

const MOST_ROWS = 60

/** Both stand out on white and on black. */
const COLORS = { stages: '#1f78d1', machine: '#c2571a' } as const

const LEGEND = 'Blue: all stages together. Orange: the whole machine. Each point is the highest of its time; 100 % is one core.'

const SHARED = '*≤: memory that several processes share is counted for each of them.*'

const charts = ({ stepMs, points }: UsageCurve, machine: Usage | undefined): readonly string[] => {
  const x = `time in steps of ${formatLimit(stepMs)}`
  const [name, bytes] = Math.max(...points.map(({ machine: { memoryBytes } }) => memoryBytes)) < 10e9 ? ['MB', 1e6] : ['GB', 1e9]
  const lines = (of: (used: Used) => number) =>
    (['stages', 'machine'] as const).map((who) => ({ color: COLORS[who], values: points.map((point) => Math.round(of(point[who]) * 10) / 10) }))
  const memory = lines(({ memoryBytes }) => memoryBytes / bytes)
  const cpu = lines(({ cpuPercent }) => cpuPercent)
  const most = (of: typeof cpu): number => Math.max(...of.flatMap(({ values }) => values))
  return [
    xychart({ title: 'CPU', x, y: { label: 'percent of one core', most: Math.max((machine?.cores ?? 1) * 100, most(cpu)) }, lines: cpu }),
    xychart({ title: 'Memory', x, y: { label: name, most: most(memory) }, lines: memory }),
  ]
}

const HEADS = [
  '| Stage | CPU time | Mean CPU | Peak CPU | CPU over time | Mean memory | Peak memory | Memory over time |',
  '| :-- | --: | --: | --: | :-- | --: | --: | :-- |',
]

interface Row {
  readonly stage: StageReport
  readonly attempt: AttemptReport
  readonly usage: Usage
}

const usedRow = ({ stage, attempt, usage }: Row): string => {
  const number = stage.attempts.length > 1 ? `, attempt ${attempt.attempt}` : ''
  return row(`${inline(stage.title)}${number}`, usage)
}

const machineRow = ({ machine }: Report): readonly string[] =>
  machine === undefined ? [] : [row(`*the whole machine*, ${machineWords(machine)}`, machine)]

const machineWords = ({ cores = 1, totalMemoryBytes = 0 }: Usage): string =>
  `${cores === 1 ? 'one core' : `${cores} cores`}, ${formatSize(totalMemoryBytes)}`

const row = (name: string, usage: Usage): string => {
  const { samples, cpuMs, meanCpuPercent, meanMemoryBytes } = usage
  const cells = [
    name,
    cpuMs === undefined ? '' : formatDuration(cpuMs),
    percent(meanCpuPercent),
    percent(usage.peakCpuPercent),
    bars(samples, ({ cpuPercent }) => cpuPercent),
    formatSize(meanMemoryBytes),
    peakMemory(usage),
    bars(samples, ({ memoryBytes }) => memoryBytes),
  ]
  return `| ${cells.join(' | ')} |`
}

const percent = (value: number): string => `${Math.round(value)} %`

const peakMemory = ({ peakMemoryBytes, isShared }: Pick<Usage, 'peakMemoryBytes' | 'isShared'>): string =>
  `${isShared ? '≤ ' : ''}${formatSize(peakMemoryBytes)}`

const MOST_BARS = 20

/** At most 20 bars, each the highest of its part; none for what did not last. */
const bars = (samples: readonly Sample[], of: (sample: Sample) => number): string => {
  if (samples.length < 3) return ''
  const size = Math.ceil(samples.length / MOST_BARS)
  const parts = Array.from({ length: Math.ceil(samples.length / size) }, (_, index) => samples.slice(index * size, (index + 1) * size))
  return sparkline(parts.map((part) => Math.max(...part.map(of))))
}

const numbers = ({ points }: UsageCurve): string => {
  const cells = ({ atMs, stages, machine }: UsagePoint): string =>
    [formatDuration(atMs), percent(stages.cpuPercent), percent(machine.cpuPercent), formatSize(Math.round(stages.memoryBytes)), formatSize(Math.round(machine.memoryBytes))].join(' | ')
  return [
    '<details><summary>The numbers of the curves</summary>',
    '',
    '| From | CPU of stages | CPU of the machine | Memory of stages | Memory of the machine |',
    '| --: | --: | --: | --: | --: |',
    ...points.map((point) => `| ${cells(point)} |`),
    '',
    '</details>',
  ].join('\n')
}

/** The peaks of a stage over all its attempts, for a table; empty where it was not watched. */
export const peaks = ({ attempts }: StageReport): { readonly cpu: string; readonly memory: string } => {
  const usages = attempts.flatMap(({ usage }) => usage ?? [])
  const highest = usages.toSorted((a, b) => b.peakMemoryBytes - a.peakMemoryBytes)[0]
  if (highest === undefined) return { cpu: '', memory: '' }
  return { cpu: percent(Math.max(...usages.map(({ peakCpuPercent }) => peakCpuPercent))), memory: peakMemory(highest) }
}

/** What a stage's last watched attempt used, in one line for a terminal; nothing where it was not watched. */
export const usageLine = ({ attempts }: StageReport): string | undefined => {
  const usage = attempts.findLast((attempt) => attempt.usage !== undefined)?.usage
  if (usage === undefined) return undefined
  const { samples, cpuMs } = usage
  const cpu = [bars(samples, ({ cpuPercent }) => cpuPercent), `${percent(usage.peakCpuPercent)} at its peak`, cpuMs === undefined ? '' : `${formatDuration(cpuMs)} in all`]
  const memory = [bars(samples, ({ memoryBytes }) => memoryBytes), `${peakMemory(usage)} at its peak`]
  const [ours, theirs] = [cpu, memory].map((parts) => parts.filter(Boolean))
  return `CPU ${commas(ours)}; memory ${commas(theirs)}`
}

/** The bars, then words between commas. */
const commas = (parts: readonly string[] = []): string => parts.join(', ').replace(/^([▁-█]+), /, '$1 ')

/** What one should know about what a stage used, in clauses; of a slow one also how much it was. */
export const usageRemarkLines = (stage: StageReport): readonly string[] => {
  const line = stage.compared?.isSlow === true ? usageLine(stage) : undefined
  const told = stage.attempts.flatMap(({ attempt, usage }) =>
    (usage?.remarks ?? []).map((remark) => oneLine(stage.attempts.length > 1 ? `attempt ${attempt}: ${remark}` : remark)),
  )
  return [...told, ...(line === undefined ? [] : [line])]
}
