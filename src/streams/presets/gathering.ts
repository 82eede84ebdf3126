import type { Finding } from '../../core/finding.ts'

/** A finding that is still being read; `place` may come after the message. */
export type Draft = Omit<Finding, 'rule'>
export type Place = Pick<Draft, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>

/** Findings in the making: one may be open, and lines go on to its message. */
export interface Gathering {
  /** Closes what is open, and opens a finding. */
  open(draft: Draft): void
  /** The open one, if there is one. */
  current(): Draft | undefined
  /** Adds a line to the message of the open one; beyond 20 lines and 2,000 characters they are left out. */
  more(line: string): void
  change(part: Partial<Draft>): void
  close(): void
  drop(): void
  /** Opens and closes. */
  add(draft: Draft): void
  /** What was closed since the last time; each finding is given once, however often the tool repeats it. */
  take(): readonly Finding[]
}

const MOST_LINES = 20
const LONGEST_MESSAGE = 2_000
const MOST_REMEMBERED = 10_000
const NONE: readonly Finding[] = []

export const gathering = (rule: string): Gathering => {
  const seen = new Set<string>()
  let ready: Finding[] = []
  let open: Draft | undefined
  let lines = 0

  const close = (): void => {
    if (open === undefined) return
    const finding: Finding = { ...open, message: open.message.trim() || (open.code ?? rule), rule }
    open = undefined
    const key = [finding.level, finding.file, finding.line, finding.column, finding.code, finding.message].join('\n')
    if (seen.has(key)) return
    if (seen.size < MOST_REMEMBERED) seen.add(key)
    ready.push(finding)
  }

  const begin = (draft: Draft): void => {
    close()
    open = { ...draft, message: draft.message.slice(0, LONGEST_MESSAGE) }
    lines = 1
  }

  return {
    open: begin,
    current: () => open,
    more: (line) => {
      if (open === undefined || open.message === line || lines >= MOST_LINES || open.message.length + line.length > LONGEST_MESSAGE) return
      open = { ...open, message: open.message === '' ? line : `${open.message}\n${line}` }
      lines += 1
    },
    change: (part) => {
      if (open !== undefined) open = { ...open, ...part }
    },
    close,
    drop: () => {
      open = undefined
    },
    add: (draft) => {
      begin(draft)
      close()
    },
    take: () => {
      if (ready.length === 0) return NONE
      const taken = ready
      ready = []
      return taken
    },
  }
}

/** Line and column as tools write them; a 0 means that the tool knows none. */
export const placeAt = (file: string | undefined, line: string | undefined, column?: string): Place => ({
  ...(file !== undefined && { file }),
  ...(Number(line) > 0 && { line: Number(line) }),
  ...(Number(line) > 0 && Number(column) > 0 && { column: Number(column) }),
})
