import type { Report, StageReport } from '../core/report.ts'
import { bytesOf, fit, type Piece } from './cut.ts'
import { detailPiece } from './detail.ts'
import { inline } from './escape.ts'
import { failingTail } from './failing-tail.ts'
import { failureBlock } from './failure-block.ts'
import { folded, recoveredPiece } from './folded.ts'
import { anchorsOf, type Links } from './links.ts'
import type { Locating } from './location.ts'
import { type Opening, opening, type Rerun } from './opening.ts'
import { originPieces } from './origins.ts'
import { pastSection } from './past-section.ts'
import { plainText, wholeStart } from './plain.ts'
import { remarkLines } from './remarks.ts'
import { scanShown } from './scan.ts'
import { summaryPiece } from './stage-summary.ts'
import { EMOJI, RESULT_WORDS, resultOf, stageTable, VERDICT_EMOJI } from './table.ts'
import { timeline } from './timeline.ts'
import { usageSection } from './usage.ts'
import { failedStages, verdict } from './verdict.ts'
import { failureSentence, oneLine } from './words.ts'

export interface MarkdownOptions {
  /** In bytes of UTF-8; GitHub drops a summary above 1 MiB whole. */
  readonly limitBytes?: number
  /** Where to look for files that an output names. */
  readonly locating?: Locating
  /** Where files and log are to be seen. */
  readonly links?: Links
  /** How to run it again. */
  readonly rerun?: Rerun
}

/** The report as a job summary in GitHub's Markdown, never above the limit: the longest outputs are cut first, and it says so. */
export const renderMarkdown = (report: Report, { limitBytes = 1_000_000, locating, links = {}, rerun }: MarkdownOptions = {}): string => {
  const told = blamed(report)
  for (const compose of [whole, short]) {
    const view = { locating, links, rerun, anchors: anchorsOf(report, told.slice(0, compose === whole ? MOST_BLOCKS : FEW_BLOCKS)) }
    const text = fit(compose(report, told, view), limitBytes)
    if (text !== undefined) return text
  }
  return bare(report, limitBytes)
}

type Compose = (report: Report, told: readonly StageReport[], view: Opening) => readonly Piece[]

const whole: Compose = (report, told, view) => [
  headline(report),
  opening(report, view),
  ...blocks(report, told, view),
  tableSection(report, view),
  timeline(report),
  usageSection(report),
  ...report.stages.filter(hasRecovered).slice(0, MOST_BLOCKS).flatMap(recoveredPieces),
  ...details(report, new Set(told)),
  pastSection(report),
  ...summaries(report),
  ...originPieces(report.stages),
  remarks(report),
]

/** For thousands of stages: the first that failed, and the rest by number. */
const short: Compose = (report, told, view) => {
  const rows = [...new Set([...told, ...report.stages])].slice(0, FEW_ROWS)
  return [
    headline(report),
    opening(report, view),
    ...blocks(report, told, view),
    `${stageTable(rows, view.anchors)}\n\n`,
    `*Shortened to fit: ${rows.length} of ${report.stages.length} stages are shown here. The JSON report has them all.*\n`,
  ]
}

const FEW_BLOCKS = 10
const FEW_ROWS = 100
const MOST_BLOCKS = 100

/** Those that the table leads to. */
const blocks = (report: Report, told: readonly StageReport[], { locating, links, anchors }: Opening): readonly Piece[] => {
  const isAdvised = failedStages(report).length === 1
  return [
    ...[...anchors].flatMap(([stage, anchorName]) => failureBlock(stage, { locating, links, anchorName, isAdvised: isAdvised && stage.conclusion === 'failure' })),
    told.length > anchors.size ? `*${told.length - anchors.size} more stages that did not succeed are in the table.*\n\n` : '',
  ]
}

const MOST_ROWS_OPEN = 30

/** A long one is folded: what one has to see of it stands above. */
const tableSection = ({ stages }: Report, { anchors }: Opening): string => {
  const table = stageTable(stages, anchors)
  if (stages.length <= MOST_ROWS_OPEN) return `${table}\n\n`
  const results = stages.map(resultOf)
  const counts = [...new Set(results)].map((result) => `${EMOJI[result]} ${results.filter((other) => other === result).length} ${RESULT_WORDS[result]}`)
  return `<details><summary>All ${stages.length} stages: ${counts.join(', ')}</summary>\n\n${table}\n\n</details>\n\n`
}

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

const summaries = (report: Report): readonly Piece[] => {
  const written = report.stages.filter((stage) => stage.summary.trim() !== '')
  const more = written.length - MOST_BLOCKS
  return [...written.slice(0, MOST_BLOCKS).map(summaryPiece), more > 0 ? `*${more} more stages wrote a summary.*\n\n` : '']
}

/** Of stages that did not fail: those have theirs beside their failure. */
const details = (report: Report, failed: ReadonlySet<StageReport>): readonly Piece[] => {
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
  const lines = remarkLines(report, () => [])
  const shown = lines.slice(0, MOST_REMARKS).map((line) => `- ${inline(wholeStart(line, 1_000))}\n`)
  const more = lines.length > MOST_REMARKS ? [`- and ${lines.length - MOST_REMARKS} more\n`] : []
  return lines.length === 0 ? '' : `**Notices**\n\n${[...shown, ...more].join('')}\n`
}

const MOST_REMARKS = 100
