import type { Knot } from './network.ts'
import type { Terms } from './task.ts'

/** What one runner does in a wave. */
export interface Load {
  readonly knots: readonly Knot[]
  readonly durationMs: number
}

/** The waves that whatever is left takes at least: only a change of `runs-on` asks for another. In each, what depends on one another stays together, the longest first on the runner with the least to do. */
export const packedWaves = (left: readonly Knot[], terms: Terms): readonly (readonly Load[])[] => {
  const levels = levelsOf(left)
  const waves = Array.from({ length: leastWaves(left) }, (): Knot[] => [])
  for (const knot of left) waves[levels.get(knot) ?? 0]?.push(knot)
  return waves.map((knots) => packed(piecesOf(knots, terms.parallel), terms))
}

/** How many waves whatever is left takes at least. */
export const leastWaves = (left: readonly Knot[]): number => (left.length === 0 ? 0 : 1 + [...levelsOf(left).values()].reduce((most, level) => Math.max(most, level), 0))

/** How often `runs-on` changes on the way to a task. */
const levelsOf = (knots: readonly Knot[]): ReadonlyMap<Knot, number> => {
  const levels = new Map<Knot, number>()
  for (const knot of knots) {
    const earliest = knot.before.map((before) => (levels.get(before) ?? 0) + (levels.has(before) && before.label !== knot.label ? 1 : 0))
    levels.set(knot, Math.max(0, ...earliest))
  }
  return levels
}

/** Tasks that must share a runner, with what they take there. */
interface Piece extends Load {
  readonly label: number
  readonly pathMs: number
  readonly workMs: number
}

const piecesOf = (knots: readonly Knot[], parallel: number): readonly Piece[] => {
  const inside = new Set(knots)
  const found: Piece[] = []
  for (const knot of knots) {
    if (!inside.delete(knot)) continue
    const group = [knot]
    for (const member of group) for (const other of [...member.before, ...member.after]) if (inside.delete(other)) group.push(other)
    found.push(pieceOf(group, parallel))
  }
  return found
}

const pieceOf = (group: readonly Knot[], parallel: number): Piece => {
  const knots = group.toSorted((a, b) => b.rankMs - a.rankMs)
  const [pathMs, workMs] = [pathThrough(knots), knots.reduce((sum, { durationMs }) => sum + durationMs, 0)]
  return { knots, label: knots[0]?.label ?? 0, pathMs, workMs, durationMs: Math.max(pathMs, workMs / parallel) }
}

const pathThrough = (knots: readonly Knot[]): number => {
  const ends = new Map<Knot, number>()
  let most = 0
  for (const knot of knots) {
    const end = knot.durationMs + Math.max(0, ...knot.before.map((before) => ends.get(before) ?? 0))
    ends.set(knot, end)
    most = Math.max(most, end)
  }
  return most
}

interface Bin {
  label: number
  pathMs: number
  workMs: number
  readonly knots: Knot[]
}

/** Longest processing time first (Graham, 1969), and no more bins than the longest of them makes necessary. */
const packed = (pieces: readonly Piece[], { runners, parallel }: Terms): readonly Load[] => {
  const longestFirst = pieces.toSorted((a, b) => b.durationMs - a.durationMs)
  const labels = new Set(pieces.map(({ label }) => label)).size
  const spread = spreadOver(longestFirst, Math.max(runners, labels), parallel)
  const limitMs = Math.max(0, ...spread.map((bin) => timeOf(bin, parallel)))
  const dense = fitted(longestFirst, limitMs, parallel)
  return (dense.length < spread.length ? dense : spread).map((bin) => ({ knots: bin.knots, durationMs: timeOf(bin, parallel) }))
}

const timeOf = ({ pathMs, workMs }: Pick<Bin, 'pathMs' | 'workMs'>, parallel: number): number => Math.max(pathMs, workMs / parallel)

/** What a list scheduler takes at most (Graham, 1966). */
const atMost = ({ pathMs, workMs }: Pick<Bin, 'pathMs' | 'workMs'>, parallel: number): number => workMs / parallel + pathMs * (1 - 1 / parallel)

const spreadOver = (pieces: readonly Piece[], most: number, parallel: number): readonly Bin[] => {
  const bins: Bin[] = []
  const unseen = new Set(pieces.map(({ label }) => label))
  for (const piece of pieces) {
    const isNew = unseen.delete(piece.label)
    // A place is kept for each label that has none yet.
    const mayOpen = isNew || bins.length + unseen.size < most
    put(piece, mayOpen ? undefined : leastOf(bins, piece.label, parallel), bins)
  }
  return bins
}

const leastOf = (bins: readonly Bin[], label: number, parallel: number): Bin | undefined => {
  let least: Bin | undefined
  for (const bin of bins) if (bin.label === label && (least === undefined || timeOf(bin, parallel) < timeOf(least, parallel))) least = bin
  return least
}

/** First fit, decreasing. */
const fitted = (pieces: readonly Piece[], limitMs: number, parallel: number): readonly Bin[] => {
  const bins: Bin[] = []
  const fits = (bin: Bin, { pathMs, workMs, label }: Piece): boolean =>
    bin.label === label && atMost({ pathMs: Math.max(bin.pathMs, pathMs), workMs: bin.workMs + workMs }, parallel) <= limitMs + 1e-6
  for (const piece of pieces) put(piece, bins.find((bin) => fits(bin, piece)), bins)
  return bins
}

const put = (piece: Piece, bin: Bin | undefined, bins: Bin[]): void => {
  if (bin === undefined) bins.push({ label: piece.label, pathMs: piece.pathMs, workMs: piece.workMs, knots: [...piece.knots] })
  else {
    bin.pathMs = Math.max(bin.pathMs, piece.pathMs)
    bin.workMs += piece.workMs
    bin.knots.push(...piece.knots)
  }
}
