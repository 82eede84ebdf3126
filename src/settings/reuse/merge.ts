import { beyond } from '../beyond.ts'
import { didYouMean, nearest } from '../nearest.ts'
import { type Path, valueAt } from '../origin.ts'
import { type Problem, problem } from '../problem.ts'
import { WORKS } from '../schema.ts'
import { quoted } from '../wording.ts'
import { entries, PARTS } from '../written.ts'
import { type Final, isSame, objections, sealed } from './finals.ts'
import type { Gathered } from './gather.ts'
import { childOf, isMap, mapOf, membersOf, placeOf, tracedAt, type Traced, withMember } from './traced.ts'

/** A file merged over those that it extends. */
export interface Merged extends Traced {
  /** What whoever extends it must leave as it is. */
  readonly finals: readonly Final[]
}

/**
 * Merges a file over its bases: maps deeply, scalars and lists as a whole, the keys of the base first.
 * `problems` gets what may not be changed or is not there to be removed.
 */
export const merge = ({ file, bases }: Gathered, problems: Problem[]): Merged => {
  const { extends: _, ...value } = isMap(file.value) ? file.value : {}
  const own: Merged = { value, trace: { file, path: [] }, finals: [] }
  problems.push(...shapeProblems(own))
  const layers = [...bases.map((base) => sealed(merge(base, problems))), own]
  return layers.reduce((lower, upper) => join(lower, upper, problems))
}

/** What is no map would wipe out what stands below it. */
const shapeProblems = (own: Traced): readonly Problem[] =>
  PARTS.flatMap((part) => {
    const stages = tracedAt(own, [part])
    return stages === undefined ? [] : [stages, ...membersOf(stages).map(([, stage]) => stage)]
  })
    .filter(({ value }) => !isMap(value))
    .map(({ value, trace }) => problem(trace.file.origin.value(trace.path), `expected a map, got ${quoted(value)}`))

const join = (lower: Merged, upper: Merged, problems: Problem[]): Merged => {
  problems.push(...beyond('files', [...objections(lower, upper), ...objections(upper, lower)]))
  const [base, over] = removed(lower, upper, problems)
  return {
    ...mergedAt(base, over, []),
    finals: [...lower.finals, ...upper.finals.filter((one) => !lower.finals.some((other) => isSame(one, other)))],
  }
}

/** Both without the stages that the upper one removes. */
const removed = (lower: Traced, upper: Traced, problems: Problem[]): readonly [Traced, Traced] =>
  PARTS.flatMap((part) => entries(valueAt(upper.value, [part])).map(([key, stage]) => ({ path: [part, key], stage })))
    .filter(({ stage }) => valueAt(stage, ['remove']) === true)
    .reduce<readonly [Traced, Traced]>(
      ([base, over], { path, stage }) => {
        problems.push(...removalProblems(path, stage, base, over))
        return [without(base, path), without(over, path)]
      },
      [lower, upper],
    )

const without = (tree: Traced, path: readonly string[]): Traced =>
  tracedAt(tree, path) === undefined ? tree : withMember(tree, path, undefined)

const removalProblems = ([part = '', key = '']: readonly string[], stage: unknown, lower: Traced, upper: Traced): readonly Problem[] => {
  const found = tracedAt(upper, [part, key])
  if (found === undefined) return []
  const beside = entries(stage).find(([name]) => name !== 'remove')
  if (beside !== undefined) return [problem(placeOf(childOf(found.trace, beside[0])), `expected nothing beside 'remove: true', got ${quoted(beside[0])}`, 'a stage is changed or removed')]
  const there = entries(valueAt(lower.value, [part])).map(([name]) => name)
  if (there.includes(key)) return []
  const suggestion = nearest(key, there)
  return beyond('files', [problem(placeOf(found.trace), `there is no stage ${quoted(key)} to remove in what this file extends`, suggestion === undefined ? undefined : didYouMean(suggestion))])
}

/** `path` leads from the root of the pipeline. */
const mergedAt = (lower: Traced, upper: Traced, path: Path): Traced => {
  if (!isMap(lower.value) || !isMap(upper.value) || isWhole(path)) return upper
  const below = replaced(lower, upper.value, path)
  const [base, over] = [new Map(membersOf(below)), new Map(membersOf(upper))]
  const members = [...new Set([...base.keys(), ...over.keys()])].flatMap((key) => {
    const [one, other] = [base.get(key), over.get(key)]
    const member = one && other ? mergedAt(one, other, [...path, key]) : (other ?? one)
    return member === undefined ? [] : [[key, member] as const]
  })
  return mapOf(members, upper.trace)
}

const stagePath = ([part, , ...inner]: Path): Path | undefined => (PARTS.some((one) => one === part) ? inner : undefined)

/** Maps of which two make no sense together: one condition of a guard, one need, the definition of an input. */
const isWhole = (path: Path): boolean => {
  if (path[0] === 'inputs') return path.length === 2
  const [key, ...deeper] = (path.length > 2 && stagePath(path)) || []
  return deeper.length === 0 && (key === 'guard' || key === 'needs' || key === 'matrix')
}

/** A stage's work takes the place of another kind of work, and what a check asks of what it asked. */
const replaced = (lower: Traced, upper: Readonly<Record<string, unknown>>, path: Path): Traced => {
  const groups = path.length < 2 ? [] : (EXCLUSIVE[(stagePath(path) ?? ['none']).join('.')] ?? [])
  const gone = groups.filter((key) => !Object.hasOwn(upper, key)).filter(() => groups.some((key) => Object.hasOwn(upper, key)))
  const kept = gone.reduce((tree, key) => without(tree, [key]), lower)
  return gone.includes('call') ? without(kept, ['with']) : kept
}

const EXCLUSIVE: Readonly<Record<string, readonly string[]>> = {
  '': WORKS,
  check: ['http', 'tcp', 'dns', 'tls', 'command', 'targets'],
}
