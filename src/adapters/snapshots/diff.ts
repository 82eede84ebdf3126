import type { Difference } from '../../core/snapshots.ts'
import { type Bytes, shown } from './bytes.ts'
import { comparePaths, type Entry, parseEntry } from './entry.ts'
import { entryLines, type Manifest } from './manifest.ts'
import type { Pace } from './pace.ts'

export interface Diff {
  readonly count: number
  readonly first: readonly Difference[]
  readonly totals: Readonly<Record<Difference['change'], number>>
}

const KEPT = 1_000

/** What differs from one manifest to another, in the order of their paths. */
export const diffManifests = async (from: Manifest, to: Manifest, pace: Pace): Promise<Diff> => {
  const first: Difference[] = []
  const totals = { added: 0, removed: 0, content: 0, metadata: 0, type: 0 }
  for (const [before, after] of pairs(entryLines(from), entryLines(to))) {
    const change = changeOf(before, after)
    if (change !== undefined) {
      totals[change] += 1
      if (first.length < KEPT) first.push({ path: shown((after ?? before)?.path ?? '') || '.', change })
    }
    if (pace.due()) await pace.rest()
  }
  return { count: Object.values(totals).reduce((sum, count) => sum + count, 0), first, totals }
}

type Pair = readonly [before: Entry | undefined, after: Entry | undefined]

function* pairs(left: Generator<Bytes, void>, right: Generator<Bytes, void>): Generator<Pair, void> {
  let [before, after] = [nextEntry(left), nextEntry(right)]
  while (before !== undefined || after !== undefined) {
    const order = before === undefined ? 1 : after === undefined ? -1 : comparePaths(before.path, after.path)
    yield [order <= 0 ? before : undefined, order >= 0 ? after : undefined]
    if (order <= 0) before = nextEntry(left)
    if (order >= 0) after = nextEntry(right)
  }
}

const nextEntry = (lines: Generator<Bytes, void>): Entry | undefined => {
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const parsed = parseEntry(next.value)
    if (parsed !== undefined) return parsed
  }
  return undefined
}

const changeOf = (before: Entry | undefined, after: Entry | undefined): Difference['change'] | undefined => {
  if (before === undefined || after === undefined) return before === undefined ? 'added' : 'removed'
  if (before.type !== after.type) return 'type'
  if (contentOf(before) !== contentOf(after)) return 'content'
  return metadataOf(before) === metadataOf(after) ? undefined : 'metadata'
}

const contentOf = (entry: Entry): string => {
  if (entry.type === 'folder') return ''
  return entry.type === 'link' ? entry.target : entry.sha256
}

const metadataOf = ({ mode, uid, gid, mtime }: Entry): string => `${mode} ${uid} ${gid} ${mtime}`
