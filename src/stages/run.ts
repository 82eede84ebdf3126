import { failure, type Handover, type Outcome, success } from '../core/outcome.ts'
import type { CommandFiles, Ended, Files, Processes, Written } from '../core/ports.ts'
import { fits, mayHandOn } from '../core/names.ts'
import type { Context, Run } from '../core/run.ts'
import { stopReason } from '../core/stop.ts'
import { shellNamed } from './shell.ts'

/** Where a script runs and with what around it; found out anew for each attempt. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** A text with its `${{ }}` parts evaluated. Throws an `Error` in words. */
  readonly evaluate: (text: string) => string
}

export interface ScriptSpec extends Declared {
  readonly text: string
  readonly shell: string
  readonly gracePeriodMs: number
  readonly background: boolean
}

export interface Declared {
  /** Names that pass on from `GITHUB_OUTPUT`. */
  readonly outputs: readonly string[]
  /** Names that pass on from `GITHUB_ENV`; `PATH` stands for `GITHUB_PATH`. */
  readonly exports: readonly string[]
}

export interface RunPorts {
  readonly processes: Processes
  readonly files: Files
  /** Throws an `Error` whose message says what is wrong with a value that had to be evaluated. */
  readonly surroundings: () => Surroundings
}

/** Work that runs a script in a shell, in a process tree of its own. */
export const runScript =
  (spec: ScriptSpec, ports: RunPorts): Run =>
  async (context) => {
    const surroundings = lookAround(ports)
    if (typeof surroundings === 'string') return failure({ kind: 'spawn', message: surroundings })
    const files = ports.files.commandFiles(shellNamed(spec.shell).frame(spec.text), shellNamed(spec.shell).extension)
    let mayReuse = false
    try {
      const ended = await start(spec, ports, files, surroundings, context)
      mayReuse = ended.strays.length === 0
      if (!mayReuse) context.emit({ type: 'strays', strays: ended.strays })
      return outcomeOf(ended, context.signal, handOver(spec, files.read(), context))
    } finally {
      files.release({ mayReuse })
    }
  }

/** The surroundings, or in words why they could not be found out. */
export const lookAround = (ports: Pick<RunPorts, 'surroundings'>): Surroundings | string => {
  try {
    return ports.surroundings()
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

const start = (spec: ScriptSpec, ports: RunPorts, files: CommandFiles, { cwd, env }: Surroundings, context: Context): Promise<Ended> => {
  const shell = shellNamed(spec.shell)
  const command = {
    file: program(shell.program, env, ports.files),
    args: shell.args(files.script),
    cwd,
    env: { ...env, ...context.env, ...files.env },
    gracePeriodMs: spec.gracePeriodMs,
    background: spec.background,
  }
  return ports.processes.run(command, context.output, context.signal)
}

/** Where only `python3` is installed, that is what `python` means. */
const program = (name: string, env: Readonly<Record<string, string>>, files: Files): string =>
  files.which(name, env['PATH'] ?? '') ?? (name === 'python' ? 'python3' : name)

/** What ended in time did, however long a slow reader took for its output; but too much output is too much. */
const outcomeOf = ({ ending, stopped }: Ended, signal: AbortSignal, handover: Handover): Outcome => {
  if (stopped || (signal.aborted && stopReason(signal).kind === 'limit')) return failure(stopReason(signal), handover)
  return ending.kind === 'exit' && ending.exitCode === 0 ? success(handover) : failure(ending, handover)
}

/** What of a command's files passes on, and what it says beside that. */
export const handOver = (spec: Declared, written: Written, context: Context): Handover => {
  const exports = pick(written.env, spec.exports)
  const paths = spec.exports.includes('PATH') ? written.paths : []
  for (const text of [...written.problems, ...undeclared(spec, written), ...impossible(exports, paths)]) context.emit({ type: 'notice', text })
  if (written.summary !== '') context.emit({ type: 'summary', markdown: written.summary })
  return {
    outputs: pick(written.outputs, spec.outputs),
    exports: Object.fromEntries(Object.entries(exports).filter(isPossible)),
    paths: paths.filter((path) => isPossible([path])),
  }
}

/** No environment holds a NUL: with one in it no later stage could be started, be it of `finally`. */
const isPossible = (texts: readonly string[]): boolean => !texts.some((text) => text.includes('\0'))

const impossible = (exports: Readonly<Record<string, string>>, paths: readonly string[]): string[] => {
  const names = Object.entries(exports).flatMap((pair) => (isPossible(pair) ? [] : [pair[0].replaceAll('\0', '')]))
  return [...names, ...(paths.every((path) => isPossible([path])) ? [] : ['PATH'])].map((name) => `${name} holds a NUL byte, which no environment can; not handed on`)
}

const pick = (values: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => mayHandOn(name, names)))

/** Not handed on, and said, since a value that silently stays behind costs an hour of search. */
const undeclared = (spec: Declared, written: Written): string[] => {
  const exports = [...Object.keys(written.env), ...(written.paths.length === 0 ? [] : ['PATH'])]
  return [...kept('GITHUB_OUTPUT', 'outputs', Object.keys(written.outputs), spec.outputs), ...kept('GITHUB_ENV', 'exports', exports, spec.exports)]
}

const kept = (file: string, key: string, names: readonly string[], declared: readonly string[]): string[] => {
  const refused = [...new Set(names)].filter((name) => !mayHandOn(name, declared))
  const told = (some: readonly string[], why: string): string[] =>
    some.length === 0 ? [] : [`wrote ${some.join(', ')} to ${file}; not handed on, since ${why} ${some.length === 1 ? 'it' : 'them'}`]
  return [
    ...told(refused.filter((name) => !fits(name, declared)), `\`${key}\` does not name`),
    ...told(refused.filter((name) => fits(name, declared)), `it can change what programs do, and only the full name in \`${key}\` would allow`),
  ]
}
