import type { Report } from '../../core/report.ts'
import type { Label, Measure } from './measure.ts'

/**
 * Measures as Prometheus reads them (text exposition format 0.0.4): without timestamps, with a line
 * end after the last line. All are gauges: they tell of one run, and nothing adds them up.
 */
export const exposition = (measures: readonly Measure[]): string =>
  measures.map((measure) => {
    const name = metricName(measure)
    const lines = measure.points.map(({ labels, value }) => `${name}${labelsText(labels)} ${valueText(value)}\n`)
    return `# HELP ${name} ${helpText(measure.help)}\n# TYPE ${name} gauge\n${lines.join('')}`
  }).join('')

/** When the run began and, once it has, when it ended: what alerts on a job that no longer runs ask for. */
export const stamps = ({ name: pipeline, wallTime, durationMs, outcome }: Report, isOver: boolean): readonly Measure[] => [
  stamp('stagewright.run.start_timestamp', 'When the last run began, in seconds since 1970.', wallTime / 1e3, pipeline),
  ...(isOver
    ? [
        stamp('stagewright.run.end_timestamp', 'When the last run ended, in seconds since 1970.', (wallTime + durationMs) / 1e3, pipeline),
        { ...stamp('stagewright.run.succeeded', 'Whether the last run succeeded.', outcome === 'success' ? 1 : 0, pipeline), unit: '1' },
      ]
    : []),
]

const stamp = (name: string, help: string, value: number, pipeline: string): Measure => ({ kind: 'gauge', name, unit: 's', help, points: [{ labels: { pipeline }, value }] })

/** The path of a group at a Pushgateway: what would not stand in a path, or is empty, goes as base64. */
export const groupPath = (job: string, labels: Readonly<Record<string, string>>): string =>
  `/metrics${[['job', job] as const, ...Object.entries(labels)].map(([name, value]) => `/${segment(name, value)}`).join('')}`

const segment = (name: string, value: string): string => {
  if (value !== '' && !value.includes('/') && !/^\.{1,2}$/.test(value)) return `${name}/${encodeURIComponent(value)}`
  return `${name}@base64/${Buffer.from(value).toString('base64url') || '='}`
}

const SUFFIXES: Readonly<Record<string, string>> = { s: '_seconds', By: '_bytes', '{cpu}': '_cores' }

const metricName = ({ name, unit }: Measure): string => `${name.replace(/[^A-Za-z0-9_]/g, '_')}${SUFFIXES[unit] ?? ''}`

const helpText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')

const labelsText = (labels: Readonly<Partial<Record<Label, string>>>): string =>
  `{${Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`).join(',')}}`

const escaped = (value: string): string => wellFormed(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

/** Half a surrogate pair is no UTF-8. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

const valueText = (value: number): string => (Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf')
