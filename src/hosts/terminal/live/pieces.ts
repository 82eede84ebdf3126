import { cutToWidth, widthOf } from '../../../report/width.ts'

export type Color = 'red' | 'green' | 'yellow' | 'cyan' | 'dim' | 'bold'

/** A part of a line in one colour. */
export type Piece = string | readonly [text: string, color: Color]

const SGR: Readonly<Record<Color, string>> = { red: '31', green: '32', yellow: '33', cyan: '36', dim: '2', bold: '1' }

/** Pieces as a line of at most `columns` columns; what is too much is cut from the end. */
export const lineOf = (pieces: readonly Piece[], columns: number, color: boolean): string => {
  let left = columns
  let line = ''
  for (const piece of pieces) {
    const [text, name] = typeof piece === 'string' ? [piece] : piece
    const fitting = cutToWidth(text, left)
    line += color && name !== undefined && fitting !== '' ? `\x1b[${SGR[name]}m${fitting}\x1b[0m` : fitting
    left -= widthOf(fitting)
    if (fitting !== text) break
  }
  return line
}
