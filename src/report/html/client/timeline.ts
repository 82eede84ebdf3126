import { formatDuration } from '../../../core/duration.ts'
import type { PageStage } from '../page.ts'
import { linkTo } from './address.ts'
import { curves } from './curves.ts'
import type { Desk } from './desk.ts'
import { h, on, replace, s } from './dom.ts'
import { moved, type Range, ticks, zoomed } from './scale.ts'
import { ROW, rowsDrawn, rowWords, type Row } from './timeline-rows.ts'

/** When each stage ran, on a time axis that one can zoom, with the curves of CPU and memory on the same axis below. */
export const timelinePart = (desk: Desk): HTMLElement | undefined => {
  const { page } = desk
  const all: Range = { from: 0, to: Math.max(1, page.durationMs, ...page.stages.map(({ endMs }) => endMs)) }
  const ran = page.stages.flatMap((stage, index): Row[] => (stage.attempts.length > 0 || stage.hooks.length > 0 || stage.endMs > stage.startMs ? [{ stage, index }] : []))
  if (ran.length === 0) return undefined
  const rows = ran.toSorted((one, other) => one.stage.startMs - other.stage.startMs || one.index - other.index)
  let range = all
  let chosen = -1
  let pointed = -1
  let asked = false

  const ruler = s('svg', { class: 'ruler', height: 22, 'aria-hidden': 'true' })
  const plot = s('svg', { class: 'plot', role: 'none' })
  const space = h('div', { class: 'space' }, plot)
  const scroller = h(
    'div',
    { class: 'rows', tabindex: 0, role: 'listbox', 'aria-label': `${rows.length} stages by time: up and down choose one, Enter opens it, left and right move, plus and minus zoom, 0 shows all`, keydown: on((event: KeyboardEvent) => key(event)) },
    space,
  )
  const cross = h('div', { class: 'cross', hidden: true })
  const band = h('div', { class: 'band', hidden: true })
  const below = curves(page, rows)
  const readout = h('p', { class: 'readout', role: 'status' })
  const box = h(
    'div',
    { class: 'timeline', role: 'group', 'aria-labelledby': 'timeline-title' },
    ruler,
    scroller,
    below?.element,
    cross,
    band,
  )
  space.style.setProperty('height', `${rows.length * ROW}px`)

  const gutter = (): number => Math.min(210, Math.round(box.clientWidth * 0.28))
  const width = (): number => Math.max(60, (scroller.clientWidth || 900) - gutter() - 8)
  const x = (ms: number): number => gutter() + ((ms - range.from) / (range.to - range.from)) * width()
  const msAt = (clientX: number): number => range.from + ((clientX - box.getBoundingClientRect().left - gutter()) / width()) * (range.to - range.from)

  const draw = (): void => {
    asked = false
    const view = { x, range, gutter: gutter(), width: width(), top: scroller.scrollTop, height: scroller.clientHeight || 300 }
    const marks = ticks(range, Math.max(2, Math.floor(width() / 90)))
    ruler.setAttribute('width', String(view.gutter + view.width + 8))
    replace(ruler, ...marks.flatMap(({ at, label }) => [s('line', { x1: x(at), x2: x(at), y1: 15, y2: 22 }), s('text', { x: x(at) + 3, y: 13 }, x(at) + label.length * 7 < view.gutter + view.width ? label : '')]))
    plot.setAttribute('width', String(scroller.clientWidth))
    plot.setAttribute('height', String(Math.min(view.height, rows.length * ROW)))
    replace(plot, ...marks.map(({ at }) => s('line', { class: 'grid', x1: x(at), x2: x(at), y1: 0, y2: view.height })), ...rowsDrawn(rows, view, pointed === -1 ? chosen : pointed, chosen))
    if (chosen === -1) scroller.removeAttribute('aria-activedescendant')
    else scroller.setAttribute('aria-activedescendant', `row-${chosen}`)
    below?.draw({ ...view, marks: marks.map(({ at }) => at) }, rows[pointed === -1 ? chosen : pointed]?.index)
  }
  const redraw = (): void => {
    if (!asked) requestAnimationFrame(draw)
    asked = true
  }
  const isInRange = ({ stage }: Row): boolean => stage.endMs >= range.from && stage.startMs <= range.to
  const look = (next: Range): void => {
    range = next
    const top = Math.floor(scroller.scrollTop / ROW)
    const isEmpty = !rows.slice(top, top + Math.ceil(scroller.clientHeight / ROW)).some(isInRange)
    if (isEmpty) scroller.scrollTop = Math.max(0, rows.findIndex(isInRange)) * ROW
    redraw()
  }
  const zoom = (factor: number, at = (range.from + range.to) / 2): void => look(zoomed(range, factor, at, all))
  const choose = (row: number): void => {
    chosen = Math.max(0, Math.min(rows.length - 1, row))
    pointed = -1
    const top = chosen * ROW
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (top + ROW > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + ROW - scroller.clientHeight
    tell(rows[chosen]?.stage)
    redraw()
  }
  const open = (): void => {
    const row = rows[chosen]
    if (row !== undefined) location.hash = linkTo({ stage: row.stage.key })
  }
  const tell = (stage: PageStage | undefined, at?: number): void => {
    const parts = [at === undefined ? undefined : formatDuration(at), at === undefined ? undefined : below?.words(at, stage && page.stages.indexOf(stage)), stage && rowWords(stage, page.stages)]
    replace(readout, ...(stage === undefined && at === undefined ? [HINT] : [parts.filter((part) => part !== undefined && part !== '').join(' \u00b7 ')]))
  }
  const KEYS: Readonly<Record<string, () => void>> = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    PageDown: () => choose(chosen + 10),
    PageUp: () => choose(chosen - 10),
    Home: () => choose(0),
    End: () => choose(rows.length - 1),
    ArrowRight: () => look(moved(range, (range.to - range.from) / 8, all)),
    ArrowLeft: () => look(moved(range, (range.from - range.to) / 8, all)),
    '+': () => zoom(0.5),
    '=': () => zoom(0.5),
    '-': () => zoom(2),
    '0': () => look(all),
    Enter: open,
  }
  const key = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const rowUnder = (event: PointerEvent): number => {
    const { top, bottom } = scroller.getBoundingClientRect()
    if (event.clientY < top || event.clientY >= bottom) return -1
    const row = Math.floor((event.clientY - top + scroller.scrollTop) / ROW)
    return row < rows.length ? row : -1
  }
  let dragFrom: number | undefined
  let panFrom: { readonly at: number; readonly range: Range } | undefined
  const local = (event: PointerEvent): number => event.clientX - box.getBoundingClientRect().left

  const move = (event: PointerEvent): void => {
    if (panFrom !== undefined) return look(moved(panFrom.range, ((panFrom.at - event.clientX) / width()) * (panFrom.range.to - panFrom.range.from), all))
    const isInPlot = local(event) >= gutter()
    cross.hidden = !isInPlot
    cross.style.setProperty('left', `${local(event)}px`)
    const row = rowUnder(event)
    if (dragFrom !== undefined) {
      band.hidden = Math.abs(local(event) - dragFrom) < LEAST_DRAG
      band.style.setProperty('left', `${Math.min(local(event), dragFrom)}px`)
      band.style.setProperty('width', `${Math.abs(local(event) - dragFrom)}px`)
    }
    tell(rows[row === -1 ? chosen : row]?.stage, isInPlot ? Math.min(all.to, Math.max(0, msAt(event.clientX))) : undefined)
    if (row !== pointed) {
      pointed = row
      redraw()
    }
  }
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || local(event) < gutter() || event.clientX > scroller.getBoundingClientRect().left + scroller.clientWidth) return
    box.setPointerCapture(event.pointerId)
    if (event.shiftKey) panFrom = { at: event.clientX, range }
    else dragFrom = local(event)
  }
  const up = (event: PointerEvent): void => {
    const from = dragFrom
    dragFrom = undefined
    band.hidden = true
    if (panFrom !== undefined) panFrom = undefined
    else if (from !== undefined && Math.abs(local(event) - from) >= LEAST_DRAG) {
      const edge = box.getBoundingClientRect().left
      const [a, b] = [msAt(edge + from), msAt(event.clientX)].sort((one, other) => one - other) as [number, number]
      look(zoomed({ from: Math.max(all.from, a), to: Math.min(all.to, b) }, 1, a, all))
    } else if (event.button === 0 && rowUnder(event) !== -1) {
      choose(rowUnder(event))
      scroller.focus({ preventScroll: true })
    }
  }
  const leave = (): void => {
    cross.hidden = true
    pointed = -1
    tell(rows[chosen]?.stage)
    redraw()
  }
  const wheel = (event: WheelEvent): void => {
    const sideways = event.shiftKey ? event.deltaY : event.deltaX
    const zooms = event.ctrlKey || event.metaKey || event.altKey
    if (!zooms && Math.abs(sideways) <= Math.abs(event.deltaY) && !event.shiftKey) return
    event.preventDefault()
    if (zooms) zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 200))), msAt(event.clientX))
    else look(moved(range, (sideways / width()) * (range.to - range.from), all))
  }
  for (const [name, listener] of Object.entries({ pointermove: move, pointerdown: down, pointerup: up, pointerleave: leave, pointercancel: leave })) box.addEventListener(name, on(listener))
  box.addEventListener('wheel', on(wheel), { passive: false })
  box.addEventListener('dblclick', () => look(all))
  scroller.addEventListener('focus', () => (chosen === -1 && scroller.matches(':focus-visible') ? choose(0) : undefined))
  scroller.addEventListener('scroll', redraw, { passive: true })
  new ResizeObserver(redraw).observe(box)
  tell(undefined)

  const button = (label: string, words: string, act: () => void): HTMLElement => h('button', { type: 'button', class: 'small', 'aria-label': words, title: words, click: on(act) }, label)
  return h(
    'section',
    { id: 'timeline', 'aria-labelledby': 'timeline-title' },
    h(
      'div',
      { class: 'bar' },
      h('h2', { id: 'timeline-title' }, 'Timeline'),
      h('div', { class: 'buttons', role: 'group', 'aria-label': 'Zoom' }, button('+', 'Zoom in', () => zoom(0.5)), button('\u2212', 'Zoom out', () => zoom(2)), button('All', 'Show all of the run', () => look(all))),
      legend(),
    ),
    box,
    readout,
    ...(below?.remarks ?? []).map((remark) => h('p', { class: 'dim' }, remark)),
  )
}

const LEAST_DRAG = 4

const HINT = 'Drag over a part to zoom in, double-click to see all; Ctrl and the wheel zoom, Shift and the wheel move. Choose a stage to see what it needs.'

const legend = (): HTMLElement =>
  h(
    'p',
    { class: 'legend' },
    ...[
      ['success', 'success'],
      ['failure', 'failed attempt'],
      ['wait', 'wait'],
      ['hook', 'hook'],
      ['usual', 'usual duration'],
    ].map(([kind = '', words = '']) => h('span', {}, s('svg', { width: 14, height: 10, 'aria-hidden': 'true' }, s('rect', { class: `key ${kind}`, x: 0, y: kind === 'wait' ? 4 : kind === 'usual' ? 7 : 0, width: 14, height: kind === 'wait' || kind === 'usual' ? 2 : 10, rx: kind === 'wait' || kind === 'usual' ? 0 : 2 })), words)),
  )
