import type { Page } from '../page.ts'
import { addressIn } from './address.ts'
import { type Desk, deskOf } from './desk.ts'
import { h } from './dom.ts'
import { failuresPart } from './failures.ts'
import { glyph } from './glyph.ts'
import { unfoldForPrint } from './print.ts'
import { searchBar } from './search-bar.ts'
import { type StageList, stageList } from './stage-list.ts'
import { tablePart } from './stage-table.ts'
import { themeButton } from './theme.ts'
import { timelinePart } from './timeline.ts'
import { verdictPart } from './verdict.ts'

const start = (): void => {
  const page = JSON.parse(document.getElementById('data')?.textContent ?? '') as Page
  const desk = deskOf(page)
  const main = h('main', { id: 'main', tabindex: -1 }, verdictPart(page), failuresPart(desk))
  document.body.append(h('a', { class: 'skip', href: '#main' }, 'Skip to the report'), header(desk), main)
  // What is further down comes after the first picture.
  requestAnimationFrame(() => requestAnimationFrame(() => finish(desk, main)))
}

const finish = (desk: Desk, main: HTMLElement): void => {
  const list = stageList(desk)
  for (const part of [tablePart(desk.page), timelinePart(desk), list.element, noticesPart(desk.page), footer(desk.page)]) if (part !== undefined) main.append(part)
  desk.open = (stage, log, line) => open(desk, list, stage, log, line)
  unfoldForPrint(desk, list)
  addEventListener('hashchange', () => follow(desk))
  follow(desk)
  document.documentElement.dataset['ready'] = 'true'
}

const open = (desk: Desk, list: StageList, stage: number, log: number | undefined, line: number | undefined): void => {
  const element = list.open(stage)
  if (element === undefined) return
  const view = log === undefined ? undefined : desk.view(log)
  const place = view?.element ?? element
  place.scrollIntoView({ block: view === undefined ? 'start' : 'center' })
  if (line !== undefined) view?.reveal(line)
  for (const other of desk.views()) if (other !== view) other.draw()
  if (document.activeElement?.id !== 'search') element.querySelector('summary')?.focus({ preventScroll: true })
}

/** Goes where the address of the page says. */
const follow = (desk: Desk): void => {
  const address = addressIn(location.hash)
  if (address === undefined) return
  const stage = desk.page.stages.findIndex(({ key }) => key === address.stage)
  const log = desk.page.logs.findIndex((each) => each.stage === stage && each.part === address.part)
  if (stage !== -1) desk.open(stage, log === -1 ? undefined : log, address.line === undefined ? undefined : address.line - 1)
}

const PARTS: readonly (readonly [id: string, label: string])[] = [
  ['failures', 'Failures'],
  ['stages', 'Stages'],
  ['timeline', 'Timeline'],
  ['details', 'Logs'],
]

const header = (desk: Desk): HTMLElement => {
  const { page } = desk
  const parts = PARTS.filter(([id]) => id !== 'failures' || page.stages.some(({ result }) => result === 'failure'))
  return h(
    'header',
    {},
    h('a', { class: 'brand', href: '#verdict' }, glyph(page.outcome), page.name),
    h('nav', { 'aria-label': 'Parts of the report' }, ...parts.map(([id, label]) => h('a', { href: `#${id}` }, label))),
    searchBar(desk),
    themeButton(),
  )
}

const noticesPart = ({ notices }: Page): HTMLElement | undefined =>
  notices.length === 0 ? undefined : h('section', { id: 'notices', 'aria-labelledby': 'notices-title' }, h('h2', { id: 'notices-title' }, 'Notices'), h('ul', {}, ...notices.map((notice) => h('li', {}, notice))))

const footer = ({ version }: Page): HTMLElement => h('footer', { class: 'dim' }, `Stagewright ${version} \u00b7 times count from the beginning of the run`)

start()
