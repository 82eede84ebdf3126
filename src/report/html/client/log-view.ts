import { formatSize } from '../../../core/size.ts'
import { errorLines, looksLikeError } from '../../findings.ts'
import type { Page } from '../page.ts'
import { linkTo } from './address.ts'
import type { Look, Piece } from './ansi.ts'
import { h, on, replace } from './dom.ts'
import type { LogText } from './log-text.ts'
import { type Hit, placesIn } from './search.ts'

/** What all views of logs show: the query, and the hit at which one stands. */
export interface Marking {
  query: string
  hit: Hit | undefined
}

/** A log on the page; of a long one only the lines that can be seen are there. */
export interface LogView {
  readonly element: HTMLElement
  /** Puts a line in sight; counted from 0. */
  reveal(line: number): void
  /** Puts the last lines in sight. */
  end(): void
  /** Draws again, for another query. */
  draw(): void
  /** Puts all lines on the page, at most `most` of the last, as paper needs; or takes them back. */
  unfold(most: number | undefined): void
}

/** In pixels, as the style says. */
const LINE = 18
/** Fewer lines than this are all there. */
const SMALL = 200
const BEYOND = 12

export const logView = (page: Page, index: number, text: LogText, marking: Marking): LogView => {
  const log = page.logs[index]
  const body = h('div', { class: 'lines' })
  const space = h('div', { class: 'space' }, body)
  const box = h('div', { class: 'log', tabindex: 0, role: 'region', 'aria-label': `Output of ${log?.of ?? ''} of ${titleOf(page, index)}` }, space)
  const isLong = text.count > SMALL
  let shown = ''
  let target = -1
  let printed: number | undefined

  const draw = (force = true): void => {
    const [from, to] = printed !== undefined ? [Math.max(0, text.count - printed), text.count] : isLong ? windowOf(box, text.count) : [0, text.count]
    if (!force && shown === `${from}-${to}`) return
    shown = `${from}-${to}`
    body.style.setProperty('top', `${printed === undefined ? from * LINE : 0}px`)
    replace(body, ...Array.from({ length: to - from }, (_, offset) => lineOf(from + offset)))
  }
  const lineOf = (line: number): HTMLElement => {
    const plain = text.plain(line)
    return h(
      'div',
      { class: `line${line === target ? ' target' : ''}${looksLikeError(plain) ? ' error' : ''}` },
      h('a', { class: 'no', href: linkTo({ stage: page.stages[log?.stage ?? -1]?.key ?? '', part: log?.part ?? '', line: line + 1 }), 'aria-label': `Line ${line + 1}` }, String(line + 1)),
      h('span', { class: 'text' }, ...inked(text.pieces(line), marksIn(text, index, line, marking))),
    )
  }
  space.style.setProperty('height', `${text.count * LINE}px`)
  box.addEventListener('scroll', () => draw(false), { passive: true })
  if (isLong) new ResizeObserver(() => draw(false)).observe(box)
  else draw()

  const reveal = (line: number): void => {
    target = line
    box.scrollTop = Math.max(0, (line + 0.5) * LINE - box.clientHeight / 2)
    draw()
    box.querySelector('mark.now')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const unfold = (most: number | undefined): void => {
    printed = most
    box.classList.toggle('unfolded', most !== undefined)
    draw()
  }
  return { element: h('div', { class: 'log-view' }, toolsOf(page, index, text, reveal, box), box), reveal, draw, unfold, end: () => (box.scrollTop = box.scrollHeight) }
}

const titleOf = (page: Page, index: number): string => page.stages[page.logs[index]?.stage ?? -1]?.title ?? ''

const windowOf = (box: HTMLElement, count: number): readonly [from: number, to: number] => {
  const first = Math.floor(box.scrollTop / LINE)
  const many = Math.ceil((box.clientHeight || 400) / LINE)
  return [Math.max(0, first - BEYOND), Math.min(count, first + many + BEYOND)]
}

const toolsOf = (page: Page, index: number, text: LogText, reveal: (line: number) => void, box: HTMLElement): HTMLElement => {
  const { of = '', bytes = 0 } = page.logs[index] ?? {}
  const errors = text.count <= MOST_READ ? errorLines(Array.from({ length: text.count }, (_, line) => text.plain(line))) : []
  let at = -1
  const step = (): void => {
    at = (at + 1) % errors.length
    reveal(errors[at] ?? 0)
  }
  return h(
    'div',
    { class: 'log-tools' },
    h('span', { class: 'dim' }, `Output of ${of}: ${text.count} ${text.count === 1 ? 'line' : 'lines'}${shareOf(page.logs[index]?.text ?? '', bytes)}`),
    errors.length > 0 && h('button', { type: 'button', class: 'small', click: on(step) }, `${errors.length} like an error \u2193`),
    text.count > SMALL && h('button', { type: 'button', class: 'small', click: on(() => (box.scrollTop = 0)) }, 'Start'),
    text.count > SMALL && h('button', { type: 'button', class: 'small', click: on(() => (box.scrollTop = box.scrollHeight)) }, 'End'),
    h('button', { type: 'button', class: 'small', 'aria-pressed': 'false', click: on((event) => wrapOver(event, box)), hidden: text.count > SMALL }, 'Wrap'),
  )
}

/** Beyond this the lines of a log are not all read for a button. */
const MOST_READ = 20_000

const wrapOver = (event: Event, box: HTMLElement): void => {
  const wraps = box.classList.toggle('wraps')
  if (event.currentTarget instanceof Element) event.currentTarget.setAttribute('aria-pressed', String(wraps))
}

const shareOf = (text: string, bytes: number): string => (bytes > text.length * 3 || bytes > 60_000 ? `, the end of ${formatSize(bytes)}` : '')

interface Mark {
  readonly from: number
  readonly to: number
  readonly isNow: boolean
}

const marksIn = (text: LogText, log: number, line: number, { query, hit }: Marking): readonly Mark[] =>
  placesIn(text, line, query).map((from) => ({
    from,
    to: from + query.length,
    isNow: hit !== undefined && hit.log === log && hit.line === line && hit.from === from,
  }))

/** Longer lines end so that a page with one of a megabyte can still be scrolled. */
const LONGEST = 5_000

/** Pieces of a line as elements, cut where a mark begins or ends. */
export const inked = (pieces: readonly Piece[], marks: readonly Mark[]): readonly (Node | string)[] => {
  const nodes: (Node | string)[] = []
  let at = 0
  for (const { text, look } of pieces) {
    for (const [from, to, mark] of cuts(at, Math.min(at + text.length, LONGEST), marks)) {
      const part = text.slice(from - at, to - at)
      const node = look === NOTHING || Object.keys(look).length === 0 ? part : inLook(look, part)
      nodes.push(mark === undefined ? node : h('mark', { class: mark.isNow && 'now' }, node))
    }
    at += text.length
    if (at >= LONGEST) break
  }
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  return length > LONGEST ? [...nodes, h('i', { class: 'dim' }, ` \u2026 ${length - LONGEST} more characters`)] : nodes
}

const NOTHING: Look = {}

const cuts = (from: number, to: number, marks: readonly Mark[]): readonly (readonly [number, number, Mark | undefined])[] => {
  const parts: (readonly [number, number, Mark | undefined])[] = []
  let at = from
  for (const mark of marks) {
    if (mark.to <= at || mark.from >= to) continue
    if (mark.from > at) parts.push([at, mark.from, undefined])
    parts.push([Math.max(at, mark.from), Math.min(to, mark.to), mark])
    at = Math.min(to, mark.to)
  }
  if (at < to) parts.push([at, to, undefined])
  return parts
}

const inLook = (look: Look, text: string): HTMLElement => {
  const { inverse, color, background } = look
  const [front, back] = inverse === true ? [background ?? 'back', color ?? 'front'] : [color, background]
  const words = (['bold', 'dim', 'italic', 'underline', 'strike'] as const).filter((word) => look[word] === true)
  const element = h('span', { class: [...words.map((word) => `a-${word}`), classOf('f', front), classOf('b', back)].join(' ').trim() }, text)
  if (typeof front === 'string' && front.startsWith('#')) element.style.setProperty('--f', front)
  if (typeof back === 'string' && back.startsWith('#')) element.style.setProperty('--b', back)
  return element
}

/** `f1` for one of the 16, `fx` for any other. */
const classOf = (kind: 'f' | 'b', color: number | string | undefined): string => {
  if (color === undefined) return ''
  if (typeof color === 'number') return `${kind}${color}`
  return color.startsWith('#') ? `${kind}x` : `${kind}-${color}`
}
