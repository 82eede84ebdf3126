import type { OutcomeWord } from '../core/outcome.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import type { StageFacts } from './state.ts'

type Facts = Readonly<Record<string, StageFacts>>

/**
 * What is known of the stage that a copy was made of, under its own name: the worst that has happened
 * to any of its copies, and their outputs together, of one name that of the last copy that has it.
 */
export const aggregating = ({ stages }: Pipeline): ((copy: string, facts: Facts) => Facts) => {
  const bases = new Map(stages.flatMap(({ key, copyOf }) => (copyOf === undefined || copyOf === key ? [] : [[key, copyOf] as const])))
  const copies = grouped(bases)
  return (copy, facts) => {
    const base = bases.get(copy)
    return base === undefined ? {} : aggregated(base, copies.get(base) ?? [], facts)
  }
}

/** Node 20 has no `Map.groupBy`. */
const grouped = (bases: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const [key, base] of bases) groups.set(base, [...(groups.get(base) ?? []), key])
  return groups
}

const aggregated = (base: string, copies: readonly string[], facts: Facts): Facts => {
  const known = copies.flatMap((key) => facts[key] ?? [])
  return {
    [base]: {
      outcome: worstOf(known.map(({ outcome }) => outcome)),
      conclusion: worstOf(known.map(({ conclusion }) => conclusion)),
      outputs: Object.assign({}, ...known.map(({ outputs }) => outputs)) as StageFacts['outputs'],
    },
  }
}

const WORST_FIRST: readonly OutcomeWord[] = ['failure', 'cancelled', 'success']

/** Skipped is what nothing of it ran. */
const worstOf = (words: readonly OutcomeWord[]): OutcomeWord => WORST_FIRST.find((word) => words.includes(word)) ?? 'skipped'
