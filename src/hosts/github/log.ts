import type { Spool } from '../../core/ports.ts'
import { isForMatchers } from '../../streams/presets/matchers.ts'
import { plainLine } from '../../streams/presets/plain-line.ts'
import { groupedLog } from '../log/grouped.ts'
import type { StageLog } from '../log/stage-log.ts'
import { streamLog } from '../log/stream.ts'
import type { Writer } from '../log/writer.ts'
import { command } from './commands.ts'
import { ANNOTATIONS, escapeLine } from './neutralise.ts'

export interface LogOptions {
  readonly order: 'grouped' | 'stream'
  readonly titles: ReadonlyMap<string, string>
  readonly spool: () => Spool
}

/** The log as GitHub's runner reads it: a group for each stage, or lines with the stage's name except where the runner must see the beginning. */
export const githubLog = (writer: Writer, { order, titles, spool }: LogOptions): StageLog =>
  order === 'grouped'
    ? groupedLog(writer, { header: (stage) => command('group', {}, titles.get(stage)), footer: () => command('endgroup'), spool })
    : streamLog(writer, titles.size === 1 ? {} : { prefix: (stage) => `${escapeLine(titles.get(stage) ?? stage)} | `, isBare })

/** A command is one only at the start of a line, and problem matchers read lines from there too. */
const isBare = (line: Uint8Array): boolean => {
  const [, name] = /^\s*::([a-z-]+)[ :]/i.exec(Buffer.from(line.subarray(0, 64)).toString()) ?? []
  return name === undefined ? isForMatchers(startOf(line)) : ANNOTATIONS.has(name.toLowerCase())
}

const startOf = (line: Uint8Array): string => plainLine(Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, LONGEST_START)).toString('latin1').trimEnd())

const LONGEST_START = 1_024
