import type { Desk } from './desk.ts'
import { h } from './dom.ts'
import type { StageList } from './stage-list.ts'

/** So many lines of logs go on paper in all, and of one log; those of failures first. */
const MOST_LINES = 10_000
const MOST_OF_LOG = 2_000

/** Unfolds the page while it is printed. */
export const unfoldForPrint = (desk: Desk, list: StageList): void => {
  let fold = (): void => undefined
  addEventListener('beforeprint', () => {
    const lines = desk.page.logs.reduce((sum, _, log) => sum + Math.min(desk.texts(log).count, MOST_OF_LOG), 0)
    const close = list.openAll((stage) => lines <= MOST_LINES || stage.result === 'failure')
    for (const view of desk.views()) view.unfold(MOST_OF_LOG)
    const note = h('p', { class: 'only-print dim' }, lines <= MOST_LINES ? '' : 'Only the stages that failed are unfolded here: there are too many lines for paper.')
    list.element.append(note)
    const folds = [...document.querySelectorAll<HTMLDetailsElement>('details.fold:not([open])')]
    for (const each of folds) each.open = true
    fold = () => {
      for (const each of folds) each.open = false
      close()
      note.remove()
      for (const view of desk.views()) view.unfold(undefined)
    }
  })
  addEventListener('afterprint', () => fold())
}
