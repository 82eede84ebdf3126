import { type Handover, type OutcomeWord, outcomeWord } from '../core/outcome.ts'
import type { Result } from '../core/pipeline.ts'
import type { Surroundings } from '../stages/run.ts'
import type { StageSettings } from '../settings/schema.ts'
import { hostEnvironment } from './environment.ts'
import { aggregating } from './copies.ts'
import { type HandedOn, handing } from './handed.ts'
import { secretNames } from './secrets.ts'
import type { Contexts } from '../settings/condition.ts'
import { inputVariable } from '../settings/input-variable.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import type { World } from './world.ts'

/** What expressions see of a stage that has ended. */
export interface StageFacts {
  readonly outcome: OutcomeWord
  readonly conclusion: OutcomeWord
  readonly outputs: Readonly<Record<string, string>>
}

/** What a run has learnt so far: results by stage, and the environment that stages have handed on. */
export interface RunState {
  record(stage: string, result: Result): void
  readonly facts: Readonly<Record<string, StageFacts>>
  readonly handed: HandedOn
  /** As a stage sees them, with its own matrix. */
  contexts(env?: Readonly<Record<string, string>>, stage?: string): Contexts
  /** What a stage sees, less what `seen` forbids; the first of the layers is the pipeline's own. Throws an `Error` that says which expression could not be evaluated. */
  surroundings(stage: string, layers: readonly Environment[], folder: string | undefined, seen?: Seen): Surroundings
  /** What could not be kept secret, in words. */
  secretTroubles(): readonly string[]
}

export type Environment = Readonly<Record<string, string>> | undefined

type Seen = Pick<StageSettings, 'env-mode' | 'pass-through-env'>

export interface Known extends HandedOn {
  readonly facts: Readonly<Record<string, StageFacts>>
}

export const NOTHING_KNOWN: Known = { facts: {}, env: {}, paths: [] }

export const runState = (pipeline: Pipeline, world: World, known: Known = NOTHING_KNOWN): RunState => {
  const { evaluateTemplate } = pipeline
  const secrets = secretNames(pipeline, world.secrets)
  const facts: Record<string, StageFacts> = { ...known.facts }
  const handed = handing(pipeline, known)
  const inputs = inputsOf(pipeline)
  const seals = new Map(pipeline.stages.map(({ key, settings: { sealed } }) => [key, sealed]))

  const handOn = (stage: string, handover: Handover): void => {
    secrets.learn(handover.exports)
    handed.take(stage, handover)
  }

  const base = (stage: string): Record<string, string> => {
    const { env, paths } = handed.seenBy(stage)
    const path = [...paths, world.environment['PATH'] ?? ''].join(':')
    return { ...world.environment, ...env, ...(paths.length > 0 && { PATH: path }), ...inputs.env }
  }

  /** A final stage sees the `env` of the pipeline as its own file has it. */
  const layersFor = (stage: string, [around, ...own]: readonly Environment[]): readonly Environment[] => {
    const sealed = seals.get(stage)
    return [sealed === undefined ? around : sealed.env, ...own]
  }

  const aggregate = aggregating(pipeline)
  const matrices = new Map(pipeline.stages.map(({ key, matrix }) => [key, matrix]))

  const contexts = (more?: Readonly<Record<string, string>>, stage = ''): Contexts => ({
    ...world.contexts,
    ...(inputs.values && { inputs: inputs.values }),
    matrix: matrices.get(stage) ?? {},
    env: more ?? base(stage),
    stages: facts,
  })

  const evaluated = (layer: Environment, inside: Contexts): Record<string, string> =>
    Object.fromEntries(Object.entries(layer ?? {}).map(([name, value]) => [name, evaluateTemplate(value, inside)]))

  const environmentOf = (layers: readonly Environment[], stage: string): Record<string, string> =>
    layers.reduce<Record<string, string>>((below, layer) => ({ ...below, ...evaluated(layer, contexts(below, stage)) }), base(stage))

  /** The names that remain where not all of the host's do. */
  const visible = (merged: Record<string, string>, layers: readonly Environment[], seen: Seen, stage: string): Record<string, string> => {
    const own = { ...hostEnvironment(world.environment, seen), ...handed.seenBy(stage).env, ...Object.assign({}, ...layers), PATH: '', ...inputs.env }
    return Object.fromEntries(Object.entries(merged).filter(([name]) => Object.hasOwn(own, name)))
  }

  /** Secrets that are known before anything runs. */
  const foresee = (layers: readonly Environment[], stage: string): void => {
    try {
      secrets.learn(environmentOf(layersFor(stage, layers).map(secrets.foreseeable), stage))
    } catch {
      // What can't be evaluated becomes the failure of the stage that has it.
    }
  }

  for (const stage of Object.keys(known.facts)) Object.assign(facts, aggregate(stage, facts))
  for (const each of [world.environment, handed.all.env, inputs.env]) secrets.learn(each)
  for (const { key, settings } of pipeline.stages) foresee([pipeline.env, settings.env], key)
  return {
    record: (stage, { outcome, conclusion }) => {
      const outputs = outcome.status === 'skipped' ? {} : outcome.handover.outputs
      facts[stage] = { outcome: outcomeWord(outcome), conclusion, outputs }
      Object.assign(facts, aggregate(stage, facts))
      if (outcome.status !== 'skipped') handOn(stage, outcome.handover)
    },
    facts,
    handed: handed.all,
    contexts,
    secretTroubles: secrets.troubles,
    surroundings: (stage, given, folder, seen = {}) => {
      const layers = layersFor(stage, given)
      const merged = environmentOf(layers, stage)
      secrets.learn(merged)
      return {
        cwd: resolveFolder(world.workspace, folder === undefined ? '.' : evaluateTemplate(folder, contexts(merged, stage))),
        env: { ...(seen['env-mode'] === 'strict' ? visible(merged, layers, seen, stage) : merged), ...inputs.env, STAGEWRIGHT_STAGE: stage },
        evaluate: (text) => evaluateTemplate(text, contexts(merged, stage)),
      }
    },
  }
}

/** What whoever runs the pipeline has set: for expressions, and for scripts. */
const inputsOf = ({ inputs }: Pipeline) => {
  if (inputs === undefined) return { env: {} }
  const values = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))
  return { values, env: Object.fromEntries(Object.entries(values).map(([name, value]) => [inputVariable(name), String(value)])) }
}

const resolveFolder = (workspace: string, folder: string): string => {
  if (folder === '.' || folder === '') return workspace
  return /^([/\\]|[A-Za-z]:)/.test(folder) ? folder : `${workspace}/${folder}`
}
