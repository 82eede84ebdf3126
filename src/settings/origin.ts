import type { Place } from './source.ts'

export type Path = readonly (string | number)[]

/** Where settings came from, so that problems can point there: a YAML document, or an action's inputs. */
export interface Origin {
  /** The place of a key with its value; a path that was not written gives the place of what would hold it. */
  key(path: Path): Place
  value(path: Path): Place
  /**
   * The place of the character at `offset` of a text value, as long as it stands there as it is; or
   * else of the value.
   */
  within(path: Path, offset: number): Place
}

/** What was written at a path, if anything. */
export const valueAt = (root: unknown, path: Path): unknown => {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
