import type { StreamName } from '../../core/run.ts'
import { createFloor, type Floor } from './floor.ts'
import { createPartialLine } from './partial-line.ts'
import { prefixLines } from './prefix.ts'
import { createStageText, type OutputFilter, type StageChannel, type StageLog, wholeLines } from './stage-log.ts'
import type { Writer } from './writer.ts'

export interface StreamOptions {
  /** What stands before each line of a stage, such as `build | `. Without it the log belongs to one stage alone, and its bytes pass as they come. */
  readonly prefix?: (stage: string) => string
  /** Lines that get no prefix, because they mean something only at the start of a line. */
  readonly isBare?: (line: Uint8Array) => boolean
}

/** A log of lines in the order in which they end, never mixed; a line longer than 64 KiB makes the other stages wait for its end. */
export const streamLog = (writer: Writer, { prefix, isBare = () => false }: StreamOptions): StageLog => {
  const open = new Set<StageChannel>()
  const floor = createFloor(writer)
  return {
    open: (stage, filter) => {
      const start = Buffer.from(prefix?.(stage) ?? '')
      const lines =
        prefix === undefined
          ? createPlainText(filter)
          : createLines(filter, (bytes) => prefixLines(bytes, start, isBare))
      const channel = createChannel(lines, floor, () => open.delete(channel))
      open.add(channel)
      return channel
    },
    end: async () => {
      await Promise.all([...open].map((channel) => channel.close()))
      await writer.drained()
    },
  }
}

/** Turns what a stage writes into what may be written to the log now. */
interface Lines {
  output(stream: StreamName, chunk: Uint8Array): Uint8Array
  /** Ends unfinished lines, then adds our own. */
  own(lines: string): Uint8Array
  /** Whether another stage's line may follow. */
  isOver(): boolean
}

const createChannel = (lines: Lines, floor: Floor, onClose: () => void): StageChannel => {
  const speaker = {}
  let trailer = Buffer.alloc(0)
  let closing: Promise<void> | undefined
  const say = (bytes: Uint8Array): Promise<void> | undefined =>
    bytes.length === 0 ? undefined : floor.say(speaker, bytes, lines.isOver())
  const close = async (): Promise<void> => {
    onClose()
    await say(Buffer.concat([lines.own(''), trailer]))
  }
  return {
    write: (stream, chunk) => say(lines.output(stream, chunk)),
    note: (text) => void say(lines.own(text)),
    after: (text) => {
      if (closing === undefined) trailer = Buffer.concat([trailer, wholeLines(text)])
      else void say(wholeLines(text))
    },
    close: () => (closing ??= close()),
  }
}

const createPlainText = (filter: OutputFilter): Lines => {
  const text = createStageText(filter)
  return { output: (_, chunk) => text.output(chunk), own: text.own, isOver: () => true }
}

/** A longer line is passed on before its end is known. */
const LINE_BOUND = 64 * 1024
const NEWLINE = 10
const RETURN = 13
const LINE_END = Uint8Array.of(NEWLINE)

const createLines = (filter: OutputFilter, prefixed: (bytes: Uint8Array) => Uint8Array): Lines => {
  const partial = { stdout: createPartialLine(LINE_BOUND), stderr: createPartialLine(LINE_BOUND) }
  /** Whose long line is under way. */
  let long: StreamName | undefined

  const whole = (...parts: readonly Uint8Array[]): Uint8Array => prefixed(filter.push(joined(parts)))

  const endLong = (): Uint8Array => {
    if (long === undefined) return joined([])
    long = undefined
    return joined([filter.flush(), LINE_END])
  }

  const continued = (stream: StreamName, chunk: Uint8Array): readonly Uint8Array[] => {
    const end = chunk.indexOf(NEWLINE) + 1
    if (end === 0) return [filter.push(chunk)]
    long = undefined
    return [filter.push(chunk.subarray(0, end)), ...started(other(stream), joined([])), ...started(stream, chunk.subarray(end))]
  }

  const started = (stream: StreamName, chunk: Uint8Array): readonly Uint8Array[] => {
    const rest = joined([partial[stream].take(), chunk])
    const end = rest.lastIndexOf(NEWLINE) + 1
    const lines = end === 0 ? [] : [whole(rest.subarray(0, end))]
    const line = rest.subarray(end)
    return partial[stream].add(line) ? lines : [...lines, ...tooLong(stream, line)]
  }

  /** A progress bar is no long line: it may end where it returns to the start of its line. */
  const tooLong = (stream: StreamName, line: Uint8Array): readonly Uint8Array[] => {
    const end = line.lastIndexOf(RETURN) + 1
    if (end > 0) return [whole(line.subarray(0, end), LINE_END), ...started(stream, line.subarray(end))]
    long = stream
    return [prefixed(filter.push(line))]
  }

  const taken = (stream: StreamName, chunk: Uint8Array): readonly Uint8Array[] => {
    if (long === stream) return continued(stream, chunk)
    if (long === undefined) return started(stream, chunk)
    return partial[stream].add(chunk) ? [] : [endLong(), ...started(stream, chunk)]
  }

  const rest = (stream: StreamName): Uint8Array => {
    const line = partial[stream].take()
    return line.length === 0 ? line : whole(line, LINE_END)
  }

  return {
    output: (stream, chunk) => joined(taken(stream, chunk)),
    own: (lines) => joined([endLong(), rest('stdout'), rest('stderr'), prefixed(wholeLines(lines))]),
    isOver: () => long === undefined,
  }
}

const other = (stream: StreamName): StreamName => (stream === 'stdout' ? 'stderr' : 'stdout')

/** One piece is not copied. */
const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [first = new Uint8Array(), ...more] = parts.filter(({ length }) => length > 0)
  return more.length === 0 ? first : Buffer.concat([first, ...more])
}
