import { didYouMean, nearest } from './nearest.ts'
import type { Origin } from './origin.ts'
import { type Problem, problem } from './problem.ts'
import { quoted } from './wording.ts'
import { PARTS, type WrittenNeed, type WrittenStage } from './written.ts'

/** What keeps the stages' needs from being an order: unknown names, names used twice, needs across the parts, cycles. */
export const graphProblems = (stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => [
  ...namedTwice(stages, origin),
  ...stages.flatMap((stage) => stage.needs.flatMap((need) => needProblem(stage, need, stages, origin))),
  ...PARTS.flatMap((part) => {
    const peers = stages.filter((stage) => stage.part === part)
    return cycles(peers).map((path) => cycleProblem(path, peers, origin))
  }),
]

const namedTwice = (stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => {
  const names = new Set(stages.filter(({ part }) => part === 'stages').map(({ key }) => key))
  return stages
    .filter(({ key, part }) => part === 'finally' && names.has(key))
    .map(({ key, path }) => problem(origin.key(path), `stage ${quoted(key)} is in \`stages\` already`, 'give it another name in `finally`'))
}

const needProblem = (stage: WrittenStage, need: WrittenNeed, stages: readonly WrittenStage[], origin: Origin): readonly Problem[] => {
  const place = origin.value(need.path)
  if (need.stage === stage.key) return [problem(place, `stage ${quoted(stage.key)} needs itself`)]
  const peers = stages.filter(({ part }) => part === stage.part).map(({ key }) => key)
  if (peers.includes(need.stage)) return []
  if (stages.some(({ key }) => key === need.stage)) return [problem(place, ...acrossParts(stage, need))]
  const suggestion = nearest(need.stage, peers.filter((key) => key !== stage.key))
  return [problem(place, `unknown stage ${quoted(need.stage)}`, suggestion === undefined ? undefined : didYouMean(suggestion))]
}

const acrossParts = ({ part }: WrittenStage, need: WrittenNeed): readonly [message: string, hint: string] =>
  part === 'finally'
    ? [`stage ${quoted(need.stage)} is not in \`finally\``, 'all of `stages` is over before `finally` begins: remove this need']
    : [`stage ${quoted(need.stage)} is in \`finally\``, '`finally` runs after all of `stages`']

const cycleProblem = (cycle: readonly string[], stages: readonly WrittenStage[], origin: Origin): Problem => {
  const [first = '', second] = cycle
  const need = stages.find(({ key }) => key === first)?.needs.find(({ stage }) => stage === second)
  return problem(origin.value(need?.path ?? []), `stages need one another: ${cycle.join(' → ')}`)
}

/** One cycle for each need that closes one, in a walk along the needs in the order of the file. */
const cycles = (stages: readonly WrittenStage[]): readonly (readonly string[])[] => {
  const needs = new Map(stages.map((stage) => [stage.key, stage.needs.map((need) => need.stage).filter((name) => name !== stage.key)]))
  const found: (readonly string[])[] = []
  const left = new Set(needs.keys())
  for (const root of needs.keys()) if (left.has(root)) walk(root, needs, left, found)
  return found
}

/** Depth first with a stack of its own: a chain of needs may be longer than the call stack is deep. */
const walk = (root: string, needs: ReadonlyMap<string, readonly string[]>, left: Set<string>, found: (readonly string[])[]): void => {
  const trail: { readonly stage: string; readonly rest: string[] }[] = []
  const enter = (stage: string): void => {
    left.delete(stage)
    trail.push({ stage, rest: [...(needs.get(stage) ?? [])] })
  }
  enter(root)
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const next = top.rest.shift()
    const since = trail.findIndex(({ stage }) => stage === next)
    if (next === undefined) trail.pop()
    else if (left.has(next)) enter(next)
    else if (since >= 0) found.push([...trail.slice(since).map(({ stage }) => stage), next])
  }
}
