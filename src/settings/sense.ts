import { DURATION_PATTERN, parseDuration } from '../core/duration.ts'
import { guardProblems } from './guard/sense.ts'
import type { Origin, Path } from './origin.ts'
import { valueAt } from './origin.ts'
import { type Problem, problem, warning } from './problem.ts'
import type { WrittenStage } from './written.ts'

/** Limits and rules that contradict one another, or can never act. */
export const senseProblems = (root: unknown, stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => [
  ...timeouts(root, origin),
  ...[['defaults'], ...stages.map(({ path }) => path)].flatMap((path) => [
    ...limits(root, path, origin),
    ...unreachable(root, path, origin),
    ...guardProblems(root, path, origin),
  ]),
]

/** What is reserved for `finally` where `timeouts.finally` is not given. */
export const DEFAULT_FINALLY_MS = 300_000

/** Milliseconds of a sound duration. */
const durationAt = (root: unknown, path: Path): number | undefined => {
  const text = valueAt(root, path)
  return typeof text === 'string' && DURATION_PATTERN.test(text) ? parseDuration(text) : undefined
}

const timeouts = (root: unknown, origin: Origin): readonly Problem[] => {
  const [whole, part] = [
    ['timeouts', 'pipeline'],
    ['timeouts', 'finally'],
  ]
  const [all, given] = [durationAt(root, whole), durationAt(root, part)]
  const reserved = given ?? (valueAt(root, ['finally']) === undefined ? 0 : DEFAULT_FINALLY_MS)
  if (all === undefined || reserved < all) return []
  const [longer, shorter] = [String(valueAt(root, whole)), given === undefined ? '5m' : String(valueAt(root, part))]
  if (given !== undefined)
    return [
      problem(
        origin.value(part),
        `expected less than the ${longer} of timeouts.pipeline, got ${shorter}`,
        'it is a part of it',
      ),
    ]
  return [
    problem(
      origin.value(whole),
      `expected more than the ${shorter} reserved for \`finally\`, got ${longer}`,
      'set timeouts.finally to reserve less',
    ),
  ]
}

/** `limit` can only act before `within` is over. */
const NEVER_ACTS = [
  ['no-output-timeout', 'timeout'],
  ['timeout', 'total-timeout'],
  ['no-output-timeout', 'total-timeout'],
] as const

const limits = (root: unknown, path: Path, origin: Origin): readonly Problem[] =>
  NEVER_ACTS.flatMap(([limit, within]) => {
    const [inner, outer] = [limit, within].map((key) => durationAt(root, effective(root, path, key)))
    const own = [limit, within].some((key) => valueAt(root, [...path, key]) !== undefined)
    const acts = inner === undefined || outer === undefined || inner < outer || (limit === 'timeout' && inner === outer)
    if (acts || !own) return []
    const told = String(valueAt(root, effective(root, path, within)))
    return [warning(origin.value(effective(root, path, limit)), `${limit} can never act: ${within} is ${told}`)]
  })

const effective = (root: unknown, path: Path, key: string): Path =>
  valueAt(root, [...path, key]) === undefined ? ['defaults', key] : [...path, key]

const unreachable = (root: unknown, path: Path, origin: Origin): readonly Problem[] => {
  const rules = valueAt(root, [...path, 'retry'])
  if (!Array.isArray(rules)) return []
  const catchAll = rules.findIndex((rule) => typeof rule === 'object' && rule !== null && !('on' in rule))
  if (catchAll < 0 || catchAll === rules.length - 1) return []
  return [
    warning(
      origin.value([...path, 'retry', catchAll + 1]),
      'this rule is never reached: the one before it has no `on`, so it takes every failure',
    ),
  ]
}
