import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { shareCompiled } from './compiled.ts'
import { readAction } from './runner/action.ts'
import { actionEnvironment } from './runner/environment.ts'
import { FILE_VARIABLES, readStepFiles, type FileVariable, type StepFiles } from './runner/files.ts'
import { createStepLog, type StepLog } from './runner/log.ts'
import { killOrphans, type Orphan } from './runner/orphans.ts'
import { createPipe, type Pipe, type Reading, readLines } from './runner/pipe.ts'

export { CHECK_RUN_ID, GITHUB_TOKEN, SECRETS } from './runner/environment.ts'

export interface RunnerOptions extends Reading {
  /** The path of an `action.yml`; the project's own if not given. */
  readonly action?: string
  readonly entry?: 'main' | 'post'
  readonly inputs?: Readonly<Record<string, string>>
  /** Put over the runner's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly workspace: string
  /** What the main step has saved for the post step. */
  readonly state?: Readonly<Record<string, string>>
  /** `RUNNER_TEMP`, so that a post step can find the one of its main step; a new folder if not given. */
  readonly temp?: string
  /** The Node to run it on; the one that runs the tests if not given. */
  readonly node?: string
  /** Sees each line as it was written, before it is read as a command. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** The first line for which it answers yes cancels the step. */
  readonly cancelWhen?: (line: string) => boolean
  /** Cancels the step when it aborts. */
  readonly cancel?: AbortSignal
  /** Between SIGINT and SIGTERM, and between SIGTERM and SIGKILL, in milliseconds; the runner's own 7500 and 2500 if not given. */
  readonly patience?: readonly [number, number]
}

export interface RunnerResult extends Omit<StepLog, 'read' | 'outputs' | 'state'>, StepFiles {
  /** As the runner sees it: 128 + n when the process died by a signal. */
  readonly exitCode: number
  /** The last signal that the runner had to send. */
  readonly signalSent: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | undefined
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
  readonly bytesRead: number
  readonly durationMs: number
  /** From the first signal to the end of the process; 0 without one. */
  readonly cancellationMs: number
  /** Whether a process that was left behind held stdout or stderr open for longer than the runner waits. */
  readonly wasHeldOpen: boolean
  /** Processes of the step that were still there at its end; the runner kills them when the job is over. Found on Linux only. */
  readonly orphans: readonly Orphan[]
  readonly temp: string
  /** Removes the step's temporary folder. */
  remove(): void
}

/** Runs an action the way GitHub's runner does, from its environment to what becomes of its output. */
export const runAction = async (options: RunnerOptions): Promise<RunnerResult> => {
  const action = readAction(options.action ?? new URL('../../action.yml', import.meta.url).pathname)
  const script = options.entry === 'post' ? action.post : action.main
  if (script === undefined) throw new Error('the action has no such entry')
  const temp = options.temp ?? mkdtempSync(join(tmpdir(), 'runner-'))
  shareCompiled(temp)
  const files = createStepFiles(temp)
  const trackingId = `github_${randomUUID()}`
  const env = actionEnvironment({
    action, temp, files, trackingId,
    inputs: options.inputs ?? {}, state: options.state ?? {}, workspace: options.workspace, home: temp, extra: options.env ?? {},
  })
  const pipes = { stdout: createPipe(join(temp, `stdout-${trackingId}`)), stderr: createPipe(join(temp, `stderr-${trackingId}`)) }
  const began = performance.now()
  const child = start(options.node ?? process.execPath, script, options.workspace, env, pipes)
  const cancellation = createCancellation(child, options.patience ?? [7_500, 2_500])
  options.cancel?.addEventListener('abort', cancellation.begin, { once: true })
  const log = createStepLog()
  const lines = { stdout: [] as string[], stderr: [] as string[] }
  const read = (stream: 'stdout' | 'stderr'): Promise<number> =>
    readLines(pipes[stream].reader, options, (line) => {
      lines[stream].push(line)
      options.onLine?.(line, stream)
      log.read(line)
      if (options.cancelWhen?.(line) === true) cancellation.begin()
    })
  const reads = Promise.all([read('stdout'), read('stderr')])
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  const cancellationMs = cancellation.end()
  const bytes = await atMost(STREAM_PATIENCE_MS, reads, options.gate !== undefined || options.bytesPerSecond !== undefined)
  const orphans = killOrphans(trackingId)
  if (bytes === undefined) for (const { reader } of Object.values(pipes)) reader.destroy()
  const { outputs, state, ...rest } = readStepFiles((variable) => files[variable], log.masks)
  const { read: _, outputs: oldOutputs, state: oldState, ...shown } = log
  return {
    ...shown,
    ...rest,
    ...lines,
    outputs: { ...oldOutputs, ...outputs },
    state: { ...oldState, ...state },
    exitCode: code ?? 128 + (signal === null ? 0 : SIGNAL_NUMBERS[signal] ?? 0),
    signalSent: cancellation.signalSent(),
    bytesRead: (bytes ?? []).reduce((sum, count) => sum + count, 0),
    durationMs: performance.now() - began,
    cancellationMs,
    wasHeldOpen: bytes === undefined,
    orphans,
    temp,
    remove: () => rmSync(temp, { recursive: true, force: true }),
  }
}

