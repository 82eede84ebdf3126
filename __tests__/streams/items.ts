/** Items as they are asked for; says in `log` what was read, and when it was closed. */
export async function* itemsOf<T>(items: readonly T[], log: string[] = []): AsyncGenerator<T> {
  try {
    for (const item of items) {
      log.push(`read ${String(item)}`)
      yield item
    }
  } finally {
    log.push('closed')
  }
}

export const allOf = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Items that come when a test gives them. */
export const tap = <T>() => {
  const given: T[] = []
  let waiting: ((result: IteratorResult<T>) => void) | undefined
  let closed = false
  const iterator: AsyncIterator<T> = {
    next: () => {
      const item = given.shift()
      if (item !== undefined) return Promise.resolve({ done: false, value: item })
      return new Promise((resolve) => (waiting = resolve))
    },
    return: () => {
      closed = true
      return Promise.resolve({ done: true, value: undefined })
    },
  }
  return {
    items: { [Symbol.asyncIterator]: () => iterator },
    give: (item: T): void => {
      if (waiting === undefined) given.push(item)
      else waiting({ done: false, value: item })
      waiting = undefined
    },
    get closed() {
      return closed
    },
  }
}
