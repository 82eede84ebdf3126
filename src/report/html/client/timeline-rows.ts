import { formatDuration } from '../../../core/duration.ts'
import type { PageStage } from '../page.ts'
import { s } from './dom.ts'
import { GLYPHS, TONES } from './glyph.ts'
import type { Range } from './scale.ts'

/** A stage that ran, with its index among all. */
export interface Row {
  readonly stage: PageStage
  readonly index: number
}

/** What of the time and of the rows can be seen; lengths in pixels. */
export interface View {
  readonly x: (ms: number) => number
  readonly range: Range
  readonly gutter: number
  readonly width: number
  readonly top: number
  readonly height: number
}

/** The height of a row in pixels. */
export const ROW = 22

const BAR = 14
const PAD = (ROW - BAR) / 2

/** The rows in sight, and what the row `near` needs and is needed by; `chosen` is the one that has been picked. */
export const rowsDrawn = (rows: readonly Row[], view: View, near: number, chosen: number): readonly SVGElement[] => {
  const from = Math.max(0, Math.floor(view.top / ROW))
  const to = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW))
  const kin = kinOf(rows, near)
  const drawn = rows.slice(from, to).map((row, offset) => rowDrawn(row, from + offset, view, { isNear: from + offset === near, isChosen: from + offset === chosen, kin: kin.get(row.index) }))
  return [...drawn, ...arrows(rows, view, near)]
}

/** Which stages the near one needs, and which need it. */
const kinOf = (rows: readonly Row[], near: number): ReadonlyMap<number, 'before' | 'after'> => {
  const row = rows[near]
  if (row === undefined) return new Map()
  const after = rows.filter(({ stage }) => stage.needs.includes(row.index)).map(({ index }) => [index, 'after'] as const)
  return new Map([...after, ...row.stage.needs.map((index) => [index, 'before'] as const)])
}

interface State {
  readonly isNear: boolean
  readonly isChosen: boolean
  readonly kin: 'before' | 'after' | undefined
}

