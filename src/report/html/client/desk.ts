import type { Page } from '../page.ts'
import { logText, type LogText } from './log-text.ts'
import { type LogView, logView, type Marking } from './log-view.ts'

/** What the parts of the page share: the logs, and the way to a place. */
export interface Desk {
  readonly page: Page
  readonly texts: (log: number) => LogText
  readonly marking: Marking
  /** The one view of a log, made when it is asked for. */
  view(log: number): LogView
  /** All views that have been made. */
  views(): readonly LogView[]
  /** Opens a stage, brings an attempt or a line of its log in sight, and puts the focus there. */
  open: (stage: number, log?: number, line?: number) => void
}

export const deskOf = (page: Page): Desk => {
  const read = new Map<number, LogText>()
  const views = new Map<number, LogView>()
  const texts = (log: number): LogText => {
    const text = read.get(log) ?? logText(page.logs[log]?.text ?? '')
    read.set(log, text)
    return text
  }
  const marking: Marking = { query: '', hit: undefined }
  return {
    page,
    texts,
    marking,
    views: () => [...views.values()],
    open: () => undefined,
    view: (log) => {
      const made = views.get(log) ?? logView(page, log, texts(log), marking)
      views.set(log, made)
      return made
    },
  }
}
