import { nearest, didYouMean } from './nearest.ts'
import type { Pipeline, PipelineStage } from './pipeline.ts'
import { type Problem, problem } from './problem.ts'
import { quoted } from './wording.ts'

/** What an action's inputs or a command line may set over the pipeline's own settings. */
export interface Overrides {
  /** Names of stages; empty for all. */
  readonly stages?: readonly string[]
  readonly maxParallel?: number
  readonly failFast?: NonNullable<Pipeline['fail-fast']>
  readonly logOrder?: NonNullable<Pipeline['log-order']>
  readonly resume?: NonNullable<Pipeline['resume']>
  readonly history?: NonNullable<Pipeline['history']>
  /** The file of the event log. */
  readonly events?: string
  /** Values of the pipeline's inputs, as texts. */
  readonly inputs?: Readonly<Record<string, string>>
}

export type Overridden =
  { readonly ok: true; readonly pipeline: Pipeline } | { readonly ok: false; readonly problems: readonly Problem[] }

/** The pipeline with only the named stages, all that they need, and `finally`; `from` says whose word the names are. */
export const applyOverrides = (pipeline: Pipeline, overrides: Overrides, from = "input 'stages'"): Overridden => {
  const names = overrides.stages ?? []
  const own = pipeline.stages.filter(({ part }) => part === 'stages')
  const keys = own.map(({ key }) => key)
  const problems = names.filter((name) => !keys.includes(name)).map((name) => unknownStage(name, keys, from))
  if (problems.length > 0) return { ok: false, problems }
  const picked = names.length === 0 ? new Set(keys) : withNeeds(names, own)
  const stages = pipeline.stages.filter(({ key, part }) => part === 'finally' || picked.has(key))
  return { ok: true, pipeline: { ...pipeline, ...settingsOf(overrides), ...logOf(pipeline, overrides), stages } }
}

const settingsOf = ({ maxParallel, failFast, logOrder, resume, history }: Overrides) => ({
  ...(maxParallel !== undefined && { 'max-parallel': maxParallel }),
  ...(failFast !== undefined && { 'fail-fast': failFast }),
  ...(logOrder !== undefined && { 'log-order': logOrder }),
  ...(resume !== undefined && { resume }),
  ...(history !== undefined && { history }),
})

/** The file is another, its size stays as the pipeline has it. */
const logOf = ({ log }: Pipeline, { events }: Overrides) => (events === undefined ? {} : { log: { ...log, file: events } })

const unknownStage = (name: string, keys: readonly string[], from: string): Problem => {
  const suggestion = nearest(name, keys)
  const hint =
    suggestion === undefined
      ? `the stages are ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? ' …' : ''}`
      : didYouMean(suggestion)
  return problem({ file: from, line: 0, column: 0, source: '' }, `unknown stage ${quoted(name)}`, hint)
}

const withNeeds = (names: readonly string[], stages: readonly PipelineStage[]): ReadonlySet<string> => {
  const needs = new Map(stages.map((stage) => [stage.key, stage.needs.map((need) => need.stage)]))
  const picked = new Set(names)
  for (const name of picked) for (const need of needs.get(name) ?? []) picked.add(need)
  return picked
}
