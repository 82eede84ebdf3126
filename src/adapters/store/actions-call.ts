import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Clock, Processes } from '../../core/ports.ts'
import { hearing } from './actions-hearing.ts'
import { confineTar, type TarPrograms } from './actions-tar.ts'
import { type Closes, type Reason, reasonOf } from './actions-words.ts'

/** One call of the library. */
export interface Call {
  readonly kind: 'get' | 'put'
  readonly key: string
  readonly prefixes: readonly string[]
}

/** In milliseconds, for each kind of call; a second more for every 4 MiB that have moved. */
export type Bounds = Readonly<Record<Call['kind'], number>>

export const DEFAULT_BOUNDS: Bounds = { get: 10_000, put: 10_000 }

const BYTES_A_MS = (4 * 2 ** 20) / 1_000

export type Ending =
  | { readonly kind: 'found'; readonly key: string }
  | { readonly kind: 'kept' | 'exists' | 'nothing' | 'stopped' }
  | { readonly kind: 'trouble'; readonly words: string; readonly closes: Closes }

/** What the worker leaves in its folder. */
export type Answer =
  | { readonly kind: 'found'; readonly key: string }
  | { readonly kind: 'kept' | 'not-kept' | 'nothing' | 'unavailable' }
  | { readonly kind: 'failed'; readonly message: string }

export const ANSWER_FILE = 'answer.json'
export const TEMP_FOLDER = 'temp'

export interface Workplace {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly processes: Pick<Processes, 'run'>
  readonly node: string
  readonly worker: string
  readonly folder: string
  readonly tar: TarPrograms | undefined
  readonly bounds: Bounds
}

/** Runs the library in a process of its own until it has answered, or the bound or the signal ends it with all that it started. */
export const callWorker = async (call: Call, place: Workplace, signal: AbortSignal): Promise<Ending> => {
  const temp = join(place.folder, TEMP_FOLDER)
  mkdirSync(temp)
  const heard = hearing()
  const stop = new AbortController()
  const late = boundBy(place, call, () => Math.max(heard.bytesMoved(), bytesIn(temp)), () => stop.abort())
  heard.onGivingUp(() => stop.abort())
  const { folder, node, worker } = place
  const command = { file: node, args: [worker, JSON.stringify(call)], cwd: folder, env: environmentOf(place), gracePeriodMs: 0, background: false }
  const { ending } = await place.processes.run(command, heard.output, AbortSignal.any([signal, stop.signal]))
  late.cancel()
  if (signal.aborted) return { kind: 'stopped' }
  if (ending.kind === 'spawn') return trouble(call, { words: ending.message, closes: 'all' })
  return endingOf(call, answerIn(folder), heard.text(), late.afterMs())
}

/** Stops a call that has taken its time, measured anew whenever that is up. */
const boundBy = ({ clock, bounds }: Workplace, { kind }: Call, bytes: () => number, stop: () => void) => {
  const began = clock.now()
  let stoppedAfterMs: number | undefined
  let cancel = (): void => undefined
  const look = (): void => {
    const leftMs = began + bounds[kind] + bytes() / BYTES_A_MS - clock.now()
    if (leftMs > 0) return wait(leftMs)
    stoppedAfterMs = clock.now() - began
    stop()
  }
  const wait = (ms: number): void => {
    cancel = clock.after(ms, look)
  }
  wait(bounds[kind])
  return { cancel: () => cancel(), afterMs: () => stoppedAfterMs }
}

const bytesIn = (folder: string): number => {
  try {
    const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).size)
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}

/** Inputs and state are none of the library's business, and what it would say in debug mode is too much. */
const NOT_FOR_WORKER = /^(INPUT_|STATE_|RUNNER_DEBUG$|ACTIONS_STEP_DEBUG$|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$)/i

const environmentOf = ({ environment, folder, tar }: Workplace): Readonly<Record<string, string>> => {
  const passed = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && !NOT_FOR_WORKER.test(entry[0]))
  const programs = tar === undefined ? [] : confineTar(tar, join(folder, 'programs'))
  const path = [...programs, environment['PATH'] ?? ''].join(delimiter)
  return { ...Object.fromEntries(passed), PATH: path }
}

const answerIn = (folder: string): Answer | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, ANSWER_FILE), 'utf8')) as Answer
  } catch {
    return undefined
  }
}

const endingOf = (call: Call, answer: Answer | undefined, text: string, lateMs: number | undefined): Ending => {
  if (answer?.kind === 'found') return answer
  if (answer?.kind === 'kept') return { kind: 'kept' }
  const reason = reasonOf(call.kind, text, answer?.kind === 'failed' ? answer.message : undefined, lateMs)
  if (reason === 'exists') return { kind: 'exists' }
  if (reason === undefined && answer?.kind === 'nothing') return { kind: 'nothing' }
  return trouble(call, reason ?? WITHOUT_REASON[answer?.kind ?? 'no answer'])
}

const unexplained = (words: string, closes: Closes): Reason => ({ words, closes })

const WITHOUT_REASON: Readonly<Record<Exclude<Answer['kind'], 'found' | 'kept'> | 'no answer', Reason>> = {
  'not-kept': unexplained('it gave no reason', 'nothing'),
  nothing: unexplained('it gave no reason', 'nothing'),
  failed: unexplained('it gave no reason', 'nothing'),
  unavailable: unexplained('it is not available here', 'all'),
  'no answer': unexplained('the process that asks it broke down', 'all'),
}

const trouble = ({ kind }: Call, { words, closes }: Reason): Ending => ({ kind: 'trouble', words: `${NOTHING[kind]}: ${words}`, closes })

const NOTHING: Readonly<Record<Call['kind'], string>> = {
  get: 'nothing could be restored from GitHub’s cache service',
  put: 'nothing could be kept in GitHub’s cache service',
}
