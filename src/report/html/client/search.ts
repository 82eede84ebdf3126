import { fold, type LogText } from './log-text.ts'

/** Where a query stands in the logs; all count from 0. */
export interface Hit {
  readonly log: number
  readonly line: number
  readonly from: number
}

export interface Found {
  readonly hits: readonly Hit[]
  /** Whether there are more than were looked for. */
  readonly more: boolean
}

const MOST_HITS = 20_000

/** All places of a query, in order. Case counts once the query has a capital. */
export const search = (logs: readonly LogText[], query: string): Found => {
  const hits: Hit[] = []
  if (query === '') return { hits, more: false }
  for (const [log, text] of logs.entries()) {
    for (let line = 0; line < text.count; line += 1) {
      for (const from of placesIn(text, line, query)) {
        if (hits.length === MOST_HITS) return { hits, more: true }
        hits.push({ log, line, from })
      }
    }
  }
  return { hits, more: false }
}

/** The columns at which a query begins in a line; they do not overlap. */
export const placesIn = (text: LogText, line: number, query: string): readonly number[] => {
  const hay = heedsCase(query) ? text.plain(line) : (text.folded()[line] ?? '')
  const places: number[] = []
  if (query === '') return places
  for (let at = hay.indexOf(query); at !== -1; at = hay.indexOf(query, at + query.length)) places.push(at)
  return places
}

const heedsCase = (query: string): boolean => fold(query) !== query
