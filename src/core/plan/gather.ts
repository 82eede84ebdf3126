import { mayHandOn } from '../names.ts'
import type { Part } from './part.ts'
import { type Entry, type Plan, shardId } from './plan.ts'

/** A file that may hold a part, and what it was read as. */
export interface Found {
  readonly file: string
  /** Or in a clause why it is none. */
  readonly part: Part | string
}

/** To what parts must belong. */
export interface Belonging {
  readonly run: string
  /** Which attempt at the run this is: nothing can be of a later one. */
  readonly attempt: number
  /** The digest of the pipeline. */
  readonly pipeline: string
  /** Without it the newest parts tell which plan they were of. */
  readonly plan?: Plan | undefined
  /** The names that a stage may hand on to others, as the pipeline declares them. */
  readonly exportsOf: (stage: string) => readonly string[]
}

export interface Gathered {
  /** The newest attempt of each shard, in the order of waves and shards. */
  readonly parts: readonly Part[]
  /** Shards of the plan without a part; empty where no plan is known. */
  readonly missing: readonly Pick<Entry, 'wave' | 'shard' | 'name' | 'stages'>[]
  /** Files that are not taken, each with the reason in a sentence. */
  readonly refused: readonly string[]
}

/** Takes the parts of a run, each shard's newest attempt, and tells what is missing and what does not belong. */
export const gathered = (found: readonly Found[], belonging: Belonging): Gathered => {
  const refused: string[] = []
  const own: Part[] = []
  for (const { file, part } of found) {
    const why = typeof part === 'string' ? part : whyForeign(part, belonging)
    if (typeof part !== 'string' && why === undefined) own.push(part)
    else refused.push(`${file} is not taken: ${why}`)
  }
  const plan = belonging.plan?.plan ?? newest(own)?.entry.plan
  const parts = unrivalled(newestOfEach(own.filter(({ entry }) => entry.plan === plan)), refused)
  const present = new Set(parts.map(({ entry }) => shardId(entry)))
  return { parts, missing: (belonging.plan?.shards ?? []).filter((shard) => !present.has(shardId(shard))), refused }
}

const whyForeign = (part: Part, belonging: Belonging): string | undefined => {
  const { run, attempt, entry } = part
  if (entry.pipeline !== belonging.pipeline) return 'it is of another pipeline, or of another version of this one'
  if (run !== belonging.run) return `it is of run ${run}, and this is run ${belonging.run}`
  if (attempt > belonging.attempt) return `it is of attempt ${attempt}, and this is attempt ${belonging.attempt}`
  return whyUnplanned(entry, belonging.plan) ?? whyNotItsOwn(part, belonging)
}

const whyUnplanned = (entry: Entry, plan: Plan | undefined): string | undefined => {
  if (plan === undefined || plan.plan !== entry.plan) return undefined
  const planned = plan.shards.find((shard) => shardId(shard) === shardId(entry))
  const isPlanned = planned !== undefined && JSON.stringify(planned.stages) === JSON.stringify(entry.stages)
  return isPlanned ? undefined : `the plan has no shard ${shardId(entry)} with the stages ${entry.stages.join(', ')}`
}

/** A job speaks for its own stages alone: what runs in it could have written its part anew. */
const whyNotItsOwn = ({ entry, report, handed }: Part, { exportsOf }: Belonging): string | undefined => {
  const strange = [...report.stages.map(({ name }) => name), ...Object.keys(handed)].find((stage) => !entry.stages.includes(stage))
  if (strange !== undefined) return `it tells of ${strange}, which is none of its stages`
  for (const [stage, { exports, paths }] of Object.entries(handed)) {
    const declared = exportsOf(stage)
    const undeclared = [...Object.keys(exports), ...(paths.length > 0 ? ['PATH'] : [])].find((name) => !mayHandOn(name, declared))
    if (undeclared !== undefined) return `it hands on ${undeclared} of ${stage}, which the pipeline does not declare`
  }
  return undefined
}

/** Where no plan says whose a stage is, two that tell of it are both not believed. */
const unrivalled = (parts: readonly Part[], refused: string[]): readonly Part[] => {
  const tellers = new Map<string, Part[]>()
  for (const part of parts) for (const stage of part.entry.stages) tellers.set(stage, [...(tellers.get(stage) ?? []), part])
  const rivals = [...tellers].filter(([, all]) => all.length > 1)
  const [[stage, all] = []] = rivals
  if (all === undefined) return parts
  refused.push(`the parts of ${all.map(({ entry }) => entry.name).join(', ')} are not taken: more than one of them tells of ${stage}`)
  return parts.filter((part) => !rivals.some(([, each]) => each.includes(part)))
}

const isNewer = (a: Part, b: Part | undefined): boolean =>
  b === undefined || a.attempt > b.attempt || (a.attempt === b.attempt && a.report.wallTime > b.report.wallTime)

const newest = (parts: readonly Part[]): Part | undefined => parts.reduce<Part | undefined>((best, part) => (isNewer(part, best) ? part : best), undefined)

const newestOfEach = (parts: readonly Part[]): readonly Part[] => {
  const byShard = new Map<string, Part>()
  for (const part of parts) if (isNewer(part, byShard.get(shardId(part.entry)))) byShard.set(shardId(part.entry), part)
  return [...byShard.values()].toSorted((a, b) => a.entry.wave - b.entry.wave || a.entry.shard - b.entry.shard)
}
