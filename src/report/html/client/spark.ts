import { formatDuration } from '../../../core/duration.ts'
import type { PageStage } from '../page.ts'
import { h, s } from './dom.ts'

const HEIGHT = 16
const BAR = 3
const SHOWN = 20

/** How long a stage took in its last runs and in this one, as a row of small bars. */
export const spark = (stage: PageStage): Node | string => {
  const bars = barsOf(stage).slice(-SHOWN)
  if (bars.length < 2) return ''
  const most = Math.max(1, ...bars.map(({ ms }) => ms))
  const words = `${bars.length} runs, the last ${bars.slice(-3).map(({ ms }) => formatDuration(ms)).join(', ')}`
  return s(
    'svg',
    { class: 'spark', width: bars.length * (BAR + 1), height: HEIGHT, role: 'img', 'aria-label': words },
    ...bars.map(({ ms, outcome }, index) => {
      const height = Math.max(2, (ms / most) * HEIGHT)
      return s('rect', { class: `${outcome}${index === bars.length - 1 ? ' now' : ''}`, x: index * (BAR + 1), y: HEIGHT - height, width: BAR, height })
    }),
  )
}

/** One run of a stage. */
export interface Bar {
  readonly ms: number
  readonly outcome: string
  readonly at: number | undefined
  readonly attempts: number
}

/** The past, and this run at the end if it ran at all. */
export const barsOf = (stage: PageStage): readonly Bar[] => {
  const past = stage.past.map(({ durationMs, outcome, at, attempts }) => ({ ms: durationMs, outcome, at, attempts }))
  if (stage.attempts.length === 0) return past
  const outcome = stage.result === 'failure' || stage.result === 'allowed' ? 'failure' : stage.result === 'cancelled' ? 'cancelled' : 'success'
  return [...past, { ms: stage.endMs - stage.startMs, outcome, at: undefined, attempts: stage.attempts.length }]
}

const CHART = { width: 460, height: 96, bottom: 4, right: 128 } as const

/** The durations of a stage over its runs, with their median and the duration from which one counts as slow. */
export const historyChart = (stage: PageStage): HTMLElement | undefined => {
  const bars = barsOf(stage)
  if (stage.past.length === 0) return undefined
  const { medianMs, slowAboveMs } = stage.usual ?? {}
  const most = Math.max(1, ...bars.map(({ ms }) => ms), slowAboveMs ?? 0) * 1.06
  const y = (ms: number): number => CHART.height - CHART.bottom - (ms / most) * (CHART.height - CHART.bottom - 10)
  const step = Math.min(24, (CHART.width - CHART.right) / bars.length)
  return h(
    'div',
    { class: 'history' },
    s(
      'svg',
      { class: 'chart', viewBox: `0 0 ${CHART.width} ${CHART.height}`, width: CHART.width, height: CHART.height, role: 'img', 'aria-label': wordsOf(bars, stage) },
      ...bars.map(({ ms, outcome }, index) =>
        s('rect', { class: `${outcome}${index === bars.length - 1 ? ' now' : ''}`, x: index * step + 1, y: y(ms), width: Math.max(2, step - 3), height: Math.max(1, CHART.height - CHART.bottom - y(ms)) }),
      ),
      ...lineAt('median', medianMs, y, slowAboveMs),
      ...lineAt('slow', slowAboveMs, y, medianMs),
    ),
    pastTable(bars),
  )
}

const WORDS = { median: 'median', slow: 'slow above' } as const

/** Two labels that would touch part. */
const lineAt = (kind: 'median' | 'slow', ms: number | undefined, y: (ms: number) => number, other: number | undefined): readonly SVGElement[] => {
  if (ms === undefined) return []
  const isNear = other !== undefined && Math.abs(y(other) - y(ms)) < 13
  return [
    s('line', { class: kind, x1: 0, x2: CHART.width - CHART.right + 4, y1: y(ms), y2: y(ms) }),
    s('text', { x: CHART.width - CHART.right + 8, y: y(ms) + 4 + (isNear ? (kind === 'median' ? 7 : -7) : 0) }, `${WORDS[kind]} ${formatDuration(ms)}`),
  ]
}

const wordsOf = (bars: readonly Bar[], { usual, isSlow }: PageStage): string =>
  [
    `Durations of ${bars.length} runs, this one last: ${bars.map(({ ms }) => formatDuration(ms)).join(', ')}`,
    usual && `median ${formatDuration(usual.medianMs)}`,
    usual?.slowAboveMs !== undefined && `slow above ${formatDuration(usual.slowAboveMs)}`,
    isSlow && 'this run is slow',
  ]
    .filter(Boolean)
    .join('; ')

const pastTable = (bars: readonly Bar[]): HTMLElement =>
  h(
    'details',
    { class: 'fold' },
    h('summary', {}, `The last ${bars.length} runs as a table`),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...['When', 'Ended', 'Took', 'Attempts'].map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...[...bars].reverse().map((bar) => h('tr', {}, ...[when(bar), bar.outcome, formatDuration(bar.ms), String(bar.attempts)].map((cell) => h('td', {}, cell))))),
    ),
  )

const when = ({ at }: Bar): string => (at === undefined ? 'this run' : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`)
