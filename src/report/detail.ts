import type { Cuttable } from './cut.ts'
import { html, inline } from './escape.ts'
import { shortening } from './folded.ts'
import { plainText } from './plain.ts'
import type { Shown } from './scan.ts'
import { column, cutToWidth, widthOf } from './width.ts'
import { oneLine } from './words.ts'

const MOST_ROWS = 100
const LONGEST_CELL = 300

/** What a stage's work or a policy has to show, in Markdown, under a line that opens and closes it. */
export const detailPiece = (detail: Shown, open: boolean): Cuttable => ({
  text: [...factLines(detail), ...tableLines(detail)].join('\n'),
  keep: 'start',
  shown: (kept, cut) =>
    `<details${open ? ' open' : ''}><summary>${html(detail.title)}</summary>\n\n${kept}\n${shortening(cut)}\n</details>\n\n`,
})

const factLines = ({ facts }: Shown): readonly string[] =>
  facts.length === 0 ? [] : [...facts.map(([label, value]) => `- ${inline(label)}: ${inline(short(value))}`), '']

const tableLines = ({ table }: Shown): readonly string[] => {
  if (table === undefined || table.rows.length === 0) return []
  const left = table.rows.length - MOST_ROWS
  return [
    tableRow(table.columns),
    tableRow(table.columns.map(() => ':--'), String),
    ...table.rows.slice(0, MOST_ROWS).map((cells) => tableRow(cells)),
    ...(left > 0 ? ['', `*${left} more rows are in the JSON report.*`] : []),
  ]
}

const tableRow = (cells: readonly string[], shown = (cell: string) => inline(short(cell))): string => `| ${cells.map(shown).join(' | ')} |`

const short = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`)

const MOST_TERMINAL_ROWS = 20

/** The same as plain lines for a terminal of so many columns. */
export const detailLines = ({ facts, table }: Shown, width: number): readonly string[] => {
  const label = Math.max(0, ...facts.map(([name]) => widthOf(plain(name))))
  return [
    ...facts.map(([name, value]) => `${column(plain(name), label, 'left')}  ${plain(value)}`),
    ...(table === undefined ? [] : aligned([table.columns, ...table.rows.slice(0, MOST_TERMINAL_ROWS)], width)),
    ...(table !== undefined && table.rows.length > MOST_TERMINAL_ROWS ? [`… and ${table.rows.length - MOST_TERMINAL_ROWS} more`] : []),
  ].map((line) => cutToWidth(line, width))
}

/** In columns; the last one goes on below itself where it is too long. */
const aligned = (rows: readonly (readonly string[])[], width: number): readonly string[] => {
  const cells = rows.map((row) => row.map(plain))
  const sizes = (cells[0] ?? []).slice(0, -1).map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))))
  const left = Math.max(LEAST_LAST, width - sizes.reduce((sum, size) => sum + size + 2, 0))
  return cells.flatMap((row) => {
    const head = sizes.map((size, index) => `${column(row[index] ?? '', size, 'left')}  `).join('')
    return wrapped(row[sizes.length] ?? '', left).map((part, index) => `${index === 0 ? head : ' '.repeat(widthOf(head))}${part}`.trimEnd())
  })
}

const LEAST_LAST = 20

/** A text in lines of so many columns, broken at spaces where there are any. */
const wrapped = (text: string, width: number): readonly string[] => {
  if (widthOf(text) <= width) return [text]
  const end = text.lastIndexOf(' ', width)
  const cut = end > 0 ? end : width
  return [text.slice(0, cut), ...wrapped(text.slice(cut).trimStart(), width)]
}

const plain = (text: string): string => oneLine(plainText(text))
