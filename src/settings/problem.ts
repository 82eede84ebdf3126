import type { Beyond } from './beyond.ts'
import type { Place } from './source.ts'

/** Something wrong with what the user wrote, and where; `error` forbids the run, `warning` does not. */
export interface Problem extends Place {
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint?: string
  /** Why the published schema cannot know it; without it, it does. */
  readonly beyond?: Beyond
}

export const problem = (place: Place, message: string, hint?: string): Problem => ({
  ...place,
  severity: 'error',
  message,
  ...(hint !== undefined && { hint }),
})

export const warning = (place: Place, message: string, hint?: string): Problem => ({
  ...problem(place, message, hint),
  severity: 'warning',
})

/** `file:line:column: error: message`, the line with a caret below it, and the hint; what has no line has neither. */
export const formatProblem = (told: Problem): string =>
  [
    headline(told),
    ...(told.source.trim() === '' ? [] : excerpt(told)),
    ...(told.hint === undefined ? [] : [`  hint: ${told.hint}`]),
  ].join('\n')

/** By file, then from top to bottom. */
export const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column

const headline = ({ file, line, column, severity, message }: Problem): string => {
  if (line > 0) return `${file}:${line}:${column}: ${severity}: ${message}`
  return severity === 'error' ? `${file}: ${message}` : `${file}: ${severity}: ${message}`
}

const WIDTH = 120

/** A window of a long line, so that the caret stays in sight. */
const excerpt = ({ source, column }: Problem): readonly string[] => {
  const start = source.length > WIDTH ? Math.max(0, column - 1 - WIDTH / 2) : 0
  const shown = source.slice(start, start + WIDTH)
  return [`  ${printable(shown)}`, `  ${blank(printable(source.slice(start, column - 1)))}^`]
}

/** Control characters could move the cursor or clear the screen. */
const printable = (text: string): string => text.replace(/(?!\t)\p{Cc}/gu, '\u{fffd}')

const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

const blank = (text: string): string =>
  Array.from(text, (char) => {
    if (char === '\t') return char
    return /\p{Mark}|\u200d/u.test(char) ? '' : WIDE.test(char) ? '  ' : ' '
  }).join('')
