import type { Range } from './tree.ts'

/** The ranges with all that differs from them only in its case, as the flag `i` without `u` has it (ECMAScript, 22.2.2.7.3 Canonicalize). */
export const folded = (ranges: readonly Range[]): readonly Range[] => merged(ranges.flatMap(([from, to]) => [[from, to] as const, ...casesOf(from, to)]))

/** The UTF-16 units that are the same as this one but for their case, itself included. */
export const foldedUnit = (unit: number): readonly Range[] => folded([[unit, unit]])

const casesOf = (from: number, to: number): readonly Range[] => {
  const ascii = [shifted(from, to, 65, 90, 32), shifted(from, to, 97, 122, -32)].flat()
  return to < 128 ? ascii : [...ascii, ...otherCases(Math.max(from, 128), to)]
}

/** What a range shares with that of the letters of one case, in the other case. */
const shifted = (from: number, to: number, first: number, last: number, by: number): readonly Range[] => {
  const [low, high] = [Math.max(from, first), Math.min(to, last)]
  return low > high ? [] : [[low + by, high + by]]
}

const otherCases = (from: number, to: number): readonly Range[] => {
  const found: Range[] = []
  for (let unit = from; unit <= to; unit += 1) for (const other of families().get(canonical(unit)) ?? []) found.push([other, other])
  return found
}

const canonical = (unit: number): number => {
  const upper = String.fromCharCode(unit).toUpperCase()
  const code = upper.charCodeAt(0)
  return upper.length !== 1 || (unit >= 128 && code < 128) ? unit : code
}

let known: ReadonlyMap<number, readonly number[]> | undefined

/** The units beyond ASCII that have another case; made when a pattern has letters of which one may be. */
const families = (): ReadonlyMap<number, readonly number[]> => (known ??= familiesNow())

const familiesNow = (): ReadonlyMap<number, readonly number[]> => {
  const all = new Map<number, number[]>()
  for (let unit = 128; unit < 65_536; unit += 1) all.set(canonical(unit), [...(all.get(canonical(unit)) ?? []), unit])
  return all
}

const merged = (ranges: readonly Range[]): readonly Range[] => {
  const result: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
