/** The beginning of a line whose end has not come yet. */
export interface PartialLine {
  /** Keeps a copy of bytes; says no, and keeps nothing of them, when the line would grow beyond its bound. */
  add(bytes: Uint8Array): boolean
  /** What was kept; nothing is kept any more. */
  take(): Uint8Array
}

/** A partial line of at most `bound` bytes. */
export const createPartialLine = (bound: number): PartialLine => {
  let buffer = new Uint8Array()
  let length = 0

  const grow = (size: number): void => {
    const larger = new Uint8Array(Math.min(bound, Math.max(size, buffer.length * 2, 256)))
    larger.set(buffer.subarray(0, length))
    buffer = larger
  }

  return {
    add: (bytes) => {
      const size = length + bytes.length
      if (size > bound) return false
      if (size > buffer.length) grow(size)
      buffer.set(bytes, length)
      length = size
      return true
    },
    take: () => {
      const taken = buffer.subarray(0, length)
      buffer = new Uint8Array()
      length = 0
      return taken
    },
  }
}
