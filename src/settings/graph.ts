import { didYouMean, nearest } from './nearest.ts'
import type { Origin } from './origin.ts'
import { type Problem, problem } from './problem.ts'
import { quoted } from './wording.ts'
import { PARTS, type WrittenNeed, type WrittenStage } from './written.ts'

/**
 * What keeps the stages' needs from being an order: unknown names, names used twice, needs across the
 * parts, cycles.
 */
export const graphProblems = (stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => [
  ...namedTwice(stages, origin),
  ...needProblems(stages, origin),
  ...PARTS.flatMap((part) => {
    const peers = stages.filter((stage) => stage.part === part)
    return cycles(peers).map((path) => cycleProblem(path, peers, origin))
  }),
]

const namedTwice = (stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => {
  const names = new Set(stages.filter(({ part }) => part === 'stages').map(({ key }) => key))
  return stages
    .filter(({ key, part }) => part === 'finally' && names.has(key))
    .map(({ key, path }) =>
      problem(origin.key(path), `stage ${quoted(key)} is in \`stages\` already`, 'give it another name in `finally`'),
    )
}

/** The first hundred: looking for the name that was meant takes its time. */
const needProblems = (stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => {
  const parts = new Map(
    PARTS.map((part) => [part, new Set(stages.filter((stage) => stage.part === part).map(({ key }) => key))]),
  )
  const found: Problem[] = []
  for (const stage of stages) {
    const peers = parts.get(stage.part) ?? new Set()
    const others = parts.get(stage.part === 'stages' ? 'finally' : 'stages')
    for (const need of stage.needs) {
      if (found.length < MOST && (need.stage === stage.key || !peers.has(need.stage))) {
        found.push(problem(origin.value(need.path), ...wrongNeed(stage, need, peers, others?.has(need.stage) === true)))
      }
    }
  }
  return found
}

const MOST = 100

const wrongNeed = (
  stage: WrittenStage,
  need: WrittenNeed,
  peers: ReadonlySet<string>,
  across: boolean,
): readonly [message: string, hint?: string] => {
  if (need.stage === stage.key) return [`stage ${quoted(stage.key)} needs itself`]
  if (across) return acrossParts(stage, need)
  const suggestion = nearest(
    need.stage,
    [...peers].filter((key) => key !== stage.key),
  )
  const message = `unknown stage ${quoted(need.stage)}`
  return suggestion === undefined ? [message] : [message, didYouMean(suggestion)]
}

const acrossParts = ({ part }: WrittenStage, need: WrittenNeed): readonly [message: string, hint: string] =>
  part === 'finally'
    ? [
        `stage ${quoted(need.stage)} is not in \`finally\``,
        'all of `stages` is over before `finally` begins: remove this need',
      ]
    : [`stage ${quoted(need.stage)} is in \`finally\``, '`finally` runs after all of `stages`']

const cycleProblem = (cycle: readonly string[], stages: readonly WrittenStage[], origin: Origin): Problem => {
  const [first = '', second] = cycle
  const need = stages.find(({ key }) => key === first)?.needs.find(({ stage }) => stage === second)
  const shown = cycle.length > LONGEST_CYCLE ? [...cycle.slice(0, LONGEST_CYCLE - 2), '…', ...cycle.slice(-2)] : cycle
  return problem(origin.value(need?.path ?? []), `stages need one another: ${shown.join(' → ')}`)
}

const LONGEST_CYCLE = 30

/** One cycle for each need that closes one, in a walk along the needs in the order of the file. */
const cycles = (stages: readonly WrittenStage[]): readonly (readonly string[])[] => {
  const needs = new Map(
    stages.map((stage) => [stage.key, stage.needs.map((need) => need.stage).filter((name) => name !== stage.key)]),
  )
  const found: (readonly string[])[] = []
  const left = new Set(needs.keys())
  for (const root of needs.keys()) if (left.has(root)) walk(root, needs, left, found)
  return found
}

/** Depth first with a stack of its own: a chain of needs may be longer than the call stack is deep. */
const walk = (
  root: string,
  needs: ReadonlyMap<string, readonly string[]>,
  left: Set<string>,
  found: (readonly string[])[],
): void => {
  const trail: { readonly stage: string; next: number }[] = []
  const depth = new Map<string, number>()
  const enter = (stage: string): void => {
    left.delete(stage)
    depth.set(stage, trail.length)
    trail.push({ stage, next: 0 })
  }
  enter(root)
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const need = needs.get(top.stage)?.[top.next++]
    const since = need === undefined ? undefined : depth.get(need)
    if (need === undefined) depth.delete(trail.pop()?.stage ?? '')
    else if (left.has(need)) enter(need)
    else if (since !== undefined && found.length < MOST)
      found.push([...trail.slice(since).map(({ stage }) => stage), need])
  }
}
