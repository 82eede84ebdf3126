import type { Json } from '../../core/detail.ts'

export type Arguments = { readonly [name: string]: Json }

/** The same arguments with the `${{ }}` in their texts evaluated, however deep these lie. Throws what `evaluate` throws. */
export const evaluated = (given: Arguments, evaluate: (text: string) => string): Arguments =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, valueOf(value, evaluate)]))

const valueOf = (value: Json, evaluate: (text: string) => string): Json => {
  if (typeof value === 'string') return evaluate(value)
  if (Array.isArray(value)) return value.map((item: Json) => valueOf(item, evaluate))
  return typeof value === 'object' && value !== null ? evaluated(value as Arguments, evaluate) : value
}
