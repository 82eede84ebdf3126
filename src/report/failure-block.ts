import { formatDuration } from '../core/duration.ts'
import type { AttemptReport, HookReport, StageReport } from '../core/report.ts'
import { comparisonLines } from './comparison.ts'
import type { Piece } from './cut.ts'
import { detailPiece } from './detail.ts'
import { code, inline } from './escape.ts'
import { failingTail } from './failing-tail.ts'
import { folded, outputPieces } from './folded.ts'
import { foundBlock } from './found.ts'
import { anchor, type Links, placeLink } from './links.ts'
import type { Locating } from './location.ts'
import { adviceOn } from './next.ts'
import { placeOf } from './place.ts'
import { plainText, wholeStart } from './plain.ts'
import { scanShown } from './scan.ts'
import { hasErrors } from './stage-findings.ts'
import { EMOJI, resultOf } from './table.ts'
import { peaks } from './usage.ts'
import { attemptClause, durationOf } from './verdict.ts'
import { failureSentence, noRetrySentence } from './words.ts'

/** Where a block may look for files, and where what it names is to be seen. */
export interface Linking {
  readonly locating: Locating | undefined
  readonly links: Links
  /** The place in the summary that others point to. */
  readonly anchorName?: string | undefined
  /** Whether what to do about it stands above already. */
  readonly isAdvised?: boolean
}

/** One failed stage: why, where, what was found, the lines that matter, what ran; folded what is long. */
export const failureBlock = (stage: StageReport, linking: Linking): readonly Piece[] => [
  `### ${anchor(linking.anchorName)}${EMOJI[resultOf(stage)]} ${inline(wholeStart(stage.title, LONGEST_TITLE))}\n\n`,
  facts(stage, linking).map((fact) => `- ${fact}\n`).join(''),
  '\n',
  ...stackPieces(stage),
  foundBlock(stage, linking.locating, linking.links),
  ...outputPieces(failingTail(stage), hasErrors(stage) ? 'last' : 'guess'),
  ...alsoFailed(stage).map(hookPiece),
  ...stage.details.map((detail) => detailPiece(detail, true)),
  ...scanShown(stage).map((detail) => detailPiece(detail, stage.failure?.kind === 'scan')),
  ...(isShort(stage.command) ? [] : [folded({ title: 'What it ran', open: false, text: plainText(stage.command).trimEnd(), keep: 'start' })]),
]

const LONGEST_TITLE = 200
const SHORT_COMMAND = 200
const MOST_EARLIER = 20

/** Whether a command is as good as said in one line. */
const isShort = (command: string): boolean => {
  const text = plainText(command).trim()
  return text.length <= SHORT_COMMAND && !text.includes('\n')
}

const facts = (stage: StageReport, linking: Linking): readonly string[] => [
  headFact(stage),
  ...(linking.isAdvised === true ? [] : [...placeFact(stage, linking), ...adviceFacts(stage)]),
  ...(isShort(stage.command) && stage.command.trim() !== '' ? [`it ran ${code(stage.command)}`] : []),
  ...(stage.notRetried === undefined ? [] : [inline(noRetrySentence(stage.notRetried))]),
  ...comparisonLines(stage).map(inline),
  ...usedFact(stage),
  ...earlierFacts(stage),
  ...alsoFailed(stage).map(hookFact),
]

const headFact = (stage: StageReport): string => {
  const clause = attemptClause(stage)
  const why = stage.failure === undefined ? 'failed' : inline(failureSentence(stage.failure))
  return `**${why}**${clause === '' ? '' : `, ${clause}`}, after ${formatDuration(durationOf(stage))}`
}

const placeFact = (stage: StageReport, { locating, links }: Linking): readonly string[] => {
  const place = locating === undefined ? undefined : placeOf(stage, locating)
  return place === undefined ? [] : [`at ${placeLink(place, links)}`]
}

const usedFact = (stage: StageReport): readonly string[] => {
  const { cpu, memory } = peaks(stage)
  return memory === '' ? [] : [`at its peak ${cpu} CPU and ${memory} of memory`]
}

const adviceFacts = (stage: StageReport): readonly string[] => {
  const { remedy, advice } = adviceOn(stage)
  return [...remedy, ...advice].map((step) => `what to do: ${inline(step)}`)
}

const earlierFacts = (stage: StageReport): readonly string[] => {
  const earlier = stage.attempts.slice(0, -1).map((attempt, index) => attemptFact(stage, attempt, index))
  const more = earlier.length - MOST_EARLIER
  return more > 0 ? [...earlier.slice(0, MOST_EARLIER), `${more} more attempts failed`] : earlier
}

const attemptFact = (stage: StageReport, attempt: AttemptReport, index: number): string => {
  const why = attempt.failure === undefined ? attempt.outcome : inline(failureSentence(attempt.failure))
  const wait = stage.waits[index]
  const waited = wait === undefined ? '' : `, then waited ${formatDuration(durationOf(wait))}`
  return `attempt ${attempt.attempt}: ${why}, after ${formatDuration(durationOf(attempt))}${waited}`
}

/** Where in Stagewright itself, or in a called function, something went wrong. */
const stackPieces = ({ failure }: StageReport): readonly Piece[] => {
  if (failure?.kind === 'defect' && failure.stack !== undefined) {
    return [folded({ title: 'Where in Stagewright', open: false, text: plainText(failure.stack), keep: 'start' })]
  }
  if (failure?.kind !== 'error' || failure.trace === undefined) return []
  return [folded({ title: 'Traceback', open: true, text: plainText(failure.trace), keep: 'end' })]
}

/** Hooks that failed beside what the stage itself failed for. */
const alsoFailed = (stage: StageReport): readonly HookReport[] => {
  const cause = stage.failure
  return stage.hooks.filter((hook) => hook.outcome === 'failure' && !(cause?.kind === 'hook' && cause.hook === hook.hook))
}

const hookFact = (hook: HookReport): string =>
  `the ${hook.hook} script failed too${hook.failure === undefined ? '' : `: ${inline(failureSentence(hook.failure))}`}`

const hookPiece = (hook: HookReport): Piece =>
  hook.tail === undefined || hook.tail.bytes === 0
    ? ''
    : folded({ title: `What the ${hook.hook} script wrote`, open: false, text: plainText(hook.tail.text), keep: 'end' })