/** How long the runner waits for the ends of the streams after the process has ended. */
const STREAM_PATIENCE_MS = 5_000

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

const createStepFiles = (temp: string): Readonly<Record<FileVariable, string>> => {
  const folder = join(temp, '_runner_file_commands')
  mkdirSync(folder, { recursive: true })
  const event = join(temp, '_github_workflow', 'event.json')
  mkdirSync(dirname(event), { recursive: true })
  writeFileSync(event, '{}')
  const id = randomUUID()
  const entries = FILE_VARIABLES.map((variable) => [variable, join(folder, `${variable.toLowerCase()}_${id}`)] as const)
  for (const [, path] of entries) writeFileSync(path, '')
  return Object.fromEntries(entries) as Record<FileVariable, string>
}

const start = (
  node: string,
  script: string,
  workspace: string,
  env: Record<string, string>,
  { stdout, stderr }: { readonly stdout: Pipe; readonly stderr: Pipe },
): ChildProcess => {
  // A group of its own lets us kill all of it at the end, as the runner kills the tree.
  const child = spawn(node, [script], { cwd: workspace, env, stdio: ['pipe', stdout.write, stderr.write], detached: true })
  child.stdin?.end()
  stdout.closeWrite()
  stderr.closeWrite()
  return child
}

/** SIGINT to the process itself, then SIGTERM, then SIGKILL to all of its group. */
const createCancellation = (child: ChildProcess, [toTerm, toKill]: readonly [number, number]) => {
  let sent: 'SIGINT' | 'SIGTERM' | 'SIGKILL' | undefined
  let timer: NodeJS.Timeout | undefined
  let began = 0
  const kill = (): void => {
    sent = 'SIGKILL'
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const terminate = (): void => {
    sent = 'SIGTERM'
    child.kill('SIGTERM')
    timer = setTimeout(kill, toKill)
  }
  const begin = (): void => {
    if (sent !== undefined || child.exitCode !== null || child.signalCode !== null) return
    sent = 'SIGINT'
    began = performance.now()
    child.kill('SIGINT')
    timer = setTimeout(terminate, toTerm)
  }
  const end = (): number => {
    clearTimeout(timer)
    return sent === undefined ? 0 : performance.now() - began
  }
  return { begin, end, signalSent: () => sent }
}

/** A slow reader of ours is not what the runner's patience is for. */
const atMost = async <T>(ms: number, promise: Promise<T>, isPatient: boolean): Promise<T | undefined> => {
  if (isPatient) return promise
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)))
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
