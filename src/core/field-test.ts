/** What a field of a record has to be. */
export type FieldTest =
  | { readonly kind: 'equals'; readonly value: string | number | boolean | null }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly number: number }
  | { readonly kind: 'matches'; readonly pattern: RegExp }

export const COMPARISONS = ['>=', '<=', '>', '<', '!=', '=='] as const
export type Comparison = (typeof COMPARISONS)[number]

/** Whether a value passes. Texts that are numbers are compared as numbers; what is not there passes nothing but `!=`. */
export const passes = (test: FieldTest, value: unknown): boolean => {
  switch (test.kind) {
    case 'equals':
      return value === test.value || (test.value !== null && textIn(value) === String(test.value))
    case 'compare':
      return compare(test.operator, numberIn(value), test.number)
    case 'matches':
      return textIn(value) !== undefined && test.pattern.test(textIn(value) ?? '')
  }
}

/** A number, or a text that is one and nothing else; anything else is not a number. */
export const numberIn = (value: unknown): number => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : Number.NaN
}

/** What is neither a text, a number, true nor false has none. */
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined

const compare = (operator: Comparison, value: number, limit: number): boolean => {
  switch (operator) {
    case '>=':
      return value >= limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '<':
      return value < limit
    case '==':
      return value === limit
    case '!=':
      return value !== limit
  }
}
