import type { Found } from '../../core/plan/gather.ts'
import { type Gathered, gathered } from '../../core/plan/gather.ts'
import type { Part } from '../../core/plan/part.ts'
import { type Entry, entryOf, type Plan } from '../../core/plan/plan.ts'
import { earlierOf } from '../../engine/earlier.ts'
import { runShard } from '../../engine/run.ts'
import type { Environment } from '../../hosts/environment.ts'
import type { Pipeline } from '../../settings/pipeline.ts'
import { exportsIn, nameOf, runnerOf, runOf, workflowIdentity } from './identity.ts'
import { readParts, readPlan } from './reading.ts'
import { recorder } from './recorder.ts'
import type { NoShare, Share } from './share.ts'

export interface ShardOrder {
  /** Expanded. */
  readonly pipeline: Pipeline
  /** The pipeline's. */
  readonly digest: string
  readonly environment: Environment
  readonly shard: string
  readonly plan: string | undefined
  /** The folder with the parts of the waves before. */
  readonly parts: string | undefined
  /** Where the part of this one goes, by its name. */
  readonly place: (name: string) => string
}

/** One shard of a planned run: its stages, after those of the waves before as their parts tell of them. */
export const shardShare = (order: ShardOrder): Share | NoShare => {
  const { pipeline, environment } = order
  const entry = soundEntry(order)
  if ('message' in entry) return entry
  const { parts, refused } = partsBefore(order, entry)
  const missing = missingNeeds(entry, pipeline, parts)
  if (missing !== undefined) return { ...missing, ...(refused[0] !== undefined && { message: `${missing.message}; ${refused[0]}` }) }
  const name = nameOf(entry, pipeline, environment)
  const path = order.place(name)
  const troubles = [...refused]
  return {
    run: async (world, audience, control) => {
      const record = recorder({ path, head: headOf(entry, environment), secrets: world.secrets, clock: world.clock })
      // What is known of the past grows once, where the parts are joined.
      const here = { ...world, history: { ...world.history, record: async () => {} }, handOn: both(world.handOn, record.handOn) }
      try {
        return await runShard(pipeline, { stages: new Set(entry.stages), earlier: earlierOf(parts, world) }, here, record.hears(audience), control)
      } finally {
        record.end()
        troubles.push(...record.troubles())
      }
    },
    report: (own) => own,
    outputs: { 'part-path': path, 'part-name': name },
    handovers: [],
    identity: workflowIdentity(environment),
    isPart: true,
    troubles: () => troubles,
  }
}

const both =
  <A extends readonly unknown[]>(first: ((...args: A) => void) | undefined, second: (...args: A) => void) =>
  (...args: A): void => {
    first?.(...args)
    second(...args)
  }

/** Those of the plan that the shard is of, whether that is known or not. */
const partsBefore = (order: ShardOrder, entry: Entry): Gathered => {
  const found = foundFor(order, entry).filter(({ part }) => typeof part === 'string' || part.entry.plan === entry.plan)
  const plan = order.plan === undefined ? undefined : readPlan(order.plan)
  return gathered(found, { ...runOf(order.environment), pipeline: order.digest, exportsOf: exportsIn(order.pipeline), ...(typeof plan === 'object' && { plan }) })
}

const foundFor = ({ parts }: ShardOrder, { wave }: Entry): readonly Found[] =>
  parts === undefined ? [] : readParts(parts).filter(({ part }) => typeof part === 'string' || part.entry.wave < wave)

const headOf = (entry: Entry, environment: Environment): Omit<Part, 'report' | 'handed' | 'isComplete'> => ({
  kind: 'stagewright part',
  version: 1,
  ...runOf(environment),
  entry,
  runner: runnerOf(environment),
})

const soundEntry = (order: ShardOrder): Entry | NoShare => {
  const plan = order.plan === undefined ? undefined : readPlan(order.plan)
  if (typeof plan === 'string') return { message: `the plan can't be read: ${plan}`, hint: 'give the output `plan` of the step that planned' }
  const entry = entryOf(order.shard, plan)
  if (typeof entry === 'string') return { message: `the shard can't be read: ${entry}`, hint: "write shard: '${{ toJSON(matrix) }}'" }
  return whyUnfit(entry, plan, order) ?? entry
}

const whyUnfit = (entry: Entry, plan: Plan | undefined, { pipeline, digest }: ShardOrder): NoShare | undefined => {
  const known = new Set(pipeline.stages.map(({ key }) => key))
  const unknown = entry.stages.find((stage) => !known.has(stage))
  const hint = 'plan and run the same commit, with the same `pipeline` and `stages`'
  if (unknown !== undefined) return { message: `the shard has a stage ${unknown}, and ${pipeline.file} has not`, hint }
  if (entry.pipeline !== digest) return { message: `the shard was planned for another pipeline, or for another version of ${pipeline.file}`, hint }
  return plan !== undefined && plan.plan !== entry.plan ? { message: 'the shard is of another plan than the one given', hint: 'give both from the same step' } : undefined
}

const missingNeeds = (entry: Entry, { stages }: Pipeline, parts: readonly Part[]): NoShare | undefined => {
  const there = new Set([...entry.stages, ...parts.flatMap((part) => part.entry.stages)])
  for (const stage of stages.filter(({ key }) => entry.stages.includes(key))) {
    const need = stage.needs.find((each) => !there.has(each.stage))
    if (need !== undefined) {
      return { message: `stage ${stage.key} needs ${need.stage}, which an earlier wave ran, and no part tells of it`, hint: 'download the parts of the waves before, and set `parts` to their folder' }
    }
  }
  return undefined
}
