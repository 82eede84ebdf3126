import type { Tail } from '../core/event.ts'
import { formatSize } from '../core/size.ts'
import type { Cuttable, Piece } from './cut.ts'
import { fence, html } from './escape.ts'
import { findings, type Findings } from './findings.ts'

export interface Fold {
  readonly title: string
  readonly open: boolean
  readonly text: string
  readonly keep: Cuttable['keep']
}

/** Untrusted plain text as a code block under a line that opens and closes it. */
export const folded = ({ title, open, text, keep }: Fold): Cuttable => ({
  text,
  keep,
  shown: (kept, cut) =>
    `<details${open ? ' open' : ''}><summary>${html(title)}</summary>\n\n${fence(kept)}\n${shortening(cut)}\n</details>\n\n`,
})

/** Says that something was left out, if it was. */
export const shortening = (cut: string): string => (cut === '' ? '' : `\n*Shortened to fit: ${cut}.*\n`)

/** The lines around what looks like the error, open, unless the error is known already; then the last lines, open only if nothing does. */
export const outputPieces = (tail: Tail | undefined, errors: 'guess' | 'last' = 'guess'): readonly Piece[] => {
  if (tail === undefined) return []
  if (tail.bytes === 0) return ['It wrote nothing.\n\n']
  const found = findings(tail.text)
  if (errors === 'last') return [lastPiece(found, tail, false)]
  if (found.excerpts.length === 0) return [lastPiece(found, tail, true)]
  return isAllShown(found) ? [excerptPiece(found, true)] : [excerptPiece(found, true), lastPiece(found, tail, false)]
}

/** What an attempt wrote that a later one made good, closed. */
export const recoveredPiece = (title: string, tail: Tail): Piece => {
  const found = findings(tail.text)
  const piece = found.excerpts.length === 0 ? { text: found.last.slice(-10).join('\n'), keep: 'end' as const } : excerptPiece(found, false)
  return folded({ title, open: false, text: piece.text, keep: piece.keep })
}

const excerptPiece = (found: Findings, open: boolean): Cuttable =>
  folded({
    title: found.found === 1 ? 'The line that looks like the error' : `Lines that look like an error (${shownOf(found)})`,
    open,
    text: found.excerpts.map(({ lines }) => lines.join('\n')).join('\n⋮\n'),
    keep: 'start',
  })

/** A short output may be all around its error. */
const isAllShown = ({ excerpts, last }: Findings): boolean => excerpts.length === 1 && excerpts[0]?.firstLine === 1 && excerpts[0].lines.length === last.length

const shownOf = ({ found, shown }: Findings): string => (shown < found ? `the first ${shown} of ${found}` : String(found))

const lastPiece = (found: Findings, tail: Tail, open: boolean): Cuttable =>
  folded({
    title: `Last ${found.last.length === 1 ? 'line' : `${found.last.length} lines`} of ${formatSize(tail.bytes)} of output`,
    open,
    text: found.last.join('\n'),
    keep: 'end',
  })
