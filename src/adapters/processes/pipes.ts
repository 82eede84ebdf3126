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
  const buffers: Uint8Array[] = []
  let stock: Pipe[] = []
  let count = platform === 'linux' ? FIRST_BATCH : 0
  return () => {
    if (stock.length === 0 && count > 0) {
      stock = batch(count, buffers)
      count = stock.length < count ? 0 : Math.min(2 * count, LARGEST_BATCH)
    }
    return stock.pop() ?? nodePipe
  }
}

/** What costs is the `mkfifo` process: who needs many pipes gets more and more at a time. */
const FIRST_BATCH = 8
const LARGEST_BATCH = 32

/** Opened at once and without names from then on, so that nothing stays behind however we end. */
const batch = (count: number, buffers: Uint8Array[]): Pipe[] => {
  const made: Pipe[] = []
  let folder: string | undefined
  try {
    folder = mkdtempSync(join(tmpdir(), 'stagewright-pipes-'))
    for (const path of fifos(folder, count)) made.push(fifo(path, buffers))
  } catch {
    // Out of descriptors or of room: those that could be made will do.
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  return made
}

const fifos = (folder: string, count: number): readonly string[] => {
  const paths = Array.from({ length: count }, (_, index) => join(folder, String(index)))
  const { status } = spawnSync('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' })
  return status === 0 ? paths : []
}

const fifo = (path: string, buffers: Uint8Array[]): Pipe => {
  // Without a reader the write end cannot be opened; without O_NONBLOCK the read end waits for a writer.
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const writeEnd = openWriteEnd(path, readEnd)
  const { dev, ino } = fstatSync(readEnd)
  return {
    stdio: writeEnd,
    id: `${dev}:${ino}`,
    closeWriteEnd: () => closeSync(writeEnd),
    closeReadEnd: () => closeSync(readEnd),
    read: (_end, take) => {
      const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(PIPE_SIZE)
      const callback = (length: number): boolean => {
        take(buffer.subarray(0, length))
        return true
      }
      const socket = new Socket({ fd: readEnd, readable: true, writable: false, onread: { buffer, callback } })
      return socket.once('close', () => giveBack(buffers, buffer))
    },
  }
}

const openWriteEnd = (path: string, readEnd: number): number => {
  try {
    return openSync(path, constants.O_WRONLY)
  } catch (error) {
    closeSync(readEnd)
    throw error
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
