import { beyond } from '../beyond.ts'
import type { Checks } from '../machine.ts'
import type { Origin } from '../origin.ts'
import { nearest } from '../nearest.ts'
import { type Problem, problem } from '../problem.ts'
import { either, quoted } from '../wording.ts'
import { entries, type WrittenStage } from '../written.ts'
import { WORKS } from '../schema.ts'
import { backupProblems } from './backup-sense.ts'
import { calleeProblems } from './callee.ts'
import { checkProblems } from './check-sense.ts'
import { playbookProblems } from './playbook-sense.ts'
import { scanProblems } from '../scan-sense.ts'

/** Stages that do nothing, or more than one thing, or that set what belongs to another kind of work, and what each kind of work objects to. */
export const workProblems = (
  root: unknown,
  stages: readonly WrittenStage[],
  origin: Origin,
  checks: Checks,
): readonly Problem[] => [
  ...stages.flatMap((stage) => [...kindProblems(stage, origin), ...argumentProblems(stage, origin)]),
  ...backupProblems(root, stages, origin, checks),
  ...beyond('machine', calleeProblems(root, stages, origin, checks)),
  ...checkProblems(root, stages, origin),
  ...playbookProblems(root, stages, origin, checks),
  ...scanProblems(root, stages, origin, checks),
]

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
