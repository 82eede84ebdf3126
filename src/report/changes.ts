import { formatDuration } from '../core/duration.ts'
import type { StageReport } from '../core/report.ts'
import { plainText } from './plain.ts'
import { durationOf } from './verdict.ts'
import { oneLine } from './words.ts'

/** What is not as it was when the stages ran last, in sentences: what fails now, what was repaired, what takes longer or less. */
export const changesOf = (stages: readonly StageReport[]): readonly string[] => {
  const known = stages.filter((stage) => lastOf(stage) !== undefined)
  return [
    listed('newly failing', known.filter((stage) => stage.outcome === 'failure' && lastOf(stage)?.outcome === 'success')),
    listed('still failing', known.filter((stage) => stage.outcome === 'failure' && lastOf(stage)?.outcome === 'failure')),
    listed('repaired', known.filter((stage) => stage.outcome === 'success' && lastOf(stage)?.outcome === 'failure')),
    paceOf('slower', known, 1),
    paceOf('faster', known, -1),
  ].filter((line) => line !== undefined)
}

const lastOf = (stage: StageReport) => stage.compared?.past?.at(-1)

const NAMED = 3

/** By how much a duration must differ to be worth a word. */
const LEAST_MS = 1_000
const LEAST_SHARE = 0.2

const listed = (word: string, stages: readonly StageReport[]): string | undefined => {
  if (stages.length === 0) return undefined
  const more = stages.length - NAMED
  return `${word}: ${stages.slice(0, NAMED).map(title).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** The stages whose pace changed most, in one direction. */
const paceOf = (word: string, stages: readonly StageReport[], sign: 1 | -1): string | undefined => {
  const changed = stages
    .map((stage) => ({ stage, by: sign * changeMs(stage) }))
    .filter(({ stage, by }) => by >= LEAST_MS && by >= LEAST_SHARE * (lastOf(stage)?.durationMs ?? 0))
    .sort((one, other) => other.by - one.by)
  if (changed.length === 0) return undefined
  const named = changed.slice(0, NAMED).map(({ stage, by }) => `${title(stage)} by ${formatDuration(by)}`)
  return `${word}: ${named.join(', ')}${changed.length > NAMED ? ` and ${changed.length - NAMED} more` : ''}`
}

/** Only a success that follows a success says something about the pace. */
const changeMs = (stage: StageReport): number => {
  const last = lastOf(stage)
  return stage.outcome === 'success' && stage.cached === undefined && last?.outcome === 'success' ? durationOf(stage) - last.durationMs : 0
}

const title = (stage: StageReport): string => oneLine(plainText(stage.title))
