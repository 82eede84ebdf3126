import type { Output } from '../../core/run.ts'

/** The log of several stages that write at the same time. */
export interface StageLog {
  /** Gives a stage its place in the log; `filter` sees all of its bytes in the order of the log. */
  open(stage: string, filter: OutputFilter): StageChannel
  /** Closes what is still open and resolves when everything is written. */
  end(): Promise<void>
}

/** One stage's place in the log. */
export interface StageChannel extends Output {
  /** Prints lines of our own in the stage's place, always on lines of their own. */
  note(lines: string): void
  /** Keeps lines of our own to be printed right behind the stage's part of the log. */
  after(lines: string): void
  /** The stage is over. Resolves when its bytes are in safe hands, not necessarily printed. */
  close(): Promise<void>
}

/** Changes bytes on their way into the log; it may hold back a few until it has seen what follows. */
export interface OutputFilter {
  /** What may pass now; it may be a part of `chunk` itself. */
  push(chunk: Uint8Array): Uint8Array
  /** What was held back; whoever calls this ends the line, and the filter begins a new one. */
  flush(): Uint8Array
}

/** Lets everything pass. */
export const PASSING: OutputFilter = {
  push: (chunk) => chunk,
  flush: () => new Uint8Array(),
}

const NEWLINE = 10

/** Our own text as whole lines. */
export const wholeLines = (text: string): Buffer => Buffer.from(text === '' || text.endsWith('\n') ? text : `${text}\n`)

/** One stage's bytes as one text: filtered, and with our own lines never behind an unfinished one. */
export interface StageText {
  output(chunk: Uint8Array): Uint8Array
  /** Ends an unfinished line, then adds our own. */
  own(lines: string): Uint8Array
}

export const createStageText = (filter: OutputFilter): StageText => {
  let atLineStart = true
  const passed = (bytes: Uint8Array): Uint8Array => {
    if (bytes.length > 0) atLineStart = bytes[bytes.length - 1] === NEWLINE
    return bytes
  }
  return {
    output: (chunk) => passed(filter.push(chunk)),
    own: (lines) => {
      const rest = passed(filter.flush())
      const end = wholeLines(atLineStart ? '' : '\n')
      atLineStart = true
      return Buffer.concat([rest, end, wholeLines(lines)])
    },
  }
}
