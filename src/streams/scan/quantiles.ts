import type { Extracted } from '../../core/scan.ts'

/** Numbers of which only as much is kept as their summary needs. */
export interface Numbers {
  add(value: number): void
  summary(): Extracted
}

/** So many are kept as they are, and the percentiles exact. */
const MOST_EXACT = 4_096
/** Of more, percentiles are off by 1 % at most: "DDSketch" (Masson, Rim, Lee: VLDB 2019), a histogram with buckets that grow. */
const ERROR = 0.01
const GROWTH = Math.log((1 + ERROR) / (1 - ERROR))
const SMALLEST = 1e-9

export const numbers = (): Numbers => {
  let exact: number[] | undefined = []
  const buckets = new Map<number, number>()
  const all = { count: 0, min: Infinity, max: -Infinity, sum: 0 }

  const put = (value: number): void => {
    const key = bucketOf(value)
    buckets.set(key, (buckets.get(key) ?? 0) + 1)
  }

  const add = (value: number): void => {
    all.count += 1
    all.sum += value
    all.min = Math.min(all.min, value)
    all.max = Math.max(all.max, value)
    if (exact === undefined) return put(value)
    exact.push(value)
    if (exact.length <= MOST_EXACT) return
    for (const kept of exact) put(kept)
    exact = undefined
  }

  /** The value at a rank, by the nearest-rank method. */
  const percentiles = (): ((part: number) => number) => {
    const within = (value: number): number => Math.min(all.max, Math.max(all.min, value))
    const sorted = exact?.toSorted((a, b) => a - b) ?? [...buckets].toSorted(([a], [b]) => a - b)
    return (part) => {
      const rank = Math.max(1, Math.ceil(part * all.count))
      return within(exact === undefined ? inBuckets(sorted as [number, number][], rank) : (sorted as number[])[rank - 1] ?? 0)
    }
  }

  const summary = (): Extracted => {
    const at = percentiles()
    return { ...all, mean: all.sum / all.count, p50: at(0.5), p95: at(0.95) }
  }

  return { add, summary }
}

/** Bounded on both sides, so that there are few thousand of them at most. */
const LAST = 6_000

/** Negative numbers mirror positive ones; what is next to nothing is nothing. */
const bucketOf = (value: number): number => {
  const size = Math.abs(value)
  if (size < SMALLEST) return 0
  return Math.sign(value) * Math.min(LAST, 1 + Math.ceil(Math.log(size / SMALLEST) / GROWTH))
}

const middleOf = (bucket: number): number => {
  if (bucket === 0) return 0
  const upper = SMALLEST * Math.exp((Math.abs(bucket) - 1) * GROWTH)
  return (Math.sign(bucket) * 2 * upper) / (Math.exp(GROWTH) + 1)
}

const inBuckets = (sorted: readonly (readonly [bucket: number, count: number])[], rank: number): number => {
  let seen = 0
  for (const [bucket, count] of sorted) {
    seen += count
    if (seen >= rank) return middleOf(bucket)
  }
  return 0
}
