/** The only one that writes to a stream; it keeps the order and survives a reader that goes away. */
export interface Writer {
  /**
   * Writes bytes after all that came before. A promise settles when the stream has taken them, and
   * until then their memory must not change; without a promise they were copied. Never rejects.
   */
  write(bytes: Uint8Array): Promise<void> | undefined
  /** Keeps one line below all other output, or takes it away; for terminals only. */
  status(line: string | undefined): void
  /** Resolves when everything written so far has left this process, or nobody reads any more. */
  drained(): Promise<void>
}

/** Bytes that may be under way before a writer has to wait. */
const QUEUE_BOUND = 256 * 1024

/** Up to this size a copy costs less than waiting. */
const COPY_BOUND = 16 * 1024

const NEWLINE = 10

/** A writer on a stream that nobody else writes to. */
export const createWriter = (target: NodeJS.WritableStream): Writer => {
  const queue = createQueue(target)
  const line = createStatusLine()
  return {
    write: (bytes) => (bytes.length === 0 ? undefined : queue.put(line.around(bytes))),
    status: (text) => {
      const change = line.change(text, queue.isFull())
      if (change.length > 0) void queue.put(change)
    },
    drained: () => queue.empty(),
  }
}

interface Queue {
  put(bytes: Uint8Array): Promise<void> | undefined
  isFull(): boolean
  empty(): Promise<void>
}

const createQueue = (target: NodeJS.WritableStream): Queue => {
  const pending = new Set<() => void>()
  let bytesQueued = 0
  let gone = false

  // A closed pipe is no error of the pipeline's: what cannot be read any more counts as written.
  const giveUp = (): void => {
    gone = true
    for (const settle of pending) settle()
  }
  target.on('error', giveUp)
  target.on('close', giveUp)

  const send = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      const settle = (): void => {
        if (!pending.delete(settle)) return
        bytesQueued -= bytes.length
        resolve()
      }
      pending.add(settle)
      bytesQueued += bytes.length
      try {
        target.write(bytes, (error) => (error ? giveUp() : settle()))
      } catch {
        giveUp()
      }
    })

  return {
    put: (bytes) => {
      if (gone) return undefined
      if (bytes.length > COPY_BOUND || bytesQueued + bytes.length > QUEUE_BOUND) return send(bytes)
      void send(Buffer.from(bytes))
      return undefined
    },
    isFull: () => bytesQueued >= QUEUE_BOUND,
    empty: async () => {
      if (!gone && pending.size > 0) await send(Buffer.alloc(0))
    },
  }
}

const ERASE = Buffer.from('\r\x1b[2K')
const NOTHING = Buffer.alloc(0)

/** Auto-wrap is off while the line is drawn, so that it never fills two rows and one erase is enough. */
const drawing = (text: string): Uint8Array => Buffer.from(`\x1b[?7l${text}\x1b[?7h`)

interface StatusLine {
  /** Output with what it takes to erase the line before it and draw it again after it. */
  around(bytes: Uint8Array): Uint8Array
  /** What to write for a new line to be seen; nothing when `busy`: the next output brings it. */
  change(text: string | undefined, busy: boolean): Uint8Array
}

const createStatusLine = (): StatusLine => {
  let text: string | undefined
  let isDrawn = false
  let atLineStart = true

  const erased = (): Uint8Array => (isDrawn ? ERASE : NOTHING)
  const drawn = (): Uint8Array => {
    isDrawn = text !== undefined && atLineStart
    return isDrawn ? drawing(text ?? '') : NOTHING
  }

  return {
    around: (bytes) => {
      atLineStart = bytes[bytes.length - 1] === NEWLINE
      return text === undefined && !isDrawn ? bytes : Buffer.concat([erased(), bytes, drawn()])
    },
    change: (next, busy) => {
      if (next === text) return NOTHING
      text = next
      return busy && next !== undefined ? NOTHING : Buffer.concat([erased(), drawn()])
    },
  }
}
