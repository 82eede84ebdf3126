import { NOTHING, type OutcomeWord } from '../../core/outcome.ts'
import type { PastResult } from '../../core/past.ts'
import { gathered, type Gathered } from '../../core/plan/gather.ts'
import { type Absent, joined, type Piece } from '../../core/plan/join.ts'
import type { Part } from '../../core/plan/part.ts'
import { pastOf } from '../../core/plan/past.ts'
import type { Entry, Plan } from '../../core/plan/plan.ts'
import type { Report } from '../../core/report.ts'
import { earlierOf } from '../../engine/earlier.ts'
import { runClosing } from '../../engine/run.ts'
import { stageHead } from '../../engine/stage-head.ts'
import type { World } from '../../engine/world.ts'
import type { Environment } from '../../hosts/environment.ts'
import type { Pipeline } from '../../settings/pipeline.ts'
import { exportsIn, runnerOf, runOf, workflowIdentity } from './identity.ts'
import { readParts, readPlan } from './reading.ts'
import type { NoShare, Share } from './share.ts'

export interface CollectOrder {
  /** Expanded. */
  readonly pipeline: Pipeline
  /** The pipeline's. */
  readonly digest: string
  readonly environment: Environment
  readonly plan: string | undefined
  readonly parts: string
}

/** What joins the parts of a run: its `finally` runs here, and what is missing is a failure. */
export const collectShare = (order: CollectOrder): Share | NoShare => {
  const { pipeline, digest, environment } = order
  const plan = order.plan === undefined ? undefined : readPlan(order.plan)
  if (typeof plan === 'string') return { message: `the plan can't be read: ${plan}`, hint: 'give the output `plan` of the step that planned' }
  if (plan !== undefined && plan.pipeline !== digest) return { message: `the plan is of another pipeline, or of another version of ${pipeline.file}`, hint: 'plan and collect the same commit, with the same `pipeline` and `stages`' }
  const found = gathered(readParts(order.parts), { ...runOf(environment), pipeline: digest, plan, exportsOf: exportsIn(pipeline) })
  const whole = (own?: Report): Report => wholeOf(found, order, plan, own)
  return {
    run: (world, audience, control) => close(found, whole(), order, world, (here, soFar) => runClosing(pipeline, earlierOf(found.parts, world).known, soFar, here, audience, control)),
    report: (own) => whole(own),
    outputs: {},
    handovers: found.parts.flatMap(({ handed }) => Object.values(handed).map(({ exports, paths }) => ({ ...NOTHING, exports, paths }))),
    identity: workflowIdentity(environment),
    isPart: false,
    troubles: () => [],
  }
}

/** `finally` is told what the parts tell; the past is written down once, for all. */
const close = async (
  { parts }: Gathered,
  soFar: Report,
  { pipeline, environment }: CollectOrder,
  world: World,
  run: (world: World, soFar: OutcomeWord) => ReturnType<Share['run']>,
): ReturnType<Share['run']> => {
  const past = Object.assign({}, ...parts.map(({ report }) => pastOf(report, environment['GITHUB_SHA'] ?? ''))) as Readonly<Record<string, PastResult>>
  const record = async (news: Readonly<Record<string, PastResult>>): Promise<void> => world.history.record({ ...past, ...news })
  if (pipeline.stages.some(({ part }) => part === 'finally')) return run({ ...world, history: { ...world.history, record } }, soFar.outcome)
  await record({})
  return undefined
}

const wholeOf = (found: Gathered, order: CollectOrder, plan: Plan | undefined, own: Report | undefined): Report => {
  const { pipeline, environment } = order
  const closing = own === undefined || own.stages.length === 0 ? [] : [{ report: own, runner: runnerOf(environment), name: 'finally' }]
  const heads = pipeline.stages.filter(({ part }) => part === 'stages' || closing.length > 0).map(stageHead)
  const report = joined(pipeline.name ?? 'Pipeline', heads, [...found.parts.map(pieceOf), ...closing], (stage) => absent(stage, found, order.parts, plan))
  const notices = [...missingWords(found), ...found.refused, ...report.notices]
  const isFailed = found.missing.length > 0 || found.refused.length > 0
  return { ...report, notices, outcome: isFailed ? 'failure' : report.outcome }
}

const pieceOf = (part: Part): Piece => ({
  report: part.report,
  runner: part.runner,
  name: part.entry.name,
  ...(!part.isComplete && { cutShort: `${part.entry.name} did not come to its end: its runner was lost or stopped` }),
})

const missingWords = ({ missing }: Gathered): readonly string[] =>
  missing.map(({ name, stages }) => `no part of ${name} (${stages.slice(0, MOST_NAMED).join(', ')}${stages.length > MOST_NAMED ? ` and ${stages.length - MOST_NAMED} more` : ''})`)

const MOST_NAMED = 5

const absent = (stage: string, { missing }: Gathered, folder: string, plan: Plan | undefined): Absent => {
  const shard: Pick<Entry, 'name' | 'stages'> | undefined = missing.find(({ stages }) => stages.includes(stage))
  const remedy = `see whether its job ran and uploaded its part, and whether that was downloaded to ${folder}`
  if (shard !== undefined) return { message: `no part of ${shard.name}, which it belongs to, was there`, remedy }
  return plan === undefined ? { message: 'no part tells of it', remedy } : { message: 'the plan has no shard with it', remedy: 'plan and collect with the same `stages`' }
}
