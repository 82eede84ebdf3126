import type { Detail } from '../core/detail.ts'
import type { Circumstances, Guard, Judge } from '../core/guard.ts'
import { failure } from '../core/outcome.ts'
import type { Policy } from '../core/run.ts'
import { guard } from '../policies/guard.ts'
import { judge } from '../policies/guard/judge.ts'
import { guardDetail } from '../policies/guard/detail.ts'
import { rule } from '../policies/guard/ruling.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { lookAround, type Surroundings } from '../stages/run.ts'
import { runState } from './state.ts'
import type { World } from './world.ts'

/** A guard in this world, over the environment that the guarded stage would see. */
export const guarded =
  (rules: Guard, world: World, surroundings: () => Surroundings): Policy =>
  (next) =>
  async (context) => {
    const around = lookAround({ surroundings })
    // Without it nothing can be decided; where nothing would be denied, the work itself fails for the same reason.
    if (typeof around === 'string') return rules.mode === 'evaluate' ? next(context) : failure({ kind: 'spawn', message: around })
    return guard(rules, judgeIn(world, around.env), world)(next)(context)
  }

/** What a stage's guard decides. */
export interface GuardDecision {
  readonly isPassed: boolean
  /** Whether the stage would run: also where its guard only evaluates. */
  readonly mayRun: boolean
  readonly objections: readonly string[]
  readonly detail: Detail
}

/** What a stage's guard decides here and now, before any other stage has run; nothing runs. Nothing where there is no guard. */
export const decisionOn = async (entry: PipelineStage, pipeline: Pipeline, world: World): Promise<GuardDecision | undefined> => {
  const { guard: rules, key, settings } = entry
  // Made in any case: it learns the secrets, which no answer may show.
  const state = runState(pipeline, world)
  if (rules === undefined) return undefined
  const around = lookAround({ surroundings: () => state.surroundings(key, [pipeline.env, settings.env], settings['working-directory']) })
  if (typeof around === 'string') return withoutEnvironment(around)
  const { env } = around
  const ruling = await rule(rules, judgeIn(world, env), new AbortController().signal, world)
  const { passed: isPassed, objections } = ruling
  return { isPassed, mayRun: isPassed || rules.mode === 'evaluate', objections, detail: guardDetail(rules, ruling) }
}

/** What a stage would see, may hang on what others give. */
const withoutEnvironment = (why: string): GuardDecision => ({
  isPassed: false,
  mayRun: false,
  objections: [`its environment can't be found out: ${why}`],
  detail: { kind: 'guard', title: 'Guard: denied', weight: 'normal', facts: [['Decision', `not found out: ${why}`]], data: { decision: 'denied', objections: [why] } },
})

const judgeIn = (world: World, env: Circumstances['env']): Judge => {
  const circumstances = { ...world.circumstances, env }
  const ports = { authority: world.authority, digests: world.digests, wall: () => world.clock.wall() }
  return (condition, signal) => judge(condition, circumstances, ports, signal)
}
