/** Whether a value read from elsewhere is what it should be. */
export type Check = (value: unknown) => boolean

export const text: Check = (value) => typeof value === 'string'
export const flag: Check = (value) => typeof value === 'boolean'
/** Of milliseconds since 1970, or of bytes, there are never more. */
export const number: Check = (value) => typeof value === 'number' && Math.abs(value) <= 8e15
/** From 1. */
export const count: Check = (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 2 ** 31

/** What a `Date` can hold, with room for what is added to it. */
export const time: Check = (value) => number(value) && Number(value) >= 0 && Number(value) <= 4e15

export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value)

export const list =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item)

export const pair: Check = (value) => list(text)(value) && (value as readonly unknown[]).length === 2

export const mapOf =
  (item: Check): Check =>
  (value) =>
    isMap(value) && Object.values(value).every(item)

/** A map with all of the first and, where they are there, the second; what else it has does not matter. */
export const shape =
  (needed: Readonly<Record<string, Check>>, possible: Readonly<Record<string, Check>> = {}): Check =>
  (value) =>
    isMap(value) &&
    Object.entries(needed).every(([key, isSound]) => Object.hasOwn(value, key) && isSound(value[key])) &&
    Object.entries(possible).every(([key, isSound]) => !Object.hasOwn(value, key) || isSound(value[key]))

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
