import type { Json } from '../../core/detail.ts'

/** What stands at a path of an event's payload, if there is such a path. */
export const valueAt = (payload: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((value, name) => (isObject(value) ? value[name] : undefined), payload)

/** The same, if it is a text. */
export const textAt = (payload: Json | undefined, ...path: readonly string[]): string | undefined => {
  const value = valueAt(payload, ...path)
  return typeof value === 'string' ? value : undefined
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
