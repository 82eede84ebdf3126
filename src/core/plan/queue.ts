/** A binary heap: whoever is least comes first, and of equals who came first. */
export interface Queue<T> {
  put(item: T): void
  take(): T | undefined
}

interface Seat<T> {
  readonly item: T
  readonly rank: number
  readonly turn: number
}

export const queueBy = <T>(rankOf: (item: T) => number): Queue<T> => {
  const heap: Seat<T>[] = []
  let turns = 0
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]]
    return one !== undefined && other !== undefined && (one.rank - other.rank || one.turn - other.turn) < 0
  }
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]]
    if (one !== undefined && other !== undefined) [heap[a], heap[b]] = [other, one]
  }
  const rise = (at: number): void => {
    for (let index = at, parent = (at - 1) >> 1; index > 0 && isBefore(index, parent); index = parent, parent = (index - 1) >> 1) swap(index, parent)
  }
  const sink = (): void => {
    for (let index = 0; ; ) {
      const child = isBefore(2 * index + 2, 2 * index + 1) ? 2 * index + 2 : 2 * index + 1
      if (!isBefore(child, index)) return
      swap(index, child)
      index = child
    }
  }
  return {
    put: (item) => {
      turns += 1
      heap.push({ item, rank: rankOf(item), turn: turns })
      rise(heap.length - 1)
    },
    take: () => {
      swap(0, heap.length - 1)
      const first = heap.pop()
      sink()
      return first?.item
    },
  }
}
