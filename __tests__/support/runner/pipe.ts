import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { encodingOf } from './commands.ts'

/** A pipe as the runner has it: `child_process` alone would give the child a socket, which holds more and ends differently. */
export interface Pipe {
  /** For the child. */
  readonly write: number
  /** Called once the child has its end. */
  closeWrite(): void
  readonly reader: Socket
}

export const createPipe = (path: string): Pipe => {
  execFileSync('mkfifo', [path])
  const read = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const write = openSync(path, constants.O_WRONLY)
  rmSync(path)
  return { write, closeWrite: () => closeSync(write), reader: new Socket({ fd: read, readable: true, writable: false }) }
}

export interface Reading {
  /** Nothing is read before this settles. */
  readonly gate?: Promise<unknown>
  /** Read no faster than this, from both streams together. */
  readonly bytesPerSecond?: number
}

/** Reads lines as the runner does: `\n`, `\r\n` and a bare `\r` end one. Resolves at the end of the stream. */
export const readLines = async (reader: Socket, { gate, bytesPerSecond }: Reading, onLine: (line: string) => void): Promise<number> => {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let bytes = 0
  let rest = ''
  const take = (text: string, isEnd: boolean): void => {
    const all = rest + text
    // A \r at the end may be the first half of \r\n.
    const until = !isEnd && all.endsWith('\r') ? all.length - 1 : all.length
    const lines = all.slice(0, until).split(/\r\n|\n|\r/)
    rest = (lines.pop() ?? '') + all.slice(until)
    for (const line of lines) onLine(line)
    if (isEnd && rest !== '') onLine(rest)
  }
  await gate
  const began = performance.now()
  for await (const chunk of reader) {
    bytes += (chunk as Buffer).length
    decoder ??= new TextDecoder(encodingOf(chunk as Buffer))
    take(decoder.decode(chunk as Buffer, { stream: true }), false)
    if (bytesPerSecond !== undefined) await until(began + (bytes / bytesPerSecond) * 1_000)
  }
  take(decoder?.decode() ?? '', true)
  return bytes
}

const until = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())))
