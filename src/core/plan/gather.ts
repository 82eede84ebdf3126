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
  /** The digest of the pipeline. */
  readonly pipeline: string
  /** Without it the newest parts tell which plan they were of. */
  readonly plan?: Plan | undefined
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
  const parts = newestOfEach(own.filter(({ entry }) => entry.plan === plan))
  const present = new Set(parts.map(({ entry }) => shardId(entry)))
  return { parts, missing: (belonging.plan?.shards ?? []).filter((shard) => !present.has(shardId(shard))), refused }
}

const whyForeign = ({ run, entry }: Part, belonging: Belonging): string | undefined => {
  if (entry.pipeline !== belonging.pipeline) return 'it is of another pipeline, or of another version of this one'
  return run === belonging.run ? undefined : `it is of run ${run}, and this is run ${belonging.run}`
}

const isNewer = (a: Part, b: Part | undefined): boolean =>
  b === undefined || a.attempt > b.attempt || (a.attempt === b.attempt && a.report.wallTime > b.report.wallTime)

const newest = (parts: readonly Part[]): Part | undefined => parts.reduce<Part | undefined>((best, part) => (isNewer(part, best) ? part : best), undefined)

const newestOfEach = (parts: readonly Part[]): readonly Part[] => {
  const byShard = new Map<string, Part>()
  for (const part of parts) if (isNewer(part, byShard.get(shardId(part.entry)))) byShard.set(shardId(part.entry), part)
  return [...byShard.values()].toSorted((a, b) => a.entry.wave - b.entry.wave || a.entry.shard - b.entry.shard)
}
