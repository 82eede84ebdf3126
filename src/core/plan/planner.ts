import { filledWave, type Manner } from './filling.ts'
import { type Knot, lowerBoundMs, networkOf } from './network.ts'
import { leastWaves, type Load, packedWaves } from './packing.ts'
import type { Assignment, Shard, Task, Terms } from './task.ts'

/** The tasks cannot be spread in so few waves: this many is the least. */
export interface TooFewWaves {
  readonly leastWaves: number
}

/**
 * Spreads tasks over runners so that the last ends early: of a few dozen candidates, each made by
 * filling waves up to some length and packing what is left, the one with the shortest makespan;
 * more waves must be worth it, and of equals the one with fewer shards wins. The same input gives the same plan.
 */
export const planned = (tasks: readonly Task[], terms: Terms): Assignment | TooFewWaves => {
  const knots = networkOf(tasks)
  const least = packedWaves(knots, terms)
  if (least.length > terms.waves) return { leastWaves: least.length }
  const boundMs = lowerBoundMs(knots, terms)
  let best = assignmentOf(least, terms)
  if (terms.waves === 1) return best
  for (const manner of manners(boundMs)) {
    if (best.makespanMs - terms.jobMs * best.waves.length <= boundMs * GOOD_ENOUGH) break
    const other = assignmentOf(filled(knots, terms, manner), terms)
    if (other.waves.length <= terms.waves && isBetter(other, best)) best = other
  }
  return best
}

/** Nothing is sought that could be better by less than that. */
const GOOD_ENOUGH = 1.005

const assignmentOf = (waves: readonly (readonly Load[])[], { jobMs }: Terms): Assignment => ({
  waves: waves.map((loads) => loads.map(shardOf)),
  makespanMs: waves.reduce((sum, loads) => sum + jobMs + Math.max(0, ...loads.map(({ durationMs }) => durationMs)), 0),
})

const shardOf = ({ knots, durationMs }: Load): Shard => ({
  runsOn: knots[0]?.runsOn ?? '',
  tasks: knots.map(({ name }) => name),
  durationMs,
})

/** Nobody wants one more wave for less than that share of the time. */
const WAVE_COST = 0.005

const costOf = ({ waves, makespanMs }: Assignment): number => makespanMs * (1 + WAVE_COST * waves.length)

const isBetter = (a: Assignment, b: Assignment): boolean =>
  costOf(a) < costOf(b) - 1e-6 || (costOf(a) <= costOf(b) + 1e-6 && a.waves.flat().length < b.waves.flat().length)

/** Into how many equal waves the lower bound is cut, and how much longer than that each may be. */
const CUTS = [1, 2, 3, 4, 5, 6, 8, 11, 16]
const SLACKS = [1.02, 1.15]

const manners = (boundMs: number): readonly Manner[] => {
  const limits = [Number.POSITIVE_INFINITY, 'idle' as const, ...CUTS.flatMap((cut) => SLACKS.map((slack) => (slack * boundMs) / cut))]
  return limits.flatMap((limitMs) => (['own', 'longest'] as const).map((order) => ({ limitMs, order })))
}

const filled = (knots: readonly Knot[], terms: Terms, manner: Manner): readonly (readonly Load[])[] => {
  const waves: (readonly Load[])[] = []
  let left = knots
  while (left.length > 0) {
    // What cannot wait for a further wave is packed as it is.
    if (waves.length + leastWaves(left) >= terms.waves) return [...waves, ...packedWaves(left, terms)]
    const wave = filledWave(left, terms, manner)
    const done = new Set(wave.flatMap((load) => load.knots))
    waves.push(lastOr(wave, done.size === left.length, left, terms))
    left = left.filter((knot) => !done.has(knot))
  }
  return waves
}

/** All that is left may be better packed than filled. */
const lastOr = (wave: readonly Load[], isLast: boolean, left: readonly Knot[], terms: Terms): readonly Load[] => {
  const [packed, ...more] = isLast ? packedWaves(left, terms) : []
  return packed !== undefined && more.length === 0 && longest(packed) <= longest(wave) ? packed : wave
}

const longest = (loads: readonly Load[]): number => Math.max(0, ...loads.map(({ durationMs }) => durationMs))
