import type { Circumstances, Judgement, LeafCondition } from '../../core/guard.ts'
import { actors } from './conditions/actors.ts'
import { apiKey } from './conditions/api-key.ts'
import { environment } from './conditions/environment.ts'
import { events } from './conditions/events.ts'
import { fork } from './conditions/fork.ts'
import { oidc } from './conditions/oidc.ts'
import { permission } from './conditions/permission.ts'
import { refs } from './conditions/refs.ts'
import { runner } from './conditions/runner.ts'
import { secrets } from './conditions/secrets.ts'
import { teams } from './conditions/teams.ts'
import { windows } from './conditions/windows.ts'
import type { Evaluator, Finding, JudgePorts } from './evaluator.ts'

/** Decides one condition that is not put together from others; ends when those it asks have answered. */
export const judge = async (
  condition: LeafCondition,
  circumstances: Circumstances,
  ports: JudgePorts,
  signal: AbortSignal,
): Promise<Judgement> => ({
  condition: condition.kind,
  ...(await finding(condition, circumstances, ports, signal)),
  parts: [],
})

const EVALUATORS: { readonly [K in LeafCondition['kind']]: Evaluator<K> } = {
  actors,
  permission,
  teams,
  refs,
  events,
  fork,
  environment,
  oidc,
  secrets,
  'api-key': apiKey,
  windows,
  runner,
}

const finding = <K extends LeafCondition['kind']>(
  condition: Extract<LeafCondition, { readonly kind: K }>,
  circumstances: Circumstances,
  ports: JudgePorts,
  signal: AbortSignal,
): Finding | Promise<Finding> => EVALUATORS[condition.kind](condition, circumstances, ports, signal)
