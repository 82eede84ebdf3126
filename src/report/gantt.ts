import { formatDuration } from '../core/duration.ts'
import type { OutcomeWord } from '../core/outcome.ts'
import type { AttemptReport, Report, Span, StageReport } from '../core/report.ts'
import { mermaid } from './escape.ts'
import { isUnderWay } from './verdict.ts'

const MOST_ROWS = 60
const LONGEST_NAME = 40

/** The run as a Mermaid Gantt chart of attempts, hooks and waits; empty when nothing took time. */
export const gantt = (report: Report): string => {
  const { bars } = drawn(report)
  if (bars.length === 0) return ''
  const least = Math.max(1, Math.ceil(report.durationMs / 300))
  return [
    '```mermaid',
    `%%{init: ${JSON.stringify({ themeVariables: COLORS })}}%%`,
    'gantt',
    '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
    `    axisFormat ${axisFormat(report.durationMs)}`,
    '    todayMarker off',
    ...bars.map((bar) => `    ${labelOf(bar)} :${LOOKS[bar.look]}${moment(bar.startMs)}, ${moment(Math.max(bar.endMs, bar.startMs + least))}`),
    '```',
  ].join('\n')
}

/** The bars of the chart in the order of the run, at most 60, and how many are left out. */
export const drawn = (report: Report): { readonly bars: readonly Bar[]; readonly left: number } => {
  const all = report.stages.flatMap((stage) => barsOf(stage, report.durationMs))
  const bars = mostTelling(all)
  return { bars, left: all.length - bars.length }
}

/** A span of a stage's time. */
export interface Bar {
  readonly stage: StageReport
  readonly look: OutcomeWord | 'wait' | 'open'
  /** `attempt 1`, `wait`, `cleanup hook`. */
  readonly what: string
  readonly startMs: number
  readonly endMs: number
}

/**
 * Filled bars have white words; those beside a bar have the colour of the page's text. Of what is
 * `done` Mermaid 10 and 11 give the words within and beside a bar one colour, and 12 takes a dark
 * one within: a grey that is readable on white and on black serves all, in a bar that is not filled.
 */
const COLORS = {
  taskBkgColor: '#1a7f37',
  taskBorderColor: '#1a7f37',
  taskTextColor: '#ffffff',
  taskTextLightColor: '#ffffff',
  taskTextDarkColor: '#767676',
  critBkgColor: '#cf222e',
  critBorderColor: '#cf222e',
  doneTaskBkgColor: 'rgba(128,128,128,0)',
  doneTaskBorderColor: '#808080',
  sectionBkgColor: 'rgba(128,128,128,0.1)',
} as const

const LOOKS: Readonly<Record<Bar['look'], string>> = { success: '', failure: 'crit, ', cancelled: 'done, crit, ', skipped: 'done, ', wait: 'done, ', open: 'done, ' }
const GLYPHS: Readonly<Record<Bar['look'], string>> = { success: '✔', failure: '✘', cancelled: '■', skipped: '○', wait: '⏸', open: '…' }

const labelOf = ({ stage, look, what, startMs, endMs }: Bar): string => {
  const words = what === 'attempt 1' && stage.attempts.length === 1 ? [] : [what]
  return [mermaid(GLYPHS[look], stage.title, LONGEST_NAME), ...words, formatDuration(endMs - startMs)].join(' · ')
}

const barsOf = (stage: StageReport, runMs: number): readonly Bar[] =>
  [
    ...stage.attempts.map((attempt) => attemptBar(stage, attempt, runMs)),
    ...stage.waits.map((wait) => barOf(stage, 'wait', 'wait', wait)),
    ...stage.hooks.map((hook) => barOf(stage, hook.outcome, hook.hook === 'before-retry' ? hook.hook : `${hook.hook} hook`, hook)),
  ].sort((a, b) => a.startMs - b.startMs)

/** An attempt whose end was never told was under way when the run ended. */
const attemptBar = (stage: StageReport, attempt: AttemptReport, runMs: number): Bar => {
  const isOpen = isUnderWay(stage) && attempt === stage.attempts.at(-1)
  return barOf(stage, isOpen ? 'open' : attempt.outcome, `attempt ${attempt.attempt}`, { startMs: attempt.startMs, endMs: isOpen ? runMs : attempt.endMs })
}

const barOf = (stage: StageReport, look: Bar['look'], what: string, { startMs, endMs }: Span): Bar => ({
  stage,
  look,
  what,
  startMs,
  endMs: Math.max(startMs, endMs),
})

/** All bars that tell of a failure, then the longest, in the order of the run. */
const mostTelling = (bars: readonly Bar[]): readonly Bar[] => {
  if (bars.length <= MOST_ROWS) return bars
  const weight = ({ look, startMs, endMs }: Bar): number => (look === 'failure' || look === 'cancelled' ? 1e15 : 0) + endMs - startMs
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
