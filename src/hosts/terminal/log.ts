import type { Spool } from '../../core/ports.ts'
import type { Locating } from '../../report/location.ts'
import { plainText } from '../../report/plain.ts'
import { failureGlance, signed } from '../../report/terminal.ts'
import { column, widthOf } from '../../report/width.ts'
import { groupedLog } from '../log/grouped.ts'
import { PASSING, type StageLog } from '../log/stage-log.ts'
import { streamLog } from '../log/stream.ts'
import type { Writer } from '../log/writer.ts'
import type { Voice } from '../narrator.ts'
import type { Style } from './style.ts'

export interface LogOptions {
  readonly order: 'grouped' | 'stream'
  readonly titles: ReadonlyMap<string, string>
  readonly style: Style
  readonly color: boolean
  /** Of the window, in columns. */
  readonly width: () => number
  readonly spool: () => Spool
}

/** The log as people read it in a terminal, or have it read to them. */
export const terminalLog = (writer: Writer, { order, titles, style, color, width, spool }: LogOptions): StageLog => {
  const paint = painter(titles, color)
  const isPlain = style === 'plain'
  const titleOf = (stage: string): string => titles.get(stage) ?? stage
  if (order === 'grouped') return groupedLog(writer, { header: (stage) => paint(stage, isPlain ? `Output of ${titleOf(stage)}:` : `── ${titleOf(stage)}`), footer: () => '', spool })
  if (titles.size === 1) return streamLog(writer, {})
  if (isPlain) return streamLog(writer, { prefix: (stage) => `${paint(stage, titleOf(stage))}: ` })
  const most = style === 'live' ? Math.max(8, Math.floor(width() / 3)) : LONGEST_TITLE
  const columns = Math.min(LONGEST_TITLE, most, Math.max(...[...titles.values()].map(widthOf)))
  return streamLog(writer, { prefix: (stage) => `${paint(stage, column(titleOf(stage), columns))} │ ` })
}

const LONGEST_TITLE = 24

export interface VoiceOptions {
  readonly style: Style
  readonly color: boolean
  readonly locating: Locating
  /** In columns. */
  readonly width: () => number
  /** How many stages there are: of a single one, its output has just been read. */
  readonly stages: number
}

/** How a terminal tells a run: our own lines are dim; a live one shows at once how a stage ended, and of a failure the lines that matter. */
export const terminalVoice = ({ style, color, locating, width, stages }: VoiceOptions): Voice => {
  const line = (sentence: string): string => {
    if (style === 'plain') return `stagewright: ${plainText(sentence)}`
    return color ? `\u001b[2m${plainText(sentence)}\u001b[0m` : `» ${plainText(sentence)}`
  }
  return {
    filter: () => ({ ...PASSING, told: () => undefined }),
    line,
    ...(style === 'live' && { ending: (stage, sentence) => signed(stage, plainText(sentence), color) }),
    afterEnd: (stage) => (style === 'live' && stages > 1 && stage.outcome === 'failure' ? failureGlance(stage, { color, locating, width: width() }) : []),
    afterRetry: () => [],
  }
}

/** Cyan, yellow, magenta, blue, green: red is for what failed. */
const COLORS = [36, 33, 35, 34, 32]

const painter = (titles: ReadonlyMap<string, string>, color: boolean) => {
  const order = [...titles.keys()]
  return (stage: string, text: string): string =>
    color ? `\u001b[${COLORS[order.indexOf(stage) % COLORS.length]}m${text}\u001b[0m` : text
}
