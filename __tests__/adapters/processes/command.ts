import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Command, Ended, Processes } from '../../../src/core/ports.ts'
import type { Output } from '../../../src/core/run.ts'

/** A command under way, as a test sees it. */
export interface Begun {
  readonly ended: Promise<Ended>
  readonly text: { stdout: string; stderr: string }
  abort(reason?: unknown): void
  /** Resolves as soon as the command's output contains the text. */
  saw(text: string): Promise<void>
}

export const shell = (script: string, changes: Partial<Command> = {}): Command => ({
  file: 'bash',
  args: ['--noprofile', '--norc', '-c', script],
  cwd: '/',
  env: { PATH: process.env['PATH'] ?? '' },
  gracePeriodMs: 200,
  background: false,
  ...changes,
})

export const begin = (command: Command, port: Processes = processes(clock)): Begun => {
  const controller = new AbortController()
  const text = { stdout: '', stderr: '' }
  const output: Output = {
    write: (stream, chunk) => {
      text[stream] += Buffer.from(chunk).toString('latin1')
      return undefined
    },
  }
  const ended = port.run(command, output, controller.signal)
  return {
    ended,
    text,
    abort: (reason) => controller.abort(reason),
    saw: (wanted) => until(() => (text.stdout + text.stderr).includes(wanted)),
  }
}

let tokens = 0

/** A number for `sleep` that no other process of the machine has in its command line. */
export const uniqueSeconds = (): string => `9${process.pid}.${String(++tokens).padStart(4, '0')}`

/** Living processes with the text in their command line, zombies left out; found without the code under test. */
export const survivors = (text: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes(text))
    .filter((pid) => !/^State:\s+[ZX]/m.test(read(`/proc/${pid}/status`)))

/** Polls for a condition, and gives up only long after it should have come. */
export const until = async (condition: () => boolean): Promise<void> => {
  const end = clock.now() + PATIENCE_MS
  while (!condition()) {
    if (clock.now() > end) throw new Error(`in vain: ${String(condition)}`)
    await pause(5)
  }
}

/** What a test of real processes may take on a busy machine. */
export const PATIENCE_MS = 30_000

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
