import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { pipes, type Pipe } from '../processes/pipes.ts'
import { type Complaints, listen } from './tar-words.ts'
import type { Tools } from './tools.ts'

/** A tool that reads its input from us, or writes its output to us, and starts no other processes: to kill it is to end it all. */
export interface Piped {
  readonly child: ChildProcess
  /** Its exit code; 128 where a signal ended it, 127 where it could not be started. */
  readonly closed: Promise<number>
  readonly complaints: Complaints
  /** Its output; a chunk's memory is used again for the next. */
  output(): AsyncGenerator<Buffer, void>
  /** Resolves when the bytes need not stay as they are any longer; whether anybody took them. */
  write(bytes: Buffer): Promise<boolean>
  hasEnded(): boolean
  /** Kills it if it still runs; resolves when it is gone. */
  stop(): Promise<void>
}

export interface PipedCommand {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd?: string
}

const openPipe = pipes(process.platform)

export const startPiped = ({ file, args, cwd }: PipedCommand, { env }: Tools, signal: AbortSignal): Piped => {
  const pipe = openPipe()
  const child = spawn(file, args, { env, ...(cwd !== undefined && { cwd }), stdio: ['pipe', pipe.stdio, 'pipe'], signal, killSignal: 'SIGKILL' })
  pipe.closeWriteEnd()
  const closed = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 128))
    child.on('error', () => child.pid === undefined && resolve(127))
  })
  child.stdin?.on('error', () => undefined)
  let isRead = false
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  return {
    child, closed, hasEnded,
    complaints: listen(child.stderr as Readable),
    output: () => {
      isRead = true
      return chunksOfPipe(pipe, child.stdout as Socket | null)
    },
    write: (bytes) => new Promise((resolve) => child.stdin?.write(bytes, (error) => resolve(!error)) ?? resolve(false)),
    stop: async () => {
      if (!hasEnded()) child.kill('SIGKILL')
      if (!isRead) pipe.closeReadEnd()
      await closed
    },
  }
}

/** Reads on only when the next chunk is asked for. */
async function* chunksOfPipe(pipe: Pipe, end: Socket | null): AsyncGenerator<Buffer, void> {
  const queue: Buffer[] = []
  let isHeld = false
  let isOver = false
  let wake = (): void => undefined
  const socket = pipe.read(end, (chunk) => {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    queue.push(isHeld || queue.length > 0 ? Buffer.from(bytes) : bytes)
    socket.pause()
    wake()
  })
  socket.on('error', () => undefined).once('close', () => {
    isOver = true
    wake()
  })
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve
      socket.resume()
    })
  try {
    while (true) {
      const chunk = queue.shift()
      if (chunk !== undefined) {
        isHeld = true
        yield chunk
        isHeld = false
      } else if (isOver) return
      else await next()
    }
  } finally {
    socket.destroy()
  }
}
