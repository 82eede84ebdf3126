import type { Knot } from './network.ts'
import type { Load } from './packing.ts'
import { type Queue, queueBy } from './queue.ts'
import type { Terms } from './task.ts'

/** How a wave is filled. */
export interface Manner {
  /** No task that would end later is started, in milliseconds, but for one that is longer by itself; `idle`: once a runner finds nothing to do, than what runs by then. */
  readonly limitMs: number | 'idle'
  /** What a runner takes first: what goes on from its own, or whatever has the longest way to go. */
  readonly order: 'own' | 'longest'
}

/**
 * Fills one wave as a list scheduler would: whoever is free takes what has the longest way to go, of
 * what needs only earlier waves or this very runner; what needs several runners of this wave waits for the next.
 */
export const filledWave = (left: readonly Knot[], terms: Terms, manner: Manner): readonly Load[] => {
  const wave = begun(left, terms, manner)
  for (let slot = wave.slots.take(); slot !== undefined; slot = wave.slots.take()) step(wave, slot, manner)
  return wave.runners.filter(({ knots }) => knots.length > 0).map(({ knots, endMs }) => ({ knots, durationMs: endMs }))
}

interface Runner {
  label: number | undefined
  readonly knots: Knot[]
  /** What only it may take: its needs ran here. */
  readonly own: Ready[]
  /** Its slots that may still find something to do. */
  readonly slots: Set<Slot>
  endMs: number
}

interface Ready {
  readonly knot: Knot
  readonly atMs: number
}

/** One of the tasks that a runner runs side by side. */
interface Slot {
  readonly runner: Runner
  atMs: number
}

interface Wave {
  readonly runners: readonly Runner[]
  /** Who is free first comes first. */
  readonly slots: Queue<Slot>
  /** What anyone may take, the longest way first. */
  readonly open: Knot[]
  readonly waiting: Map<Knot, number>
  readonly placed: Map<Knot, { readonly runner: Runner; readonly endMs: number }>
  readonly inside: ReadonlySet<Knot>
  /** No open task is shorter. */
  readonly shortestMs: number
  limitMs: number
}

const begun = (left: readonly Knot[], { runners: count, parallel }: Terms, { limitMs }: Manner): Wave => {
  const inside = new Set(left)
  const waiting = new Map(left.map((knot) => [knot, knot.before.filter((before) => inside.has(before)).length]))
  const runners = Array.from({ length: count }, (): Runner => ({ label: undefined, knots: [], own: [], slots: new Set(), endMs: 0 }))
  const slots = slotsOf(runners, parallel)
  const open = left.filter((knot) => waiting.get(knot) === 0).toSorted(byRank)
  const shortestMs = open.reduce((least, { durationMs }) => Math.min(least, durationMs), Number.POSITIVE_INFINITY)
  return { runners, slots, open, shortestMs, waiting, placed: new Map(), inside, limitMs: limitMs === 'idle' ? Number.POSITIVE_INFINITY : limitMs }
}

const byRank = (a: Knot, b: Knot): number => b.rankMs - a.rankMs || a.index - b.index

/** Each runner gets a first task before one gets a second. */
const slotsOf = (runners: readonly Runner[], parallel: number): Queue<Slot> => {
  const queue = queueBy<Slot>(({ atMs }) => atMs)
  for (let turn = 0; turn < parallel; turn += 1) {
    for (const runner of runners) {
      const slot = { runner, atMs: 0 }
      runner.slots.add(slot)
      queue.put(slot)
    }
  }
  return queue
}

const step = (wave: Wave, slot: Slot, manner: Manner): void => {
  const knot = taken(wave, slot, manner)
  if (knot === undefined) return rest(wave, slot, manner)
  const { runner } = slot
  slot.atMs += knot.durationMs
  runner.label = knot.label
  runner.knots.push(knot)
  runner.endMs = Math.max(runner.endMs, slot.atMs)
  wave.placed.set(knot, { runner, endMs: slot.atMs })
  for (const after of knot.after) if (wave.inside.has(after)) release(wave, after, runner)
  wave.slots.put(slot)
}

/** It may find something when another task of its runner has ended. */
const rest = (wave: Wave, slot: Slot, { limitMs }: Manner): void => {
  const { slots, runners } = wave
  if (limitMs === 'idle') wave.limitMs = Math.min(wave.limitMs, Math.max(...runners.map(({ endMs }) => endMs)))
  const later = [...slot.runner.slots].map(({ atMs }) => atMs).filter((atMs) => atMs > slot.atMs)
  if (later.length === 0) slot.runner.slots.delete(slot)
  else {
    slot.atMs = Math.min(...later)
    slots.put(slot)
  }
}

const release = ({ waiting, placed }: Wave, knot: Knot, runner: Runner): void => {
  const left = (waiting.get(knot) ?? 0) - 1
  waiting.set(knot, left)
  if (left > 0 || knot.label !== runner.label) return
  const needs = knot.before.flatMap((before) => placed.get(before) ?? [])
  if (needs.some((need) => need.runner !== runner)) return
  const ready = { knot, atMs: Math.max(...needs.map(({ endMs }) => endMs)) }
  const place = runner.own.findIndex((other) => byRank(knot, other.knot) < 0)
  runner.own.splice(place === -1 ? runner.own.length : place, 0, ready)
}

const taken = ({ open, shortestMs, limitMs }: Wave, { runner, atMs }: Slot, { order }: Manner): Knot | undefined => {
  const fits = (knot: Knot): boolean => atMs === 0 || atMs + knot.durationMs <= limitMs
  const own = runner.own.findIndex((ready) => ready.atMs <= atMs && fits(ready.knot))
  const any = atMs > 0 && atMs + shortestMs > limitMs ? -1 : open.findIndex((knot) => (runner.label === undefined || runner.label === knot.label) && fits(knot))
  const [mine, theirs] = [runner.own[own]?.knot, open[any]]
  if (mine === undefined || (order === 'longest' && theirs !== undefined && byRank(theirs, mine) < 0)) return any === -1 ? undefined : open.splice(any, 1)[0]
  runner.own.splice(own, 1)
  return mine
}
