/** Reads an iterable one item at a time; `close` ends it, also while it is asked for its next item. */
export interface Reading<T> {
  /** The promise of the item that was asked for last, until it is taken. */
  peek(): Promise<IteratorResult<T, unknown>>
  take(): void
  close(): Promise<void>
}

export const reading = <T>(items: AsyncIterable<T> | Iterable<T>): Reading<T> => {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let pending: Promise<IteratorResult<T, unknown>> | undefined
  let isSettled = true
  const asked = async (): Promise<IteratorResult<T, unknown>> => await iterator.next()
  const closing = async (): Promise<unknown> => await iterator.return?.()
  return {
    peek: () => {
      if (pending !== undefined) return pending
      isSettled = false
      return (pending = asked().finally(() => (isSettled = true)))
    },
    take: () => {
      pending = undefined
    },
    close: async () => {
      // What waits for its next item would be waited for: it may never come.
      pending?.catch(() => undefined)
      const closed = closing()
      if (isSettled) await closed
      else closed.catch(() => undefined)
    },
  }
}
