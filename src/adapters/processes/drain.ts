import type { Socket } from 'node:net'
import type { Clock } from '../../core/ports.ts'
import type { Output, StreamName } from '../../core/run.ts'
import { PIPE_SIZE, type Pipe } from './pipes.ts'

/** A command's two streams on their way into an output, which slows the command down when it is slow itself. */
export interface Drain {
  /** The pipes that have not come to their end, as `device:inode`. */
  open(): readonly string[]
  /**
   * Resolves when both streams have come to their end and are written, or nothing has come for
   * `silenceMs`, or things still come after `mostMs`. Only time in which the output is ready
   * counts, and whatever was in the pipes when it was called is written in any case.
   */
  settled(silenceMs: number, mostMs: number): Promise<void>
  /** Hands over nothing more, and goes on reading so that whoever still writes is not disturbed. */
  discard(): void
}

interface Stream {
  readonly pipe: Pipe
  readonly socket: Socket
  /** Read since `settled` was called. */
  bytes: number
  /** Whether all that was in the pipe when `settled` was called has been read. */
  isEmptied: boolean
  /** Whether something has come since the last look. */
  isBusy: boolean
}

/** What a process may enlarge its pipe to (`/proc/sys/fs/pipe-max-size`): there was never more in it than this. */
const LARGEST_PIPE = 1_048_576

/** How finely `settled` looks; several looks, for a busy event loop may come to its timers before its pipes. */
const LOOK_MS = 25

/** A stream's name, its pipe, and our end of it where Node made the pipe. */
export type Source = readonly [StreamName, Pipe, Socket | null]

export const drain = (sources: readonly Source[], output: Output, clock: Clock): Drain => {
  const streams = new Set<Stream>()
  let write: Output['write'] = (stream, chunk) => output.write(stream, chunk)
  let pending: Promise<void> | undefined
  const isWaiting = (): boolean => pending !== undefined
  /** What Node's own pipes had already read when they were told to wait. */
  const late: [StreamName, Uint8Array][] = []
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })

  const discard = (): void => {
    write = () => undefined
    for (const { socket } of streams) socket.resume().unref()
  }
  const ready = (): void => {
    pending = undefined
    for (let chunk = late.shift(); chunk !== undefined; chunk = isWaiting() ? undefined : late.shift()) deliver(...chunk)
    if (isWaiting()) return
    for (const { socket } of streams) socket.resume()
    if (streams.size === 0) finish()
  }
  /** An output that throws gets nothing more; the command must not suffer for it. */
  const broken = (): void => {
    write = () => undefined
    ready()
  }
  const wait = (promise: Promise<void>): void => {
    for (const { socket } of streams) socket.pause()
    pending = promise.then(ready, broken)
  }
  const deliver = (name: StreamName, chunk: Uint8Array): void => {
    if (isWaiting()) {
      late.push([name, Uint8Array.from(chunk)])
      return
    }
    try {
      const promise = write(name, chunk)
      if (promise !== undefined) wait(promise)
    } catch {
      broken()
    }
  }
  const read = (name: StreamName, pipe: Pipe, end: Socket | null): void => {
    const socket = pipe.read(end, (chunk) => {
      stream.isBusy = true
      stream.bytes += chunk.length
      stream.isEmptied ||= chunk.length < PIPE_SIZE || stream.bytes >= LARGEST_PIPE
      deliver(name, chunk)
    })
    const stream: Stream = { pipe, socket, bytes: 0, isEmptied: false, isBusy: false }
    streams.add(stream)
    socket.on('error', () => undefined).once('close', () => {
      streams.delete(stream)
      if (streams.size === 0 && pending === undefined) finish()
    })
  }
  for (const source of sources) read(...source)

  const isReady = async (): Promise<void> => {
    await pending
    if (pending !== undefined) await isReady()
  }
  /** What has been silent for a whole look is empty. */
  const look = async (): Promise<boolean> => {
    for (const stream of streams) stream.isBusy = false
    await sooner(finished, clock, LOOK_MS)
    for (const stream of streams) stream.isEmptied ||= !stream.isBusy && pending === undefined
    return [...streams].some(({ isBusy }) => isBusy)
  }
  const settled = async (silenceMs: number, mostMs: number): Promise<void> => {
    for (const stream of streams) Object.assign(stream, { bytes: 0, isEmptied: false })
    let silence = 0
    let time = 0
    while (true) {
      await isReady()
      if (streams.size === 0) return
      silence = (await look()) ? 0 : silence + LOOK_MS
      time += LOOK_MS
      if (silence >= silenceMs || (time >= mostMs && [...streams].every(({ isEmptied }) => isEmptied))) return
    }
  }
  return { open: () => [...streams].flatMap(({ pipe }) => pipe.id ?? []), settled, discard }
}

const sooner = (promise: Promise<void>, clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const cancel = clock.after(ms, resolve)
    void promise.then(() => {
      cancel()
      resolve()
    })
  })
