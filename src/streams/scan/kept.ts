/** Keeps the first and the last few of many. */
export interface Kept<T> {
  /** `make` is asked only if it is kept. */
  add(make: () => T): void
  /** None stands in both. */
  both(): { readonly first: readonly T[]; readonly last: readonly T[] }
}

/** At most `limit` in all, the larger half of them from the beginning. */
export const kept = <T>(limit: number): Kept<T> => {
  const first: T[] = []
  const last: T[] = []
  const [most, room] = [Math.ceil(limit / 2), Math.floor(limit / 2)]
  let next = 0
  return {
    add: (make) => {
      if (first.length < most) first.push(make())
      else if (room > 0) {
        last[next] = make()
        next = (next + 1) % room
      }
    },
    both: () => ({ first, last: last.length < room ? last : [...last.slice(next), ...last.slice(0, next)] }),
  }
}
