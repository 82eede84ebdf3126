import { formatDuration } from '../../../core/duration.ts'
import { formatSize } from '../../../core/size.ts'
import type { Page, PageStage } from '../page.ts'
import { linkTo } from './address.ts'
import { type Child, h, on, replace } from './dom.ts'
import { glyph, tags, TONES } from './glyph.ts'
import { spark } from './spark.ts'

/** All stages, to be sorted by any column and filtered by name and result. */
export const tablePart = (page: Page): HTMLElement => {
  const columns = COLUMNS.filter(({ isWanted }) => page.stages.some((stage) => isWanted(stage)))
  const longest = Math.max(1, ...page.stages.map(tookMs))
  const rows = page.stages.map((stage, index) => ({ stage, index, element: h('tr', { class: TONES[stage.result] }, ...columns.map((column) => cellOf(column, stage, longest))) }))
  const body = h('tbody', {}, ...rows.map(({ element }) => element))
  const said = h('p', { class: 'sr', role: 'status' })
  const heads = columns.map((column) => h('th', { scope: 'col', class: column.side, 'aria-sort': 'none' }, h('button', { type: 'button', click: on(() => sort(column)) }, column.head)))
  const filter = h('input', { type: 'search', placeholder: 'Filter stages', 'aria-label': 'Filter stages by name, result or reason', input: on(() => sieve()) })
  let sorted: Column | undefined
  let sign = 1

  const sort = (column: Column): void => {
    sign = sorted === column ? -sign : column.side === 'number' ? -1 : 1
    sorted = column
    const inOrder = rows.toSorted((one, other) => sign * compare(column.value(one.stage), column.value(other.stage)) || one.index - other.index)
    replace(body, ...inOrder.map(({ element }) => element))
    for (const [index, head] of heads.entries()) head.setAttribute('aria-sort', columns[index] !== column ? 'none' : sign === 1 ? 'ascending' : 'descending')
    said.textContent = `Sorted by ${column.head}, ${sign === 1 ? 'ascending' : 'descending'}`
  }
  const sieve = (): void => {
    const words = filter.value.toLowerCase().split(/\s+/)
    for (const { stage, element } of rows) element.hidden = !words.every((word) => `${stage.title} ${stage.key} ${stage.word} ${stage.reason} ${stage.isSlow ? 'slow' : ''} ${stage.isFlaky ? 'flaky' : ''}`.toLowerCase().includes(word))
    const left = rows.filter(({ element }) => !element.hidden).length
    said.textContent = `${left} of ${rows.length} stages`
  }
  return h(
    'section',
    { id: 'stages', 'aria-labelledby': 'stages-title' },
    h('div', { class: 'bar' }, h('h2', { id: 'stages-title' }, 'Stages'), rows.length > 5 && filter, said),
    h('div', { class: 'scroll' }, h('table', { class: 'stages' }, h('thead', {}, h('tr', {}, ...heads)), body)),
  )
}

interface Column {
  readonly head: string
  readonly side: 'text' | 'number'
  readonly isWanted: (stage: PageStage) => boolean
  readonly value: (stage: PageStage) => string | number
  readonly cell: (stage: PageStage, longest: number) => Child
}

const always = (): boolean => true

const COLUMNS: readonly Column[] = [
  { head: 'Stage', side: 'text', isWanted: always, value: ({ title }) => title.toLowerCase(), cell: (stage) => h('span', { class: 'name' }, h('a', { href: linkTo({ stage: stage.key }) }, stage.title), ...tags(stage)) },
  { head: 'Result', side: 'text', isWanted: always, value: ({ result }) => RANK.indexOf(result), cell: (stage) => h('span', { class: 'result' }, glyph(stage.result), stage.word) },
  { head: 'Reason', side: 'text', isWanted: ({ reason }) => reason !== '', value: ({ reason }) => reason, cell: ({ reason }) => h('span', { class: 'reason', title: reason }, reason) },
  { head: 'Attempts', side: 'number', isWanted: ({ attempts }) => attempts.length > 1, value: ({ attempts }) => attempts.length, cell: ({ attempts }) => (attempts.length === 0 ? '' : String(attempts.length)) },
  { head: 'Took', side: 'number', isWanted: always, value: (stage) => tookMs(stage), cell: (stage, longest) => tookCell(stage, longest) },
  { head: 'Against usual', side: 'number', isWanted: ({ usual }) => usual !== undefined, value: (stage) => againstMs(stage) ?? -Infinity, cell: (stage) => againstCell(stage) },
  { head: 'Last runs', side: 'text', isWanted: ({ past }) => past.length > 0, value: ({ past }) => past.length, cell: (stage) => spark(stage) },
  { head: 'Waited', side: 'number', isWanted: ({ waits }) => waits.length > 0, value: (stage) => waitedMs(stage), cell: (stage) => (stage.waits.length === 0 ? '' : formatDuration(waitedMs(stage))) },
  { head: 'Peak CPU', side: 'number', isWanted: (stage) => peak(stage, 'peakCpu') > 0, value: (stage) => peak(stage, 'peakCpu'), cell: (stage) => (peak(stage, 'peakCpu') > 0 ? `${Math.round(peak(stage, 'peakCpu'))} %` : '') },
  { head: 'Peak memory', side: 'number', isWanted: (stage) => peak(stage, 'peakMemory') > 0, value: (stage) => peak(stage, 'peakMemory'), cell: (stage) => (peak(stage, 'peakMemory') > 0 ? formatSize(peak(stage, 'peakMemory')) : '') },
]

const RANK: readonly PageStage['result'][] = ['failure', 'cancelled', 'allowed', 'unstable', 'retried', 'unfinished', 'success', 'cached', 'resumed', 'skipped']

const cellOf = (column: Column, stage: PageStage, longest: number): HTMLElement =>
  column === COLUMNS[0] ? h('th', { scope: 'row', class: column.side }, column.cell(stage, longest)) : h('td', { class: column.side }, column.cell(stage, longest))

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)

const tookMs = ({ startMs, endMs }: PageStage): number => Math.max(0, endMs - startMs)

const waitedMs = ({ waits }: PageStage): number => waits.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)

const peak = ({ attempts }: PageStage, of: 'peakCpu' | 'peakMemory'): number => Math.max(0, ...attempts.map(({ usage }) => usage?.[of] ?? 0))

const tookCell = (stage: PageStage, longest: number): Child => {
  if (stage.attempts.length === 0 && tookMs(stage) === 0) return ''
  const meter = h('span', { class: 'meter', 'aria-hidden': 'true' })
  meter.style.setProperty('--share', `${(tookMs(stage) / longest) * 100}%`)
  return h('span', { class: 'took' }, meter, h('span', {}, formatDuration(tookMs(stage))))
}

const againstMs = (stage: PageStage): number | undefined => (stage.usual === undefined || stage.attempts.length === 0 ? undefined : tookMs(stage) - stage.usual.medianMs)

const againstCell = (stage: PageStage): Child => {
  const by = againstMs(stage)
  if (by === undefined || stage.usual === undefined) return ''
  const words = `${by < 0 ? '\u2212' : '+'}${formatDuration(Math.abs(by))}`
  return h('span', { class: stage.isSlow ? 'warn' : 'dim', title: `usually ${formatDuration(stage.usual.medianMs)}, the median of ${stage.usual.runs}` }, words)
}
