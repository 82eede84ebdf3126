import { createLiveArea } from './live-area.ts'

/** The only one that writes to a stream; it keeps the order and survives a reader that goes away. */
export interface Writer {
  /**
   * Writes bytes after all that came before. A promise settles when the stream has taken them, and
   * until then their memory must not change; without a promise they were copied. Never rejects.
   */
  write(bytes: Uint8Array): Promise<void> | undefined
  /** Keeps lines below all other output, of which then only whole lines are written, until it is called without any; for terminals only. */
  below(lines: readonly string[] | undefined): void
  /** Resolves when everything written so far has left this process, or nobody reads any more. */
  drained(): Promise<void>
}

/** What happens when the reader is slow. A terminal may be stopped by Ctrl-S, or be far away: what it shows must not hold up what runs. */
export type Patience = 'waits' | 'runs-ahead'

interface Bounds {
  /** Bytes that may be under way before whoever writes has to wait. */
  readonly queue: number
  /** Up to this size a copy costs less than waiting. */
  readonly copy: number
}

const BOUNDS: Readonly<Record<Patience, Bounds>> = {
  waits: { queue: 256 * 1024, copy: 16 * 1024 },
  'runs-ahead': { queue: 32 * 1024 * 1024, copy: 1024 * 1024 },
}

/** From here on nothing is drawn that another frame will replace. */
const BUSY = 128 * 1024

/** A writer on a stream that nobody else writes to. */
export const createWriter = (target: NodeJS.WritableStream, patience: Patience = 'waits'): Writer => {
  const queue = createQueue(target, BOUNDS[patience])
  const area = createLiveArea()
  const put = (bytes: Uint8Array): Promise<void> | undefined => (bytes.length === 0 ? undefined : queue.put(bytes))
  return {
    write: (bytes) => put(area.around(bytes, queue.isBusy())),
    below: (lines) => void put(area.change(lines, queue.isBusy())),
    drained: () => queue.empty(),
  }
}

interface Queue {
  put(bytes: Uint8Array): Promise<void> | undefined
  isBusy(): boolean
  empty(): Promise<void>
}

const createQueue = (target: NodeJS.WritableStream, bounds: Bounds): Queue => {
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
      if (bytes.length > bounds.copy || bytesQueued + bytes.length > bounds.queue) return send(bytes)
      void send(Buffer.from(bytes))
      return undefined
    },
    isBusy: () => bytesQueued >= BUSY,
    empty: async () => {
      if (!gone && pending.size > 0) await send(Buffer.alloc(0))
    },
  }
}
