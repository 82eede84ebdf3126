import type { Spool } from '../../core/ports.ts'
import { groupedLog } from '../log/grouped.ts'
import { PASSING, type StageLog } from '../log/stage-log.ts'
import { streamLog } from '../log/stream.ts'
import type { Writer } from '../log/writer.ts'
import type { Voice } from '../narrator.ts'
import { plainText } from '../../report/plain.ts'

export interface LogOptions {
  readonly order: 'grouped' | 'stream'
  readonly titles: ReadonlyMap<string, string>
  readonly color: boolean
  readonly spool: () => Spool
}

/** The log as people read it in a terminal. */
export const terminalLog = (writer: Writer, { order, titles, color, spool }: LogOptions): StageLog => {
  const paint = painter(titles, color)
  if (order === 'grouped') return groupedLog(writer, { header: (stage) => paint(stage, `── ${titles.get(stage)}`), footer: () => '', spool })
  if (titles.size === 1) return streamLog(writer, {})
  const width = Math.min(24, Math.max(...[...titles.values()].map((title) => title.length)))
  return streamLog(writer, { prefix: (stage) => `${paint(stage, (titles.get(stage) ?? stage).slice(0, width).padEnd(width))} │ ` })
}

/** How a terminal tells a run: our own lines are dim. */
export const terminalVoice = (color: boolean): Voice => ({
  filter: () => ({ ...PASSING, told: () => undefined }),
  line: (sentence) => (color ? `\u001b[2m${plainText(sentence)}\u001b[0m` : `» ${plainText(sentence)}`),
  afterEnd: () => [],
  afterRetry: () => [],
})

/** Cyan, yellow, magenta, blue, green: red is for what failed. */
const COLORS = [36, 33, 35, 34, 32]

const painter = (titles: ReadonlyMap<string, string>, color: boolean) => {
  const order = [...titles.keys()]
  return (stage: string, text: string): string =>
    color ? `\u001b[${COLORS[order.indexOf(stage) % COLORS.length]}m${text}\u001b[0m` : text
}
