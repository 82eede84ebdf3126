import { exitCodeOf } from '../../core/outcome.ts'
import { type Answer, type CommandQuestion, noAnswer, STOPPED } from '../../core/lookup.ts'
import { shellNamed } from '../shell.ts'
import type { CheckPorts } from './spec.ts'

const MOST_OUTPUT = 64 * 1_024

/** Runs a command as a lookup: its end and the last 64 KiB that it wrote are the answer. `trace` is put over its environment, and is no part of the question. */
export const lookUpCommand = async (question: CommandQuestion, ports: CheckPorts, signal: AbortSignal, trace: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const shell = shellNamed(question.shell)
  const files = ports.files.commandFiles(shell.frame(question.script), shell.extension)
  const began = ports.clock.now()
  const tail = lastPart()
  let mayReuse = false
  try {
    const command = {
      file: ports.files.which(shell.program, question.env['PATH'] ?? '') ?? shell.program,
      args: shell.args(files.script),
      cwd: question.cwd,
      env: { ...question.env, ...trace, ...files.env },
      gracePeriodMs: ports.gracePeriodMs,
      background: false,
    }
    const { ending, stopped, strays } = await ports.processes.run(command, tail, signal)
    mayReuse = strays.length === 0
    const timings = { total: ports.clock.now() - began }
    if (stopped) return { ...STOPPED, timings }
    if (ending.kind === 'spawn') return noAnswer('spawn', `the command could not be started: ${ending.message}`, timings)
    return { kind: 'command', exitCode: exitCodeOf(ending), output: tail.text(), timings }
  } finally {
    files.release({ mayReuse })
  }
}

const lastPart = () => {
  let kept = new Uint8Array()
  return {
    write: (_: 'stdout' | 'stderr', chunk: Uint8Array): undefined => {
      const all = new Uint8Array(kept.length + chunk.length)
      all.set(kept)
      all.set(chunk, kept.length)
      kept = all.slice(-MOST_OUTPUT)
    },
    text: (): string => new TextDecoder().decode(kept),
  }
}
