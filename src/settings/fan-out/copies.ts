import { type Combination, combinationsOf, type Matrix } from './matrix.ts'

/** One of the stages that `shards` and `matrix` make of one. */
export interface Copy {
  readonly key: string
  /** What tells it from the others, for people; empty where there is but one. */
  readonly mark: string
  readonly matrix?: Combination
  readonly shard?: { readonly index: number; readonly of: number }
}

/** What a stage with `shards` or a `matrix` is written as. */
export interface Copied {
  readonly shards?: number | undefined
  readonly matrix?: Matrix | undefined
}

/** The copies of a stage, in the order of its matrix and then of its shards; their keys are none of `taken`, and are added to it. */
export const copiesOf = (key: string, { shards, matrix }: Copied, taken: Set<string>): readonly Copy[] => {
  const combinations: readonly (Combination | undefined)[] = matrix === undefined ? [undefined] : combinationsOf(matrix)
  const indices = Array.from({ length: shards ?? 1 }, (_, index) => index + 1)
  const single = combinations.length * indices.length === 1
  return combinations.flatMap((combination) =>
    indices.map((index): Copy => {
      const words = [...Object.values(combination ?? {}).map(String), ...(shards === undefined ? [] : [`${index}/${shards}`])]
      return {
        key: single ? key : freeKey(key, words, taken),
        mark: single ? '' : words.join(', '),
        ...(combination && { matrix: combination }),
        ...(shards !== undefined && { shard: { index, of: shards } }),
      }
    }),
  )
}

/** As the pipeline language takes them. */
const LONGEST = 100

/** `test` with 20 and 1/4 is `test-20-1-of-4`. */
const freeKey = (key: string, words: readonly string[], taken: Set<string>): string => {
  const tail = words.map((word) => `-${word.replace(/^(\d+)\/(\d+)$/, '$1-of-$2').replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '')}`).join('')
  for (let turn = 1; ; turn += 1) {
    const end = `${tail}${turn === 1 ? '' : `-${turn}`}`.slice(-LONGEST / 2)
    const name = `${key.slice(0, LONGEST - end.length)}${end}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
