import { plainText } from '../../../report/plain.ts'
import { column, widthOf } from '../../../report/width.ts'
import { oneLine } from '../../../report/words.ts'
import { lineOf, type Piece } from './pieces.ts'
import type { Running, Scene } from './scene.ts'
import { clockText } from './time.ts'
import { type Outlook, timeLeft } from './time-left.ts'

/** Of the window. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

export interface FrameOptions extends Outlook {
  readonly color: boolean
  /** The last line of what a stage wrote. */
  readonly lastLine: (stage: string) => string
}

/** The live view as lines, each narrower than the window: what runs, as far as there is room, and how far the run has come. */
export const frame = (scene: Scene, now: number, { columns, rows }: Size, options: FrameOptions): readonly string[] => {
  if (scene.heads.length === 1 && rows > 1) return rowsOf([...scene.running], now, columns, options).map((pieces) => lineOf(pieces, columns - 1, options.color))
  const room = Math.min(MOST_ROWS, Math.max(Math.floor(rows / 2), Math.min(LEAST_ROWS, rows - 1))) - 1
  if (room < 0 || (scene.running.size === 0 && scene.heads.length === 0)) return []
  const stages = [...scene.running]
  const shown = stages.length <= room ? stages : stages.slice(0, Math.max(0, room - 1))
  const lines = [...rowsOf(shown, now, columns, options), ...restOf(stages.slice(shown.length), room), footer(scene, now, options)]
  return lines.map((pieces) => lineOf(pieces, columns - 1, options.color))
}

/** The log needs its half of the window, too. */
const MOST_ROWS = 40
const LEAST_ROWS = 4

type Line = readonly Piece[]

const rowsOf = (stages: readonly (readonly [string, Running])[], now: number, columns: number, options: FrameOptions): readonly Line[] => {
  const names = stages.map(([, running]) => oneLine(plainText(running.title)))
  const times = stages.map(([, running]) => timeOf(running, now))
  const nameWidth = Math.min(Math.max(SHORTEST_NAME, Math.floor(columns / 4)), widest(names))
  const timeWidth = widest(times.map(({ text }) => text))
  return stages.map(([stage, running], index): Line => {
    const { text, isOver } = times[index] ?? { text: '', isOver: false }
    const time = column(text, timeWidth)
    const sign: Piece = running.doing.kind === 'wait' ? ['◌ ', 'yellow'] : ['● ', 'cyan']
    return [sign, column(names[index] ?? '', nameWidth), '  ', isOver ? [time, 'yellow'] : time, ...activity(running, now, columns, options.lastLine(stage))]
  })
}

const SHORTEST_NAME = 8

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)

const timeOf = ({ since, expectedMs }: Running, now: number): { readonly text: string; readonly isOver: boolean } => {
  const elapsed = now - since
  if (expectedMs === undefined || expectedMs < 1_000) return { text: clockText(elapsed), isOver: false }
  const isOver = elapsed >= expectedMs + 1_000
  return { text: `${clockText(elapsed)} ${isOver ? '>' : 'of'} ~${clockText(expectedMs)}`, isOver }
}

const activity = (running: Running, now: number, columns: number, lastLine: string): Line => {
  const { attempt, maxAttempts, doing, progress } = running
  const of = maxAttempts === undefined ? '' : ` of ${maxAttempts}`
  if (doing.kind === 'wait') return [['  waits ', 'yellow'], [`${clockText(Math.max(0, doing.until - now) + 999)} for attempt ${attempt + 1}${of}`, 'yellow']]
  return [
    ...(attempt > 1 ? [['  ', 'dim'], [`attempt ${attempt}${of}`, 'yellow']] satisfies Line : []),
    ...(doing.kind === 'hook' ? [`  ${doing.hook === 'before-retry' ? doing.hook : `${doing.hook} hook`}`] : []),
    ...(progress === undefined ? quoted(lastLine) : progressOf(progress, columns)),
  ]
}

const quoted = (line: string): Line => (line === '' ? [] : [[`  ${line}`, 'dim']])

const BAR = 10
/** In narrower windows the words say more. */
const BAR_FROM = 60

const progressOf = ({ text, fraction }: NonNullable<Running['progress']>, columns: number): Line => {
  const words: Piece = `  ${oneLine(plainText(text)).replaceAll('\t', ' ')}`
  if (fraction === undefined) return [words]
  const share = Math.min(1, Math.max(0, fraction))
  const full = Math.round(share * BAR)
  const bar: Line = columns < BAR_FROM ? [] : [['█'.repeat(full), 'cyan'], ['░'.repeat(BAR - full), 'dim'], ' ']
  return ['  ', ...bar, `${Math.floor(share * 100)}%`.padStart(4), words]
}

const restOf = (rest: readonly (readonly [string, Running])[], room: number): readonly Line[] =>
  rest.length === 0 || room < 1 ? [] : [[[`  and ${rest.length} more: ${rest.map(([, { title }]) => oneLine(plainText(title))).join(', ')}`, 'dim']]]

const footer = (scene: Scene, now: number, options: FrameOptions): Line => {
  const left = timeLeft(scene, options, now)
  const clauses: readonly Line[] = [
    [[`${scene.ended.size} of ${scene.heads.length} done`, 'bold']],
    ...(scene.failed === 0 ? [] : [[[`${scene.failed} failed`, 'red'] as const]]),
    [clockText(now - scene.startedAt)],
    ...(left === undefined || left < 1_000 ? [] : [[`about ${clockText(left)} left`]]),
  ]
  return clauses.flatMap((clause, index): Line => (index === 0 ? clause : [[' · ', 'dim'], ...clause]))
}
