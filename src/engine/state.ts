import { type Handover, type OutcomeWord, outcomeWord } from '../core/outcome.ts'
import type { Result } from '../core/pipeline.ts'
import type { Surroundings } from '../stages/run.ts'
import type { StageSettings } from '../settings/schema.ts'
import { hostEnvironment } from './environment.ts'
import { secretNames } from './secrets.ts'
import type { Contexts } from '../settings/condition.ts'
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
  readonly handed: { readonly env: Readonly<Record<string, string>>; readonly paths: readonly string[] }
  contexts(env?: Readonly<Record<string, string>>): Contexts
  /** What a stage sees, less what `seen` forbids. Throws an `Error` that says which expression could not be evaluated. */
  surroundings(stage: string, layers: readonly Environment[], folder: string | undefined, seen?: Seen): Surroundings
  /** What could not be kept secret, in words. */
  secretTroubles(): readonly string[]
}

export type Environment = Readonly<Record<string, string>> | undefined

type Seen = Pick<StageSettings, 'env-mode' | 'pass-through-env'>

export interface Known {
  readonly facts: Readonly<Record<string, StageFacts>>
  readonly env: Readonly<Record<string, string>>
  readonly paths: readonly string[]
}

export const NOTHING_KNOWN: Known = { facts: {}, env: {}, paths: [] }

export const runState = (pipeline: Pipeline, world: World, known: Known = NOTHING_KNOWN): RunState => {
  const { evaluateTemplate } = pipeline
  const secrets = secretNames(pipeline, world.secrets)
  const facts: Record<string, StageFacts> = { ...known.facts }
  const env: Record<string, string> = { ...known.env }
  const paths: string[] = [...known.paths]

  const handOn = (handover: Handover): void => {
    secrets.learn(handover.exports)
    Object.assign(env, handover.exports)
    paths.unshift(...handover.paths.toReversed())
  }

  const base = (): Record<string, string> => {
    const path = [...paths, world.environment['PATH'] ?? ''].join(':')
    return { ...world.environment, ...env, ...(paths.length > 0 && { PATH: path }) }
  }

  const contexts = (more: Readonly<Record<string, string>> = base()): Contexts => ({
    ...world.contexts,
    env: more,
    stages: facts,
  })

  const evaluated = (layer: Environment, inside: Contexts): Record<string, string> =>
    Object.fromEntries(Object.entries(layer ?? {}).map(([name, value]) => [name, evaluateTemplate(value, inside)]))

  const environmentOf = (layers: readonly Environment[]): Record<string, string> =>
    layers.reduce<Record<string, string>>((below, layer) => ({ ...below, ...evaluated(layer, contexts(below)) }), base())

  /** The names that remain where not all of the host's do. */
  const visible = (merged: Record<string, string>, layers: readonly Environment[], seen: Seen): Record<string, string> => {
    const own = { ...hostEnvironment(world.environment, seen), ...env, ...Object.assign({}, ...layers), PATH: '' }
    return Object.fromEntries(Object.entries(merged).filter(([name]) => Object.hasOwn(own, name)))
  }

  /** Secrets that are known before anything runs. */
  const foresee = (layers: readonly Environment[]): void => {
    try {
      secrets.learn(environmentOf(layers.map(secrets.foreseeable)))
    } catch {
      // What can't be evaluated becomes the failure of the stage that has it.
    }
  }

  for (const each of [world.environment, env]) secrets.learn(each)
  for (const { settings } of pipeline.stages) foresee([pipeline.env, settings.env])
  return {
    record: (stage, { outcome, conclusion }) => {
      const outputs = outcome.status === 'skipped' ? {} : outcome.handover.outputs
      facts[stage] = { outcome: outcomeWord(outcome), conclusion, outputs }
      if (outcome.status !== 'skipped') handOn(outcome.handover)
    },
    facts,
    handed: { env, paths },
    contexts,
    secretTroubles: secrets.troubles,
    surroundings: (stage, layers, folder, seen = {}) => {
      const merged = environmentOf(layers)
      secrets.learn(merged)
      return {
        cwd: resolveFolder(world.workspace, folder === undefined ? '.' : evaluateTemplate(folder, contexts(merged))),
        env: { ...(seen['env-mode'] === 'strict' ? visible(merged, layers, seen) : merged), STAGEWRIGHT_STAGE: stage },
        evaluate: (text) => evaluateTemplate(text, contexts(merged)),
      }
    },
  }
}

const resolveFolder = (workspace: string, folder: string): string => {
  if (folder === '.' || folder === '') return workspace
  return /^([/\\]|[A-Za-z]:)/.test(folder) ? folder : `${workspace}/${folder}`
}
