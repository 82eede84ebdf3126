import { originPieces } from './origins.ts'
import type { Report, StageReport } from '../core/report.ts'
import { bytesOf, fit, type Piece } from './cut.ts'
import { detailPiece } from './detail.ts'
import { inline } from './escape.ts'
import { failingTail } from './failing-tail.ts'
import { failureBlock } from './failure-block.ts'
import { folded, recoveredPiece } from './folded.ts'
import { gantt } from './gantt.ts'
import type { Locating } from './location.ts'
import { plainText, wholeStart } from './plain.ts'
import { remarkLines } from './remarks.ts'
import { scanShown } from './scan.ts'
import { summaryPiece } from './stage-summary.ts'
import { stageTable, VERDICT_EMOJI } from './table.ts'
import { verdict } from './verdict.ts'
import { usageSection } from './usage.ts'
import { failureSentence, oneLine } from './words.ts'

export interface MarkdownOptions {
  /** In bytes of UTF-8; GitHub drops a summary above 1 MiB whole. */
  readonly limitBytes?: number
  /** Where to look for files that an output names. */
  readonly locating?: Locating
}

/** The report as a job summary in GitHub's Markdown, never above the limit: the longest outputs are cut first, and it says so. */
export const renderMarkdown = (report: Report, { limitBytes = 1_000_000, locating }: MarkdownOptions = {}): string => {
  for (const compose of [whole, short]) {
    const text = fit(compose(report, locating), limitBytes)
    if (text !== undefined) return text
  }
  return bare(report, limitBytes)
}

type Compose = (report: Report, locating: Locating | undefined) => readonly Piece[]

const whole: Compose = (report, locating) => [
  headline(report),
  ...blocks(blamed(report), MOST_BLOCKS, locating),
  `${stageTable(report.stages)}\n\n`,
  timeline(report),
  usageSection(report),
  ...report.stages.filter(hasRecovered).slice(0, MOST_BLOCKS).flatMap(recoveredPieces),
  ...details(report),
  ...summaries(report),
  ...originPieces(report.stages),
  remarks(report),
]

/** For thousands of stages: the first that failed, and the rest by number. */
const short: Compose = (report, locating) => {
  const failed = blamed(report)
  const rows = [...new Set([...failed, ...report.stages])].slice(0, FEW_ROWS)
  return [
    headline(report),
    ...blocks(failed, FEW_BLOCKS, locating),
    `${stageTable(rows)}\n\n`,
    `*Shortened to fit: ${rows.length} of ${report.stages.length} stages are shown here. The JSON report has them all.*\n`,
  ]
}

const FEW_BLOCKS = 10
const FEW_ROWS = 100
const MOST_BLOCKS = 100

const blocks = (stages: readonly StageReport[], most: number, locating: Locating | undefined): readonly Piece[] => [
  ...stages.slice(0, most).flatMap((stage) => failureBlock(stage, locating)),
  stages.length > most ? `*${stages.length - most} more stages that did not succeed are in the table.*\n\n` : '',
]

const bare = (report: Report, limitBytes: number): string => {
  const line = headline(report)
  for (let units = Math.min(line.length, limitBytes); units > 0; units = Math.floor(units / 2)) {
    const start = wholeStart(line, units)
    if (bytesOf(start) <= limitBytes) return start
  }
  return ''
}

const headline = (report: Report): string => `## ${VERDICT_EMOJI[report.outcome]} ${inline(wholeStart(verdict(report), 1_000))}\n\n`

/** Failed stages, then those that were allowed to fail, then the cancelled ones. */
const blamed = (report: Report): readonly StageReport[] => [
  ...report.stages.filter((stage) => stage.conclusion === 'failure'),
  ...report.stages.filter((stage) => stage.outcome === 'failure' && stage.conclusion !== 'failure'),
  ...report.stages.filter((stage) => stage.conclusion === 'cancelled'),
]

const timeline = (report: Report): string => {
  const chart = gantt(report)
  return chart === '' ? '' : `<details open><summary>Timeline</summary>\n\n${chart}\n\n</details>\n\n`
}

const summaries = (report: Report): readonly Piece[] => {
  const written = report.stages.filter((stage) => stage.summary.trim() !== '')
  const more = written.length - MOST_BLOCKS
  return [...written.slice(0, MOST_BLOCKS).map(summaryPiece), more > 0 ? `*${more} more stages wrote a summary.*\n\n` : '']
}

/** Of stages that did not fail: those have theirs beside their failure. */
const details = (report: Report): readonly Piece[] => {
  const failed = new Set(blamed(report))
  const shown = report.stages.filter((stage) => !failed.has(stage)).flatMap((stage) => [...stage.details, ...scanShown(stage)].map((detail) => ({ stage, detail })))
  const more = shown.length - MOST_BLOCKS
  return [
    ...shown.slice(0, MOST_BLOCKS).map(({ stage, detail }) =>
      detailPiece({ ...detail, title: `${oneLine(stage.title)}: ${detail.title}` }, detail.weight === 'warning'),
    ),
    more > 0 ? `*${more} more details are in the JSON report.*\n\n` : '',
  ]
}

const hasRecovered = (stage: StageReport): boolean => stage.outcome === 'success' && failingTail(stage) !== undefined

/** Why a stage that succeeded in the end had to be tried again. */
const recoveredPieces = (stage: StageReport): readonly Piece[] => {
  const failure = stage.attempts.findLast((attempt) => attempt.failure !== undefined)?.failure
  const title = `Why ${oneLine(stage.title)} was tried again${failure === undefined ? '' : `: ${failureSentence(failure)}`}`
  const tail = failingTail(stage)
  if (tail !== undefined && tail.bytes > 0) return [recoveredPiece(title, tail)]
  return failure?.kind === 'error' ? [folded({ title, open: false, text: plainText(failure.trace ?? failure.message), keep: 'end' })] : []
}

const remarks = (report: Report): string => {
  const lines = remarkLines(report)
  const shown = lines.slice(0, MOST_REMARKS).map((line) => `- ${inline(wholeStart(line, 1_000))}\n`)
  const more = lines.length > MOST_REMARKS ? [`- and ${lines.length - MOST_REMARKS} more\n`] : []
  return lines.length === 0 ? '' : `**Notices**\n\n${[...shown, ...more].join('')}\n`
}

const MOST_REMARKS = 100
