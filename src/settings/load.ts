import type { Condition } from './condition.ts'
import { parseYaml } from './document.ts'
import { type Expressions, loadExpressions, plainTemplate } from './expressions.ts'
import { graphProblems } from './graph.ts'
import { findings, tellKnownKeys } from './issues.ts'
import { type Checks, machineProblems } from './machine.ts'
import { type Origin, valueAt } from './origin.ts'
import { type Pipeline, stagesOf } from './pipeline.ts'
import { byPlace, type Problem, problem } from './problem.ts'
import { type PipelineSettings, pipelineSchema } from './schema.ts'
import { expressionProblems, usesExpressions } from './embedded.ts'
import { senseProblems } from './sense.ts'
import { readSource } from './source.ts'
import { workProblems } from './work/index.ts'
import { writtenStages } from './written.ts'

export type Loaded =
  | { readonly ok: true; readonly pipeline: Pipeline; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a pipeline file, or tells every problem in it at once, from top to bottom. Never throws. */
export const loadPipeline = async (text: Uint8Array | string, file: string, checks: Checks): Promise<Loaded> => {
  const read = readSource(text, file)
  if (!read.ok) return { ok: false, problems: [read.problem] }
  const parsed = parseYaml(read.source)
  return parsed.ok
    ? loadSettings(parsed.value, parsed.origin, file, checks, parsed.warnings)
    : { ok: false, problems: parsed.problems.toSorted(byPlace) }
}

/** The same for settings that are values already. */
export const loadSettings = async (
  root: unknown,
  origin: Origin,
  file: string,
  checks: Checks,
  warnings: readonly Problem[] = [],
): Promise<Loaded> => {
  if (root === null)
    return { ok: false, problems: [problem(origin.value([]), 'expected a map with `stages`, got an empty file')] }
  const parsed = pipelineSchema.safeParse(root, { error: tellKnownKeys })
  const expressions = usesExpressions(root) ? await loadExpressions() : undefined
  const problems = [
    ...warnings,
    ...schemaProblems(parsed, root, origin),
    ...crossProblems(root, origin, checks, expressions),
    ...(await cacheProblems(root, origin, checks)),
  ].toSorted(byPlace)
  if (!parsed.success || problems.some(({ severity }) => severity === 'error'))
    return { ok: false, problems: bounded(problems) }
  return { ok: true, pipeline: pipelineOf(parsed.data, file, expressions), warnings: problems }
}

const MOST = 100

/** Nobody reads more. */
const bounded = (problems: readonly Problem[]): readonly Problem[] => {
  const [first] = problems.slice(MOST)
  if (first === undefined) return problems
  const { hint: _, ...place } = first
  return [...problems.slice(0, MOST), { ...place, message: `and ${problems.length - MOST} more problems from here on` }]
}

const schemaProblems = (
  parsed: ReturnType<typeof pipelineSchema.safeParse>,
  root: unknown,
  origin: Origin,
): readonly Problem[] =>
  findings(parsed.error?.issues ?? [], root).map(({ path, at, message, hint }) =>
    problem(origin[at](path), message, hint),
  )

/** They look at what was written, so they speak up even where the schema objects to something else. */
const crossProblems = (
  root: unknown,
  origin: Origin,
  checks: Checks,
  expressions: Expressions | undefined,
): readonly Problem[] => {
  const stages = writtenStages(root)
  const names = stages.map(({ key }) => key)
  return [
    ...workProblems(root, stages, origin, checks),
    ...graphProblems(stages, origin),
    ...(expressions === undefined ? [] : expressionProblems(root, origin, names, expressions)),
    ...senseProblems(root, stages, origin),
    ...machineProblems(root, stages, origin, checks),
  ]
}

/** Few pipelines have one, and globs take their time to load. */
const cacheProblems = async (root: unknown, origin: Origin, checks: Checks): Promise<readonly Problem[]> => {
  const stages = writtenStages(root).filter(({ settings }) => valueAt(settings, ['cache']) !== undefined)
  return stages.length === 0 ? [] : (await import('./cache-sense.ts')).cacheProblems(root, stages, origin, checks)
}

const pipelineOf = (
  { stages, finally: last, defaults, ...rest }: PipelineSettings,
  file: string,
  expressions: Expressions | undefined,
): Pipeline => ({
  ...rest,
  file,
  stages: stagesOf({ stages, finally: last, defaults }, (text) => soundCondition(text, expressions)),
  evaluateTemplate: expressions?.evaluateTemplate ?? plainTemplate,
})

const soundCondition = (text: string, expressions: Expressions | undefined): Condition => {
  const condition = expressions?.condition(text).condition
  if (condition === undefined) throw new Error(`the condition ${text} was not examined`)
  return condition
}
