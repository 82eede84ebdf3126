import type { Spool } from '../../core/ports.ts'
import { createLane } from './lane.ts'
import { createStageText, type OutputFilter, type StageChannel, type StageLog, wholeLines } from './stage-log.ts'
import type { Writer } from './writer.ts'

export interface GroupedOptions {
  /** The line before a stage's output, such as `::group::build`; an empty one is not printed. */
  header(stage: string): string
  /** The line behind it. */
  footer(stage: string): string
  /** Where the output of a stage is put aside until its turn comes. */
  spool(): Spool
}

/** A log in which each stage has one piece of its own, in the order in which they started: the oldest open one is live, the others wait. */
export const groupedLog = (writer: Writer, options: GroupedOptions): StageLog => {
  const members: Member[] = []
  let printing: Promise<void> | undefined

  const print = async (): Promise<void> => {
    for (let member = members[0]; member !== undefined; member = members[0]) {
      void writer.write(wholeLines(options.header(member.stage)))
      await member.goLive()
      await member.closed
      void writer.write(wholeLines(options.footer(member.stage)))
      await writer.write(wholeLines(member.finish()))
      members.shift()
    }
    printing = undefined
  }

  return {
    open: (stage, filter) => {
      const member = createMember(stage, filter, writer, options.spool())
      members.push(member)
      printing ??= print()
      return member.channel
    },
    end: async () => {
      await Promise.all(members.map((member) => member.channel.close()))
      await printing
      await writer.drained()
    },
  }
}

interface Member {
  readonly stage: string
  readonly channel: StageChannel
  readonly closed: Promise<void>
  goLive(): Promise<void>
  /** The lines that `after` was told; those of later calls are printed at once. */
  finish(): string
}

const FULL = 'Too much output waits for its turn in the log: from here on, this stage waited for those before it.'

const createMember = (stage: string, filter: OutputFilter, writer: Writer, spool: Spool): Member => {
  const text = createStageText(filter)
  const lane = createLane(writer, spool, () => note(FULL))
  const note = (lines: string): void => void lane.put(text.own(lines))
  let trailer = ''
  let isFinished = false
  let markClosed = (): void => {}
  const closed = new Promise<void>((resolve) => (markClosed = resolve))
  let closing: Promise<void> | undefined

  const close = async (): Promise<void> => {
    await lane.put(text.own(''))
    markClosed()
  }

  return {
    stage,
    closed,
    goLive: lane.goLive,
    finish: () => {
      isFinished = true
      return trailer
    },
    channel: {
      write: (_, chunk) => lane.put(text.output(chunk)),
      note,
      after: (lines) => {
        if (isFinished) void writer.write(wholeLines(lines))
        else trailer += wholeLines(lines).toString()
      },
      close: () => (closing ??= close()),
    },
  }
}
