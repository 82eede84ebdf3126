import { formatDuration } from '../core/duration.ts'
import type { AttemptReport, Report, StageReport } from '../core/report.ts'
import { mermaid } from './escape.ts'
import { durationOf, isUnderWay } from './verdict.ts'

const MOST_ROWS = 60
const LONGEST_NAME = 40

/** The run as a Mermaid Gantt chart of attempts, hooks and waits, with what it leaves out; empty when nothing took time. */
export const gantt = (report: Report): string => {
  const bars = report.stages.flatMap((stage) => barsOf(stage, report.durationMs))
  if (bars.length === 0) return ''
  const shown = mostTelling(bars)
  const least = Math.max(1, Math.ceil(report.durationMs / 300))
  return [
    '```mermaid',
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `    axisFormat ${axisFormat(report.durationMs)}`,
    '    todayMarker off',
    ...shown.map((bar) => `    ${bar.label} :${bar.look}, ${moment(bar.startMs)}, ${moment(Math.max(bar.endMs, bar.startMs + least))}`),
    '```',
    ...(shown.length < bars.length ? ['', `${bars.length - shown.length} of ${bars.length} bars are left out: the shortest that did not fail.`] : []),
  ].join('\n')
}

interface Bar {
  readonly label: string
  readonly look: 'done' | 'crit' | 'active' | 'crit, active'
  readonly startMs: number
  readonly endMs: number
}

const barsOf = (stage: StageReport, runMs: number): readonly Bar[] =>
  [
    ...stage.attempts.map((attempt) => attemptBar(stage, attempt, runMs)),
    ...stage.waits.map((wait) => ({ ...wait, look: 'active' as const, label: label('⏸', stage, ['wait', formatDuration(durationOf(wait))]) })),
    ...stage.hooks.map((hook) => ({
      startMs: hook.startMs,
      endMs: hook.endMs,
      look: LOOKS[hook.outcome],
      label: label(GLYPHS[hook.outcome], stage, [hook.hook === 'before-retry' ? hook.hook : `${hook.hook} hook`, formatDuration(durationOf(hook))]),
    })),
  ].sort((a, b) => a.startMs - b.startMs)

/** An attempt whose end was never told was under way when the run ended. */
const attemptBar = (stage: StageReport, attempt: AttemptReport, runMs: number): Bar => {
  const open = isUnderWay(stage) && attempt === stage.attempts.at(-1)
  const span = { startMs: attempt.startMs, endMs: open ? runMs : attempt.endMs }
  const number = stage.attempts.length > 1 ? [`attempt ${attempt.attempt}`] : []
  const look = open ? 'active' : LOOKS[attempt.outcome]
  return { ...span, look, label: label(open ? '…' : GLYPHS[attempt.outcome], stage, [...number, formatDuration(durationOf(span))]) }
}

const label = (glyph: string, stage: StageReport, words: readonly string[]): string =>
  `${mermaid(glyph, stage.title, LONGEST_NAME)} · ${words.join(' · ')}`

const LOOKS = { success: 'done', failure: 'crit', cancelled: 'crit, active', skipped: 'done' } as const
const GLYPHS = { success: '✔', failure: '✘', cancelled: '■', skipped: '○' } as const

/** All bars that tell of a failure, then the longest, in the order of the run. */
const mostTelling = (bars: readonly Bar[]): readonly Bar[] => {
  if (bars.length <= MOST_ROWS) return bars
  const weight = ({ look, startMs, endMs }: Bar): number => (look.startsWith('crit') ? 1e15 : 0) + endMs - startMs
  const chosen = new Set([...bars].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS))
  return bars.filter((bar) => chosen.has(bar))
}

/** Written as local times of a day on which no clock is changed, so that the axis is the same in every zone: it counts from zero. */
const moment = (ms: number): string => new Date(BASE + Math.round(ms)).toISOString().slice(0, 23).replace('T', ' ')

const BASE = Date.UTC(2001, 0, 1)

/** In d3's words; a run longer than a day also shows which day it is. */
const axisFormat = (ms: number): string => {
  if (ms < 5_000) return '%S.%Ls'
  if (ms < 3_600_000) return '%M:%S'
  return ms < 86_400_000 ? '%H:%M:%S' : 'day %-j %H:%M'
}
