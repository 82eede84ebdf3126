import type { AttemptReport, HookReport } from '../../core/report.ts'
import type { PageLog } from './page.ts'

/** The logs of a page, each known by its index. */
export interface Logs {
  readonly all: readonly PageLog[]
  /** Keeps what was written, if there was anything. */
  add(from: Pick<AttemptReport | HookReport, 'tail' | 'log'>, about: Pick<PageLog, 'stage' | 'part' | 'of'>): number | undefined
}

export const logsOf = (): Logs => {
  const all: PageLog[] = []
  return {
    all,
    add: ({ tail, log = tail }, about) => {
      if (log === undefined || log.text === '') return undefined
      return all.push({ ...about, text: log.text, bytes: log.bytes }) - 1
    },
  }
}
