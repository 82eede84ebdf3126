import { formatDuration } from '../core/duration.ts'
import type { AttemptReport, HookReport, StageReport } from '../core/report.ts'
import type { Piece } from './cut.ts'
import { code, fence, inline } from './escape.ts'
import { failingTail } from './failing-tail.ts'
import { folded, outputPieces, shortening } from './folded.ts'
import { detailPiece } from './detail.ts'
import type { Locating } from './location.ts'
import { placeOf, placeText } from './place.ts'
import { plainText, wholeStart } from './plain.ts'
import { EMOJI, resultOf } from './table.ts'
import { attemptClause, durationOf } from './verdict.ts'
import { failureSentence, noRetrySentence, remedyOf } from './words.ts'

/** One failed stage: what ran, how it ended, where, and the lines that matter, folded. */
export const failureBlock = (stage: StageReport, locating?: Locating): readonly Piece[] => [
  `### ${EMOJI[resultOf(stage)]} ${inline(stage.title)}\n\n`,
  commandPiece(stage.command),
  facts(stage, locating).map((fact) => `- ${fact}\n`).join(''),
  '\n',
  ...stage.details.map((detail) => detailPiece(detail, true)),
  ...stackPieces(stage),
  ...outputPieces(failingTail(stage)),
  ...alsoFailed(stage).map(hookPiece),
]

const LONGEST_COMMAND = 2_000
const MOST_EARLIER = 20

const commandPiece = (command: string): Piece => {
  const text = wholeStart(plainText(command).trimEnd(), LONGEST_COMMAND)
  return text === '' ? '' : { text, keep: 'start', shown: (kept, cut) => `${fence(kept)}\n${shortening(cut)}\n` }
}

const facts = (stage: StageReport, locating: Locating | undefined): readonly string[] => [
  headFact(stage),
  ...placeFact(stage, locating),
  ...remedyFact(stage),
  ...(stage.notRetried === undefined ? [] : [inline(noRetrySentence(stage.notRetried))]),
  ...earlierFacts(stage),
  ...alsoFailed(stage).map(hookFact),
]

const headFact = (stage: StageReport): string => {
  const clause = attemptClause(stage)
  const why = stage.failure === undefined ? 'failed' : inline(failureSentence(stage.failure))
  return `**${why}**${clause === '' ? '' : `, ${clause}`}, after ${formatDuration(durationOf(stage))}`
}

const placeFact = (stage: StageReport, locating: Locating | undefined): readonly string[] => {
  const place = locating === undefined ? undefined : placeOf(stage, locating)
  return place === undefined ? [] : [`at ${code(placeText(place))}`]
}

const remedyFact = ({ failure }: StageReport): readonly string[] => {
  const remedy = failure && remedyOf(failure)
  return remedy === undefined ? [] : [`what to do: ${inline(remedy)}`]
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
