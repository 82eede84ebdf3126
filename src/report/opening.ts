import { formatDuration } from '../core/duration.ts'
import type { Report, StageReport } from '../core/report.ts'
import { causeOf } from './cause.ts'
import { changesOf } from './changes.ts'
import { code, inline } from './escape.ts'
import { type Links, placeLink, toAnchor } from './links.ts'
import type { Locating } from './location.ts'
import { adviceOn } from './next.ts'
import { placeOf } from './place.ts'
import { plainText, wholeStart } from './plain.ts'
import { durationOf, failedStages } from './verdict.ts'
import { failureLabel, failureSentence, oneLine } from './words.ts'

/** Where the run came from, for those who want to run it themselves. */
export interface Rerun {
  /** The pipeline file. */
  readonly file: string
  /** Whether running the failed jobs again goes on from where this run failed. */
  readonly resumes?: boolean
  /** What the file calls a stage. */
  readonly nameOf?: (stage: string) => string
}

export interface Opening {
  readonly locating: Locating | undefined
  readonly links: Links
  readonly rerun: Rerun | undefined
  /** The places in the summary where stages are shown. */
  readonly anchors: ReadonlyMap<StageReport, string>
}

/** What follows the verdict: what to do next, or which stages failed; then what was slow or flaky, and what is not as it was in the last run. */
export const opening = (report: Report, view: Opening): string => {
  const failed = failedStages(report)
  const [only] = failed
  const steps = [
    ...(failed.length === 1 && only !== undefined ? stepsFor(only, view) : failed.slice(0, MOST_LISTED).map((stage) => shortly(stage, view))),
    ...(failed.length > MOST_LISTED ? [`and ${failed.length - MOST_LISTED} more, in the table`] : []),
    ...(failed.length === 0 ? [] : again(failed, view)),
  ]
  const marks = [...slowLine(report), ...flakyLine(report), ...changes(report)]
  return [...steps.map((step) => `- ${step}\n`), steps.length === 0 ? '' : '\n', ...marks.map((mark) => `${mark}\n\n`)].join('')
}

const MOST_LISTED = 10
const MOST_NAMED = 5
const LONGEST_REASON = 200

const stepsFor = (stage: StageReport, { locating, links }: Opening): readonly string[] => {
  const place = locating === undefined ? undefined : placeOf(stage, locating)
  const { remedy, advice } = adviceOn(stage)
  return [...cause(stage, locating), ...remedy.map(inline), ...(place === undefined ? [] : [`look at ${placeLink(place, links)}`]), ...advice.map(inline)]
}

const cause = (stage: StageReport, locating: Locating | undefined): readonly string[] => {
  const found = causeOf(stage, locating)
  return found === undefined ? [] : [`${found.label}: ${code(found.text)}`]
}

/** One of several that failed, in one line. */
const shortly = (stage: StageReport, view: Opening): string => {
  const place = view.locating === undefined ? undefined : placeOf(stage, view.locating)
  const at = place === undefined ? '' : `, at ${placeLink(place, view.links)}`
  const line = cause(stage, view.locating)
  const why = stage.failure && wholeStart((line.length > 0 ? failureLabel : failureSentence)(stage.failure), LONGEST_REASON)
  return [`${toAnchor(name(stage), view.anchors.get(stage))}${why === undefined ? '' : `: ${inline(why)}`}${at}`, ...line].join('; ')
}

/** How to see more of it, or the same once more. */
const again = (failed: readonly StageReport[], { links, rerun }: Opening): readonly string[] => [
  ...(links.log === undefined ? [] : [`read [the whole log](${links.log})`]),
  ...(rerun === undefined ? [] : rerunSteps(failed, rerun)),
]

const rerunSteps = (failed: readonly StageReport[], { file, resumes = false, nameOf = String }: Rerun): readonly string[] => {
  const own = [...new Set(failed.filter(({ part }) => part === 'stages').map(({ name }) => nameOf(name)))].slice(0, MOST_LISTED)
  const command = ['stagewright run', word(file), ...(own.length === 0 ? [] : ['--stages', word(own.join(','))])].join(' ')
  return [
    ...(resumes ? ['run the failed jobs again: what succeeded is not run once more'] : []),
    `run ${own.length === 1 ? 'it' : 'them'} on your machine, with what ${own.length === 1 ? 'it needs' : 'they need'}: ${code(command)}`,
  ]
}

/** A word of a POSIX shell. */
const word = (text: string): string => (/^[\w./,:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

const slowLine = ({ stages }: Report): readonly string[] =>
  listed('🐢 **Slow:**', stages, (stage) => {
    const usual = stage.compared?.isSlow === true ? stage.compared.usual : undefined
    return usual && `${formatDuration(durationOf(stage))}, usually ${formatDuration(usual.medianMs)}, the median of ${usual.runs}`
  })

const flakyLine = ({ stages }: Report): readonly string[] => listed('🎲 **Flaky:**', stages, ({ compared }) => compared?.flaky)

const listed = (title: string, stages: readonly StageReport[], why: (stage: StageReport) => string | undefined): readonly string[] => {
  const told = stages.flatMap((stage) => {
    const words = why(stage)
    return words === undefined ? [] : [`${name(stage)} (${inline(words)})`]
  })
  const more = told.length - MOST_NAMED
  return told.length === 0 ? [] : [`${title} ${told.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more, in the table` : ''}`]
}

const changes = ({ stages }: Report): readonly string[] => {
  const lines = changesOf(stages)
  return lines.length === 0 ? [] : [`🔀 **Since the last run:** ${lines.map(inline).join('; ')}`]
}

const LONGEST_NAME = 100

const name = (stage: StageReport): string => inline(wholeStart(oneLine(plainText(stage.title)) || stage.name, LONGEST_NAME))
