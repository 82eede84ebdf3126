import { beyond } from './beyond.ts'
import type { Condition } from './condition.ts'
import { parseYaml } from './document.ts'
import { type Expressions, loadExpressions, plainTemplate } from './expressions.ts'
import { graphProblems } from './graph.ts'
import { findings, tellKnownKeys } from './issues.ts'
import { type Checks, machineProblems } from './machine.ts'
import { type Origin, valueAt } from './origin.ts'
import { type Pipeline, stagesOf } from './pipeline.ts'
import { byPlace, formatProblem, type Problem, problem } from './problem.ts'
import { type PipelineSettings, pipelineSchema } from './schema.ts'
import { expressionProblems, usesExpressions } from './embedded.ts'
import { senseProblems } from './sense.ts'
import type { Given, Written } from './reuse/index.ts'
import { readSource } from './source.ts'
import { notifyProblems, withoutAddress } from './notify/sense.ts'
import { workProblems } from './work/index.ts'
import { writtenStages } from './written.ts'

export type Loaded =
  | { readonly ok: true; readonly pipeline: Pipeline; readonly warnings: readonly Problem[]; readonly notes?: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a pipeline file, with those that it extends, or tells every problem in it at once, from top to bottom. Never throws. */
export const loadPipeline = async (text: Uint8Array | string, file: string, checks: Checks, given: Given = {}): Promise<Loaded> => {
  const read = readSource(text, file)
  if (!read.ok) return { ok: false, problems: [read.problem] }
  const parsed = parseYaml(read.source)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.toSorted(byPlace) }
  return isReusing(parsed.value, given)
    ? loadWhole({ ...parsed, file }, checks, given, parsed.warnings)
    : loadSettings(parsed.value, parsed.origin, file, checks, parsed.warnings)
}

/** Most pipelines are one file without inputs. */
const isReusing = (root: unknown, { inputs }: Given): boolean =>
  ['extends', 'inputs'].some((key) => valueAt(root, [key]) !== undefined) ||
  (root !== null && Object.keys(inputs?.values ?? {}).length > 0) ||
  writtenStages(root).some(({ settings }) => valueAt(settings, ['remove']) !== undefined)

const loadWhole = async (written: Written, checks: Checks, given: Given, warnings: readonly Problem[]): Promise<Loaded> => {
  const { wholeOf } = await import('./reuse/index.ts')
  const { value, origin, origins, notes, problems } = await wholeOf(written, given)
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems: bounded([...warnings, ...problems].toSorted(byPlace)) }
  const loaded = await loadSettings(value, origin, written.file, checks, [...warnings, ...problems])
  if (!loaded.ok) return { ok: false, problems: onceEach(loaded.problems) }
  const stages = loaded.pipeline.stages.map((stage) => {
    const from = origins.get(stage.copyOf ?? stage.key)
    return from === undefined ? stage : { ...stage, origin: from }
  })
  return { ...loaded, warnings: onceEach(loaded.warnings), pipeline: { ...loaded.pipeline, stages }, notes }
}

/** What is wrong in `defaults` is wrong in every stage that got them. */
const onceEach = (problems: readonly Problem[]): readonly Problem[] => [...new Map(problems.map((each) => [formatProblem(each), each])).values()]

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
  const fanOut = await fanOutOf(root, origin)
  const problems = [
    ...warnings,
    ...schemaProblems(parsed, root, origin),
    ...(await workProblems(root, writtenStages(root), origin, checks)),
    ...crossProblems(root, origin, checks, expressions, fanOut.keys),
    ...beyond('names', fanOut.problems),
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
  findings(parsed.error?.issues ?? [], root).map(({ path, at, message, hint, beyond: kind }) => ({
    ...problem(withoutAddress(path, origin[at](path)), message, hint),
    ...(kind !== undefined && { beyond: kind }),
  }))

/** They look at what was written, so they speak up even where the schema objects to something else. */
const crossProblems = (
  root: unknown,
  origin: Origin,
  checks: Checks,
  expressions: Expressions | undefined,
  copies: readonly string[],
): readonly Problem[] => {
  const stages = writtenStages(root)
  const names = [...stages.map(({ key }) => key), ...copies]
  return [
    ...notifyProblems(root, origin),
    ...beyond('order', graphProblems(stages, origin)),
    ...(expressions === undefined ? [] : beyond('expressions', expressionProblems(root, origin, names, expressions))),
    ...beyond('amounts', senseProblems(root, stages, origin)),
    ...beyond('machine', machineProblems(root, stages, origin, checks)),
  ]
}

/** Few pipelines have copies of stages, or say where one runs. */
const fanOutOf = async (root: unknown, origin: Origin): Promise<{ readonly problems: readonly Problem[]; readonly keys: readonly string[] }> => {
  const stages = writtenStages(root)
  const settings = [valueAt(root, ['defaults']), ...stages.map((stage) => stage.settings)]
  if (!settings.some((each) => ['shards', 'matrix', 'runs-on'].some((key) => valueAt(each, [key]) !== undefined))) return { problems: [], keys: [] }
  const { copyKeys, fanOutProblems } = await import('./fan-out/sense.ts')
  return { problems: fanOutProblems(root, stages, origin), keys: copyKeys(stages) }
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
