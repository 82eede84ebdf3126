import { inputVariable } from '../settings/input-variable.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import type { StageSettings } from '../settings/schema.ts'

/** The `env` of the pipeline as a stage sees it. */
export const pipelineEnv = ({ env }: Pipeline, { sealed }: StageSettings): Pipeline['env'] => (sealed === undefined ? env : sealed.env)

/** The names of the environment variables that the pipeline file gives a stage, inputs included. */
export const declaredNames = (pipeline: Pipeline, own: StageSettings): readonly string[] => [
  ...new Set([...Object.keys(pipelineEnv(pipeline, own) ?? {}), ...Object.keys(own.env ?? {}), ...Object.keys(pipeline.inputs ?? {}).map(inputVariable)]),
]
