import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll } from '@jest/globals'

const started: ChildProcess[] = []

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** A program that serves until the test file ends. */
export interface Serving {
  readonly lines: readonly string[]
  /** Resolves when it has said such a line; rejects if it ends without. */
  line(pattern: RegExp): Promise<void>
}

/** Starts a program and waits until it says that it is ready. */
export const serving = async (file: string, args: readonly string[], ready: RegExp): Promise<Serving> => {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const lines: string[] = []
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      for (const look of waiting) look()
    })
  const line = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (lines.some((each) => pattern.test(each))) resolve()
      }
      waiting.add(look)
      child.once('close', () => reject(new Error(`${file} ended:\n${lines.join('\n')}`)))
      look()
    })
  await line(ready)
  return { lines, line }
}

/** A port of this machine that nobody has just now. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
