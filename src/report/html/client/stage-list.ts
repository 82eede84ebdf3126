import { formatDuration } from '../../../core/duration.ts'
import type { PageStage } from '../page.ts'
import { idOf } from './address.ts'
import type { Desk } from './desk.ts'
import { h, replace } from './dom.ts'
import { glyph, tags, TONES } from './glyph.ts'
import { stageBody } from './stage-parts.ts'

/** The stages one below the other, each of which one can open; what is in one is made when it is opened. */
export interface StageList {
  readonly element: HTMLElement
  /** Opens a stage and gives its element. */
  open(stage: number): HTMLDetailsElement | undefined
  /** Opens those that the test names, and gives a function that closes them again. */
  openAll(test: (stage: PageStage) => boolean): () => void
}

export const stageList = (desk: Desk): StageList => {
  const made = new Set<number>()
  const items = desk.page.stages.map((stage, index) => {
    const body = h('div', { class: 'body' })
    const item = h('details', { class: `stage ${TONES[stage.result]}`, id: idOf({ stage: stage.key }) }, head(stage), body)
    item.addEventListener('toggle', () => (item.open ? fill(index, body) : undefined))
    return { item, body }
  })
  const fill = (index: number, body: HTMLElement): void => {
    const stage = desk.page.stages[index]
    if (stage === undefined || made.has(index)) return
    made.add(index)
    replace(body, ...stageBody(stage, desk))
    for (const { outcome, log } of stage.attempts) if (outcome !== 'success' && log !== undefined) desk.view(log).end()
  }
  const open = (index: number): HTMLDetailsElement | undefined => {
    const found = items[index]
    if (found === undefined) return undefined
    fill(index, found.body)
    found.item.open = true
    return found.item
  }
  const openAll: StageList['openAll'] = (test) => {
    const closed = items.flatMap(({ item }, index) => (item.open || !test(desk.page.stages[index] as PageStage) ? [] : [index]))
    for (const index of closed) open(index)
    return () => closed.forEach((index) => items[index]?.item.removeAttribute('open'))
  }
  const element = h('section', { id: 'details', 'aria-labelledby': 'details-title' }, h('h2', { id: 'details-title' }, 'Stage by stage'), ...items.map(({ item }) => item))
  return { element, open, openAll }
}

const head = (stage: PageStage): HTMLElement =>
  h(
    'summary',
    {},
    glyph(stage.result),
    h('span', { class: 'title' }, stage.title),
    ...tags(stage),
    h('span', { class: 'dim word' }, stage.reason === '' ? stage.word : stage.reason),
    h('span', { class: 'dim took' }, stage.attempts.length === 0 ? '' : formatDuration(Math.max(0, stage.endMs - stage.startMs))),
  )
