import type { Detail, Json } from '../../core/detail.ts'
import { formatDuration } from '../../core/duration.ts'
import { failure, type Handover, type Outcome, success, unstable } from '../../core/outcome.ts'
import { formatSize } from '../../core/size.ts'
import type { PathNotes } from '../../core/snapshots.ts'
import { seen } from './place.ts'
import type { Saved } from './saved.ts'

/** What the stage ends with: what was not saved fails it or marks it, as asked. */
export const outcomeOf = (saved: Saved, onPartial: 'fail' | 'unstable'): Outcome => {
  const handover = handoverOf(saved)
  if (saved.unsaved.count > 0) {
    const message = `${unsavedSentence(saved.unsaved)}; snapshot ${saved.snapshot} holds the rest`
    if (onPartial === 'unstable') return unstable(message, handover)
    return failure({ kind: 'operation', reason: 'incomplete', message, remedy: INCOMPLETE_REMEDY }, handover)
  }
  return saved.notPruned === undefined ? success(handover) : unstable(`old snapshots could not be removed: ${saved.notPruned}`, handover)
}

const INCOMPLETE_REMEDY = 'make it readable, name it in `exclude`, or set `on-partial: unstable`'

/** Outputs of the stage; `changed` tells whether anything differs from the snapshot before. */
const handoverOf = (saved: Saved): Handover => ({
  outputs: {
    snapshot: saved.snapshot,
    path: saved.path,
    files: String(saved.files),
    bytes: String(saved.bytes),
    changed: String(hasChanged(saved)),
  },
  exports: {},
  paths: [],
})

const hasChanged = ({ changes }: Saved): boolean => changes.new + changes.changed + (changes.removed ?? 0) > 0

/** What the report shows of a backup. */
export const detailOf = (saved: Saved, workspace: string): Detail => ({
  kind: 'backup',
  title: `Backup of ${seen(saved.source, workspace)}`,
  weight: saved.unsaved.count > 0 || saved.notPruned !== undefined || saved.notices.length > 0 ? 'warning' : 'normal',
  facts: [...facts(saved, workspace)],
  ...tableOf(saved),
  data: dataOf(saved),
})

const facts = (saved: Saved, workspace: string): readonly (readonly [string, string])[] => [
  ['Snapshot', saved.result === 'unchanged' ? `${saved.snapshot}, which still holds all` : saved.snapshot],
  ['Where', seen(saved.path, workspace)],
  ['Holds', `${counted(saved.files, 'file')}, ${formatSize(saved.bytes)}`],
  ['Changes', changesIn(saved)],
  ['Stored', formatSize(saved.storedBytes)],
  ['Time', timeOf(saved)],
  ['Verified', saved.verified],
  ...(saved.unsaved.count > 0 ? [['Not saved', notesIn(saved.unsaved)] as const] : []),
  ...(saved.skipped.count > 0 ? [['Skipped', notesIn(saved.skipped)] as const] : []),
  ...(saved.pruned.length > 0 ? [['Removed snapshots', listed(saved.pruned)] as const] : []),
  ...(saved.notPruned === undefined ? [] : [['Old snapshots stay', saved.notPruned] as const]),
  ...saved.notices.map((notice) => ['Note', notice] as const),
]

/** Below this the speed says more about the start than about the disk. */
const LEAST_MS = 1_000

/** `1m 2s, 45.0 MB/s`. */
export const timeOf = ({ durationMs, bytesPerSecond }: Saved): string =>
  formatDuration(durationMs) + (durationMs < LEAST_MS ? '' : `, ${formatSize(Math.round(bytesPerSecond))}/s`)

/** `3 new, 1 changed, 2 removed, 400 unchanged`, without what there is none of. */
export const changesIn = ({ changes }: Saved): string =>
  (['new', 'changed', 'removed', 'unchanged'] as const)
    .flatMap((kind) => ((changes[kind] ?? 0) > 0 ? [`${numbered(changes[kind] ?? 0)} ${kind}`] : []))
    .join(', ') || 'no files'

/** Rows that a reader still looks through; the rest is counted in the facts. */
const MOST_ROWS = 20

const tableOf = ({ unsaved, skipped }: Saved): Pick<Detail, 'table'> => {
  const rows = [
    ...unsaved.first.map(({ path, why }) => [path, 'not saved', why]),
    ...skipped.first.map(({ path, why }) => [path, 'skipped', why]),
  ].slice(0, MOST_ROWS)
  return rows.length === 0 ? {} : { table: { columns: ['Path', 'What', 'Why'], rows } }
}

const dataOf = (saved: Saved): Detail['data'] => ({
  result: saved.result,
  engine: saved.engine,
  source: saved.source,
  snapshot: saved.snapshot,
  path: saved.path,
  files: saved.files,
  bytes: saved.bytes,
  new: saved.changes.new,
  changed: saved.changes.changed,
  unchanged: saved.changes.unchanged,
  removed: saved.changes.removed ?? null,
  storedBytes: saved.storedBytes,
  skipped: notesData(saved.skipped),
  unsaved: notesData(saved.unsaved),
  notices: saved.notices,
  durationMs: Math.round(saved.durationMs),
  bytesPerSecond: Math.round(saved.bytesPerSecond),
  verified: saved.verified,
  pruned: saved.pruned,
  notPruned: saved.notPruned ?? null,
})

const notesData = ({ count, first }: PathNotes): Json => ({ count, first: first.map(({ path, why }) => ({ path, why })) })

/** `2 paths could not be saved: a.txt (permission denied), b.txt (it changed each time it was read)`. */
export const unsavedSentence = (notes: PathNotes): string => `${counted(notes.count, 'path')} could not be saved: ${namesIn(notes)}`

const notesIn = (notes: PathNotes): string => `${numbered(notes.count)}: ${namesIn(notes)}`

const MOST_NAMES = 3

/** The first few with their reasons. */
export const namesIn = ({ count, first }: PathNotes): string => {
  const names = first.slice(0, MOST_NAMES).map(({ path, why }) => `${path} (${why})`)
  return names.join(', ') + (count > names.length ? ` and ${numbered(count - names.length)} more` : '')
}

const listed = (ids: readonly string[]): string =>
  `${numbered(ids.length)}: ${ids.slice(0, MOST_NAMES).join(', ')}${ids.length > MOST_NAMES ? ' …' : ''}`

/** `1 file`, `10,006 files`. */
export const counted = (count: number, what: string): string => `${numbered(count)} ${what}${count === 1 ? '' : 's'}`

/** With a comma before each three digits, the same wherever it runs. */
export const numbered = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
