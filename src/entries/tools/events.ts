import { parseArgs } from 'node:util'
import { clock } from '../../adapters/clock.ts'
import { wordsFor } from '../../adapters/documents.ts'
import { followedLines, type Line } from '../../adapters/followed-lines.ts'
import { type EventWords, eventWords } from '../../report/events/words.ts'
import { DONE, FAILED, objection, shown, signalOf, usage } from './ending.ts'
import { EVENTS_HELP } from './events-help.ts'
import type { ToolIo } from './io.ts'

/** `stagewright events`: shows an event log to people, also while it is written. Exit code 0 where it could be read, 1 where not, 2 where the command line is wrong. */
export const eventsTool = async (argv: readonly string[], io: ToolIo): Promise<number> => {
  const asked = readCommand(argv)
  if (typeof asked === 'string') return usage(io, 'events', asked)
  if (asked.help) return told(io, EVENTS_HELP)
  try {
    return await show(asked, io)
  } catch (error) {
    io.err(`stagewright: ${shown(asked.file)} cannot be read: ${shown(wordsFor(error))}\n`)
    return FAILED
  }
}

const told = (io: ToolIo, text: string): number => {
  io.out(text)
  return DONE
}

interface Command {
  readonly file: string
  readonly follow: boolean
  readonly json: boolean
  readonly help: boolean
  /** None for all. */
  readonly stages: readonly string[]
  readonly color: boolean | undefined
}

const OPTIONS = {
  follow: { type: 'boolean', short: 'f' },
  stage: { type: 'string', short: 's', multiple: true },
  json: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const readCommand = (argv: readonly string[]): Command | string => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
    if (positionals.length > 1) return `expected one file, got also '${positionals.slice(1).join(' ')}'`
    const [file = 'events.jsonl'] = positionals
    const { follow = false, stage: stages = [], json = false, help = false } = values
    if (follow && file === '-') return 'expected a file with --follow, got standard input'
    return { file, follow, json, help, stages, color: values['no-color'] === true ? false : values.color }
  } catch (error) {
    return objection(error)
  }
}

const show = async (command: Command, io: ToolIo): Promise<number> => {
  const signal = signalOf(io)
  const view = createView(command, io)
  const lines = command.file === '-' ? pipedLines(await io.stdin()) : followedLines(command.file, { clock, follow: command.follow, signal })
  for await (const line of lines) if (view.take(line) === 'ended' && command.follow) return DONE
  view.end()
  return signal.aborted ? 130 : DONE
}

async function* pipedLines(bytes: Uint8Array): AsyncGenerator<Line> {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const rest = lines.pop() ?? ''
  for (const text of lines) yield { text, isWhole: true }
  if (rest !== '') yield { text: rest, isWhole: false }
}

const VERSION = 1

/** Shows line after line, and says what is wrong with the file as a whole once. */
const createView = ({ stages, json, color, file }: Command, io: ToolIo) => {
  let count = 0
  let isEnded = true
  let isNewer = false
  const wide = { stage: 0 }
  const complain = (text: string): void => io.err(`stagewright: ${shown(file)}${text}\n`)

  const warnOf = (event: Known): void => {
    if (event.version === VERSION || isNewer) return
    isNewer = true
    complain(`, line ${count} is of version ${shown(String(event.version))}, which this Stagewright does not know: what it says may be shown wrong`)
  }
  const take = ({ text, isWhole }: Line): 'event' | 'ended' => {
    count += 1
    const event = parsed(text)
    if (event === undefined) {
      if (isWhole && text.trim() !== '') complain(`, line ${count} is no event`)
      return 'event'
    }
    warnOf(event)
    wide.stage = Math.max(wide.stage, ...namesIn(event))
    isEnded = event.type === 'run-ended'
    const isWanted = stages.length === 0 || (event.stage !== undefined && stages.includes(event.stage))
    if (isWanted) io.out(json ? `${text}\n` : `${lineOf(event, wide.stage, color ?? io.color)}\n`)
    return isEnded ? 'ended' : 'event'
  }
  const end = (): void => {
    if (count === 0) complain(' is empty')
    else if (!isEnded) complain(' does not tell how the run has ended: it goes on, or was killed')
  }
  return { take, end }
}

/** What every line has, as far as we rely on it. */
interface Known {
  readonly type: string
  readonly version: unknown
  readonly time: string
  readonly stage: string | undefined
  readonly stages?: unknown
}

/** A line that was cut in the middle, or that something else has written, is no event. */
const parsed = (text: string): Known | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    const { type, time, stage } = Object(value)
    return typeof type === 'string' ? { ...Object(value), type, time: String(time ?? ''), stage: typeof stage === 'string' ? stage : undefined } : undefined
  } catch {
    return undefined
  }
}

const WIDEST_STAGE = 24

const namesIn = ({ type, stage, stages }: Known): readonly number[] => {
  const heads = type === 'run-started' && Array.isArray(stages) ? stages.map((head: unknown) => String(Object(head)['name'] ?? '')) : []
  return [stage ?? '', ...heads].map((name) => Math.min(WIDEST_STAGE, name.length))
}

const COLORS: Readonly<Record<EventWords['look'], string>> = { plain: '', dim: '2', good: '32', bad: '31', warning: '33' }

const lineOf = (event: Known, width: number, color: boolean): string => {
  const { look, text } = eventWords(event)
  const place = (event.stage === undefined ? '' : shown(event.stage)).padEnd(width)
  const painted = color && COLORS[look] !== '' ? `\u001b[${COLORS[look]}m${text}\u001b[0m` : text
  return `${timeOf(event.time)}  ${place}  ${painted}`
}

/** The time of day. */
const timeOf = (time: string): string => /T(\d\d:\d\d:\d\d\.\d{3})Z$/.exec(time)?.[1] ?? '--:--:--.---'
