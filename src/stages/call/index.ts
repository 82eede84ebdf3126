import { isAbsolute, join } from 'node:path'
import { type Callee, parseCallee } from '../../core/callee.ts'
import { type Failure, failure, type Outcome } from '../../core/outcome.ts'
import type { Ended, PrivateFolder, Written } from '../../core/ports.ts'
import type { Context, Run } from '../../core/run.ts'
import { inTurn } from '../../streams/in-turn.ts'
import { type Declared, handOver, lookAround, type Surroundings } from '../run.ts'
import type { WorkPorts } from '../work.ts'
import { type Answer, readAnswer } from './answer.ts'
import { type Arguments, evaluated } from './arguments.ts'
import { callDetail } from './detail.ts'
import { watchEvents } from './events.ts'
import { verdict } from './verdict.ts'
import { programOf, WRAPPERS } from './wrapper.ts'

export interface CallSpec extends Declared {
  /** `path/to/file#function`; the path is relative to the working directory. */
  readonly function: string
  /** `${{ }}` is evaluated in texts. */
  readonly with: Arguments
  /** Whether what the function leaves running lives on. */
  readonly background: boolean
}

/** Work that calls one function of a file in a process of its own; what it returns is the output `result`, as JSON. */
export const call =
  (spec: CallSpec, ports: WorkPorts): Run =>
  async (context) => {
    const prepared = prepare(spec, ports)
    if ('kind' in prepared) return failure(prepared)
    const { ended, answer, written } = await performSomehow(prepared, ports, context)
    if (ended.strays.length > 0) context.emit({ type: 'strays', strays: ended.strays })
    context.emit({ type: 'detail', detail: callDetail(spec.function, prepared.arguments, answer) })
    return conclude(prepared, ended, answer, written, context)
  }

/** A call of which all is known that has to be known before it. */
interface Prepared {
  readonly spec: CallSpec
  readonly callee: Callee
  /** The full path. */
  readonly file: string
  readonly program: string
  readonly arguments: Arguments
  readonly surroundings: Surroundings
}

const prepare = (spec: CallSpec, ports: WorkPorts): Prepared | Failure => {
  const surroundings = lookAround(ports)
  if (typeof surroundings === 'string') return { kind: 'spawn', message: surroundings }
  const callee = parseCallee(spec.function)
  if (typeof callee === 'string') return { kind: 'operation', reason: 'refused', message: `'${spec.function}' is no function: ${callee}` }
  const file = isAbsolute(callee.file) ? callee.file : join(surroundings.cwd, callee.file)
  if (!ports.files.isFile(file)) return noFile(callee, surroundings.cwd)
  const program = programOf(WRAPPERS[callee.language], surroundings.env['PATH'] ?? '', ports)
  if (typeof program !== 'string') return program
  const given = tryEvaluate(spec.with, surroundings)
  return typeof given === 'string' ? { kind: 'spawn', message: given } : { spec, callee, file, program, arguments: given, surroundings }
}

const noFile = ({ file }: Callee, folder: string): Failure => ({
  kind: 'operation',
  reason: 'refused',
  message: `there is no file ${file}`,
  remedy: `it is looked for in the working directory, ${folder}`,
})

const tryEvaluate = (given: Arguments, { evaluate }: Surroundings): Arguments | string => {
  try {
    return evaluated(given, evaluate)
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

interface Performed {
  readonly ended: Ended
  readonly answer: Answer | undefined
  readonly written: Written
}

/** A Node that knows types only when told is told; one that knows none is passed over for the one that runs us. */
const performSomehow = async (prepared: Prepared, ports: WorkPorts, context: Context): Promise<Performed> => {
  const first = await perform(prepared, [], ports, context)
  if (first.answer?.kind === 'flag') return perform(prepared, ['--experimental-strip-types'], ports, context)
  const { node } = ports
  if (first.answer?.kind !== 'no-typescript' || node === undefined || node === prepared.program) return first
  const second = await perform({ ...prepared, program: node }, [], ports, context)
  if (second.answer?.kind === 'no-typescript') return first
  context.emit({ type: 'notice', text: `the node on the PATH (${first.answer.version}) cannot run TypeScript: the one that runs Stagewright did` })
  return second
}

const perform = async (prepared: Prepared, flags: readonly string[], ports: WorkPorts, context: Context): Promise<Performed> => {
  const { text, extension } = WRAPPERS[prepared.callee.language]
  const files = ports.files.commandFiles(text, extension)
  const folder = ports.files.privateFolder()
  let mayReuse = false
  try {
    folder.write('request.json', JSON.stringify(requestOf(prepared, flags, ports, context)))
    const ended = await start(prepared, [...flags, files.script, folder.path], files.env, folder, ports, context)
    mayReuse = ended.strays.length === 0
    return { ended, answer: readAnswer(folder), written: files.read() }
  } finally {
    folder.remove()
    files.release({ mayReuse })
  }
}

const requestOf = ({ callee, file, arguments: given }: Prepared, flags: readonly string[], { workspace }: WorkPorts, { stage, attempt }: Context) => ({
  file,
  name: callee.name,
  arguments: given,
  stage,
  attempt,
  workspace,
  flagged: flags.length > 0,
})

const start = async (
  { spec, program, surroundings: { cwd, env } }: Prepared,
  args: readonly string[],
  own: Readonly<Record<string, string>>,
  folder: PrivateFolder,
  { processes, clock, gracePeriodMs }: WorkPorts,
  context: Context,
): Promise<Ended> => {
  const output = inTurn(context.output)
  const events = watchEvents(folder, clock, output, context.emit)
  const command = { file: program, args, cwd, env: { ...env, ...context.env, ...own }, gracePeriodMs, background: spec.background }
  const ended = await processes.run(command, output, context.signal)
  await events.end()
  return ended
}

const conclude = ({ spec, callee }: Prepared, ended: Ended, answer: Answer | undefined, written: Written, context: Context): Outcome => {
  const handover = handOver(spec, written, context)
  if (answer?.kind === 'exited' && answer.exitCode === 0) {
    context.emit({ type: 'notice', text: `${callee.name} ended its process itself with exit code 0, so its result is null` })
  }
  return verdict(ended, answer, callee, context.signal, handover)
}
