import { formatDuration } from '../core/duration.ts'
import { type PastResult, sparkline, usualOf } from '../core/past.ts'
import { plainText } from './plain.ts'
import { column, widthOf } from './width.ts'

/** The past of each stage, in columns: bars of how long it took, a letter for each end, the usual duration and the last run. */
export const renderHistory = (past: Readonly<Record<string, readonly PastResult[]>>): string => {
  const rows = Object.entries(past).map(([stage, results]) => rowOf(plainText(stage), results))
  if (rows.length === 0) return 'nothing has run here yet\n'
  const table = [HEADS, ...rows]
  const widths = HEADS.map((_, index) => Math.max(...table.map((row) => widthOf(row[index] ?? ''))))
  const line = (row: readonly string[]): string => row.map((cell, index) => column(cell, widths[index] ?? 0, 'left')).join('  ').trimEnd()
  return `${table.map(line).join('\n')}\n`
}

const HEADS = ['Stage', 'Took', 'Ended', 'Usually', 'Runs', 'Retried', 'Last']
const SHOWN = 20

const rowOf = (stage: string, results: readonly PastResult[]): readonly string[] => {
  const shown = results.slice(-SHOWN)
  const usual = usualOf(results)
  const last = results.at(-1)
  return [
    stage,
    sparkline(shown.map(({ durationMs }) => durationMs)),
    shown.map(({ outcome }) => outcome[0]).join(''),
    usual === undefined ? '' : formatDuration(usual.medianMs),
    String(results.length),
    String(results.filter(({ attempts }) => attempts > 1).length),
    last === undefined ? '' : `${last.outcome} in ${formatDuration(last.durationMs)}, ${new Date(last.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  ]
}
