import type { Need, Pipeline, PipelineStage } from '../pipeline.ts'
import { type Copy, copiesOf } from './copies.ts'
import type { Combination } from './matrix.ts'

/** A pipeline in which each copy that `shards` and `matrix` ask for is a stage of its own; what needed the one needs all of its copies. */
export const expandStages = (pipeline: Pipeline): Pipeline => {
  const taken = new Set(pipeline.stages.map(({ key }) => key))
  const copies = new Map(pipeline.stages.map((stage) => [stage.key, isCopied(stage) ? copiesOf(stage.key, stage.settings, taken) : undefined]))
  const needsOf = (need: Need): readonly Need[] => copies.get(need.stage)?.map(({ key }) => ({ ...need, stage: key })) ?? [need]
  return {
    ...pipeline,
    stages: pipeline.stages.flatMap((stage) => {
      const needs = stage.needs.flatMap(needsOf)
      return copies.get(stage.key)?.map((copy) => copyOf({ ...stage, needs }, copy)) ?? [{ ...stage, needs }]
    }),
  }
}

/** Whether it becomes several stages, or learns that it is the only one. */
export const isCopied = ({ settings }: Pick<PipelineStage, 'settings'>): boolean => settings.shards !== undefined || settings.matrix !== undefined

const copyOf = (stage: PipelineStage, { key, mark, matrix, shard }: Copy): PipelineStage => {
  const { shards: _, matrix: __, ...settings } = stage.settings
  const runsOn = settings['runs-on']
  return {
    ...stage,
    key,
    copyOf: stage.key,
    ...(matrix && { matrix }),
    settings: {
      ...settings,
      name: `${settings.name ?? stage.key}${mark === '' ? '' : ` (${mark})`}`,
      env: { ...shardEnv(shard), ...matrixEnv(matrix), ...settings.env },
      ...(runsOn !== undefined && { 'runs-on': typeof runsOn === 'string' ? filled(runsOn, matrix) : runsOn.map((label) => filled(label, matrix)) }),
    },
  }
}

const shardEnv = (shard: Copy['shard']): Readonly<Record<string, string>> =>
  shard === undefined ? {} : { STAGEWRIGHT_SHARD: String(shard.index), STAGEWRIGHT_SHARDS: String(shard.of) }

const matrixEnv = (matrix: Combination | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(matrix ?? {}).map(([name, value]) => [matrixVariable(name), String(value)]))

/** The environment variable that tells a script a value of its matrix. */
export const matrixVariable = (name: string): string => `STAGEWRIGHT_MATRIX_${name.toUpperCase().replaceAll('-', '_')}`

/** Where a stage runs is decided before anything runs: only its matrix can be known then. */
export const MATRIX_VALUE = /\$\{\{\s*matrix\.([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g

const filled = (label: string, matrix: Combination | undefined): string => label.replaceAll(MATRIX_VALUE, (_, name: string) => String(matrix?.[name] ?? ''))