const rowDrawn = ({ stage }: Row, at: number, view: View, { isNear, isChosen, kin }: State): SVGElement => {
  const y = at * ROW - view.top
  return s(
    'g',
    { id: `row-${at}`, class: `row${isNear ? ' near' : ''}${isChosen ? ' chosen' : ''}${kin === undefined ? '' : ` ${kin}`}`, role: 'option', 'aria-selected': isChosen ? 'true' : 'false', 'aria-label': `${stage.title}: ${rowWords(stage, [])}` },
    s('rect', { class: 'back', x: 0, y, width: view.gutter + view.width + 8, height: ROW }),
    s('text', { class: `sign ${TONES[stage.result]}`, x: 6, y: y + 15 }, GLYPHS[stage.result]),
    s('text', { class: 'name', x: 22, y: y + 15 }, cut(stage.title, Math.floor((view.gutter - 34) / 6.6))),
    ...barsOf(stage, y, view),
    endLabel(stage, y, view),
  )
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${[...text].slice(0, Math.max(1, most - 1)).join('')}\u2026`)

const barsOf = (stage: PageStage, y: number, view: View): readonly SVGElement[] => [
  ...(stage.usual === undefined ? [] : bar('usual', { startMs: stage.startMs, endMs: stage.startMs + stage.usual.medianMs }, view, y + ROW - 4, 2)),
  ...(stage.attempts.length === 0 ? bar(TONES[stage.result] === 'calm' ? 'calm' : 'idle', stage, view, y + PAD, BAR) : []),
  ...stage.waits.flatMap((wait) => bar('wait', wait, view, y + ROW / 2 - 1, 2)),
  ...stage.attempts.flatMap((attempt) => bar(attempt.outcome, attempt, view, y + PAD, BAR)),
  ...stage.hooks.flatMap((hook) => bar(hook.outcome === 'success' ? 'hook' : 'hook failure', hook, view, y + PAD + 3, BAR - 6)),
]

/** At least a pixel and a half, so that what was quick can be seen; nothing outside of what is in sight. */
const bar = (kind: string, { startMs, endMs }: { readonly startMs: number; readonly endMs: number }, { x, range, gutter, width }: View, y: number, height: number): readonly SVGElement[] => {
  if (endMs < range.from || startMs > range.to) return []
  const from = Math.max(gutter, x(startMs))
  const to = Math.min(gutter + width + 8, Math.max(from + 1.5, x(endMs)))
  return [s('rect', { class: `bar ${kind}`, x: from, y, width: to - from, height, rx: Math.min(2, (to - from) / 2, height / 2) })]
}

/** How long it took: behind the bar, or where there is no room before it, or in it. */
const endLabel = (stage: PageStage, y: number, { x, range, gutter, width }: View): SVGElement => {
  const words = formatDuration(Math.max(0, stage.endMs - stage.startMs))
  const room = words.length * 7 + 6
  const [start, end] = [Math.max(gutter, x(stage.startMs)), Math.min(gutter + width, x(stage.endMs))]
  const isThere = stage.endMs >= range.from && stage.startMs <= range.to
  const label = (at: number, side: 'start' | 'end', kind = ''): SVGElement => s('text', { class: `took ${kind}`, x: at, y: y + 15, 'text-anchor': side }, isThere ? words : '')
  if (end + room < gutter + width) return label(end + 5, 'start')
  if (start - room > gutter) return label(start - 5, 'end')
  return label(end - 5, 'end', 'inside')
}

/** From the end of each stage that is needed to the beginning of the one that needs it. */
const arrows = (rows: readonly Row[], { x, top, gutter, range }: View, near: number): readonly SVGElement[] => {
  const row = rows[near]
  if (row === undefined) return []
  const places = new Map(rows.map(({ index }, at) => [index, at]))
  const pairs = [
    ...row.stage.needs.map((index) => [places.get(index), near] as const),
    ...rows.flatMap(({ stage }, at) => (stage.needs.includes(row.index) ? [[near, at] as const] : [])),
  ]
  return pairs.flatMap(([from, to]) => {
    const [one, other] = [rows[from ?? -1]?.stage, rows[to]?.stage]
    if (from === undefined || one === undefined || other === undefined || one.endMs < range.from || other.startMs > range.to) return []
    const [x1, y1, x2, y2] = [Math.max(gutter, x(one.endMs)), from * ROW - top + ROW / 2, Math.max(gutter, x(other.startMs)), to * ROW - top + ROW / 2]
    const bend = Math.max(10, (x2 - x1) / 2)
    return [s('path', { class: 'arrow', d: `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}` })]
  })
}

/** How a stage went, in one line: for whoever points at it, and for who cannot see it. */
export const rowWords = (stage: PageStage, stages: readonly PageStage[]): string => {
  const { attempts, waits, hooks, needs, startMs, endMs } = stage
  const needed = needs.map((index) => stages[index]?.title).filter((title) => title !== undefined)
  return [
    `${stages.length > 0 ? `${stage.title}: ` : ''}${stage.word}${stage.reason === '' ? '' : ` (${stage.reason})`}`,
    `${formatDuration(startMs)} to ${formatDuration(endMs)}, ${formatDuration(endMs - startMs)}`,
    attempts.length > 1 && `${attempts.length} attempts: ${attempts.map(({ outcome, startMs: from, endMs: to }) => `${outcome} ${formatDuration(to - from)}`).join(', ')}`,
    waits.length > 0 && `waited ${formatDuration(waits.reduce((sum, wait) => sum + wait.endMs - wait.startMs, 0))}`,
    hooks.length > 0 && `hooks ${hooks.map(({ hook }) => hook).join(', ')}`,
    needed.length > 0 && `needs ${needed.slice(0, 8).join(', ')}${needed.length > 8 ? ` and ${needed.length - 8} more` : ''}`,
  ]
    .filter(Boolean)
    .join(' \u00b7 ')
}
