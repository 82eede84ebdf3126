import { beyond } from '../beyond.ts'
import type { Checks } from '../machine.ts'
import type { Origin } from '../origin.ts'
import { nearest } from '../nearest.ts'
import { type Problem, problem } from '../problem.ts'
import { either, quoted } from '../wording.ts'
import { entries, type WrittenStage } from '../written.ts'
import { WORKS } from '../schema.ts'

/** Stages that do nothing, or more than one thing, or that set what belongs to another kind of work, and what each kind of work objects to. */
export const workProblems = async (
  root: unknown,
  stages: readonly WrittenStage[],
  origin: Origin,
  checks: Checks,
): Promise<readonly Problem[]> => {
  const used = new Set(stages.flatMap(({ settings }) => entries(settings).map(([key]) => key)))
  const objections = await Promise.all(Object.entries(SENSES).map(async ([key, load]) => (used.has(key) ? (await load())(root, stages, origin, checks) : [])))
  return [...stages.flatMap((stage) => [...kindProblems(stage, origin), ...argumentProblems(stage, origin)]), ...objections.flat()]
}

type Sense = (root: unknown, stages: readonly WrittenStage[], origin: Origin, checks: Checks) => readonly Problem[]

/** Most pipelines only run scripts. */
const SENSES: Readonly<Record<string, () => Promise<Sense>>> = {
  backup: async () => (await import('./backup-sense.ts')).backupProblems,
  call: async () => {
    const { calleeProblems } = await import('./callee.ts')
    return (...given) => beyond('machine', calleeProblems(...given))
  },
  check: async () => (await import('./check-sense.ts')).checkProblems,
  playbook: async () => (await import('./playbook-sense.ts')).playbookProblems,
  scan: async () => (await import('../scan-sense.ts')).scanProblems,
}

const kindProblems = (stage: WrittenStage, origin: Origin): readonly Problem[] => {
  const keys = entries(stage.settings).map(([key]) => key)
  const [first, ...others] = keys.filter((key) => WORKS.some((work) => work === key))
  if (first !== undefined) {
    return others.map((key) =>
      problem(origin.key([...stage.path, key]), `expected one kind of work, got ${quoted(key)} beside ${quoted(first)}`, 'make a stage of each'),
    )
  }
  if (!isMap(stage.settings) || keys.includes('scan') || keys.some((key) => nearest(key, WORKS) !== undefined)) return []
  return [problem(origin.key(stage.path), `expected ${either(WORKS)}, got a stage without any work`)]
}

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const argumentProblems = (stage: WrittenStage, origin: Origin): readonly Problem[] => {
  const keys = entries(stage.settings).map(([key]) => key)
  return keys.includes('with') && !keys.includes('call')
    ? [problem(origin.key([...stage.path, 'with']), "expected it beside 'call'", 'a script gets its values through `env`')]
    : []
}
