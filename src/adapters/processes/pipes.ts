import { spawnSync } from 'node:child_process'
import { closeSync, constants, fstatSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One of a command's two streams, on its way to us. */
export interface Pipe {
  /** The end that the command gets. */
  readonly stdio: number | 'pipe'
  /** `device:inode` of a pipe that is a file. */
  readonly id: string | undefined
  /** Closes our copy of the command's end. */
  closeWriteEnd(): void
  /** Closes what was never read. */
  closeReadEnd(): void
  /** Reads until end-of-file; a chunk's memory is used again as soon as `take` returns and reading goes on. */
  read(end: Socket | null, take: (chunk: Uint8Array) => void): Socket
}

/** Linux gives a pipe this much, so that a read into it empties the pipe. */
export const PIPE_SIZE = 65_536

/**
 * A source of pipes. Node's own are sockets, which cannot be opened by name, so that
 * `echo x > /dev/stdout` fails in a command; named pipes can. Where there is no `mkfifo`, Node's own it is.
 */
export const pipes = (platform: NodeJS.Platform): (() => Pipe) => {
  const stock: Stock = { fifos: [], buffers: [] }
  let count = platform === 'linux' ? FIRST_BATCH : 0
  return () => {
    if (stock.fifos.length === 0 && count > 0) count = replenish(stock, count) ? BATCH : 0
    const fifo = stock.fifos.pop()
    return (fifo && openFifo(fifo, stock)) ?? nodePipe
  }
}

/** What serves one command after another. */
interface Stock {
  readonly fifos: Fifo[]
  readonly buffers: Uint8Array[]
}

/** A named pipe that has no name any more: this descriptor keeps it, and leads to new ones for its ends. */
interface Fifo {
  readonly keeper: number
  readonly id: string
}

/** What costs is the `mkfifo` process; a run of one stage needs but two pipes. */
const FIRST_BATCH = 2
const BATCH = 8

/** Whether any could be made. They lose their names at once, so that nothing stays behind however we end. */
const replenish = ({ fifos }: Stock, count: number): boolean => {
  let folder: string | undefined
  try {
    folder = mkdtempSync(join(tmpdir(), 'stagewright-pipes-'))
    for (const path of named(folder, count)) fifos.push(keep(path))
  } catch {
    // Out of descriptors or of room: those that could be made will do.
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  return fifos.length > 0
}

const named = (folder: string, count: number): readonly string[] => {
  const paths = Array.from({ length: count }, (_, index) => join(folder, String(index)))
  const { status } = spawnSync('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' })
  return status === 0 ? paths : []
}

/** Without O_NONBLOCK a read end waits for a writer. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK

const keep = (path: string): Fifo => {
  const keeper = openSync(path, READ)
  const { dev, ino } = fstatSync(keeper)
  return { keeper, id: `${dev}:${ino}` }
}

const openFifo = (fifo: Fifo, { fifos, buffers }: Stock): Pipe | undefined => {
  const ends = openEnds(fifo)
  if (ends === undefined) return undefined
  const reuse = (): unknown => fifos.push(fifo)
  const close = (): void => closeSync(fifo.keeper)
  return {
    stdio: ends.write,
    id: fifo.id,
    closeWriteEnd: () => closeSync(ends.write),
    closeReadEnd: () => {
      closeSync(ends.read)
      reuse()
    },
    read: (_end, take) => {
      const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(PIPE_SIZE)
      const callback = (length: number): boolean => {
        take(buffer.subarray(0, length))
        return true
      }
      const socket = new Socket({ fd: ends.read, readable: true, writable: false, onread: { buffer, callback } })
      // Its end means that nobody has it open for writing any more: it is as good as new.
      const closed = (): unknown => (socket.readableEnded ? reuse() : close())
      return socket.once('close', closed).once('close', () => giveBack(buffers, buffer))
    },
  }
}

const openEnds = ({ keeper }: Fifo): { readonly read: number; readonly write: number } | undefined => {
  const path = `/proc/self/fd/${keeper}`
  let read: number | undefined
  try {
    read = openSync(path, READ)
    return { read, write: openSync(path, constants.O_WRONLY) }
  } catch {
    for (const end of [read, keeper]) if (end !== undefined) closeSync(end)
    return undefined
  }
}

const SPARE_BUFFERS = 16

const giveBack = (buffers: Uint8Array[], buffer: Uint8Array): void => {
  if (buffers.length < SPARE_BUFFERS) buffers.push(buffer)
}

const nodePipe: Pipe = {
  stdio: 'pipe',
  id: undefined,
  closeWriteEnd: () => undefined,
  closeReadEnd: () => undefined,
  read: (end, take) => (end ?? new Socket()).on('data', take),
}
