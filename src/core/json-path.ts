import type { Json } from './detail.ts'

/** Keys and indices from the root of a JSON text; a negative index counts from the end. */
export type JsonPath = readonly (string | number)[]

const STEP = /\.([\p{ID_Start}_][\p{ID_Continue}-]*)|\[(-?\d+)\]|\['((?:[^'\\]|\\['\\])*)'\]|\["((?:[^"\\]|\\["\\])*)"\]/uy

/** The source of a pattern of the texts that `parseJsonPath` takes. */
export const jsonPathPattern = (): string => `^\\$(?:${STEP.source})*$`

/**
 * `$`, `$.a.b`, `$['a b'][0]`, `$.list[-1]`: the singular queries of RFC 9535, which name one value at
 * most. In words, what is wrong with any other text.
 */
export const parseJsonPath = (text: string): JsonPath | string => {
  if (!text.startsWith('$')) return `expected a path from the root, such as $.${/^[\w.]+$/.test(text) ? text : 'status'}`
  const path: (string | number)[] = []
  for (let at = 1; at < text.length; at = STEP.lastIndex) {
    STEP.lastIndex = at
    const step = STEP.exec(text)
    if (step === null) return `expected .name, ['name'] or [0] at character ${at + 1} of the path`
    const [, name, index, single, double] = step
    path.push(index === undefined ? (name ?? unescaped(single ?? double ?? '')) : Number(index))
  }
  return path
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1')

/** What is at a path, if anything. */
export const jsonAt = (root: Json, path: JsonPath): Json | undefined =>
  path.reduce<Json | undefined>((value, step) => (value === undefined ? undefined : member(value, step)), root)

const member = (value: Json, step: string | number): Json | undefined => {
  if (typeof step === 'number') return isList(value) ? value.at(step) : undefined
  if (typeof value !== 'object' || value === null || isList(value)) return undefined
  return Object.hasOwn(value, step) ? value[step] : undefined
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
