import { formatDuration } from '../../core/duration.ts'
import { formatSize } from '../../core/size.ts'
import type { DiffResult, Difference, ListResult, Snapshot, VerifyResult } from '../../core/snapshots.ts'
import { column, widthOf } from '../../report/width.ts'
import { shown } from './ending.ts'

type Sound<T> = Extract<T, { ok: true }>

/** Snapshots in columns, the newest first, and what could not be read as one. */
export const listText = (folder: string, { snapshots, damaged }: Sound<ListResult>): string =>
  [
    ...(snapshots.length === 0 ? [`there is no snapshot in ${shown(folder)}`] : columns([HEAD, ...snapshots.map(row)])),
    ...damaged.map(({ path, why }) => shown(`damaged: ${path}: ${why}`)),
  ]
    .map((line) => `${line}\n`)
    .join('')

const HEAD = ['SNAPSHOT', 'ENGINE', 'FILES', 'SIZE', 'STORED', 'SOURCE', '']

const row = (snapshot: Snapshot): readonly string[] => [
  snapshot.id,
  snapshot.engine,
  String(snapshot.counts.files),
  formatSize(snapshot.counts.bytes),
  formatSize(snapshot.storedBytes),
  shown(snapshot.source),
  snapshot.complete ? '' : 'partial',
]

/** Numbers stand to the right. */
const NUMERIC = new Set([2, 3, 4])

const columns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = HEAD.map((_, index) => Math.max(...rows.map((cells) => widthOf(cells[index] ?? ''))))
  return rows.map((cells) =>
    cells
      .map((cell, index) => column(cell, widths[index] ?? 0, NUMERIC.has(index) ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  )
}

export const verifyText = ({ snapshot, files, bytes, durationMs }: Sound<VerifyResult>): string =>
  `snapshot ${snapshot.id} is as it was saved: ${files} files, ${formatSize(bytes)}, read in ${formatDuration(durationMs)}\n` +
  (snapshot.complete ? '' : 'it is partial: not all of the source could be saved in it\n')

/** As those who compare versions of files know them. */
const SIGNS: Readonly<Record<Difference['change'], string>> = { added: '+', removed: '-', content: 'M', metadata: 'm', type: 'T' }

export const diffText = ({ count, first, totals }: Sound<DiffResult>): string => {
  if (count === 0) return 'no difference\n'
  const lines = first.map(({ path, change }) => `${SIGNS[change]} ${shown(path)}`)
  const more = count - first.length
  return [...lines, ...(more > 0 ? [`and ${more} more`] : []), totalsText(totals)].map((line) => `${line}\n`).join('')
}

const WORDS: Readonly<Record<Difference['change'], string>> = {
  added: 'added',
  removed: 'removed',
  content: 'with other content',
  metadata: 'with other metadata',
  type: 'of another type',
}

const totalsText = (totals: Readonly<Record<Difference['change'], number>>): string =>
  (Object.keys(WORDS) as Difference['change'][])
    .filter((change) => totals[change] > 0)
    .map((change) => `${totals[change]} ${WORDS[change]}`)
    .join(', ')
