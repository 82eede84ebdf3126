import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { distFolder } from './built.ts'
import { shareCompiled } from './compiled.ts'
import { createWorkspace } from './workspace.ts'

export interface CliOptions {
  /** Where it is started. */
  readonly cwd: string
  /** Put over an environment of `PATH` and folders of its own; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

export interface CliResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly stdoutBytes: Buffer
}

/** A command that runs. */
export interface CliRun {
  /** The first line, on either stream, that holds `text`; rejects if the command ends without one. */
  line(text: string): Promise<string>
  /** Sends a signal to the process alone, not to its children. */
  signal(name: NodeJS.Signals): void
  readonly ended: Promise<CliResult>
}

/** Runs `stagewright` of the built program to its end. */
export const runCli = (args: readonly string[], options: CliOptions): Promise<CliResult> => startCli(args, options).ended

/** Starts `stagewright` of the built program in a group of its own, with home and state folders that nobody else uses. */
export const startCli = (args: readonly string[], options: CliOptions): CliRun => {
  const child = spawn(process.execPath, [join(distFolder, 'cli.js'), ...args], {
    cwd: options.cwd,
    env: environment(options.env ?? {}),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  return follow(child)
}

const home = createWorkspace()
shareCompiled(join(home.path, '.cache'))
let runs = 0

afterAll(() => home.remove())

const environment = (over: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const state = join(home.path, `state-${(runs += 1)}`)
  mkdirSync(state)
  const all = { PATH: process.env['PATH'], HOME: home.path, XDG_STATE_HOME: state, LANG: 'C.UTF-8', ...over }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

const follow = (child: ChildProcess): CliRun => {
  const heard = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  const waiting = new Set<() => void>()
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => {
      heard[stream].push(chunk)
      for (const look of waiting) look()
    })
  }
  const text = (stream: 'stdout' | 'stderr'): string => Buffer.concat(heard[stream]).toString()
  const ended = once(child, 'close').then(([exitCode, signal]) => ({
    exitCode: exitCode as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout: text('stdout'),
    stderr: text('stderr'),
    stdoutBytes: Buffer.concat(heard.stdout),
  }))
  const line = (sought: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = `${text('stdout')}\n${text('stderr')}`.split('\n').find((each) => each.includes(sought))
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`ended without ${JSON.stringify(sought)}:\n${text('stdout')}\n${text('stderr')}`)))
    })
  return { line, signal: (name) => void child.kill(name), ended }
}
