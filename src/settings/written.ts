import { type Path, valueAt } from './origin.ts'

/**
 * A stage as it was written, sound or not; checks across stages look at these, so that they speak up
 * beside the schema.
 */
export interface WrittenStage {
  readonly key: string
  readonly part: Part
  readonly path: Path
  readonly settings: unknown
  readonly needs: readonly WrittenNeed[]
}

export interface WrittenNeed {
  readonly stage: string
  readonly path: Path
}

export type Part = 'stages' | 'finally'
export const PARTS = ['stages', 'finally'] as const

export const writtenStages = (root: unknown): readonly WrittenStage[] =>
  PARTS.flatMap((part) => entries(valueAt(root, [part])).map(([key, settings]) => writtenStage(key, part, settings)))

/** Keys and values of a map; anything else has none. */
export const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []

const writtenStage = (key: string, part: Part, settings: unknown): WrittenStage => {
  const path = [part, key]
  return { key, part, path, settings, needs: writtenNeeds(valueAt(settings, ['needs']), [...path, 'needs']) }
}

const writtenNeeds = (needs: unknown, path: Path): readonly WrittenNeed[] => {
  if (Array.isArray(needs)) return needs.flatMap((need, index) => writtenNeeds(need, [...path, index]))
  if (typeof needs === 'string') return [{ stage: needs, path }]
  const stage = valueAt(needs, ['stage'])
  return typeof stage === 'string' ? [{ stage, path: [...path, 'stage'] }] : []
}
