import type { RunsOn, Task } from './task.ts'

/** A task among others, in numbers; a network lists each after all that come before it. */
export interface Knot {
  readonly index: number
  readonly name: string
  readonly durationMs: number
  readonly runsOn: RunsOn
  /** Equal for the same `runsOn`. */
  readonly label: number
  readonly before: Knot[]
  readonly after: Knot[]
  /** The longest way from its start to the end of all, in milliseconds. */
  rankMs: number
}

/** Links tasks by their needs; the tasks of one mutex become a chain. Needs of other tasks are left out; there are no cycles. */
export const networkOf = (tasks: readonly Task[]): readonly Knot[] => {
  const knots = sorted(linked(tasks))
  const mutexes = new Map(tasks.map(({ name, mutex }) => [name, mutex]))
  const last = new Map<string, Knot>()
  for (const knot of knots) {
    const mutex = mutexes.get(knot.name)
    if (mutex === undefined) continue
    const previous = last.get(mutex)
    if (previous !== undefined && !previous.after.includes(knot)) link(previous, knot)
    last.set(mutex, knot)
  }
  for (const knot of knots.toReversed()) knot.rankMs += Math.max(0, ...knot.after.map(({ rankMs }) => rankMs))
  return knots
}

/** The longest way through all tasks, in milliseconds. */
export const criticalPathMs = (knots: readonly Knot[]): number => knots.reduce((most, { rankMs }) => Math.max(most, rankMs), 0)

/** No plan is shorter: the larger of the longest way and of all work over all that works, in milliseconds. */
export const lowerBoundMs = (knots: readonly Knot[], { runners, parallel }: { readonly runners: number; readonly parallel: number }): number =>
  Math.max(criticalPathMs(knots), knots.reduce((sum, { durationMs }) => sum + durationMs, 0) / (runners * parallel))

const linked = (tasks: readonly Task[]): readonly Knot[] => {
  const labels = new Map<string, number>()
  const knots = tasks.map((task, index) => knotOf(task, index, labels))
  const byName = new Map(knots.map((knot) => [knot.name, knot]))
  for (const [index, { needs }] of tasks.entries()) {
    for (const need of new Set(needs)) {
      const [before, after] = [byName.get(need), knots[index]]
      if (before !== undefined && after !== undefined) link(before, after)
    }
  }
  return knots
}

const knotOf = ({ name, durationMs, runsOn }: Task, index: number, labels: Map<string, number>): Knot => {
  const key = JSON.stringify([runsOn].flat())
  const label = labels.get(key) ?? labels.size
  labels.set(key, label)
  return { index, name, durationMs, runsOn, label, before: [], after: [], rankMs: durationMs }
}

const link = (before: Knot, after: Knot): void => {
  before.after.push(after)
  after.before.push(before)
}

/** Each after all that come before it. */
const sorted = (knots: readonly Knot[]): readonly Knot[] => {
  const waiting = new Map(knots.map((knot) => [knot, knot.before.length]))
  const order = knots.filter((knot) => knot.before.length === 0)
  for (const knot of order) {
    for (const after of knot.after) {
      const left = (waiting.get(after) ?? 0) - 1
      waiting.set(after, left)
      if (left === 0) order.push(after)
    }
  }
  return order
}
