/** What tells the series of a measure apart. */
export type Label = 'pipeline' | 'stage' | 'outcome' | 'reason' | 'rule' | 'level'
export type Labels = Readonly<Partial<Record<Label, string>>>

export interface Point {
  readonly labels: Labels
  readonly value: number
}

/** A number of things, a value at a time, or something that lasts and is looked at by its distribution. */
export type Kind = 'sum' | 'gauge' | 'histogram'

/** One metric of a run, however it will be told; its name and unit are those of OpenTelemetry (UCUM). */
export interface Measure {
  readonly name: string
  readonly unit: string
  readonly help: string
  readonly kind: Kind
  readonly points: readonly Point[]
}

/** At most so many series, the first ones, and how many are missing: what a run brings about must not flood who keeps it. */
export const bounded = (measures: readonly Measure[], most: number): { readonly measures: readonly Measure[]; readonly dropped: number } => {
  let left = most
  const kept = measures.map((measure) => {
    const points = measure.points.slice(0, left)
    left -= points.length
    return { ...measure, points }
  })
  const all = measures.reduce((count, { points }) => count + points.length, 0)
  return { measures: kept.filter(({ points }) => points.length > 0), dropped: Math.max(0, all - most) }
}
