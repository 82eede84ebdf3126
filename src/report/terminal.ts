import type { Detail } from '../core/detail.ts'
import { formatDuration } from '../core/duration.ts'
import type { Report, StageReport } from '../core/report.ts'
import { failingTail } from './failing-tail.ts'
import { findings } from './findings.ts'
import { detailLines } from './detail.ts'
import type { Locating } from './location.ts'
import { originLines } from './origins.ts'
import { placeOf, placeText } from './place.ts'
import { plainText } from './plain.ts'
import { remarkLines } from './remarks.ts'
import { scanShown } from './scan.ts'
import { findingLines } from './stage-findings.ts'
import { type Result, RESULT_WORDS, resultOf, type Row, row } from './table.ts'
import { usageLine } from './usage.ts'
import { stageVerdict, verdict } from './verdict.ts'
import { column, cutToWidth, widthOf } from './width.ts'
import { noRetrySentence, remedyOf } from './words.ts'

export interface TerminalOptions {
  readonly color: boolean
  /** In columns. */
  readonly width: number
  readonly locating?: Locating
  /** What one may do now, in a sentence. */
  readonly next?: string
}

/** The report in columns, then what failed, and in the last line the verdict. */
export const renderTerminal = (report: Report, options: TerminalOptions): string => {
  const paint = painter(options.color)
  const blocks = [
    table(report.stages, options.width, paint),
    ...failed(report).slice(0, MOST_BLOCKS).map((stage) => block(stage, options, paint)),
    details(report, options, paint),
    originLines(report.stages).slice(0, MOST_LINES).map((line) => paint('dim', line)),
    remarks(report),
    ...(options.next === undefined ? [] : [[paint('dim', plainText(options.next))]]),
    [paint(VERDICT_COLOR[report.outcome], `${VERDICT_GLYPH[report.outcome]} ${plainText(verdict(report))}`, 'bold')],
  ]
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What one wants to see of a failure the moment it happens: where, what to do, and the lines that matter. */
export const failureGlance = (stage: StageReport, options: TerminalOptions): readonly string[] => [
  ...pointers(stage, options),
  ...framed(telling(stage, options.locating, MOST_GLANCED), painter(options.color)),
]

/** A sentence about how a stage ended, with the sign of its result. */
export const signed = (stage: StageReport, sentence: string, color: boolean): string => {
  const result = resultOf(stage)
  return `${painter(color)(COLORS[result], GLYPHS[result])} ${painter(color && isBad(result))(COLORS[result], sentence)}`
}

const isBad = (result: Result): boolean => result === 'failure' || result === 'allowed' || result === 'unstable'

const MOST_GLANCED = 10
const MOST_BLOCKS = 20
const MOST_LINES = 30

export const GLYPHS: Readonly<Record<Result, string>> = {
  success: '✔', cached: '↺', resumed: '»', unstable: '!', retried: '✔', allowed: '!', failure: '✘', cancelled: '■', skipped: '○', unfinished: '…',
}
const VERDICT_GLYPH = { success: '✔', failure: '✘', cancelled: '■', skipped: '○' } as const

type Color = 'red' | 'green' | 'yellow' | 'dim'
type Paint = (color: Color, text: string, weight?: 'bold') => string

const SGR: Readonly<Record<Color, string>> = { red: '31', green: '32', yellow: '33', dim: '2' }
const COLORS: Readonly<Record<Result, Color>> = {
  success: 'green', cached: 'green', resumed: 'green', unstable: 'yellow', retried: 'yellow', allowed: 'yellow', failure: 'red', cancelled: 'yellow', skipped: 'dim', unfinished: 'yellow',
}
const VERDICT_COLOR = { success: 'green', failure: 'red', cancelled: 'yellow', skipped: 'dim' } as const

const painter =
  (color: boolean): Paint =>
  (name, text, weight) =>
    color ? `\x1b[${weight === 'bold' ? '1;' : ''}${SGR[name]}m${text}\x1b[0m` : text

type Column = 'name' | 'result' | 'reason' | 'attempts' | 'duration' | 'waited' | 'cpu' | 'memory'
type Cells = Readonly<Record<Column, string>>

const HEADS: Cells = { name: 'Stage', result: 'Result', reason: 'Reason', attempts: 'Tries', duration: 'Time', waited: 'Waited', cpu: 'Peak CPU', memory: 'Peak memory' }
const RIGHT: ReadonlySet<Column> = new Set(['attempts', 'duration', 'waited', 'cpu', 'memory'])
const GAP = '  '
const SHORTEST = 8

const table = (stages: readonly StageReport[], width: number, paint: Paint): readonly string[] => {
  const rows = stages.map(row)
  const cells = rows.map((each, index) => cellsOf(each, markOf(stages[index])))
  const columns = columnsFor([HEADS, ...cells], width - 2)
  const line = (glyph: string, texts: Cells): string =>
    `${glyph} ${columns.map(([name, size]) => column(texts[name], size, RIGHT.has(name) ? 'right' : 'left')).join(GAP)}`.trimEnd()
  return [paint('dim', line(' ', HEADS)), ...rows.map(({ result }, index) => colored(line(GLYPHS[result], cells[index] ?? HEADS), markOf(stages[index]) === '' ? result : 'retried', paint))]
}

/** The glyph always has its colour; the whole line only where one should look. */
const colored = (line: string, result: Result, paint: Paint): string =>
  result === 'success' ? `${paint('green', line.slice(0, 1))}${line.slice(1)}` : paint(COLORS[result], line)

const cellsOf = ({ result, name, reason, attempts, duration, waited, peakCpu, peakMemory }: Row, mark: string): Cells => ({
  name: plainText(name),
  result: RESULT_WORDS[result],
  reason: [plainText(reason), mark].filter((part) => part !== '').join('; '),
  attempts,
  duration,
  waited,
  cpu: peakCpu,
  memory: peakMemory,
})

/** What makes a success worth a look. */
const markOf = (stage: StageReport | undefined): string => {
  const { isSlow = false, usual, flaky } = stage?.compared ?? {}
  if (stage?.outcome !== 'success') return ''
  return [isSlow && usual !== undefined && `slow: usually ${formatDuration(usual.medianMs)}`, flaky !== undefined && stage.attempts.length < 2 && 'flaky'].filter((part) => part !== false).join(', ')
}

/** Columns with something in them; a narrow terminal first does without the less telling ones, then shortens reasons and names. */
const columnsFor = (rows: readonly Cells[], width: number): readonly (readonly [Column, number])[] => {
  const natural = (Object.keys(HEADS) as Column[])
    .filter((name) => rows.slice(1).some((cells) => cells[name] !== ''))
    .map((name) => [name, rows.reduce((most, cells) => Math.max(most, widthOf(cells[name])), 0)] as const)
  const without = (columns: Columns, victim: Column): Columns => columns.filter(([name]) => name !== victim)
  // Peaks stand below, too: no word is cut for them.
  const telling = (['cpu', 'memory'] as const).reduce<Columns>((columns, victim) => (totalWidth(columns) <= width ? columns : without(columns, victim)), natural)
  const kept = (['waited', 'attempts', 'result', 'reason'] as const).reduce<Columns>((columns, victim) => (leastWidth(columns) <= width ? columns : without(columns, victim)), telling)
  return (['reason', 'name'] as const).reduce<Columns>((columns, name) => narrowed(columns, name, totalWidth(columns) - width), kept)
}

type Columns = readonly (readonly [Column, number])[]

const totalWidth = (columns: Columns): number => columns.reduce((sum, [, size]) => sum + size + GAP.length, -GAP.length)

const leastWidth = (columns: Columns): number =>
  totalWidth(columns.map(([name, size]) => [name, name === 'name' ? Math.min(size, 12) : name === 'reason' ? Math.min(size, SHORTEST) : size] as const))

const narrowed = (columns: Columns, victim: Column, excess: number): Columns =>
  columns.map(([name, size]) => [name, name === victim ? Math.max(Math.min(size, SHORTEST), size - Math.max(0, excess)) : size] as const)

const failed = (report: Report): readonly StageReport[] => [
  ...report.stages.filter((stage) => stage.conclusion === 'failure'),
  ...report.stages.filter((stage) => stage.outcome === 'failure' && stage.conclusion !== 'failure'),
]

const block = (stage: StageReport, options: TerminalOptions, paint: Paint): readonly string[] => {
  const used = usageLine(stage)
  return [
    paint(stage.conclusion === 'failure' ? 'red' : 'yellow', plainText(stageVerdict(stage)), 'bold'),
    ...plainText(stage.command).trim().split('\n').filter((line) => line !== '').slice(0, 5).map((line) => paint('dim', cutToWidth(`  $ ${line}`, options.width))),
    ...(stage.notRetried === undefined ? [] : [`  ${plainText(noRetrySentence(stage.notRetried))}`]),
    ...pointers(stage, options),
    ...(used === undefined ? [] : [cutToWidth(`  ${used}`, options.width)]),
    ...[...stage.details, ...scanShown(stage)].flatMap((detail) => detailLines(detail, options.width - 2).map((line) => `  ${line}`)),
    ...framed([...traceOf(stage), ...telling(stage, options.locating, MOST_LINES)], paint),
  ]
}

/** Where in the code, and what to do about it, as far as that is known. */
const pointers = (stage: StageReport, { locating }: TerminalOptions): readonly string[] => {
  const place = locating === undefined ? undefined : placeOf(stage, locating)
  const remedy = stage.failure && remedyOf(stage.failure)
  return [...(place === undefined ? [] : [`  at ${placeText(place)}`]), ...(remedy === undefined ? [] : [`  what to do: ${plainText(remedy)}`])]
}

const framed = (lines: readonly string[], paint: Paint): readonly string[] => lines.map((line) => `  ${paint('dim', '│')} ${line}`)

/** What a scan has found, or else the lines of the output that look like the error, or else its last. */
export const telling = (stage: StageReport, locating: Locating | undefined, most: number): readonly string[] => {
  const found = findingLines(stage, locating, most)
  return found.length > 0 ? found : matters(failingTail(stage)?.text ?? '', most)
}

const traceOf = ({ failure }: StageReport): readonly string[] =>
  failure?.kind === 'error' && failure.trace !== undefined ? plainText(failure.trace).trimEnd().split('\n').slice(-MOST_LINES) : []

/** What stages that did not fail have to show; a guard that let one pass needs no words. */
const details = (report: Report, { width }: TerminalOptions, paint: Paint): readonly string[] => {
  const blamed = new Set(failed(report))
  return report.stages
    .filter((stage) => !blamed.has(stage))
    .flatMap((stage) => [...stage.details.filter(isTelling), ...scanShown(stage)].map((detail) => ({ stage, detail })))
    .slice(0, MOST_BLOCKS)
    .flatMap(({ stage, detail }) => [
      paint(detail.weight === 'warning' ? 'yellow' : 'dim', plainText(`${stage.title}: ${detail.title}`)),
      ...detailLines(detail, width - 2).map((line) => `  ${line}`),
    ])
}

const isTelling = ({ kind, weight }: Detail): boolean => weight === 'warning' || kind === 'backup' || kind === 'playbook'

const matters = (text: string, most: number): readonly string[] => {
  const { excerpts, last } = findings(text)
  const lines = excerpts.flatMap((excerpt, index) => (index === 0 ? excerpt.lines : ['⋮', ...excerpt.lines]))
  return lines.length === 0 ? last.slice(-most) : lines.slice(0, most)
}

const remarks = (report: Report): readonly string[] => remarkLines(report).map((line) => `! ${plainText(line)}`)
