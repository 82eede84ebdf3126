import { fieldsOf, isTexts, parsedJson } from './json.ts'
import type { RunsOn } from './task.ts'

/** GitHub's limits: jobs of one matrix, and characters of a job's outputs (1 MB in UTF-16), less a little for others. */
export const MOST_JOBS = 256
export const MOST_OUTPUT = 500_000

/** One job of the fan-out, as an entry of a matrix. */
export interface Entry {
  /** Both count from 1. */
  readonly wave: number
  readonly shard: number
  /** What people call it. */
  readonly name: string
  readonly 'runs-on': RunsOn
  readonly stages: readonly string[]
  /** The digests of the plan and of the pipeline that it is for. */
  readonly plan: string
  readonly pipeline: string
}

/** Which stages run in which job. */
export interface Plan {
  readonly version: 1
  readonly plan: string
  readonly pipeline: string
  readonly shards: readonly Omit<Entry, 'plan' | 'pipeline'>[]
}

/** GitHub's `strategy.matrix`. */
export interface Matrix {
  readonly include: readonly Entry[]
}

/** A matrix for each wave. */
export const matricesOf = ({ plan, pipeline, shards }: Plan): readonly Matrix[] => {
  const waves = Math.max(0, ...shards.map(({ wave }) => wave))
  return Array.from({ length: waves }, (_, index) => ({
    include: shards.filter(({ wave }) => wave === index + 1).map((shard) => ({ ...shard, plan, pipeline })),
  }))
}

/** `2/1` for the first shard of the second wave. */
export const shardId = ({ wave, shard }: Pick<Entry, 'wave' | 'shard'>): string => `${wave}/${shard}`

/** A plan from its text, or in a clause why it is none. */
export const planOf = (text: string): Plan | string => {
  const value = fieldsOf(parsedJson(text))
  const { version, plan, pipeline, shards } = value
  if (Object.keys(value).length === 0) return 'it is no JSON of a plan'
  if (version !== 1) return `its version is ${String(version)}, and this Stagewright knows 1`
  if (typeof plan !== 'string' || typeof pipeline !== 'string' || !Array.isArray(shards)) return 'it is no plan'
  const bad = shards.findIndex((shard) => !isShard(shard))
  return bad === -1 ? { version, plan, pipeline, shards } : `shard ${bad + 1} in it is none`
}

/** The entry that a text is, or that it names in a plan (`2/1`); or in a clause why there is none. */
export const entryOf = (text: string, plan: Plan | undefined): Entry | string => {
  const id = /^\s*(\d+)\/(\d+)\s*$/.exec(text)
  if (id === null) return entryFrom(parsedJson(text))
  if (plan === undefined) return 'it names a shard of a plan, and no plan was given'
  const found = plan.shards.find(({ wave, shard }) => wave === Number(id[1]) && shard === Number(id[2]))
  return found === undefined ? `the plan has no such shard; it has ${rangeOf(plan)}` : { ...found, plan: plan.plan, pipeline: plan.pipeline }
}

const entryFrom = (value: unknown): Entry | string => {
  const { plan, pipeline } = fieldsOf(value)
  return isShard(value) && typeof plan === 'string' && typeof pipeline === 'string' ? { ...value, plan, pipeline } : 'it is no entry of a planned matrix'
}

const rangeOf = ({ shards }: Plan): string => {
  const ids = shards.map(shardId)
  return ids.length > 6 ? `${ids.slice(0, 5).join(', ')} … ${ids.at(-1)}` : ids.join(', ')
}

const isShard = (value: unknown): value is Plan['shards'][number] => {
  const { wave, shard, name, 'runs-on': runsOn, stages } = fieldsOf(value)
  return [wave, shard].every((number) => Number.isInteger(number) && Number(number) > 0) && typeof name === 'string' && (typeof runsOn === 'string' || isTexts(runsOn)) && isTexts(stages)
}
