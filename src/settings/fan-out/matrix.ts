import type { MatrixValue } from './fan-out.ts'

/** One combination of a matrix's values. */
export type Combination = Readonly<Record<string, MatrixValue>>

export interface Matrix {
  readonly include?: readonly Combination[] | undefined
  readonly exclude?: readonly Combination[] | undefined
  readonly [name: string]: readonly MatrixValue[] | readonly Combination[] | undefined
}

/** The lists of a matrix, without `include` and `exclude`. */
const axesOf = (matrix: Matrix): readonly (readonly [name: string, values: readonly MatrixValue[]])[] =>
  Object.entries(matrix).flatMap(([name, values]) => (name === 'include' || name === 'exclude' || values === undefined ? [] : [[name, values as readonly MatrixValue[]] as const]))

/** How many combinations the lists alone make. */
export const sizeOf = (matrix: Matrix): number => axesOf(matrix).reduce((product, [, values]) => product * values.length, 1)

/**
 * The combinations as GitHub makes them: the product of the lists less `exclude`; an `include` whose
 * values fit the lists' own of a combination is added to it, and one that fits none is a combination of its own.
 */
export const combinationsOf = (matrix: Matrix): readonly Combination[] => {
  const axes = axesOf(matrix)
  const originals = axes.length === 0 ? [] : productOf(axes).filter((each) => !(matrix.exclude ?? []).some((out) => contains(each, out)))
  const extended: Record<string, MatrixValue>[] = originals.map((each) => ({ ...each }))
  const added: Combination[] = []
  for (const extra of matrix.include ?? []) {
    const fitting = extended.filter((_, index) => agrees(originals[index] ?? {}, extra))
    for (const each of fitting) Object.assign(each, extra)
    if (fitting.length === 0) added.push(extra)
  }
  return [...extended, ...added]
}

const productOf = (axes: ReturnType<typeof axesOf>): readonly Combination[] =>
  axes.reduce<readonly Combination[]>((found, [name, values]) => found.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))), [{}])

/** Whether it has all of these values. */
const contains = (whole: Combination, part: Combination): boolean => Object.entries(part).every(([name, value]) => whole[name] === value)

/** Whether none of the lists' own values would be another. */
const agrees = (original: Combination, extra: Combination): boolean =>
  Object.entries(extra).every(([name, value]) => !Object.hasOwn(original, name) || original[name] === value)
