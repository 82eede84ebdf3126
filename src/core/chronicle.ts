import type { PastResult } from './past.ts'

/** Past results by ref and stage, oldest first. */
export type Chronicle = Readonly<Record<string, Readonly<Record<string, readonly PastResult[]>>>>

/** How many results a stage keeps on a ref, and how many refs are kept: those on which something ran last. */
const MOST_RESULTS = 30
const MOST_REFS = 20
/** In characters; beyond it the refs that rest longest are let go. */
const LARGEST = 2 ** 21

/** The chronicle with the results of one more run on a ref. */
export const extended = (chronicle: Chronicle, ref: string, news: Readonly<Record<string, PastResult>>): Chronicle => {
  const known = Object.entries(news).map(([stage, result]) => [stage, [...resultsOf(chronicle, ref, stage), result].slice(-MOST_RESULTS)] as const)
  const stages = { ...chronicle[ref], ...Object.fromEntries(known) }
  const others = Object.entries(chronicle).filter(([other]) => other !== ref)
  return Object.fromEntries([...others.slice(-(MOST_REFS - 1)), [ref, stages]])
}

/** The results of a stage on a ref; its name may be that of something that all objects have. */
export const resultsOf = (chronicle: Chronicle, ref: string, stage: string): readonly PastResult[] => {
  const stages = chronicle[ref]
  return (stages !== undefined && Object.hasOwn(stages, stage) ? stages[stage] : undefined) ?? []
}

/** What is stored: rows instead of maps, for there are many of them. */
export const chronicleText = (chronicle: Chronicle): string => {
  const refs = Object.entries(chronicle).map(([ref, stages]) => [ref, rowsOf(stages)] as const)
  const text = JSON.stringify({ version: 1, refs: Object.fromEntries(refs) })
  const [first, ...rest] = refs
  return text.length <= LARGEST || first === undefined || rest.length === 0 ? text : chronicleText(without(chronicle, first[0]))
}

const without = (chronicle: Chronicle, ref: string): Chronicle =>
  Object.fromEntries(Object.entries(chronicle).filter(([other]) => other !== ref))

const rowsOf = (stages: Chronicle[string]) =>
  Object.fromEntries(
    Object.entries(stages).map(([stage, results]) => [
      stage,
      results.map(({ at, outcome, durationMs, attempts, fingerprint = '' }) => [at, outcome[0], Math.round(durationMs), attempts, fingerprint]),
    ]),
  )

const OUTCOMES: Readonly<Record<string, PastResult['outcome']>> = { s: 'success', f: 'failure', c: 'cancelled' }

/** What a text stores; what it does not hold in the right form is left out. Throws where it is no JSON. */
export const chronicleOf = (text: string): Chronicle => {
  const { version, refs } = Object(JSON.parse(text)) as { readonly version?: unknown; readonly refs?: unknown }
  if (version !== 1) return {}
  return mapped(refs, (stages) => mapped(stages, (rows) => (Array.isArray(rows) ? rows.flatMap(resultOf).slice(-MOST_RESULTS) : [])))
}

const mapped = <T>(value: unknown, change: (value: unknown) => T): Record<string, T> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)])) : {}

const resultOf = (row: unknown): readonly PastResult[] => {
  if (!Array.isArray(row)) return []
  const [at, word, durationMs, attempts, fingerprint] = row as readonly unknown[]
  const outcome = OUTCOMES[String(word)]
  if (outcome === undefined || ![at, durationMs, attempts].every((number) => typeof number === 'number' && number >= 0)) return []
  const told = typeof fingerprint === 'string' && fingerprint !== '' ? { fingerprint } : {}
  return [{ at: Number(at), outcome, durationMs: Number(durationMs), attempts: Number(attempts), ...told }]
}
