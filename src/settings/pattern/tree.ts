/** A regular expression: alternatives, each a sequence. */
export type Alternatives = readonly (readonly Node[])[]

export type Range = readonly [from: number, to: number]

export type Node =
  /** A character that stands for itself, as a UTF-16 unit, and how it was written. */
  | { readonly kind: 'character'; readonly unit: number; readonly text: string }
  /** `^`, `$`, `\b`, `\B`. */
  | { readonly kind: 'anchor'; readonly text: string }
  | { readonly kind: 'dot' }
  /** `\d` and its like. */
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: readonly Range[]; readonly sets: readonly string[]; readonly text: string }
  /** `open` is `(`, `(?:` or `(?<name>`. */
  | { readonly kind: 'group'; readonly open: string; readonly body: Alternatives; readonly at: number }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number; readonly isLazy: boolean; readonly at: number }

/** What is wrong with a pattern, in words, and what to do about it. */
export interface Mistake {
  readonly message: string
  readonly hint?: string
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistake: Mistake }

/** Says where in a pattern something is, for people who count from 1. */
export const placeIn = (source: string, at: number): string => {
  if (at >= source.length) return 'at its end'
  if (at === 0) return 'at its beginning'
  const rest = source.slice(at, at + SHOWN)
  return `at character ${at + 1}, '${rest}${at + SHOWN < source.length ? '\u2026' : ''}'`
}

const SHOWN = 20
