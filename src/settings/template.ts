/**
 * A piece of a text: as it stands, or an expression between `${{` and `}}`; offsets count from the
 * start of the text.
 */
export interface Piece {
  readonly kind: 'text' | 'expression' | 'unclosed'
  readonly text: string
  readonly offset: number
}

export const OPENING = '${{'

/** Cuts a text at its `${{ }}`; a `}}` inside a quoted string of an expression closes nothing. */
export const pieces = (text: string): readonly Piece[] => {
  const found: Piece[] = []
  let offset = 0
  for (const match of text.matchAll(/\$\{\{((?:[^'}]|'[^']*'|\}(?!\}))*)(\}\})?/g)) {
    if (match.index > offset) found.push({ kind: 'text', text: text.slice(offset, match.index), offset })
    const kind = match[2] === undefined ? 'unclosed' : 'expression'
    found.push({ kind, text: match[1] ?? '', offset: match.index + OPENING.length })
    offset = match.index + match[0].length
  }
  if (offset < text.length) found.push({ kind: 'text', text: text.slice(offset), offset })
  return found
}
