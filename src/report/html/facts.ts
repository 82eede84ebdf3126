import { formatDuration } from '../../core/duration.ts'
import type { StageReport } from '../../core/report.ts'
import { comparisonLines } from '../comparison.ts'
import type { Locating } from '../location.ts'
import { placeOf, placeText } from '../place.ts'
import { plainText } from '../plain.ts'
import { waitedMs } from '../table.ts'
import { attemptClause } from '../verdict.ts'
import { cachedSentence, failureSentence, noRetrySentence, oneLine, resumedSentence, skipSentence, straySentence } from '../words.ts'
import type { Fact } from './page.ts'

/** What is to be said of a stage, in the order in which one asks. */
export const factsOf = (stage: StageReport, locating: Locating): readonly Fact[] =>
  FACTS.flatMap(([label, tell]) => tell(stage, locating).map((value): Fact => [label, oneLine(plainText(value))]))

type Tell = (stage: StageReport, locating: Locating) => readonly string[]

const FACTS: readonly (readonly [label: string, tell: Tell])[] = [
  ['Failed', ({ failure }) => (failure === undefined ? [] : [failureSentence(failure)])],
  ['Skipped', (stage) => (stage.outcome === 'skipped' && stage.reason !== undefined ? [skipSentence(stage)] : [])],
  ['Place', (stage, locating) => placeFact(stage, locating)],
  ['Attempt', (stage) => [attemptClause(stage).replace(/^on attempt /, '')].filter(Boolean)],
  ['Not retried', ({ notRetried }) => (notRetried === undefined ? [] : [noRetrySentence(notRetried).replace(/^not retried: /, '')])],
  ['Unstable', ({ unstable }) => (unstable === undefined ? [] : [unstable])],
  ['Cache', ({ cached }) => (cached === undefined ? [] : [`${cachedSentence(cached)}; it ran ${instant(cached.at)}, key ${cached.key}`])],
  ['Resumed', ({ resumed }) => (resumed === undefined ? [] : [`${resumedSentence(resumed)}, ${instant(resumed.at)}`])],
  ['Past', comparisonLines],
  ['Waited', (stage) => (stage.waits.length === 0 ? [] : [`${formatDuration(waitedMs(stage))} between attempts`])],
  ['Exit code', ({ exitCode }) => (exitCode === undefined || exitCode === 0 ? [] : [String(exitCode)])],
  ['Folder', ({ folder }) => (folder === undefined || folder === '' ? [] : [folder])],
  ['Process', ({ strays }) => strays.map(straySentence)],
  ['Post step', ({ deferred }) => (deferred.length === 0 ? [] : [`runs the hooks ${deferred.join(', ')}`])],
]

const placeFact: Tell = (stage, locating) => {
  const place = stage.outcome === 'failure' ? placeOf(stage, locating) : undefined
  return place === undefined ? [] : [placeText(place)]
}

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
