import type { Desk } from './desk.ts'
import { h, on } from './dom.ts'
import { type Found, search } from './search.ts'

/** Looks through all logs: Enter goes to the next place, Shift and Enter to the one before. */
export const searchBar = (desk: Desk): HTMLElement => {
  let found: Found = { hits: [], more: false }
  let at = -1
  let waits = false
  const count = h('output', { class: 'count', 'aria-live': 'polite' })
  const field = h('input', { type: 'search', id: 'search', placeholder: 'Search all logs', 'aria-label': 'Search all logs', autocomplete: 'off', spellcheck: 'false', input: on(() => later()), keydown: on((event: KeyboardEvent) => key(event)) })
  const later = (): void => {
    if (!waits) requestAnimationFrame(look)
    waits = true
  }
  const look = (): void => {
    waits = false
    desk.marking.query = field.value
    desk.marking.hit = undefined
    found = search(desk.page.logs.map((_, log) => desk.texts(log)), field.value)
    at = -1
    for (const view of desk.views()) view.draw()
    say()
  }
  const say = (): void => {
    const { length } = found.hits
    count.textContent = field.value === '' ? '' : length === 0 ? 'nothing found' : `${at === -1 ? '' : `${at + 1} / `}${length}${found.more ? '+' : ''}`
    for (const button of [back, next]) {
      button.disabled = length === 0
      button.hidden = field.value === ''
    }
  }
  const step = (by: 1 | -1): void => {
    if (waits || field.value !== desk.marking.query) look()
    const { length } = found.hits
    if (length === 0) return
    at = at === -1 && by === -1 ? length - 1 : (at + by + length) % length
    const hit = found.hits[at]
    desk.marking.hit = hit
    if (hit !== undefined) desk.open(desk.page.logs[hit.log]?.stage ?? -1, hit.log, hit.line)
    say()
  }
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') field.value = ''
    if (event.key === 'Escape') look()
  }
  const back = h('button', { type: 'button', class: 'small', 'aria-label': 'Previous place', title: 'Previous (Shift+Enter)', hidden: true, click: on(() => step(-1)) }, '\u2191')
  const next = h('button', { type: 'button', class: 'small', 'aria-label': 'Next place', title: 'Next (Enter)', hidden: true, click: on(() => step(1)) }, '\u2193')
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    field.focus()
    field.select()
  })
  return h('form', { role: 'search', submit: on((event: Event) => event.preventDefault()) }, field, count, back, next)
}
