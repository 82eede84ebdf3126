import { spawn } from 'node:child_process'
import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Bytes, onDisk } from './bytes.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The programs that snapshots make use of where there are any. */
export interface Tools {
  readonly env: Environment
  /** The full path of a program on the `PATH`. */
  find(name: string): string | undefined
}

export const createTools = (env: Environment): Tools => ({
  // What tools say is read by this program.
  env: { ...env, LC_ALL: 'C' },
  find: (name) => (env['PATH'] ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name)).find(isProgram),
})

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export interface ToolEnd {
  readonly exitCode: number
  /** The last of what it wrote to its standard error. */
  readonly stderr: string
}

export interface ToolPlace {
  readonly cwd?: Bytes
  readonly signal: AbortSignal
  /** A new file for its output. */
  readonly stdout?: Bytes
}

/** Runs a tool that starts no others; an aborted signal kills it. Never rejects for what the tool does. */
export const runTool = (tools: Tools, file: string, args: readonly string[], place: ToolPlace): Promise<ToolEnd> => {
  const stdout = place.stdout === undefined ? 'ignore' : openSync(onDisk(place.stdout), 'wx', 0o600)
  try {
    return ended(tools, file, args, place, stdout)
  } finally {
    if (stdout !== 'ignore') closeSync(stdout)
  }
}

const ended = ({ env }: Tools, file: string, args: readonly string[], { cwd, signal }: ToolPlace, stdout: 'ignore' | number): Promise<ToolEnd> =>
  new Promise((resolve) => {
    const folder = cwd === undefined ? {} : { cwd: Buffer.from(cwd, 'latin1').toString() }
    const child = spawn(file, args, { env, ...folder, stdio: ['ignore', stdout, 'pipe'], signal, killSignal: 'SIGKILL' })
    let stderr = ''
    child.stderr?.setEncoding('latin1').on('data', (text: string) => {
      stderr = (stderr + text).slice(-TAIL)
    })
    // Also when it is killed: then it is gone only once it is closed.
    child.on('error', ({ message }) => child.pid === undefined && resolve({ exitCode: 127, stderr: message }))
    child.once('close', (code) => resolve({ exitCode: code ?? 128, stderr }))
  })

const TAIL = 8_192
