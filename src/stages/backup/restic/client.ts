import type { Ended, Processes } from '../../../core/ports.ts'
import type { Output } from '../../../core/run.ts'
import type { PathNote, PathNotes } from '../../../core/snapshots.ts'
import { lineCutter } from '../../../streams/lines.ts'
import { type Message, readMessage, type Values } from './messages.ts'

/** What one command of restic came to. */
export interface Reply {
  readonly ended: Ended
  /** Its exit code, if it ended with one. */
  readonly exitCode: number | undefined
  readonly summary: Values | undefined
  readonly list: readonly Values[] | undefined
  /** What it says of single files. */
  readonly notes: PathNotes
  /** Why it ended, in its words. */
  readonly message: string
  /** The last lines that were no JSON. */
  readonly text: readonly string[]
}

/** restic, with a repository and the password to it. */
export interface Client {
  run(args: readonly string[], listen?: (message: Message) => void): Promise<Reply>
}

export interface Installation {
  readonly file: string
  /** It holds the repository and the password: a command line can be seen by all. */
  readonly env: Readonly<Record<string, string>>
  /** It is asked for a backup of `.`, so that a snapshot begins there and not at the root of the disk. */
  readonly cwd: string
  readonly options: Readonly<Record<string, string>>
  readonly gracePeriodMs: number
  readonly processes: Processes
}

/** Commands that a signal stops with their whole tree. */
export const client = ({ file, options, processes, ...rest }: Installation, signal: AbortSignal): Client => {
  const extended = Object.entries(options).flatMap(([name, value]) => ['--option', `${name}=${value}`])
  return {
    run: async (args, listen) => {
      const heard = ear(listen)
      const command = { file, args: [...args, ...extended, ...asData(args)], background: false, ...rest }
      const ended = await processes.run(command, heard.output, signal)
      return heard.reply(ended)
    },
  }
}

/** Asked for data, `unlock` would say nothing at all. */
const asData = ([name]: readonly string[]): readonly string[] => (name === 'unlock' ? [] : ['--json'])

/** A list of thousands of snapshots is one line. */
const LONGEST_LINE = 16 * 2 ** 20

const MOST_NOTES = 100
const MOST_TEXT = 20

const ear = (listen: (message: Message) => void = () => undefined) => {
  const notes = new Map<string, PathNote>()
  const text: string[] = []
  const heard: { summary?: Values; list?: readonly Values[]; message?: string } = {}
  const strangers = { count: 0 }

  const note = (told: PathNote): void => {
    const key = `${told.path}\0${told.path === '' ? told.why : ''}`
    if (notes.has(key)) return
    if (notes.size < MOST_NOTES) notes.set(key, told)
    else strangers.count += 1
  }

  const take = (line: string): void => {
    const message = readMessage(line)
    if (message.type === 'error') note(message.note)
    if (message.type === 'summary') heard.summary = message.values
    if (message.type === 'list') heard.list = message.items
    if (message.type === 'exit-error') heard.message = message.message
    if (message.type === 'text' && message.text.trim() !== '') text.push(message.text)
    if (text.length > MOST_TEXT) text.shift()
    listen(message)
  }

  const cutters = { stdout: lineCutter(take, LONGEST_LINE), stderr: lineCutter(take) }
  const output: Output = {
    write: (stream, chunk) => {
      cutters[stream].push(chunk)
      return undefined
    },
  }
  const reply = (ended: Ended): Reply => {
    cutters.stdout.end()
    cutters.stderr.end()
    return {
      ended,
      exitCode: ended.ending.kind === 'exit' ? ended.ending.exitCode : undefined,
      summary: heard.summary,
      list: heard.list,
      notes: { count: notes.size + strangers.count, first: [...notes.values()] },
      message: heard.message ?? text.at(-1) ?? '',
      text,
    }
  }
  return { output, reply }
}
